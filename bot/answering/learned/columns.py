"""Columns of numbers: their order, how far each number is ahead of the others, and the rows that columns make.

Columns are called by their names, so that no place in a row has to be counted.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Columns = dict[str, Sequence[float]]
"""The numbers of each name, one for each row."""


def best_first(scores: Sequence[float]) -> list[int]:
    """Return the places of ``scores``, the highest first and earlier ones first among equals."""
    return sorted(range(len(scores)), key=scores.__getitem__, reverse=True)


def leads(values: Sequence[float]) -> list[float]:
    """Return for each value how far it is ahead of the best of the others; one alone is ahead of 0."""
    best, second = [*sorted(values, reverse=True)[:2], 0.0, 0.0][:2]
    return [value - (second if value == best else best) for value in values]


def named_as(row: type[NamedTuple]) -> tuple[str, ...]:
    """Return the names of the numbers of a ``row``, which are those of its fields: ``best_single`` is "best single"."""
    fields: tuple[str, ...] = row._fields
    return tuple(field.replace("_", " ") for field in fields)


def rows_of(columns: Mapping[str, Sequence[float]], names: Sequence[str]) -> list[list[float]]:
    """Return the rows of ``columns``, whose numbers stand in the order of ``names``."""
    return list(map(list, zip(*[columns[name] for name in names], strict=True)))


def columns_of(rows: Sequence[Sequence[float]], names: Sequence[str]) -> Columns:
    """Return the columns of ``rows``, whose numbers stand in the order of ``names``."""
    return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
