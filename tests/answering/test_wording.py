"""FAQ entries are found by what they ask."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.wording import match_wording

KEPT = [
    "How do I join the server?",
    "How much is membership?",
    "When is the next meeting?",
    "When was the 2019 meeting?",
]


def test_the_same_question_with_a_slip_is_the_same() -> None:
    best = match_wording("how do i join teh server", KEPT)[0]
    assert (best.number, best.score > 0.95) == (0, True)


def test_a_paraphrase_is_found() -> None:
    assert match_wording("what does membership cost", KEPT)[0].number == 1


def test_another_number_is_another_question() -> None:
    scores = {match.number: match.score for match in match_wording("when was the 2020 meeting", KEPT)}
    assert scores.get(3, 0.0) < 0.8


def test_a_question_on_something_else_is_not_found() -> None:
    assert not [match for match in match_wording("what is the capital of france", KEPT) if match.score > 0.3]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=5))
def test_scores_lie_between_0_and_1(query: str, kept: list[str]) -> None:
    assert all(0 < match.score <= 1 for match in match_wording(query, kept))
