"""Chooses from which probability an answer is given: what share of questions may be answered wrongly."""

from collections.abc import Sequence

Judged = tuple[float, bool, bool]
"""A probability, whether the sentence is right, and whether the question has an answer."""

NEVER = 1.01
"""A threshold that no probability reaches."""
MOST_WRONG = {"strict": 0.03, "balanced": 0.07, "eager": 0.14, "suggest": 0.28}
"""The share of questions that may be answered wrongly, for each threshold."""


def threshold(judged: Sequence[Judged], most_wrong: float, weights: Sequence[float] | None = None) -> float:
    """Return the lowest probability from which no larger share than ``most_wrong`` is answered wrongly.

    Each question counts once, or as ``weights`` say.
    """
    counted = weights if weights is not None else [1.0] * len(judged)
    chosen, wrong, allowed = NEVER, 0.0, most_wrong * sum(counted)
    order = sorted(range(len(judged)), key=lambda number: judged[number], reverse=True)
    for place, number in enumerate(order):
        probability, right, _ = judged[number]
        wrong += 0.0 if right else counted[number]
        if wrong > allowed:
            break
        following = judged[order[place + 1]][0] if place + 1 < len(order) else -1.0
        if following < probability:
            between = max(0.0, (probability + following) / 2)
            # Between two neighbouring floats there is none: the middle is one of them.
            chosen = between if between > following else probability
    return chosen


def shares(judged: Sequence[Judged], least: float, weights: Sequence[float]) -> tuple[float, float]:
    """Return which share is right and which is wrong when answers are given from ``least``."""
    both = list(zip(judged, weights, strict=True))
    right = sum(weight for (sure, hit, asked), weight in both if (hit if sure >= least else not asked))
    wrong = sum(weight for (sure, hit, _), weight in both if sure >= least and not hit)
    return right / sum(weights), wrong / sum(weights)
