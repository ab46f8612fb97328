"""What a whole text tells of its money: which dollar "$" is, and whether "R150" is a sum or a road."""

import re
from functools import cache

from bot.facts.figures.context_words import any_of

SETTLED = re.compile(
    r"\b(?:figures|amounts|prices|sums|dollars|values)\b[^.\n]{0,40}\bin (US|U\.S\.|American|Canadian|Australian|"
    r"New Zealand|Hong Kong|Singapore) (?:dollars|currency)",
    re.IGNORECASE,
)
SETTLED_CODES = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD",
    "hong kong": "HKD", "singapore": "SGD",
}  # fmt: skip # a list, read across
PROVABLE = frozenset({"R", "N", "Sh", "sh", "Shs"})
"""Letters before a number that the text may prove to be money.

The other forms that need proof ("COP28", "Euro 96") name other things even beside money.
"""
LARGE_SUM = r"\d{1,3}(?:[, ]\d{3})+\b|\d+\.\d{1,2}\b|\d[\d.,]*[ -]?(?:million|billion|trillion|bn|m|k)\b"
PRICED = rf"\b{any_of('priced')}\s(?:at\s|for\s|from\s|only\s|just\s|about\s|around\s|over\s)?"
RATE = rf"\s(?:each|apiece|per|an?\s{any_of('rated')})\b"


class ToldMoney:
    """What one text tells of its money; ``dollar`` is the code that it gives a bare ``$``, None where it gives none."""

    def __init__(self, text: str, dollar: str | None = None) -> None:
        self.dollar = dollar
        self._text = text
        self._proved: dict[str, bool] = {}

    def proves(self, letters: str) -> bool:
        """Tell whether letters before a number stand for money: "R" does beside "R2,190" or "costs R150"."""
        if letters not in PROVABLE:
            return False
        if letters not in self._proved:
            self._proved[letters] = _proof(letters).search(self._text) is not None
        return self._proved[letters]


def told_money(text: str) -> ToldMoney:
    """Return what an article tells of its money, its dollar with it ("All figures are in Canadian dollars.")."""
    match = SETTLED.search(text)
    return ToldMoney(text, SETTLED_CODES[match[1].lower()] if match else None)


@cache
def _proof(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){letters}(?:{LARGE_SUM}|\d+{RATE})|{PRICED}{letters}\d\d+\b")
