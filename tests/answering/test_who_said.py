"""What "who said" promises: the line, the speaker of the very words, or an honest refusal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Strictness
from bot.answering.outcome import Answer, Doubt, Outcome, Refusal, Suggestions
from bot.answering.questions.query_form import asks_or_denies
from bot.answering.statements.who_said import answer_who_said
from bot.facts.quotation import Stance
from bot.reading.read import built_in_article, read_text

ARTICLE = """Harbour fees rise again

Ana Torvik, the harbour master, said the new fees would pay for a stronger sea wall.
“The old wall has served us since my grandmother sold herring on it,” Torvik said. “It will not last another winter.”
Peter Lund, who owns two trawlers, called the rise “an insult to every skipper”, while the mayor praised it.
The fees go up on the first of May, according to the town council.
Nobody from the cannery came to the meeting.
"""
INDEX = index_article(read_text(ARTICLE))


def said(query: str, index: ArticleIndex = INDEX) -> tuple[int, str | None]:
    outcome = answer_who_said(query, index)
    assert isinstance(outcome, Answer), outcome
    return outcome.line, outcome.speaker_name


@pytest.mark.parametrize(
    "query",
    [
        "grandmother sold herring",
        "the old wall has servd us since my granmother",
        "herring grandmother wall sold",
        "“the old wall has served us”",
    ],
)
def test_a_fragment_is_found_verbatim_misspelt_or_reordered(query: str) -> None:
    assert said(query) == (4, "Ana Torvik")


def test_the_speaker_is_that_of_the_statement_and_not_of_the_rest_of_the_line() -> None:
    assert said("an insult to every skipper") == (5, "Peter Lund")


def test_a_reported_statement_has_its_source() -> None:
    assert said("fees would pay for a stronger sea wall") == (3, "Ana Torvik")


def test_an_organisation_may_be_the_source() -> None:
    assert said("fees go up on the first of may") == (6, "the town council")


def test_what_somebody_quotes_in_turn_is_said_by_whom_they_quote() -> None:
    text = "Wall\n\n“My mother used to say, ‘Build the wall twice and it stands,’ and we laughed,” said Ana Torvik.\n"
    index = index_article(read_text(text))
    assert said("build the wall twice and it stands", index)[1] == "My mother"
    assert said("my mother used to say and we laughed", index)[1] == "Ana Torvik"


def test_the_line_that_names_the_speaker_is_among_the_lines() -> None:
    outcome = answer_who_said("it will not last another winter", INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.lines == (4, 3)


@pytest.mark.parametrize("query", ["the cannery will close in june", "volcanic ash grounded every flight", "zzz", "?"])
def test_what_the_article_does_not_say_is_no_answer(query: str) -> None:
    assert isinstance(answer_who_said(query, INDEX), Refusal | Suggestions)


def test_words_from_all_over_the_article_are_no_fragment() -> None:
    assert not isinstance(answer_who_said("herring skipper cannery council", INDEX), Answer)


def test_the_built_in_article_knows_mutual_respect() -> None:
    assert said("mutual respect", index_article(built_in_article())) == (12, "Zhao Lijian")


@given(st.text(max_size=120))
@settings(max_examples=80)
def test_any_query_gets_an_outcome(query: str) -> None:
    for strictness in Strictness:
        outcome: Outcome = answer_who_said(query, INDEX, strictness)
        assert isinstance(outcome, Answer | Suggestions | Refusal)


def test_an_empty_article_refuses() -> None:
    assert isinstance(answer_who_said("mutual respect", index_article(read_text(""))), Refusal)


CONTESTED = index_article(
    read_text(
        """Ana Torvik, the mayor, denied that the money would be used to repay a loan from the yard.
