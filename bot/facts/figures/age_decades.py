"""Reads the decade that a person's age lies in: "a woman in her 50s", "in his late thirties", "in their teens"."""

from decimal import Decimal
from typing import NamedTuple

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import context_words
from bot.facts.figures.figure import Figure
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, TENS, NumeralForm

DECADES = {f"{word.removesuffix('y')}ies": value for word, value in TENS.items()}
"""The words for a decade and the age at which it begins."""
TEENS = "teens"
OF_TEENS = (13, 19)
OWNERS = context_words("owner")
# "In her 50s", "well into his 80s".
INTO = {"in", "into", "reached", "entering", "beyond"}
# The years of a decade that belong to each part of it.
PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
WHOLE = (0, 9)


class Decade(NamedTuple):
    """The decade of an age: the place after its last token, its first and last year, and how it is written."""

    end: int
    low: int
    high: int
    form: NumeralForm


def names_age_decade(word: str) -> bool:
    """Tell whether a word in lower case names the decade of an age: "forties", "teens"."""
    return word in DECADES or word == TEENS


def read_age_decade(tokens: list[Token], place: int) -> Figure | None:
    """Return the age in a decade whose number begins at token ``place``, or None."""
    decade = _decade(tokens, place)
    if decade is None:
        return None
    first = place - (lower_at(tokens, place - 1) in HYPHENS)
    part = PARTS.get(lower_at(tokens, first - 1))
    first = place if part is None else first - 1
    if lower_at(tokens, first - 1) not in OWNERS or lower_at(tokens, first - 2) not in INTO:
        return None
    begin, until = part or WHOLE
    low, high = (decade.low + begin, decade.low + until) if decade.low % 10 == 0 else (decade.low, decade.high)
    ends = tokens[first].start, tokens[decade.end - 1].end
    return Figure(
        AmountKind.AGE, *ends, Decimal(low), decade.form, first, decade.end, unit="year", highest=Decimal(high)
    )


def _decade(tokens: list[Token], place: int) -> Decade | None:
    word = tokens[place].lower
    if word == TEENS:
        return Decade(place + 1, *OF_TEENS, NumeralForm.WORDS)
    if word in DECADES:
        return Decade(place + 1, int(DECADES[word]), int(DECADES[word]) + 9, NumeralForm.WORDS)
    if len(word) != 2 or not word.isdecimal() or word[1] != "0" or word[0] == "0":
        return None
    # "In her 50s", and "in her 50's" as some write it.
    plural = glued(tokens, place + 1) and lower_at(tokens, place + 1) in ("s", "'s", "’s")
    return Decade(place + 2, int(word), int(word) + 9, NumeralForm.DIGITS) if plural else None
