"""The words of the calendar, read once from the word list."""

from functools import cache

from bot.reading.resources import data_lines


@cache
def date_words() -> dict[str, tuple[str, int]]:
    """Return class and value of each word of the calendar."""
    rows = (line.split() for line in data_lines("words/dates.txt"))
    return {word: (kind, int(value)) for kind, word, value in rows}
