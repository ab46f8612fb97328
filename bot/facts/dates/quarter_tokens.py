"""The short forms of accounts: "Q1", "4Q23", "H1", "FY24"."""

import re
from typing import NamedTuple

from bot.facts.numbers.number_tokens import Token, glued

OPENINGS = frozenset(["q", "h", "fy", "cy"])
"""What these forms begin with where it is no digit."""
LONGEST = 4
"""Tokens of the longest form: "Q4", an apostrophe, "23"."""
QUARTER = re.compile(r"(?:[qQ](?P<q>[1-4])|(?P<q2>[1-4])[qQ]|H(?P<h>[12])|(?P<h2>[12])H)(?:['’]?(?P<y>\d{2}|20\d{2}))?")
FISCAL = re.compile(r"(?:FY|CY|fy|cy)['’/]?(?P<y>\d{2}|(?:19|20)\d{2})")
HALF = 4
YEARS = 10


class AccountPart(NamedTuple):
    """A quarter or a half of a year: its first month, how many months it has, and its year where it is named."""

    month: int
    length: int
    year: int | None


def read_account_part(words: list[Token], place: int) -> tuple[str, int, int] | None:
    """Return class, value and the end of the form at a place: a quarter or half (Q), or a year (Y); None elsewhere."""
    word = words[place]
    digit = word.text in ("1", "2", "3", "4")
    if (not digit and word.lower not in OPENINGS) or (glued(words, place) and words[place - 1].text not in "-/(“"):
        return None
    end = place + 1
    while end < len(words) and end - place < LONGEST and glued(words, end) and words[end].text not in ".,;:!?)-/”\"'s":
        end += 1
    if glued(words, end) and words[end].text[0].isalnum():
        return None
    text = "".join(word.text for word in words[place:end])
    fiscal = FISCAL.fullmatch(text)
    if fiscal:
        return "Y", full_year(int(fiscal["y"])), end
    found = QUARTER.fullmatch(text)
    if not found:
        return None
    quarter = int(found["q"] or found["q2"] or 0) or HALF + int(found["h"] or found["h2"])
    return "Q", YEARS * full_year(int(found["y"])) + quarter if found["y"] else quarter, end


def account_part(value: int) -> AccountPart:
    """Return what the value of a token of the class Q stands for."""
    year, quarter = divmod(value, YEARS)
    if quarter > HALF:
        return AccountPart(6 * (quarter - HALF) - 5, 6, year or None)
    return AccountPart(3 * quarter - 2, 3, year or None)


def full_year(short: int) -> int:
    """Return the year that two digits stand for: up to 49 in this century, else in the last one."""
    return short if short > 99 else 2000 + short if short < 50 else 1900 + short
