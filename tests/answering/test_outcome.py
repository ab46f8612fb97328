from hypothesis import given
from hypothesis import strategies as st

from bot.answering.outcome import MOST_SUGGESTIONS, worth_suggesting

chances = st.lists(st.floats(0, 1), max_size=8).map(lambda some: sorted(some, reverse=True))


def test_what_is_far_less_probable_than_the_first_is_not_a_third_suggestion() -> None:
    assert worth_suggesting([0.46, 0.3, 0.001], float) == [0.46, 0.3]


def test_one_is_suggested_alone_where_all_others_are_far_behind() -> None:
    assert worth_suggesting([0.46, 0.001, 0.0], float) == [0.46]


@given(chances)
def test_suggestions_are_the_first_ones_and_never_more_than_three(ranked: list[float]) -> None:
    shown = worth_suggesting(ranked, float)
    assert shown == ranked[: len(shown)]
    assert min(1, len(ranked)) <= len(shown) <= MOST_SUGGESTIONS
