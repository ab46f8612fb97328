"""Words that stand near one another in meaning, with how near, from the word vectors of an openly licensed model."""

from functools import cache, lru_cache

from bot.reading.resources import data_lines


@cache
def related_words() -> dict[str, str]:
    """Return the line of each stem in the list, read once and taken apart only when it is asked for."""
    pairs = (line.partition(" ") for line in data_lines("words/related-words.txt"))
    return {stem: others for stem, _, others in pairs}


@lru_cache(maxsize=4096)
def related(stem: str) -> dict[str, float]:
    """Return the stems related to a stem, each with the cosine of their vectors, from 0 to 1."""
    entries = related_words().get(stem, "").split()
    return {entry[:-2]: int(entry[-2:]) / 100 for entry in entries}
