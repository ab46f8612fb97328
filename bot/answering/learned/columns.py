"""Columns of numbers: their order, how far each number is ahead of the others, and the rows that columns make.

Columns are called by their names, so that no place in a row has to be counted.
"""

from collections.abc import Mapping, Sequence


def best_first(scores: Sequence[float]) -> list[int]:
    """Return the places of ``scores``, the highest first and earlier ones first among equals."""
    return sorted(range(len(scores)), key=scores.__getitem__, reverse=True)


def two_best(values: Sequence[float]) -> tuple[float, float]:
    """Return the highest and the second of ``values``, 0 where there is none."""
    ordered = sorted(values, reverse=True)
    return (ordered[0] if ordered else 0.0), (ordered[1] if len(ordered) > 1 else 0.0)


def lead(value: float, best: float, second: float) -> float:
    """Return how far one of several values is ahead of the others, of which the two best are given."""
    return value - (second if value == best else best)


def leads(values: Sequence[float]) -> list[float]:
    """Return for each value how far it is ahead of the best of the others; one alone is ahead of 0."""
    best, second = two_best(values)
    return [value - (second if value == best else best) for value in values]


def rows_of(columns: Mapping[str, Sequence[float]], names: Sequence[str]) -> list[list[float]]:
    """Return the rows of ``columns``, whose numbers stand in the order of ``names``."""
    return list(map(list, zip(*[columns[name] for name in names], strict=True)))
