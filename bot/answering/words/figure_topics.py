"""What a figure or a date is about: a wage is no fare, and the dead are not the injured."""

from functools import cache, lru_cache

from bot.answering.words.terms import stem
from bot.reading.resources import data_lines


@cache
def _topics_by_stems() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for line in data_lines("words/figure-topics.txt"):
        topic, _, members = line.partition(":")
        for member in members.split():
            stems = tuple(stem(word) for word in member.split("_"))
            found[stems] = found.get(stems, frozenset()) | {topic}
    return found


@cache
def _longest() -> dict[str, int]:
    longest: dict[str, int] = {}
    for stems in _topics_by_stems():
        longest[stems[0]] = max(longest.get(stems[0], 0), len(stems))
    return longest


@lru_cache(maxsize=4096)
def topics_in(stems: tuple[str, ...]) -> dict[int, frozenset[str]]:
    """Return the topics that the words at each position speak of; a phrase hides the words within it."""
    known, longest = _topics_by_stems(), _longest()
    found: dict[int, frozenset[str]] = {}
    position = 0
    while position < len(stems):
        length = longest.get(stems[position], 0)
        while length and stems[position : position + length] not in known:
            length -= 1
        if length:
            found[position] = known[stems[position : position + length]]
        position += length or 1
    return found
