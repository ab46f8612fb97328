"""The words beside a figure that tell what it is, read once from their list."""

from functools import cache

from bot.reading.resources import data_lines


@cache
def context_words(name: str) -> frozenset[str]:
    """Return the words of a class, such as "change" or "lasting"."""
    rows = (line.partition(":") for line in data_lines("words/figure-contexts.txt"))
    return frozenset(word for head, _, words in rows if head == name for word in words.split())
