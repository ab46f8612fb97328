"""What !amount and !when promise, on the built-in article."""

import pytest

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import answer_amount, answer_when, rated_figures
from bot.answering.choices.tallies import tallies
from bot.answering.command import Strictness
from bot.answering.listings.listings import list_dates, list_figures, narrowing
from bot.answering.outcome import Answer, Doubt, Refusal, RefusalReason, Suggestions
from bot.reading.read import built_in_article, read_text
from bot.voice.cards.answers import outcome_card


@pytest.fixture(scope="module")
def index() -> ArticleIndex:
    return index_article(built_in_article())


def figure(index: ArticleIndex, query: str) -> str:
    outcome = answer_amount(query, index, Strictness.BALANCED)
    assert isinstance(outcome, Answer)
    return index.article.of(outcome.values[0])


@pytest.mark.parametrize(
    "query", ["ontario mp funding", "money", "over 100k", "250k", "between 200k and 1m", "under 1m money"]
)
def test_topic_kind_and_size_find_the_sum(index: ArticleIndex, query: str) -> None:
    assert "C$250,000" in figure(index, query)


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("funding over 100k", True),
        ("funding under 1m", True),
        ("candidates over 5", True),
        ("funding over 1m", False),
        ("funding over 1e5", True),
        ("funding over 2.4e+5", True),
        ("funding over 1e400", False),
        ("candidates over 20", False),
    ],
)
def test_a_figure_of_a_topic_has_the_size_that_is_asked_for(index: ArticleIndex, query: str, fits: bool) -> None:
    outcome = answer_amount(query, index, Strictness.EAGER)
    assert isinstance(outcome, Answer if fits else Refusal)


def test_a_figure_that_the_article_has_too_is_a_part_of_the_topic() -> None:
    voters = index_article(read_text("Vote\nOf voters over 65, some 62% said no to the plan.\nRain fell."))
    assert parse_amount_question("voters over 65", voters).size is None
    assert parse_amount_question("voters over 90", voters).size is not None


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("under £20", "£13"),
        ("over 30%", "38 percent"),
        ("over 40 years", "50 years"),
        ("under 2 hours", "90 minutes"),
        ("ages over 70", "79"),
        ("age under 80", "79"),
        ("over 75 years old", "79"),
        ("under 30 km", "21 kilometres"),
    ],
)
def test_a_size_is_that_of_figures_of_its_kind_and_unit(query: str, answer: str) -> None:
    text = (
        "Ferry\nA ticket costs £13 and takes 15 kilos. The fuel bill rose 38 percent, by £6m.\n"
        "The trip of 21 kilometres and 90 minutes is the first in 50 years.\n"
        "Its oldest guest was 79. The isle has 3,100 people and six sheep.\nRain fell on 12 people."
    )
    assert figure(index_article(read_text(text)), query) == answer


def test_a_bound_that_is_counted_bounds_the_topic() -> None:
    isle = index_article(read_text("Isle\nThe isle has 3,100 people.\nRain fell on 12 people."))
    asked = parse_amount_question("over 100 people", isle)
    assert [asked.fits(amount) for amount in isle.facts.amounts] == [True, False]


def test_an_m_means_a_million_unless_the_article_measures_in_metres(index: ArticleIndex) -> None:
    assert "C$250,000" in figure(index, "under 1m money")
    tower = index_article(read_text("Tower\nThe mast is 40m high.\nIt cost £5m."))
    assert figure(tower, "over 20m").startswith("40m")
    assert figure(tower, "under £20m").startswith("£5m")


def test_a_count_is_shown_with_what_it_counts(index: ArticleIndex) -> None:
    assert figure(index, "candidates backed by beijing") == "At least 11 candidates"


@pytest.mark.parametrize("query", ["percent", "over 10 million", "how much does the spy balloon cost"])
def test_without_such_a_figure_it_refuses(index: ArticleIndex, query: str) -> None:
    outcome = answer_amount(query, index, Strictness.BALANCED)
    assert isinstance(outcome, Refusal)
    assert outcome.reason is RefusalReason.NO_FIGURE


