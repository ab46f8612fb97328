"""The words of units, to tell in a run of tokens that a number measures; what they mean is read elsewhere."""

from functools import cache

from bot.reading.resources import data_lines


@cache
def unit_words() -> frozenset[str]:
    """Return the first word of each form of a unit, in lower case."""
    found: set[str] = set()
    for line in data_lines("words/measures.txt"):
        head, _, forms = line.partition("|")
        names = [head.split(maxsplit=1)[1], *forms.split()]
        found.update(name.removeprefix("=").replace("_", " ").split()[0].lower() for name in names)
    return frozenset(found)
