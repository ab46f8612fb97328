"""Decades in digits: "1990s", "'90s", "the 1990's", "the 1870s and 80s" and, where nothing is measured, "the 90s"."""

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS

FARTHEST = 20
"""Words on either side that show what is measured in "the 60s"."""
FIRST_BARE, LAST_BARE = 30, 90
"""Which century "the 20s" are of, nobody knows."""
APOSTROPHES = ("'", "’")
PARTS = ("early", "late", "mid")


def decade_at(words: list[Token], place: int) -> int | None:
    """Return the value of the decade that the two words from a place on name, None where they name none."""
    if not _is_tens(words, place) or not _has_ending(words, place):
        return None
    text = words[place].text
    if len(text) == 4:
        return int(text)
    if not glued(words, place + 1):
        return None
    first = _first_joined(words, place)
    if len(words[first].text) == 4:
        return int(words[first].text) // 100 * 100 + int(text)
    named = _has_apostrophe(words, place) or _has_apostrophe(words, first) or _is_bare_decade(words, first, place)
    return int(text) if named else None


def _has_ending(words: list[Token], place: int) -> bool:
    """Tell "1990s", "the 1990's" and "the early 1990's" from "1990's best film"."""
    ending = lower_at(words, place + 1)
    if ending not in ("'s", "’s"):
        return ending == "s"
    before = place - 1 - (lower_at(words, place - 1) in HYPHENS)
    before -= lower_at(words, before) in PARTS
    return lower_at(words, before) == "the"


def _first_joined(words: list[Token], place: int) -> int:
    """Return the place of the first decade in "the 1970s and early 80s", the own one where nothing is joined."""
    at = place - 1 - _has_apostrophe(words, place)
    at -= lower_at(words, at) in HYPHENS
    at -= lower_at(words, at) in PARTS
    joined = lower_at(words, at) in ("and", "or") and lower_at(words, at - 1) == "s" and glued(words, at - 1)
    return at - 2 if joined and _is_tens(words, at - 2) else place


def _is_tens(words: list[Token], place: int) -> bool:
    text = words[place].text
    return text.isdecimal() and text.endswith("0") and len(text) in (2, 4)


def _has_apostrophe(words: list[Token], place: int) -> bool:
    return lower_at(words, place - 1) in APOSTROPHES and glued(words, place)


def _is_bare_decade(words: list[Token], first: int, place: int) -> bool:
    """Tell "the 60s", "the mid-60s" and "the 60s and 70s" from "his 60s" and "temperatures in the 60s"."""
    if not all(FIRST_BARE <= int(words[at].text) <= LAST_BARE for at in (first, place)):
        return False
    before = first - 1 - (lower_at(words, first - 1) in HYPHENS)
    before -= lower_at(words, before) in PARTS
    around = {word.lower for word in words[max(0, place - FARTHEST) : place + FARTHEST]}
    return lower_at(words, before) == "the" and date_neighbours("measured").isdisjoint(around)
