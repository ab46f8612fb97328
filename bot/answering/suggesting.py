"""Which of several ranked possibilities are worth suggesting."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Possible = TypeVar("Possible")

MOST_SUGGESTIONS = 3
WORTH_SHOWING = 0.1
"""The share of the best one's probability from which a further one is suggested beside it."""


def worth_suggesting(ranked: Sequence[Possible], probability: Callable[[Possible], float]) -> list[Possible]:
    """Return the first of ``ranked``, which are in order: two to choose from, or three where all are worth showing."""
    first = list(ranked[:MOST_SUGGESTIONS])
    worth = [one for one in first if probability(one) >= probability(first[0]) * WORTH_SHOWING]
    return worth if len(worth) > 1 else first[:2]
