"""Tells the rows of a table from the links of the page, both of which part their cells with bars."""

import re
from itertools import groupby

from bot.reading.article import LineKind

BAR = "|"
FIGURE = re.compile(
    r"(?:[^\W\d][^\d:|]{0,30}:\s+)?[<>~±+−-]?\s?(?:[A-Z]{0,3}[$£€¥₹])?\d[\d.,\u00a0\u202f]{0,20}"
    r"\s?(?:%|[a-z]{1,8}\.?(?:\s[a-z]{1,8})?)?(?:\s\([^()]{1,20}\))?",
    re.IGNORECASE,
)
"""A cell that holds a figure and nothing else, but for what it is of: "£31m", "Height: 1.82m"."""
COUNT_OF_PAGE = re.compile(
    r"(?:comments?|shares?|likes?|views?|updated)\b|.*\b(?:ago|read|comments?|shares?)$", re.IGNORECASE
)
DAY_OR_HOUR = re.compile(
    r".*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[.:]\d\d(?:\s?[ap]m|\s[A-Z]{2,4})?$", re.IGNORECASE
)


def cells_of(line: str) -> list[str]:
    """Return the words between the bars of a line; one cell where it has no bar."""
    return [cell.strip() for cell in line.strip().strip(BAR).split(BAR)]


def is_row_of_figures(line: str) -> bool:
    """Tell whether a line is a row of a table with figures: "Union | 38 | 41", and not "Home | News | 3 comments"."""
    return BAR in line and any(map(_is_figure, cells_of(line)))


def keep_tables(kinds: list[LineKind], lines: list[str]) -> None:
    """Note as story the rows without figures, such as the heading, that stand in a table with rows of figures."""
    numbered = list(enumerate(lines))
    for cells, run in groupby(numbered, key=lambda row: len(cells_of(row[1]))):
        rows = [(index, line) for index, line in run if cells > 1 and any(map(str.isalnum, line))]
        if any(is_row_of_figures(line) for _, line in rows):
            for index, _ in rows:
                kinds[index] = LineKind.BODY


def _is_figure(cell: str) -> bool:
    return bool(FIGURE.fullmatch(cell)) and not COUNT_OF_PAGE.match(cell) and not DAY_OR_HOUR.match(cell)
