"""Rows of features out of columns that are called by their names, so that no place in a row has to be counted."""

from collections.abc import Mapping, Sequence


def rows_of(columns: Mapping[str, Sequence[float]], names: Sequence[str]) -> list[list[float]]:
    """Return the rows of ``columns``, whose numbers stand in the order of ``names``."""
    return list(map(list, zip(*[columns[name] for name in names], strict=True)))
