"""The short forms of accounts: "Q1", "4Q23", "2023Q4", "H1", "FY24"."""

import re
from typing import NamedTuple

from bot.facts.numbers.number_tokens import Token, glued

OPENINGS = frozenset(["q", "h", "fy", "cy"])
"""What these forms begin with where it is no digit."""
LONGEST = 4
"""Tokens of the longest form: "Q4", an apostrophe, "23"."""
QUARTER = re.compile(r"(?:[qQ](?P<q>[1-4])|(?P<q2>[1-4])[qQ]|H(?P<h>[12])|(?P<h2>[12])H)(?:['’]?(?P<y>\d{2}|20\d{2}))?")
OF_YEAR = re.compile(r"(?P<y>\d{2}|20\d{2})(?:[qQ](?P<q>[1-4])|H(?P<h>[12]))")
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
    digit = word.text in ("1", "2", "3", "4") or _is_year_of_part(words, place)
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
    found = OF_YEAR.fullmatch(text) or QUARTER.fullmatch(text)
    if not found:
        return None
    part = found.groupdict()
    quarter = int(part["q"] or part.get("q2") or 0) or HALF + int(part["h"] or part["h2"])
    return "Q", YEARS * full_year(int(found["y"])) + quarter if found["y"] else quarter, end


def _is_year_of_part(words: list[Token], place: int) -> bool:
    """Tell "2023" in "2023Q4" and "23" in "23H1" from other numbers."""
    year = len(words[place].text) in (2, 4) and words[place].text.isdecimal()
    return year and glued(words, place + 1) and words[place + 1].text in ("q", "Q", "H")


def account_part(value: int) -> AccountPart:
    """Return what the value of a token of the class Q stands for."""
    year, quarter = divmod(value, YEARS)
    if quarter > HALF:
        return AccountPart(6 * (quarter - HALF) - 5, 6, year or None)
    return AccountPart(3 * quarter - 2, 3, year or None)


def full_year(short: int) -> int:
    """Return the year that two digits stand for: up to 49 in this century, else in the last one."""
    return short if short > 99 else 2000 + short if short < 50 else 1900 + short
