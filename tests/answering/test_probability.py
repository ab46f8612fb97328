"""What becomes of a model's scores: what logistic and softmax promise."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.learned.probability import log_odds, logistic, softmax

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


@given(st.floats(0.001, 0.999))
def test_a_probability_has_the_log_odds_that_lead_back_to_it(probability: float) -> None:
    assert logistic(log_odds(probability)) == pytest.approx(probability)


def test_what_is_certain_has_log_odds_all_the_same() -> None:
    assert -log_odds(0.0) == pytest.approx(log_odds(1.0)) == pytest.approx(math.log(999))
