"""Words that a speaker disowns are nobody's: "I never said that", "nobody here thinks", "I refuse to believe"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.checking.check import answer_check
from bot.answering.checking.disowning import denial_before, negated_report_before
from bot.answering.outcome import Answer, Doubt, Suggestions
from bot.answering.statements.who_said import answer_who_said
from bot.reading.read import read_text

DISOWNED = [
    ("“I never said that we would drain the lake,” Mayor Tora Vik told the board.", "we would drain the lake"),
    ("“I have never told anyone that they must leave the quay,” said Odd Lie.", "they must leave the quay"),
    ("“I do not believe that it was the skipper's fault,” said Siv Aas.", "it was the skipper's fault"),
    ("“Nobody on this island thinks that we can pay for it,” said Kai Moe.", "we can pay for it"),
    ("“I don't think the smokehouse should open on Sundays,” said Una Dahl.", "the smokehouse should open on sundays"),
    ("“None of us ever claimed that the salve would cure a cow,” said Dr Per Lunde.", "the salve would cure a cow"),
    ("“At no point did I tell the crew that the hull was sound,” said Liv Rød.", "the hull was sound"),
    ("“I can't say whether the lighthouse will reopen in May,” said Geir Holm.", "the lighthouse will reopen in may"),
    ("“I'm not sure the herring understand the danger,” said Mia Sund.", "the herring understand the danger"),
    ("“It is not as if we wanted to shut the dairy,” said Rolf Eik.", "we wanted to shut the dairy"),
]
STOOD_BY = [
    ("“I said that we would drain the lake,” Mayor Tora Vik told the board.", "we would drain the lake"),
    ("“We must not forget that the quay floods every spring,” said Odd Lie.", "the quay floods every spring"),
    ("“I have no doubt that the skipper told the truth,” said Siv Aas.", "the skipper told the truth"),
    ("“It was not late, but I think that the pump was off,” said Kai Moe.", "the pump was off"),
    ("“It wasn't cheap but we believe that the pump is sound,” said Kai Moe.", "the pump is sound"),
    ("Una Dahl said it was not her fault and that the ring was glass.", "the ring was glass"),
    ("A cook who asked not to be named said that the galley was far too small.", "the galley was far too small"),
    ("Una Dahl said the crew had never voted on that route and that she was cross.", "she was cross"),
]


@pytest.mark.parametrize(("sentence", "fragment"), DISOWNED)
def test_nobody_is_given_what_they_say_they_never_said(sentence: str, fragment: str) -> None:
    outcome = answer_who_said(fragment, index_article(read_text(sentence)))
    assert isinstance(outcome, Suggestions)
    assert outcome.doubt is Doubt.NEGATED


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("“I refuse to believe that the yard is finished,” said Siv Aas.", "the yard is finished"),
        ("“It would be wrong to say that we saw the flood coming,” said Odd Lie.", "we saw the flood coming"),
        ("“I doubt anybody will miss the old ferry,” said Una Dahl.", "anybody will miss the old ferry"),
    ],
)
def test_nobody_is_given_what_they_call_wrong(sentence: str, fragment: str) -> None:
    outcome = answer_who_said(fragment, index_article(read_text(sentence)))
    assert isinstance(outcome, Suggestions)
    assert outcome.doubt is Doubt.DENIED


@pytest.mark.parametrize(("sentence", "fragment"), DISOWNED)
def test_a_check_shows_by_what_the_words_are_disowned_however_far_it_stands(sentence: str, fragment: str) -> None:
    outcome = answer_check(f"“{fragment}”", index_article(read_text(sentence)))
    assert isinstance(outcome, Answer)
    assert outcome.around


@pytest.mark.parametrize(("sentence", "fragment"), STOOD_BY)
def test_what_a_negation_does_not_reach_is_theirs_who_said_it(sentence: str, fragment: str) -> None:
    index = index_article(read_text(sentence))
    assert isinstance(answer_who_said(fragment, index), Answer)
    checked = answer_check(f"“{fragment}”", index)
    assert isinstance(checked, Answer)
    assert checked.around == ()


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        (
            "Una Dahl dismissed a suggestion that cooks were asleep as “gossip in a lifejacket”.",
            "gossip in a lifejacket",
        ),
        (
            "A cook who is not in the crew said that the plan was “either a joke or a test”.",
            "either a joke or a test",
        ),
    ],
)
def test_what_stands_outside_a_quotation_disowns_nothing_in_it(sentence: str, fragment: str) -> None:
    assert isinstance(answer_who_said(fragment, index_article(read_text(sentence))), Answer)


@pytest.mark.parametrize(
    ("clause", "words", "disowns"),
    [
        ("There is no evidence that it leaks.", "it leaks", True),
        ("There is no boat that can carry them.", "can carry them", False),
    ],
)
def test_a_negated_thing_disowns_what_is_said_of_it_and_not_what_it_does(
    clause: str, words: str, disowns: bool
) -> None:
    assert (negated_report_before(clause, clause.index(words)) is not None) == disowns


def test_a_clause_that_goes_on_into_a_quotation_disowns_it() -> None:
    sentence = "It is untrue that “the hull was sound and dry”, said Liv Rød."
    assert isinstance(answer_who_said("the hull was sound and dry", index_article(read_text(sentence))), Suggestions)


WORDS = [
    "I",
    "never",
    "said",
    "that",
    "who",
    "and",
    "but",
    "nobody",
    "doubt",
    "to",
    "not",
    "if",
    "sure",
    "quay",
    "“",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.integers(0, 120))
def test_any_place_in_any_clause_is_disowned_by_a_word_before_it_or_by_none(text: str, at: int) -> None:
    start = min(at, len(text))
    for span in (negated_report_before(text, start), denial_before(text, start)):
        assert span is None or 0 <= span.start < span.end <= start
