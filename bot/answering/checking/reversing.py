"""Finds the phrases whose loss turns round what others say: "refused to", "too … to", "few" but not "a few"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from bot.reading.resources import data_lines

HARMLESS = "!"
"""Opens the line of a phrase in which such words turn nothing round."""
GAP = "…"
LONGEST_GAP = 4
"""Words for which a gap in a phrase may stand."""
ANY = "*"

Pattern = tuple[tuple[str, ...], ...]
Places = tuple[int, ...]


def reversals(plain: Sequence[str]) -> tuple[Places, ...]:
    """Return the places of the words of each phrase that turns others round, in order."""
    harmless = {place for phrase in harmless_phrases(plain) for place in phrase}
    return tuple(phrase for phrase in _phrases(plain, harmless=False) if harmless.isdisjoint(phrase))


def harmless_phrases(plain: Sequence[str]) -> tuple[Places, ...]:
    """Return the places of the words of each phrase that only looks as if it turned others round: "not only"."""
    return _phrases(plain, harmless=True)


def _phrases(plain: Sequence[str], *, harmless: bool) -> tuple[Places, ...]:
    known = _patterns(harmless=harmless)
    return tuple(
        (at, *rest)
        for at, word in enumerate(plain)
        for pattern in known.get(word, ())
        if (rest := _places(pattern, plain, at + 1)) is not None
    )


def _places(pattern: Pattern, plain: Sequence[str], at: int) -> Places | None:
    """Return where the words of ``pattern`` stand from a place on; None where one is missing."""
    if not pattern:
        return ()
    if pattern[0] == (GAP,):
        tried = (_places(pattern[1:], plain, place) for place in range(at, at + LONGEST_GAP + 1))
        return next((found for found in tried if found is not None), None)
    if at >= len(plain) or not any(_is(plain[at], wanted) for wanted in pattern[0]):
        return None
    rest = _places(pattern[1:], plain, at + 1)
    return None if rest is None else (at, *rest)


def _is(word: str, wanted: str) -> bool:
    return word.endswith(wanted.removeprefix(ANY)) if wanted.startswith(ANY) else word == wanted


@cache
def _patterns(*, harmless: bool) -> dict[str, tuple[Pattern, ...]]:
    """Return what follows each word with which a phrase begins."""
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for line in data_lines("words/reversing-words.txt"):
        if line.startswith(HARMLESS) is not harmless:
            continue
        first, *rest = (tuple(place.split("/")) for place in line.removeprefix(HARMLESS).split())
        for word in first:
            patterns[word].append(tuple(rest))
    return {word: tuple(found) for word, found in patterns.items()}
