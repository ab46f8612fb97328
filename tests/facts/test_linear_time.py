"""Hostile texts cost no more than their length: the work is counted, not the seconds."""

import sys

import pytest

from bot.facts.abbreviations import find_abbreviations
from bot.facts.names import find_names
from bot.facts.quotations import find_quotations
from bot.reading.read import read_text

HOSTILE = [
    "Ana Torvik said the wall was old. “It will not last,” she said. ",
    "“",
    "Ana and ",
    "(((",
    "said that he said that ",
    "A B C D, ",
    "Ana, who said, ",
]


def steps(text: str) -> int:
    """Return how many lines of Python finding the quotations of ``text`` runs."""
    article = read_text(text)
    count = 0

    def counting(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return counting

    sys.settrace(counting)  # type: ignore[arg-type] # returns itself
    try:
        find_quotations(article, find_names(article), find_abbreviations(article))
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_is_about_four_times_the_work(piece: str) -> None:
    assert steps(piece * 320) < 5.5 * steps(piece * 80) + 2000