def test_the_date_of_an_event_is_the_heading(index: ArticleIndex) -> None:
    outcome = answer_when("were the briefings and memos first presented", index, Strictness.BALANCED)
    assert isinstance(outcome, Answer)
    assert index.article.of(outcome.values[0]) == "January"


COURT = """Harbour chief freed

Tobias Brenn was convicted in 2018 and pardoned three years later.

The high court heard the villagers' case on 12 June and dismissed it a week later.

He lives by the sea.
"""


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("was Brenn convicted", "2018"),
        ("was Brenn pardoned", "three years later"),
        ("did the high court dismiss the case", "a week later"),
        ("did the high court hear the case", "12 June"),
    ],
)
def test_of_two_dates_the_one_of_the_act_asked_about_is_the_heading(query: str, words: str) -> None:
    court = index_article(read_text(COURT))
    outcome = answer_when(query, court, Strictness.EAGER)
    assert isinstance(outcome, Answer)
    assert court.article.of(outcome.values[0]) == words


def test_an_article_without_dates_refuses_when() -> None:
    index = index_article(read_text("The mayor spoke to reporters.\n\nShe did not say more."))
    outcome = answer_when("did the mayor speak", index, Strictness.EAGER)
    assert isinstance(outcome, Refusal)
    assert outcome.reason is RefusalReason.NO_DATE


def test_every_listed_figure_is_in_the_article_with_its_line(index: ArticleIndex) -> None:
    entries = list_figures(index).entries
    assert "C$250,000 in funding" in {entry.heading for entry in entries}
    assert all(entry.line is not None for entry in entries)


def test_the_timeline_runs_in_order_of_time() -> None:
    text = "The bridge was built in 1931. It fell in 1950.\n\nWork began on 4 May 1929."
    index = index_article(read_text(text))
    assert [entry.heading for entry in list_dates(index).entries] == ["4 May 1929", "1931", "1950"]


@pytest.mark.parametrize(
    ("words", "headings"),
    [
        ("money", ["4 million crowns", "90,000 crowns"]),
        ("over 1m", ["4 million crowns"]),
        ("wheels", ["4 million crowns", "Two wheels"]),
        ("repaired wheels in May", ["Two wheels"]),
        ("harbour", []),
        ("of the", []),
    ],
)
def test_words_narrow_the_list_of_figures_to_a_kind_a_size_or_sentences(words: str, headings: list[str]) -> None:
    text = "The wheels cost 4 million crowns. Two wheels were repaired in May.\n\nA door cost 90,000 crowns in 1950."
    index = index_article(read_text(text))
    assert [entry.heading for entry in list_figures(index, words).entries] == headings


def test_a_kind_of_figure_may_be_named_by_its_sign() -> None:
    index = index_article(read_text("The wheels cost 4 million crowns. A fifth, or 20%, was lost."))
    assert [entry.heading for entry in list_figures(index, narrowing("%")).entries] == ["20%", "A fifth"]


def test_words_narrow_the_timeline_to_sentences_that_hold_them_all() -> None:
    index = index_article(
        read_text("The bridge was built in 1931. It fell in 1950.\n\nBridge work began on 4 May 1929.")
    )
    assert [entry.heading for entry in list_dates(index, "bridges").entries] == ["4 May 1929", "1931"]
    assert [entry.heading for entry in list_dates(index, "bridge 1931").entries] == ["1931"]


def test_a_figure_or_a_date_is_explained_by_what_was_wanted_and_what_came_second() -> None:
    ferry = index_article(
        read_text(
            "Ferry\nThe old ferry carried 40 passengers in May.\nThe new ferry carries 90 passengers from June on.\n"
        )
    )
    found = answer_amount("how many passengrs does the new ferry carry", ferry, Strictness.EAGER)
    dated = answer_when("did the old ferry carry passengers", ferry, Strictness.EAGER)
    assert isinstance(found, Answer)
    assert isinstance(dated, Answer)
    assert (found.explanation.wanted, dated.explanation.wanted) == ("a number", "a date")
    assert found.explanation.corrected == (("passengrs", "passengers"),)
    assert found.explanation.matched == ("new", "ferry", "carries", "passengers")
    assert found.explanation.runner_up is not None
    assert "40 passengers" in ferry.article.of(found.explanation.runner_up)


