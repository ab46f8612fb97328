"""Holidays of other calendars than ours, which move through it: Ramadan, Diwali, Passover, the Lunar New Year."""

import datetime as dt
from functools import cache

from bot.facts.dates.calendar_days import Interval, day
from bot.facts.when import Grain
from bot.reading.resources import data_lines


@cache
def moving_holidays() -> dict[str, dict[int, Interval]]:
    """Return by the name of each, in lower case, the days on which it falls in each year: the first time in it.

    The years are those of ``words/moving-holidays.txt``.
    """
    found: dict[str, dict[int, Interval]] = {}
    for line in data_lines("words/moving-holidays.txt"):
        forms, _, days = line.partition("|")
        by_year: dict[int, Interval] = {}
        for placed in map(_interval, days.split()):
            if placed.start:
                by_year.setdefault(placed.start.year, placed)
        found.update((form.strip(), by_year) for form in forms.split(";"))
    return found


def _interval(written: str) -> Interval:
    first, _, end = written.partition("/")
    start = dt.date.fromisoformat(first)
    return Interval(start, dt.date.fromisoformat(end), Grain.VAGUE) if end else day(start)
