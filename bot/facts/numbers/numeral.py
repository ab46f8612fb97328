"""A number as a text writes it: the value that stands for it in a run of tokens, and the words it is written with.

The words are read once from the word lists.
"""

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from bot.reading.resources import data_lines

# More digits than this name something (an account, a hash); nobody counts that far.
MOST_DIGITS = 24
NUMBER = re.compile(r"(?:\d{1,3}(?:[,\u202f\u00a0]\d{2,3})*[,\u202f\u00a0]\d{3}|\d+)(?:\.\d+)?")
HYPHENS = {"-", "‐", "‑", "–", "—"}


class NumeralForm(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    SLASH = "slash"
    FRACTION = "fraction"
    VAGUE = "vague"


class Numeral(NamedTuple):
    """A number: its value, the place after its last token, its form, and the scale word that it ends with (or 1)."""

    value: Decimal
    end: int
    form: NumeralForm
    scale: Decimal = Decimal(1)


def plain_value(text: str) -> Decimal | None:
    """Return the value of a number in digits, or None when it is a version, an address or longer than any count."""
    if len(text) > MOST_DIGITS or not NUMBER.fullmatch(text):
        return None
    return Decimal(re.sub("[,\u202f\u00a0]", "", text))


def _of_class(name: str) -> dict[str, str]:
    rows = (line.split() for line in data_lines("words/numbers.txt"))
    return {row[1]: row[2] for row in rows if row[0] == name}


def _plurals(words: dict[str, Decimal]) -> dict[str, Decimal]:
    return {**words, **{f"{word}s": value for word, value in words.items()}}


def quotient(numerator: Decimal | int, denominator: Decimal | int) -> Decimal:
    """Return the quotient with 15 significant digits, as people expect a third to look."""
    exact = Fraction(numerator) / Fraction(denominator)
    return Decimal(f"{float(exact):.15g}")


UNITS = {word: Decimal(value) for word, value in _of_class("unit").items()}
TENS = {word: Decimal(value) for word, value in _of_class("ten").items()}
SCALES = _plurals({word: Decimal(value) for word, value in _of_class("scale").items()})
SCALES_APART = {word: Decimal(value) for word, value in _of_class("apart").items()}
SHORT_SCALES = {word: Decimal(value) for word, value in _of_class("short").items()} | SCALES_APART
PARTS = {word: int(value) for word, value in _of_class("part").items()}
PLURAL_PARTS = {f"{word}s": value for word, value in PARTS.items()}
SIGNS = {sign: quotient(*map(int, value.split("/"))) for sign, value in _of_class("sign").items()}
VAGUE = {word: Decimal(value) for word, value in _of_class("vague").items()}
ORDINALS = {word: int(value) for word, value in (line.split() for line in data_lines("words/ordinals.txt"))}
