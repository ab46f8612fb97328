"""What the quotation check promises: verbatim, altered, misattributed, not found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.checking.check import answer_check, check_message
from bot.answering.outcome import Answer, Change, ChangeKind, Outcome, Refusal, Verdict
from bot.facts.quotation import Stance
from bot.reading.read import read_text
from bot.reading.span import Span

ARTICLE = """“We don’t owe the café a single krone,” said Ana Torvik, “and we never will.”
Peter Lund disagreed. “Eleven boats were lost in the storm,” he said.
The council met for seven hours on Tuesday.
"""
INDEX = index_article(read_text(ARTICLE))


def verdict(outcome: Outcome) -> Verdict | None:
    assert isinstance(outcome, Answer | Refusal)
    return outcome.verdict


@pytest.mark.parametrize(
    "query",
    [
        "“We don’t owe the café a single krone” - Ana Torvik",
        '"WE DONT OWE THE CAFE A SINGLE KRONE" - torvik',
        "'we don't owe the cafe a single krone' — Torvik",
        "«owe the café a single krone»",
        "we don’t owe the café a single krone",
        '"We don’t owe the café a single krone, and we never will" - Torvik',
        '"the council met for seven hours"',
        'Lund: "Eleven boats were lost"',
    ],
)
def test_style_and_omitted_cues_are_no_change(query: str) -> None:
    assert verdict(answer_check(query, INDEX)) is Verdict.VERBATIM


def test_a_changed_number_is_altered_not_verbatim() -> None:
    outcome = answer_check('"Twelve boats were lost in the storm" - Lund', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.ALTERED
    assert outcome.changes == (Change(ChangeKind.REPLACED, "Twelve", "Eleven", grave=True),)


def test_a_number_in_another_style_is_altered_but_not_grave() -> None:
    outcome = answer_check('"11 boats were lost in the storm" - Lund', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.ALTERED
    assert outcome.changes == (Change(ChangeKind.REPLACED, "11", "Eleven", grave=False),)


def test_a_dropped_negation_is_grave() -> None:
    outcome = answer_check('"and we will"', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.changes == (Change(ChangeKind.DROPPED, "", "never", grave=True),)


@pytest.mark.parametrize("dots", ["…", "...", ". . ."])
def test_what_dots_stand_for_is_shown(dots: str) -> None:
    outcome = answer_check(f'"Eleven boats {dots} lost in the storm"', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.changes == (Change(ChangeKind.DROPPED, dots, "were"),)


def test_dots_for_words_that_turn_nothing_are_no_change() -> None:
    told = index_article(read_text("“We owe the baker, who is my cousin, forty kroner,” said Ana Torvik.\n"))
    outcome = answer_check('"We owe the baker … forty kroner" - Torvik', told)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.VERBATIM
    assert outcome.changes == (Change(ChangeKind.DROPPED, "…", "who is my cousin"),)
    assert verdict(answer_check('"We owe the baker … forty kroner" - Lund', told)) is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("“We will not, I swear, sell the yard,” said Ana Torvik.", '"We will … sell the yard"'),
        ("“We will pay, if the state does, for the dam,” said Ana Torvik.", '"We will pay … for the dam"'),
        ("“The dam is old,” said Ana Torvik. “The yard is new,” said Bo Lund.", '"The dam is old … The yard is new"'),
    ],
)
def test_dots_for_a_negation_a_condition_or_another_speaker_are_a_change(text: str, query: str) -> None:
    assert verdict(answer_check(query, index_article(read_text(text)))) is Verdict.ALTERED


def test_a_quotation_without_a_clause_of_its_middle_is_altered_and_not_an_invention() -> None:
    told = index_article(
        read_text(
            "Asked whether the yard would cut jobs before Easter, Torvik said: “We will not start a herring war. "
            "If somebody else starts it, we shall see who is standing at the end.”\n"
        )
    )
    query = '"We will not start a herring war. We shall see who is standing at the end."'
    assert verdict(answer_check(query, told)) is Verdict.ALTERED


REPAIRS = """The bridge was closed in May, and the road is closed still.
“Repairs to the arches will begin at the end of March and are expected to cost 31 million kroner,” said Kari Grong.
“We had never taken a bribe, and never taken drugs,” said Joanne Petrie.
"""


@pytest.mark.parametrize(
    ("query", "changes"),
    [
        (
            '"Repairs are expected to cost 31 million kroner" - Grong',
            (Change(ChangeKind.DROPPED, "", "to the arches will begin at the end of March and"),),
        ),
        (
            '"Repairs are expected to cost 30 million kroner" - Grong',
            (
                Change(ChangeKind.DROPPED, "", "to the arches will begin at the end of March and"),
                Change(ChangeKind.REPLACED, "30", "31", grave=True),
            ),
        ),
        (
            '"Repairs to arches are expected to cost 31 million kroner" - Grong',
            (
                Change(ChangeKind.DROPPED, "", "the"),
                Change(ChangeKind.DROPPED, "", "will begin at the end of March and"),
            ),
        ),
        (
            '"We had never taken drugs" - Petrie',
            (Change(ChangeKind.DROPPED, "", "a bribe, and never taken", grave=True),),
        ),
    ],
)
def test_words_that_stand_farther_off_are_not_called_missing(query: str, changes: tuple[Change, ...]) -> None:
    outcome = answer_check(query, index_article(read_text(REPAIRS)))
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.changes) == (Verdict.ALTERED, changes)


def test_a_little_word_is_replaced_rather_than_a_clause_left_out() -> None:
    outcome = answer_check('"The bridge is closed" - Grong', index_article(read_text(REPAIRS)))
    assert isinstance(outcome, Answer)
    assert outcome.changes == (Change(ChangeKind.REPLACED, "is", "was"),)


def test_what_two_have_said_is_not_one_quotation_with_words_left_out() -> None:
    told = index_article(
        read_text("“The boats are gone for good,” said Ana Torvik. “The nets are lost,” said Peter Lund.\n")
    )
    outcome = answer_check('"The boats are gone, nets lost" - Torvik', told)
    assert isinstance(outcome, Answer)
    assert outcome.sentence.startswith("The boats are gone")
    assert "Lund" not in outcome.sentence


def test_the_window_is_the_one_that_is_most_alike() -> None:
    told = index_article(read_text("“Boats don’t vanish because a clerk doesn’t like them,” said Ana Torvik.\n"))
    outcome = answer_check('"Boats vanish because a clerk likes them" - Torvik', told)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.sentence) == (
        Verdict.ALTERED,
        "Boats don’t vanish because a clerk doesn’t like them",
    )
    assert outcome.changes == (
        Change(ChangeKind.DROPPED, "", "don’t", grave=True),
        Change(ChangeKind.DROPPED, "", "doesn’t", grave=True),
        Change(ChangeKind.REPLACED, "likes", "like"),
    )


def test_words_of_the_headline_are_shown_where_the_story_has_them_with_their_speaker() -> None:
    told = index_article(read_text("‘The sea does not wait’\n\n“The sea does not wait,” said Ana Torvik.\n"))
    outcome = answer_check('"The sea does not wait"', told)
    assert isinstance(outcome, Answer)
    assert (outcome.line, outcome.speaker_name) == (3, "Ana Torvik")


def test_an_added_word_is_shown() -> None:
    outcome = answer_check('"Eleven fishing boats were lost in the storm"', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.changes == (Change(ChangeKind.ADDED, "fishing", ""),)


def test_the_wrong_name_is_misattributed_and_the_right_one_given() -> None:
    outcome = answer_check('"Eleven boats were lost in the storm" - Ana Torvik', INDEX)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.alleged_speaker, outcome.speaker_name) == (
        Verdict.MISATTRIBUTED,
        "Ana Torvik",
        "Peter Lund",
    )


def test_the_words_of_another_inside_a_quotation_are_not_those_of_who_quotes_them() -> None:
    text = "Wall falls\n\n“My mother used to say, ‘Build it twice or not at all,’ and we laughed,” said Ana Torvik.\n"
    outcome = answer_check('"Build it twice or not at all" - Ana Torvik', index_article(read_text(text)))
    assert verdict(outcome) is Verdict.MISATTRIBUTED


def test_an_invention_is_not_found() -> None:
    assert verdict(answer_check('"The harbour will be sold to a bank" - Torvik', INDEX)) is Verdict.NOT_FOUND


def test_the_answer_quotes_the_words_of_the_article() -> None:
    outcome = answer_check('"eleven boats were lost"', INDEX)
    assert isinstance(outcome, Answer)
    assert (outcome.sentence, outcome.line) == ("Eleven boats were lost", 2)


def test_each_quotation_of_a_message_gets_its_verdict() -> None:
    message = 'Torvik: "and we never will"\nand then "Ninety boats were lost in the storm" - Lund'
    assert [verdict(outcome) for _, outcome in check_message(message, INDEX)] == [Verdict.VERBATIM, Verdict.ALTERED]


PIECES = [*ARTICLE.split(), '"', "“", "”", "...", "- Torvik", "\n", "not", "ninety"]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)))
@settings(max_examples=80)
def test_any_message_gets_verdicts_that_quote_the_article_or_nothing(text: str) -> None:
    whole = Span(0, len(INDEX.article.text))
    for _, outcome in check_message(text, INDEX):
        if verdict(outcome) is Verdict.NOT_FOUND:
            assert isinstance(outcome, Refusal)
            continue
        assert isinstance(outcome, Answer)
        assert outcome.verdict in (Verdict.VERBATIM, Verdict.ALTERED, Verdict.MISATTRIBUTED)
        quoted = [outcome.span, *outcome.highlights, *outcome.around]
        assert all(span in whole and span.of(INDEX.article.text).strip() for span in quoted)


def test_a_part_that_leaves_out_a_negation_is_verbatim_and_says_so() -> None:
    outcome = answer_check('"owe the café a single krone" - Torvik', INDEX)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, [outcome.article.of(span) for span in outcome.around]) == (Verdict.VERBATIM, ["don’t"])


@pytest.mark.parametrize("speaker", ["the mayor", "Mayor Torvik", "mayor"])
def test_a_speaker_may_be_called_what_the_article_introduces_them_as(speaker: str) -> None:
    index = index_article(
        read_text("“The rope is old,” said Ana Torvik, the mayor, on Monday.\nBo Lund, a clerk, sat by.")
    )
    assert verdict(answer_check(f'"The rope is old" - {speaker}', index)) is Verdict.VERBATIM
    assert verdict(answer_check('"The rope is old" - the clerk', index)) is Verdict.MISATTRIBUTED


DENIED = index_article(
    read_text(
        """Ana Torvik, the mayor, denied that the money would be used to repay a loan.
