"""Tells the length of time of "won in 2:24:04" and "a time of 1:44.2" from an hour of the day, "at 17:23"."""

import re
from decimal import Decimal
from typing import NamedTuple

CLOCKED = re.compile(
    r"(?P<first>\d{1,2}):(?P<second>[0-5]\d)(?:(?P<sign>[:.])(?P<third>[0-5]?\d)(?:\.(?P<parts>\d{1,2}))?)?"
    r"(?![\w:%]|[.,]\d|\s?[ap]\.?m\b|\s(?:on|GMT|UTC|BST|EST|ET|CET)\b)"
)
LED = re.compile(
    r"\b(?:in|(?:time|times|best|record|mark|split)\sof|clock(?:s|ed|ing)|ran|runs|running|swam|timed\sat)\s"
    r"(?:(?:just|only|about|under|a)\s)?$",
    re.I,
)
WINDOW = 24
"""Characters before a time in which such words stand."""
MARATHON = re.compile(r"\bmarathon", re.I)
NEAR = 240
"""Characters on either side among which the name of a race of hours stands."""
HOUR, MINUTE = 3600, 60


class RaceTime(NamedTuple):
    """Where a length of time in digits ends, and how many seconds it has."""

    end: int
    seconds: Decimal


def race_time_at(text: str, start: int) -> RaceTime | None:
    """Return the length of time whose digits begin at an offset, None for an hour of the day.

    Of a marathon "2:08" and "2:08.38" have hours, of a mile minutes.
    """
    found = CLOCKED.match(text, start)
    if found is None or LED.search(text, max(0, start - WINDOW), start) is None:
        return None
    first, second, third = (Decimal(found[group] or 0) for group in ("first", "second", "third"))
    near = text[max(0, start - NEAR) : start + NEAR]
    if found["sign"] == ":" or MARATHON.search(near):
        return RaceTime(found.end(), HOUR * first + MINUTE * second + third + _fraction(found["parts"]))
    return RaceTime(found.end(), MINUTE * first + second + _fraction(found["third"]))


def _fraction(digits: str | None) -> Decimal:
    return Decimal(f"0.{digits or 0}")