Peter Lund declined to say whether the cannery would close before the winter storms.
A clerk attached the wrong file to the agenda of the harbour board in February.
“We do not owe the café a single krone,” said Mia Berg.
Ana Torvik said it was “simply untrue” that the town had run out of money.
“Did the council know about the broken lamp?” asked Mia Berg, the treasurer.
“I would not say that the driver was careless,” Bo Lund said.
The report on the ferry did not find that the brakes had failed.
Nobody at the yard would have drowned in a calmer sea, said Bo Lund, the coroner.
"""
    )
)


def doubt(query: str) -> tuple[int, Doubt]:
    outcome = answer_who_said(query, CONTESTED)
    assert isinstance(outcome, Suggestions), outcome
    return outcome.candidates[0].line, outcome.doubt


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("the money would be used to repay a loan", (1, Doubt.DENIED)),
        ("the cannery would close before the winter", (2, Doubt.OPEN)),
        ("a clerk attached the wrong file to the agenda", (3, Doubt.NAMELESS)),
        ("we owe the café a single krone", (4, Doubt.NEGATED)),
        ("the town had run out of money", (5, Doubt.DENIED)),
        ("the council knew about the broken lamp", (6, Doubt.ASKED)),
        ("the driver was careless", (7, Doubt.NEGATED)),
        ("the brakes had failed", (8, Doubt.OPEN)),
        ("somebody at the yard would have drowned", (9, Doubt.NEGATED)),
    ],
)
def test_what_nobody_says_is_only_suggested(query: str, suggested: tuple[int, Doubt]) -> None:
    assert doubt(query) == suggested


@pytest.mark.parametrize(
    "query",
    ["the money would not be used to repay a loan", "denied the money would be used to repay a loan from the yard"],
)
def test_whoever_denies_it_says_that_it_is_not_so(query: str) -> None:
    assert said(query, CONTESTED) == (1, "Ana Torvik")


def test_what_is_remembered_as_it_was_said_is_no_reason_to_doubt() -> None:
    assert said("we dont owe the cafe a krone", CONTESTED) == (4, "Mia Berg")
    assert said("we dosnt owe the cafe a single krone", CONTESTED) == (4, "Mia Berg")
    assert said("did the council know about the broken lamp?", CONTESTED) == (6, "Mia Berg")
    assert said("nobody at the yard would have drowned", CONTESTED) == (9, "Bo Lund")


RETOLD = index_article(
    read_text(
        """Ana Torvik said the board had not discussed a sale of the cannery this year.
“There is no deal, and there will be none before the vote,” said Bo Lund, the mayor.
Asked whether the cannery would cut its prices before Easter, Torvik said: “We shall keep every krone of them.”
"""
    )
)


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("the cannery would cut its prices before easter", (3, Doubt.ASKED)),
    ],
)
def test_what_a_speaker_was_only_asked_is_suggested(query: str, suggested: tuple[int, Doubt]) -> None:
    outcome = answer_who_said(query, RETOLD, Strictness.EAGER)
    assert isinstance(outcome, Suggestions)
    assert (outcome.candidates[0].line, outcome.doubt) == suggested


@pytest.mark.parametrize("query", ["the car isnt safe from rust", "your car is never safe from rust"])
def test_a_negation_that_the_article_does_not_have_is_a_doubt(query: str) -> None:
    told = index_article(read_text("“Your car is safe from rust,” said Ana Torvik.\n"))
    outcome = answer_who_said(query, told)
    assert isinstance(outcome, Suggestions)
    assert outcome.doubt is Doubt.AFFIRMED


def test_a_negated_noun_may_retell_what_is_negated_in_other_words() -> None:
    told = index_article(read_text("“We paint boats instead of walls, with the radio off,” said Ana Torvik.\n"))
    assert said("we paint boats not walls with the radio off", told) == (1, "Ana Torvik")


def test_a_negation_in_other_words_is_none_to_doubt() -> None:
    told = index_article(read_text("“Luck rarely lasts two winters in Osterby,” said Ana Torvik.\n"))
    assert said("luck doesnt last two winters in osterby", told) == (1, "Ana Torvik")


def test_a_retelling_with_a_misspelt_negation_is_answered() -> None:
    assert said("the board hasnt discused a sale of the cannery", RETOLD) == (1, "Ana Torvik")


def test_what_somebody_is_told_not_to_do_is_only_suggested() -> None:
    told = index_article(read_text("The doctor advised patients not to take aspirin.\n"))
    outcome = answer_who_said("take aspirin", told)
    assert isinstance(outcome, Suggestions)
    assert outcome.doubt is Doubt.NEGATED


NEGATIONS = {"not", "Nobody", "don’t"}
WORDS = sorted({word.strip("“”.,?") for word in CONTESTED.article.text.split()} - NEGATIONS)
WORDS = [word for word in WORDS if not asks_or_denies(word)]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), st.sampled_from(Strictness))
@settings(max_examples=150)
def test_whatever_is_asked_an_answer_names_who_said_so(query: str, strictness: Strictness) -> None:
    outcome = answer_who_said(query, CONTESTED, strictness)
    if isinstance(outcome, Answer):
        assert outcome.speaker or outcome.unsourced
        assert outcome.stance is Stance.ASSERTED


DENIED = (
    "the money would be used to repay a loan from the yard",
    "the cannery would close before the winter storms",
    "the driver was careless",
    "the brakes had failed",
)


@given(st.sampled_from(DENIED), st.data(), st.sampled_from(Strictness))
@settings(max_examples=100)
def test_no_run_of_words_that_nobody_stands_by_is_put_into_a_mouth(
    denied: str, data: st.DataObject, strictness: Strictness
) -> None:
    words = denied.split()
    begin = data.draw(st.integers(0, len(words) - 3))
    end = data.draw(st.integers(begin + 3, len(words)))
    outcome = answer_who_said(" ".join(words[begin:end]), CONTESTED, strictness)
    assert not isinstance(outcome, Answer) or outcome.stance is not Stance.ASSERTED
