"""Which stems may stand for which: the groups of the synonym list, and the phrases in it."""

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
