"""Decades in digits: "1990s", "1990 s", "'90s" and, where nothing is measured, "the 90s"."""

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS

FARTHEST = 20
"""Words on either side that show what is measured in "the 60s"."""
FIRST_BARE, LAST_BARE = 30, 90
"""Which century "the 20s" are of, nobody knows."""


def decade_at(words: list[Token], place: int) -> int | None:
    """Return the value of the decade that two words from a place on name, None where they name none."""
    text, after = words[place].text, lower_at(words, place + 1)
    if after != "s" or not text.isdecimal() or not text.endswith("0") or len(text) not in (2, 4):
        return None
    if len(text) == 2:
        apostrophe = lower_at(words, place - 1) in ("'", "’") and glued(words, place)
        if not glued(words, place + 1) or not (apostrophe or _is_bare_decade(words, place)):
            return None
    return int(text)


def _is_bare_decade(words: list[Token], place: int) -> bool:
    """Tell "the 60s" and "the mid-60s" from "his 60s" and "temperatures in the 60s"."""
    first = place - 3 if lower_at(words, place - 1) == "and" and lower_at(words, place - 2) == "s" else place
    if first < 1 or not all(_is_bare_number(words[at]) for at in (first, place)):
        return False
    before = first - 1 - (lower_at(words, first - 1) in HYPHENS)
    before -= lower_at(words, before) in ("early", "late", "mid")
    around = {word.lower for word in words[max(0, place - FARTHEST) : place + FARTHEST]}
    return lower_at(words, before) == "the" and date_neighbours("measured").isdisjoint(around)


def _is_bare_number(word: Token) -> bool:
    return len(word.text) == 2 and word.text.isdecimal() and FIRST_BARE <= int(word.text) <= LAST_BARE
