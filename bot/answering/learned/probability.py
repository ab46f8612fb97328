"""Turns the scores of a model into probabilities."""

import math
from collections.abc import Sequence

FAR = 30.0
"""Log odds beyond which a probability is 0 or 1 in all digits that are shown, and far from what overflows."""


def logistic(log_odds: float) -> float:
    """Return the probability whose log odds are given."""
    return 1 / (1 + math.exp(-max(-FAR, min(FAR, log_odds))))


def softmax(scores: Sequence[float]) -> list[float]:
    """Return the share of each score, all together 1; none for no scores."""
    highest = max(scores, default=0.0)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
