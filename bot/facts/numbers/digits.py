"""Reads numbers in digits: "1,234.5", "1 234 567", "1 . 6 billion", "1 4/5", and "6-1/4" as markets write it."""

import re
from decimal import Decimal
from unicodedata import category

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.cardinals import scaled
from bot.facts.numbers.counted_words import counts_something, unit_words
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import (
    HYPHENS,
    MOST_DIGITS,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    Numeral,
    NumeralForm,
    plain_value,
    quotient,
)

# "22,7" and "1.234,56", as much of the world writes decimals.
DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}|\d{1,3}(?:\.\d{3})+,\d{1,2}")
NO_HUNDREDS = "000"
# Behind these two groups of digits are one number, not two: "about 1 500 residents".
BEFORE_THOUSANDS = word_group("before-thousands", "counting-words")
POWERS = frozenset(["e", "^"])
LONGEST_POWER = 2
"""Digits of the power of a number."""
# What a unit is parted into, in trade and in carpentry.
MARKET_PARTS = {"2", "3", "4", "8", "16", "32", "64"}


def read_digits(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number in digits that begins at ``place``, with a fraction or a scale behind it, or None."""
    if place >= len(tokens) or not (tokens[place].text == "." or tokens[place].text[0].isdecimal()):
        return None
    text, end = _whole_text(tokens, place)
    value = plain_value(text)
    if value is None:
        value = _decimal_comma(tokens, place, end)
    if value is None:
        return None
    power = _power(tokens, value, end)
    if power:
        return power
    quoted = end == place + 1 and is_two_prices(tokens, place)
    parted = None if quoted else _hyphened(tokens, text, value, end) or _slash(tokens, value, end)
    if parted:
        return parted
    follows = lower_at(tokens, end)
    if follows == "point" and lower_at(tokens, end + 1).isdecimal() and "." not in text:
        value, end = plain_value(f"{value}.{tokens[end + 1].text}") or value, end + 2
    elif follows in SIGNS:
        value, end = value + SIGNS[follows], end + 1
    return scaled(tokens, value, end, NumeralForm.DIGITS)


def _whole_text(tokens: list[Token], place: int) -> tuple[str, int]:
    """Return the digits of a number that several tokens may hold, and where they end: ".5", "1 . 6", "1 234 567"."""
    text, end = tokens[place].text, place + 1
    if text == "." and end < len(tokens) and glued(tokens, end) and not glued(tokens, place):
        text, end = "0." + tokens[end].text, end + 1
    text, end = _spaced_decimal(tokens, text, end)
    return _spaced_thousands(tokens, *_spaced_groups(tokens, text, end))


def _spaced_decimal(tokens: list[Token], text: str, end: int) -> tuple[str, int]:
    """Join "1 . 6 billion", as tokenised texts write it, when a unit or a scale proves that no sentence ends there."""
    if lower_at(tokens, end) != "." or glued(tokens, end) or "." in text or end + 2 >= len(tokens):
        return text, end
    decimals, after = tokens[end + 1].text, lower_at(tokens, end + 2)
    proved = after in SCALES or after in ("%", "percent", "cents", "points")
    if decimals.isdecimal() and not glued(tokens, end + 1) and proved:
        return f"{text}.{decimals}", end + 2
    return text, end


def _spaced_groups(tokens: list[Token], text: str, end: int) -> tuple[str, int]:
    """Join "1 234 567": two groups of three digits or more, each after one space, or one that proves itself."""
    if len(text) > 3 or not text.isdecimal():
        return text, end
    last, groups = end, ""
    while last < len(tokens) and tokens[last].start - tokens[last - 1].end == 1 and _is_group(tokens[last].text):
        groups, last = groups + tokens[last].text, last + 1
        if len(groups) > MOST_DIGITS:
            return text, end
    return (text + groups, last) if last - end >= 2 or _is_thousands(tokens, text, end, last) else (text, end)


def _spaced_thousands(tokens: list[Token], text: str, end: int) -> tuple[str, int]:
    """Join "480 , 000", as tokenised texts write it; "480 , 312" may as well be two numbers."""
    while len(text) < MOST_DIGITS and text.isdecimal() and lower_at(tokens, end) == ",":
        if glued(tokens, end) or lower_at(tokens, end + 1) != NO_HUNDREDS or glued(tokens, end + 1):
            break
        text, end = text + NO_HUNDREDS, end + 2
    return text, end


def _is_thousands(tokens: list[Token], text: str, end: int, last: int) -> bool:
    """Tell "903 000 candidates" and "a total of 1 500 residents" from "in round 1 500 people"."""
    if last != end + 1 or text.startswith("0") or glued(tokens, last):
        return False
    measured = lower_at(tokens, end - 2) in BEFORE_THOUSANDS and counts_something(tokens, last)
    return tokens[end].text == NO_HUNDREDS or measured


def _decimal_comma(tokens: list[Token], place: int, end: int) -> Decimal | None:
    """Return the value of "22,7" beside what measures it, and of "1.234,56", or None: "rows 4,11 and 12"."""
    text = tokens[place].text
    if end != place + 1 or not DECIMAL_COMMA.fullmatch(text):
        return None
    follows, sign = lower_at(tokens, end), tokens[place - 1] if place else None
    after = (
        follows in SCALES or follows in ("%", "percent") or (follows == "per" and lower_at(tokens, end + 1) == "cent")
    )
    after = after or (glued(tokens, end) and follows in SHORT_SCALES) or follows in unit_words()
    before = sign is not None and glued(tokens, place) and (category(sign.text[-1]) == "Sc" or sign.text == "R")
    return plain_value(text.replace(".", "").replace(",", ".")) if "." in text or after or before else None


def _is_group(text: str) -> bool:
    whole, _, decimals = text.partition(".")
    return len(whole) == 3 and whole.isdecimal() and (not decimals or decimals.isdecimal())


def is_two_prices(tokens: list[Token], place: int) -> bool:
    """Tell the prices of a dealer, "129.50/130.50", from the fraction "3/4" and from the mark "4.5/5.0"."""
    if lower_at(tokens, place + 1) != "/" or place + 2 >= len(tokens):
        return False
    low, high = tokens[place].text, tokens[place + 2].text
    values, decimals = (plain_value(low), plain_value(high)), (len(low.partition(".")[2]), len(high.partition(".")[2]))
    if None in values or decimals[0] != decimals[1] or not decimals[0]:
        return False
    whole = decimals[1] == 1 and high.endswith("0")
    return Decimal(values[0] or 0) < Decimal(values[1] or 0) and not whole


def _power(tokens: list[Token], value: Decimal, end: int) -> Numeral | None:
    """Read "1e10" and "2.5^3" as calculators write them; "1e" and "2^64-1" are none."""
    if not glued(tokens, end) or lower_at(tokens, end) not in POWERS:
        return None
    at, sign = end + 1, 1
    if lower_at(tokens, at) in ("-", "+"):
        sign, at = -1 if tokens[at].text == "-" else 1, at + 1
    raised = lower_at(tokens, at)
    whole = raised.isdecimal() and len(raised) <= LONGEST_POWER
    if not whole or not all(glued(tokens, place) for place in range(end, at + 1)):
        return None
    if glued(tokens, at + 1) and (tokens[at + 1].text[0].isalnum() or tokens[at + 1].text in HYPHENS | {"^"}):
        return None
    power = sign * int(raised)
    if abs(power) > MOST_DIGITS:
        return None
    found = value.scaleb(power) if tokens[end].lower == "e" else _raised(value, power)
    return Numeral(found, at + 1, NumeralForm.DIGITS) if found is not None else None


def _raised(value: Decimal, power: int) -> Decimal | None:
    """Return a number times itself so often, None where that has more digits than anybody counts."""
    if not value or abs(power) * max(1, abs(value.adjusted()) + 1) > MOST_DIGITS:
        return None
    return Decimal(f"{float(value) ** power:.15g}")


def _slash(tokens: list[Token], value: Decimal, end: int) -> Numeral | None:
    """Read "4/5" and "1 4/5", but not the odds "9/1"."""
    if lower_at(tokens, end) == "/":
        below = plain_value(lower_at(tokens, end + 1) or "x")
        return Numeral(quotient(value, below), end + 2, NumeralForm.SLASH) if below and value < below else None
    if lower_at(tokens, end + 1) != "/" or glued(tokens, end):
        return None
    above, below = plain_value(lower_at(tokens, end) or "x"), plain_value(lower_at(tokens, end + 2) or "x")
    if above is None or not below or above >= below:
        return None
    return Numeral(value + quotient(above, below), end + 3, NumeralForm.SLASH)


def _hyphened(tokens: list[Token], text: str, value: Decimal, end: int) -> Numeral | None:
    """Read "6-1/4" as markets write it, and "$5.40-1/2", where the half is of a cent."""
    last = end + 3
    if last >= len(tokens) or lower_at(tokens, end) not in HYPHENS or lower_at(tokens, end + 2) != "/":
        return None
    if not all(glued(tokens, place) for place in range(end, last + 1)):
        return None
    if glued(tokens, last + 1) and (tokens[last + 1].text[0].isalnum() or tokens[last + 1].text == "/"):
        return None
    above, below = plain_value(tokens[end + 1].text), tokens[last].text
    if below not in MARKET_PARTS or above is None or not 0 < above < int(below) or above % 1:
        return None
    decimals = len(text.partition(".")[2])
    part = quotient(above, int(below)).scaleb(-decimals)
    return Numeral(value + part, last + 1, NumeralForm.SLASH)
