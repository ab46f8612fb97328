"""What becomes of a model's scores: what logistic and softmax promise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.learned.probability import logistic, softmax

ANY = st.floats(-1e6, 1e6)


@given(ANY)
def test_any_log_odds_are_a_probability(odds: float) -> None:
    assert 0 < logistic(odds) <= 1
    assert logistic(odds) + logistic(-odds) == pytest.approx(1)


@given(st.lists(ANY, min_size=1, max_size=9))
def test_shares_make_a_whole_and_follow_the_scores(scores: list[float]) -> None:
    shares = softmax(scores)
    assert sum(shares) == pytest.approx(1)
    assert shares[scores.index(max(scores))] == max(shares)


def test_no_scores_have_no_shares() -> None:
    assert softmax([]) == []
