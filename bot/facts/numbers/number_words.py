"""The words that numbers are written with, read once from the word lists."""

from decimal import Decimal
from fractions import Fraction

from bot.reading.resources import data_lines


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
