"""The value that stands for a number in a run of tokens."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

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
