"""Reads measures in two units, a larger and a smaller: "5ft 6in", "3st 4lb", "7lb 4oz"."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.facts.figures.amount_counted import STOPS
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.number_words import quotient
from bot.facts.numbers.part_numbers import COMPARATIVES


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


def smaller_part(text: str, place: int, unit: str) -> SmallerPart | None:
    """Return the part in a smaller unit that follows the larger one ending at ``place``, or None."""
    if unit not in SMALLER:
        return None
    pattern, parts = SMALLER[unit]
    match = pattern.match(text, place)
    return SmallerPart(match.end(), quotient(Decimal(match["number"]), parts)) if match else None


def is_stuff(tokens: list[Token], place: int) -> bool:
    """Tell the stone that "three stone walls" are made of from "he is three stone heavier"."""
    follows = lower_at(tokens, place + 1)
    return lower_at(tokens, place) == "stone" and follows.isalpha() and follows not in STOPS | COMPARATIVES
