"""Reads ages that a verb or a bound tells: "he was 67 when", "died at 91", "children under five"."""

import re

from bot.facts.figures.age_people import is_group_of_people
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import Numeral

# Nothing further back tells an age.
WINDOW = 40
# "Children under five", "residents over 65": whom the bound is said of stands before it.
BOUNDED = re.compile(
    r"\b(?P<person>[a-z]+)\s(?:who are\s|aged\s)?(?:under|over|below|above|younger than|older than)\s$", re.I
)
OLDER = re.compile(r"\s(?:and|or)\s(?:(?P<years>older|younger)|over|above|up|under)\b(?!\sthan\b)", re.I)
TOLD = re.compile(
    r"\b(?:(?:he|she|who)(?:\s(?:is|was|will be|would be|would have been)|['’]s)|"
    r"(?:oldest|youngest)\s(?:[a-z]+\s){0,2}(?:is|was))(?:\s(?:now|then|only|just|still|almost|nearly|already))?\s$",
    re.I,
)
TOLD_BEHIND = re.compile(r"\s?(?:$|[.,;:)!?”\"]|(?:when|and|but|now|then|at the time)\b)", re.I)
# "At 37, he retired" and "she died on Friday at 91"; at a smaller number it may be an hour.
AT = re.compile(r"\b(?:at|now)\s(?:(?:just|only)\s)?$", re.I)
AT_BEHIND = re.compile(r",\s(?:he|she|his|her)\b", re.I)
DIED_AT = re.compile(r"\b(?:died|dies)\b[^.;]*\sat\s$", re.I)
LATEST_HOUR = 24
# The words right before a number behind which an age may be told; before the others nothing needs to be looked for.
BEFORE_TOLD = frozenset("is was be been s now then only just still almost nearly already at".split())
BEFORE_BOUND = frozenset("under over below above than".split())


def is_told(text: str, tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "she was 34 when" and "at 37, he" from "she was 34 metres away" and "at 9, he"."""
    end = tokens[number.end - 1].end
    if lower_at(tokens, place - 1).strip("'’") not in BEFORE_TOLD or TOLD_BEHIND.match(text, end) is None:
        return False
    before = _before(text, tokens[place].start)
    if TOLD.search(before):
        return True
    if number.value <= LATEST_HOUR:
        return False
    at = AT.search(before) is not None and AT_BEHIND.match(text, end) is not None
    return at or DIED_AT.search(before) is not None


def bounds_person(text: str, tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "children under five" and "adults 65 and older" from "fees under 50" and "teams under five players"."""
    behind = OLDER.match(text, tokens[number.end - 1].end)
    if behind:
        return behind["years"] is not None or is_group_of_people(lower_at(tokens, place - 1))
    if lower_at(tokens, place - 1) not in BEFORE_BOUND:
        return False
    before = BOUNDED.search(_before(text, tokens[place].start))
    return before is not None and is_group_of_people(before["person"].lower())


def _before(text: str, start: int) -> str:
    return text[max(0, start - WINDOW) : start]