def test_figures_that_all_have_the_size_asked_for_are_not_called_close() -> None:
    told = index_article(read_text("Pier\n\nThe board gave 2 million kroner.\nThe pier cost 3 million kroner.\n"))
    several = answer_amount("over 1 million", told, Strictness.BALANCED)
    assert isinstance(several, Suggestions)
    assert several.doubt is Doubt.SEVERAL
    assert "Several figures fit. Which one?" in outcome_card(several, told.article).body


def test_what_came_second_to_a_suggestion_is_no_surer_than_it() -> None:
    told = index_article(read_text("Mill\n\nThe mill cost £2m.\nThe mill was sold for £3m.\nThe mill was lent £4m.\n"))
    several = answer_amount("mill", told, Strictness.BALANCED)
    assert isinstance(several, Suggestions)
    assert [one.explanation.runner_up_match <= one.match for one in several.candidates] == [True, True, True]


def test_a_figure_without_the_word_that_sets_it_apart_is_only_suggested() -> None:
    text = "Mine sells less\n\nOutput of copper at the Orrin mine fell to 3,200 tonnes in April.\n"
    mine = index_article(read_text(text))
    assert isinstance(answer_amount("copper output", mine, Strictness.EAGER), Answer)
    assert isinstance(answer_amount("silver output", mine, Strictness.EAGER), Suggestions | Refusal)


BREWERY = """Brewer's sales fall as pubs close
By Ana Torvik
Sales at the brewer Dahl fell by £4m to £61m, the company said on Monday.
The price of a pint rises from £4.20 to £4.60 in January.
The number of its staff is 240, down from 310 in 2019.
The council backed its plan for a new brewery by 31 votes to 12."""


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("what did sales fall to", "£61m"),
        ("how much did the sales of Dahl fall by", "£4m"),
        ("old price of a pint", "£4.20"),
        ("price of a pint before", "£4.20"),
        ("new price of a pint", "£4.60"),
        ("staff before", "310"),
        ("number of staff in 2019", "310"),
        ("price of a pint after the rise", "£4.60"),
        ("staff now", "240"),
    ],
)
def test_of_two_compared_figures_the_one_asked_for_is_shown(query: str, value: str) -> None:
    brewery = index_article(read_text(BREWERY))
    assert figure(brewery, query) == value


RISES = """Prices go up in April
A season ticket has gone up from £40 to £46.
The fine for parking rises to £70 from £50.
Water bills will go up by £12 to £603 a year.
A loaf costs £2, up from £1.
The club raised £900, up from £700."""


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("how much did the season ticket go up", "from £40 to £46"),
        ("how much did the parking fine rise", "£70 from £50"),
    ],
)
def test_a_change_that_only_its_two_ends_tell_is_shown_as_a_whole(query: str, value: str) -> None:
    assert figure(index_article(read_text(RISES)), query) == value


def test_a_change_is_shown_whole_behind_letters_that_are_two_in_lower_case() -> None:
    index = index_article(read_text(RISES.replace("Prices", "İzmir, İznik: prices")))
    assert figure(index, "how much did the season ticket go up") == "from £40 to £46"


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("how much is the parking fine", "£70"),
        ("what did the parking fine rise to", "£70"),
        ("new price of a season ticket", "£46"),
        ("how much did the club raise", "£900"),
        ("how much will water bills be", "£603"),
    ],
)
def test_a_level_is_shown_without_the_one_before(query: str, value: str) -> None:
    assert figure(index_article(read_text(RISES)), query) == value


def test_the_result_of_a_vote_is_shown_as_a_whole_and_once() -> None:
    brewery = index_article(read_text(BREWERY))
    assert figure(brewery, "council vote on the brewery") == "31 votes to 12"
    shown = [brewery.article.of(one.heading) for one in rated_figures(parse_amount_question("vote", brewery), brewery)]
    assert shown.count("31 votes to 12") == 1


def test_what_is_no_vote_is_shown_by_itself() -> None:
    pool = index_article(read_text("Pool\nThe club let the pool for 9 hours, and the swimmers lost 31 to 12 in May.\n"))
    assert not tallies(pool)
