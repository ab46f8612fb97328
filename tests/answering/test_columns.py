"""Columns are called by name, and are the rows read the other way."""

from typing import NamedTuple

from bot.answering.learned.columns import columns_of, named_as, rows_of

NAMES = ("first", "second")


def test_rows_come_back_from_their_columns() -> None:
    rows = [[1.0, 2.0], [3.0, 4.0]]
    assert rows_of(columns_of(rows, NAMES), NAMES) == rows


def test_the_columns_of_no_rows_are_empty() -> None:
    assert rows_of(columns_of([], NAMES), NAMES) == []


def test_a_field_is_called_by_its_words() -> None:
    class Found(NamedTuple):
        best_single: float
        names: float

    assert named_as(Found) == ("best single", "names")
