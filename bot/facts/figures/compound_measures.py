"""Reads measures in two units, a larger and a smaller: "5ft 6in", "six-foot-four", "3st 4lb", "7lb 4oz"."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.facts.numbers.counted_words import COMPARATIVES, PHRASE_ENDS
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import UNITS, quotient


class SmallerPart(NamedTuple):
    """What follows a larger unit: where it ends, and which part of the larger unit it is."""

    end: int
    value: Decimal


NUMBER = r",?\s?(?:and\s)?(?P<number>\d{1,2}(?:\.\d)?)\s?"
# For each larger unit how the smaller one looks, and how many of it make the larger.
SMALLER = {
    "foot": (re.compile(NUMBER + r"(?:inches|inch|in|\")(?![\w])", re.I), 12),
    "stone": (re.compile(NUMBER + r"(?:lbs?|pounds?)(?![\w])", re.I), 14),
    "pound": (re.compile(NUMBER + r"(?:oz|ounces?)(?![\w])", re.I), 16),
}

INCHES_OF_FOOT = 12
# A height leaves out its inches: "6-foot-4", "six-foot-four", "6ft 2 and still growing".
BARE_INCHES = re.compile(
    rf"(?:-(?P<joined>\d{{1,2}}|{'|'.join(UNITS)})|\s(?P<apart>\d{{1,2}}))"
    r"(?![\w%-]|\.\d|,\d)(?(apart)(?=\s*(?:$|[.,;:)\"”]|(?:and|but|or|tall|with|in)\b)))",
    re.I,
)
SIGNED_INCHES = re.compile(r"['’′](?P<number>\d{1,2}(?:\.5)?)(?:[\"”″]|''|’’)?(?![\w'’])")


def smaller_part(text: str, place: int, unit: str) -> SmallerPart | None:
    """Return the part in a smaller unit that follows the larger one ending at ``place``, or None."""
    if unit not in SMALLER:
        return None
    pattern, parts = SMALLER[unit]
    match = pattern.match(text, place)
    if match:
        return SmallerPart(match.end(), quotient(Decimal(match["number"]), parts))
    return _bare_inches(text, place) if unit == "foot" else None


def _bare_inches(text: str, place: int) -> SmallerPart | None:
    match = BARE_INCHES.match(text, place)
    if match is None:
        return None
    word = (match["joined"] or match["apart"]).lower()
    inches = UNITS[word] if word in UNITS else Decimal(word)
    return SmallerPart(match.end(), quotient(inches, INCHES_OF_FOOT)) if inches < INCHES_OF_FOOT else None


def signed_inches(text: str, place: int) -> SmallerPart | None:
    """Return the inches behind a number of feet that ends at ``place``, both with their signs: 6'4"."""
    match = SIGNED_INCHES.match(text, place)
    if match is None or Decimal(match["number"]) >= INCHES_OF_FOOT:
        return None
    return SmallerPart(match.end(), quotient(Decimal(match["number"]), INCHES_OF_FOOT))


def is_stuff(tokens: list[Token], place: int) -> bool:
    """Tell the stone that "three stone walls" are made of from "he is three stone heavier"."""
    follows = lower_at(tokens, place + 1)
    return lower_at(tokens, place) == "stone" and follows.isalpha() and follows not in PHRASE_ENDS | COMPARATIVES
