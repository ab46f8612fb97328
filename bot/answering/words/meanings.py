"""Which words belong together by what they mean, all by their stems: synonyms, related words, and words of one topic.

The synonyms are a list of groups with phrases among them. Related words stand near one another, with how near, by the
word vectors of an openly licensed model. Topics tell what a figure or a date is about: a wage is no fare, and the dead
are not the injured.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answering.words.terms import stem
from bot.reading.resources import data_lines


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The synonym list by stems.

    ``groups`` are sets of stems, ``membership`` says in which groups a stem is; ``phrases`` holds every phrase of
    the list as its stems, by its first stem. The stem of a phrase joins its words' stems with "_".
    """

    groups: tuple[frozenset[str], ...]
    membership: dict[str, tuple[int, ...]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]


@cache
def synonyms() -> Synonyms:
    """Return the synonym list, read once."""
    groups = []
    membership: dict[str, list[int]] = {}
    phrases: dict[str, set[tuple[str, ...]]] = {}
    for number, line in enumerate(data_lines("words/synonyms.txt")):
        members = set()
        for entry in line.split():
            stems = tuple(stem(word) for word in entry.split("_"))
            members.add("_".join(stems))
            if len(stems) > 1:
                phrases.setdefault(stems[0], set()).add(stems)
        groups.append(frozenset(members))
        for member in members:
            membership.setdefault(member, []).append(number)
    return Synonyms(
        tuple(groups),
        {member: tuple(numbers) for member, numbers in membership.items()},
        {first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()},
    )


@lru_cache(maxsize=4096)
def synonyms_of(stemmed: str) -> tuple[str, ...]:
    """Return the stems that may stand for a stem, sorted, without itself."""
    known = synonyms()
    groups = known.membership.get(stemmed, ())
    return tuple(sorted({other for group in groups for other in known.groups[group]} - {stemmed}))


def phrases_in(stems: tuple[str, ...]) -> list[tuple[int, str, int]]:
    """Return the phrases of the list that stand in ``stems``: position, joined stem and number of words."""
    known = synonyms().phrases
    if known.keys().isdisjoint(stems):
        return []
    return [
        (position, "_".join(phrase), len(phrase))
        for position, first in enumerate(stems)
        if first in known
        for phrase in known[first]
        if stems[position : position + len(phrase)] == phrase
    ]


@cache
def related_words() -> dict[str, str]:
    """Return the line of each stem in the list, read once and taken apart only when it is asked for."""
    pairs = (line.partition(" ") for line in data_lines("words/related-words.txt"))
    return {stemmed: others for stemmed, _, others in pairs}


@lru_cache(maxsize=4096)
def related(stemmed: str) -> dict[str, float]:
    """Return the stems related to a stem, each with the cosine of their vectors, from 0 to 1."""
    entries = related_words().get(stemmed, "").split()
    return {entry[:-2]: int(entry[-2:]) / 100 for entry in entries}


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