Peter Lund declined to say whether the yard would close this year.
"""
    )
)


@pytest.mark.parametrize(
    ("query", "stance"),
    [
        ('"the money would be used to repay a loan" - Ana Torvik', Stance.DENIED),
        ('"the yard would close this year" - Peter Lund', Stance.OPEN),
        ('"the money would be used to repay a loan" - Lund', Stance.DENIED),
    ],
)
def test_words_that_somebody_denies_or_leaves_open_are_not_theirs(query: str, stance: Stance) -> None:
    outcome = answer_check(query, DENIED)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.stance) == (Verdict.MISATTRIBUTED, stance)


def test_words_that_are_denied_are_verbatim_and_said_to_be_denied() -> None:
    outcome = answer_check('"the money would be used to repay a loan"', DENIED)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.stance) == (Verdict.VERBATIM, Stance.DENIED)


def test_a_place_where_somebody_says_so_comes_before_one_where_it_is_denied() -> None:
    told = index_article(
        read_text("Ana Torvik denied that the yard was sold.\nPeter Lund said that the yard was sold.\n")
    )
    outcome = answer_check('"the yard was sold"', told)
    assert isinstance(outcome, Answer)
    assert (outcome.line, outcome.speaker_name, outcome.stance) == (2, "Peter Lund", Stance.ASSERTED)


def test_what_somebody_says_they_doubt_is_denied_by_them() -> None:
    told = index_article(read_text("Ana Torvik said she doubted the strike would last a week.\n"))
    outcome = answer_check('"the strike would last a week" - Torvik', told)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.stance) == (Verdict.MISATTRIBUTED, Stance.DENIED)


def test_the_whole_of_what_somebody_says_they_doubt_is_theirs() -> None:
    told = index_article(read_text("Ana Torvik said she doubted the strike would last a week.\n"))
    assert verdict(answer_check('"she doubted the strike would last a week" - Torvik', told)) is Verdict.VERBATIM


@pytest.mark.parametrize("speaker", ["Ana Torvick", "Torwik", "the careers adviser", "careers adviser"])
def test_a_speaker_may_be_misspelt_by_a_letter_or_named_without_an_article(speaker: str) -> None:
    lines = ["“It is late,” Ana Torvik said.", "“It was early,” a careers adviser said."]
    words = "It was early" if "adviser" in speaker else "It is late"
    assert (
        verdict(answer_check(f'"{words}" - {speaker}', index_article(read_text("\n".join(lines))))) is Verdict.VERBATIM
    )


def test_a_name_alike_that_is_somebody_elses_is_not_misspelt() -> None:
    told = index_article(read_text("“It is late,” Ana Hansen said.\nAna Hanson left.\n“It was early,” Bo Lund said."))
    assert verdict(answer_check('"It is late" - Ana Hanson', told)) is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    ("text", "query", "dropped"),
    [
        ("“We do not want to sell the smokehouse,” said Torvik.", "We want to sell the smokehouse", ["do not"]),
        (
            "“We spend kroner that we do not have,” said Torvik.",
            "We spend kroner that we have",
            ["do not"],
        ),
        (
            "“I did not take it and I never lied,” said Torvik.",
            "I take it and I lied",
            ["did not", "never"],
        ),
        ("“We certainly do not want it,” said Torvik.", "We want it", ["certainly do not"]),
        (
            "“I would not, under any circumstances, vote for this man,” said Torvik.",
            "I would vote for this man",
            ["not, under any circumstances"],
        ),
    ],
)
def test_a_negation_that_was_dropped_near_an_end_is_shown_as_dropped(text: str, query: str, dropped: list[str]) -> None:
    outcome = answer_check(f'"{query}" - Torvik', index_article(read_text(text)))
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.ALTERED
    assert outcome.changes == tuple(Change(ChangeKind.DROPPED, "", words, grave=True) for words in dropped)


def test_another_word_at_an_end_is_shown_as_replaced() -> None:
    told = index_article(read_text("“They say we will close the smokehouse on Monday,” said Torvik.\n"))
    outcome = answer_check('"They will close the smokehouse on Monday" - Torvik', told)
    assert isinstance(outcome, Answer)
    assert outcome.changes == (Change(ChangeKind.REPLACED, "They", "we"),)


def test_dots_may_stand_for_the_gap_between_two_paragraphs_of_one_speaker() -> None:
    told = index_article(
        read_text("“It is not about the cook, she is a friend,” Bo Lund said.\n\n“It is about a quiet night.”\n")
    )
    query = '"It is not about the cook … It is about a quiet night." - Bo Lund'
    assert verdict(answer_check(query, told)) is Verdict.VERBATIM


def test_dots_do_not_join_two_paragraphs_with_a_story_between_them() -> None:
    told = index_article(
        read_text("“It is not the cook,” Bo Lund said. He left at ten.\n\n“It is about a quiet night,” Lund said.\n")
    )
    assert verdict(answer_check('"It is not the cook … It is about a quiet night."', told)) is not Verdict.VERBATIM


FORMS = index_article(
    read_text(
        "“They’re not listening,” said Ana Torvik. “We won’t stop, and it’s late for a deal.”\n"
        "“We can’t pay £2.6bn,” Bo Lund said. “That is 12% of what we do not have.”\n"
        "“It’s been a year of £5m a week,” Bo Lund said. “Let’s go on.”\n"
    )
)


@pytest.mark.parametrize(
    ("query", "change"),
    [
        ("They are not listening", ("They are", "They’re")),
        ("We will not stop", ("will not", "won’t")),
        ("it is late for a deal", ("it is", "it’s")),
        ("We cannot pay £2.6bn", ("cannot", "can’t")),
        ("We can’t pay £2.6 billion", ("billion", "bn")),
        ("That is 12 per cent of what we do not have", ("12 per cent", "12%")),
        ("12% of what we don’t have", ("don’t", "do not")),
        ("It has been a year of £5m", ("It has", "It’s")),
        ("It’s been a year of £5 million", ("5 million", "5m")),
        ("Let us go on", ("Let us", "Let’s")),
    ],
)
def test_words_in_another_form_are_altered_and_nothing_grave(query: str, change: tuple[str, str]) -> None:
    outcome = answer_check(f'"{query}"', FORMS)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.changes) == (Verdict.ALTERED, (Change(ChangeKind.REPLACED, *change),))


@pytest.mark.parametrize(
    "query", ["We will stop, and it’s late", "We can pay £2.6bn", "We can’t pay £2.7 billion", "That is 13 per cent of"]
)
def test_another_form_hides_no_other_number_or_negation(query: str) -> None:
    outcome = answer_check(f'"{query}"', FORMS)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.ALTERED
    assert any(change.grave for change in outcome.changes)


def test_a_name_in_brackets_within_the_words_is_no_change_of_them() -> None:
    outcome = answer_check('"Eleven boats [of Torvik] were lost in the storm" - Lund', INDEX)
    assert isinstance(outcome, Answer)
    assert (outcome.verdict, outcome.changes) == (
        Verdict.VERBATIM,
        (Change(ChangeKind.ADDED, "[of Torvik]", ""),),
    )


@pytest.mark.parametrize("words", ["Eleven boats were [not] lost", "[The] boats were lost", "[Old] boats were lost"])
def test_brackets_that_turn_or_replace_what_was_said_are_a_change(words: str) -> None:
    assert verdict(answer_check(f'"{words} in the storm" - Lund', INDEX)) is Verdict.ALTERED


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("we never will... Eleven boats were lost", [(1, "Ana Torvik"), (2, "Peter Lund")]),
        ("Eleven boats were lost. We do not owe the café a single krone.", [(2, "Peter Lund"), (1, "Ana Torvik")]),
        ("Eleven boats were lost. The council met for seven hours.", [(2, "Peter Lund"), (3, None)]),
    ],
)
def test_words_put_together_from_several_places_are_shown_in_all_of_them(
    query: str, places: list[tuple[int, str | None]]
) -> None:
    outcome = answer_check(f'"{query}" - Lund', INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.ALTERED
    named = [INDEX.article.of(part.speaker.name) if part.speaker else None for part in outcome.parts]
    assert [(part.line, name) for part, name in zip(outcome.parts, named, strict=True)] == places


def test_words_of_which_a_part_stands_nowhere_are_not_put_together() -> None:
    outcome = answer_check('"Eleven boats were lost. The harbour was sold to a bank."', INDEX)
    assert not isinstance(outcome, Answer) or outcome.parts == ()


SIGNED = index_article(
    read_text(
        "The weir of Velka\n\nBy Ida Brack and Bo Lund in Torvik\n\nNobody can lift the stones.\n"
        "“It will hold,” said Ana Torvik, the miller.\n“It was late.”\n"
    )
)


@pytest.mark.parametrize("author", ["Ida Brack", "Brack", "Bo Lund"])
def test_words_of_the_story_are_its_authors_own(author: str) -> None:
    assert verdict(answer_check(f'"Nobody can lift the stones" - {author}', SIGNED)) is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("Nobody can lift the stones", "Torvik"), ("It will hold", "Ida Brack"), ("The weir of Velka", "Bo Lund")],
)
def test_an_author_has_said_no_more_than_what_the_story_tells(words: str, speaker: str) -> None:
    assert verdict(answer_check(f'"{words}" - {speaker}', SIGNED)) is Verdict.MISATTRIBUTED
