"""Which of several ranked possibilities are worth suggesting: one a line, and none that is far behind."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Possible = TypeVar("Possible")

MOST_SUGGESTIONS = 3
WORTH_SHOWING = 0.1
"""The share of the best one's probability from which a further one is suggested beside it."""


def worth_suggesting(ranked: Sequence[Possible], probability: Callable[[Possible], float]) -> list[Possible]:
    """Return the first of ``ranked``, which are in order, and up to two more that are worth showing beside it.

    Of those under a tenth of the first one's probability one or two in a hundred answer.
    """
    first = ranked[:MOST_SUGGESTIONS]
    return [one for one in first if probability(one) >= probability(first[0]) * WORTH_SHOWING]


def of_different_lines(ranked: Iterable[Possible], line: Callable[[Possible], int]) -> list[Possible]:
    """Return the first of ``ranked`` of each line, in order."""
    by_line: dict[int, Possible] = {}
    for one in ranked:
        by_line.setdefault(line(one), one)
    return list(by_line.values())
