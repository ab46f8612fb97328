"""The sentence that answers comes first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.lines.ranking import rank

SENTENCES = [
    "The council of Westmere met on Tuesday.",
    "It dismissed its treasurer, Ada Brenn, after an audit found a hole of $40,000.",
    "Brenn had worked for the council since 1998.",
    "The mayor, Tom Harkin, opened a new library in Easterby.",
]


def test_a_date_answers_when() -> None:
    assert rank("when did the council meet", SENTENCES).ranked[0] == 0


def test_a_synonym_finds_the_line() -> None:
    assert rank("who got sacked", SENTENCES).ranked[0] == 1


def test_a_misspelt_name_finds_the_line() -> None:
    assert rank("who is tom harkn", SENTENCES).ranked[0] == 3


def test_a_question_on_something_else_is_not_answered() -> None:
    assert rank("which striker scored twice against Portugal", SENTENCES).abstain


def test_no_sentence_gives_no_answer() -> None:
    ranking = rank("who", [])
    assert (ranking.ranked, ranking.abstain) == ((), True)


@settings(max_examples=30)
@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=70))
def test_every_sentence_is_ranked_once(question: str, sentences: list[str]) -> None:
    assert sorted(rank(question, sentences).ranked) == list(range(len(sentences)))
