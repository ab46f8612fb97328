"""Turns the scores of a model into probabilities, and back."""

import math
from collections.abc import Sequence

FAR = 30.0
"""Log odds beyond which a probability is 0 or 1 in all digits that are shown, and far from what overflows."""
SHORT_OF_CERTAIN = 0.001
"""How far a probability is kept off 0 and 1 where its log odds are wanted, which would be infinite there."""


def logistic(odds: float) -> float:
    """Return the probability whose log odds are given."""
    return 1 / (1 + math.exp(-max(-FAR, min(FAR, odds))))


def log_odds(probability: float) -> float:
    """Return the log odds of a probability."""
    kept = min(1 - SHORT_OF_CERTAIN, max(SHORT_OF_CERTAIN, probability))
    return math.log(kept / (1 - kept))


def share_of_best(behind: float) -> float:
    """Return how probable a rival is as a share of the best one, whose score its own is ``behind``: 0 or less."""
    return math.exp(behind if behind > -FAR else -FAR)


def softmax(scores: Sequence[float]) -> list[float]:
    """Return the share of each score, all together 1; none for no scores."""
    highest = max(scores, default=0.0)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
