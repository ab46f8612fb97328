"""Tells from the text whether a letter before numbers is money: "R150" where it says "R2,190" or "costs R150"."""

import re
from functools import lru_cache

from bot.facts.figures.context_words import context_words

# The other forms that need proof ("COP28", "Euro 96") name other things even beside money.
PROVABLE = {"R", "N", "Sh", "sh", "Shs"}
LARGE = r"\d{1,3}(?:[, ]\d{3})+\b|\d+\.\d{1,2}\b|\d[\d.,]*[ -]?(?:million|billion|trillion|bn|m|k)\b"
PRICED = (
    rf"\b(?:{'|'.join(sorted(context_words('priced')))})\s(?:at\s|for\s|from\s|only\s|just\s|about\s|around\s|over\s)?"
)
RATE = rf"\s(?:each|apiece|per|an?\s(?:{'|'.join(sorted(context_words('rated')))}))\b"
ROAD = re.compile(r"-|\s(?:road|highway|route|freeway|motorway|masks?)\b", re.I)


def is_settled(text: str, form: str, end: int) -> bool:
    """Tell whether the form before a plain number that ends at ``end`` stands for money in this text."""
    return form in PROVABLE and _is_proved(text, form) and ROAD.match(text, end) is None


@lru_cache(maxsize=16)
def _is_proved(text: str, form: str) -> bool:
    return _proof(form).search(text) is not None


@lru_cache(maxsize=8)
def _proof(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){form}(?:{LARGE}|\d+{RATE})|{PRICED}{form}\d\d+\b")
