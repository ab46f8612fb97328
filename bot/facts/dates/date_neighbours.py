"""The small groups of words beside a date that say what it means, read once from ``data/words``."""

from functools import cache

from bot.reading.resources import data_lines


def date_neighbours(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/date-neighbours.txt``."""
    return _groups()[group]


@cache
def _groups() -> dict[str, frozenset[str]]:
    # A colon is one of the words, too.
    pairs = (line.split(": ", 1) for line in data_lines("words/date-neighbours.txt"))
    return {name: frozenset(words.split()) for name, words in pairs}
