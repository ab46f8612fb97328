"""Days and periods some years before: "40 years ago this Saturday", "in May two years ago"."""

import datetime as dt

from bot.facts.dates.calendar_days import (
    DAY,
    GRAINS,
    MONTH,
    WEEK,
    WEEKEND,
    YEAR,
    Interval,
    date_or_none,
    day,
    months,
    moved,
    shifted,
    unit_around,
    unknown,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, from_today
from bot.facts.dates.holiday_countries import OWN
from bot.facts.dates.holidays import holiday_in, next_holiday
from bot.facts.dates.recurring_days import Direction
from bot.facts.dates.weekday_forms import placed_weekday
from bot.facts.when import Grain


def ago_this_day(found: FormMatch) -> DateDraft | None:
    """Read "40 years ago this Saturday": the day of the year on which Saturday falls."""
    weekday, count, unit = found.value("W"), _count(found), found.value("U")
    if weekday is None or count is None or unit is None or unit == WEEKEND:
        return None

    def place(today: dt.date) -> Interval:
        return day(moved(placed_weekday(weekday, found.word("r"), today, Direction.OPEN), -count, unit))

    return found.draft(from_today(Grain.DAY, place))


def ago_this_period(found: FormMatch) -> DateDraft | None:
    """Read "ten years ago this month" and "a year ago last week": so long before that month or week."""
    inner, offset, count = found.value("V"), found.value("r"), _count(found)
    if found.value("U") != YEAR or inner not in (WEEK, WEEKEND, MONTH) or offset is None or count is None:
        return None
    if found.word("V").endswith("s"):
        return None

    def place(today: dt.date) -> Interval:
        start = unit_around(today, inner, offset).start or today
        # The middle of a week tells which one it was: its Monday may have been a Saturday.
        middle = shifted(start, 0 if inner == MONTH else 3)
        return unit_around(moved(middle, -count, YEAR), inner, 0)

    return found.draft(from_today(GRAINS.get(inner, Grain.DAY), place))


def years_ago(found: FormMatch) -> DateDraft | None:
    """Read "in March two years ago", "on 5 May 20 years ago" and "the summer a year ago": of that year."""
    month, season, count = found.value("M"), found.value("S"), _count(found)
    number = found.value("D") or 1
    if count is None or not 1 <= number <= 31 or not _is_of_that_year(found):
        return None
    length, grain = (3, Grain.SEASON) if season else (1, Grain.MONTH)

    def place(today: dt.date) -> Interval:
        year = today.year - count
        if found.token("D"):
            date = date_or_none(year, month or 1, number)
            return day(date) if date else unknown(Grain.DAY)
        return months(year, month or season or 1, length, grain)

    return found.draft(from_today(Grain.DAY if found.token("D") else grain, place))


def holiday_years_ago(found: FormMatch) -> DateDraft | None:
    """Read "at Christmas two years ago"."""
    count = _count(found)
    if count is None or not _is_of_that_year(found):
        return None

    def place(today: dt.date) -> Interval:
        date = holiday_in(found.word("H"), today.year - count, found.value("H") or OWN)
        return day(date) if date else unknown(Grain.DAY)

    return found.draft(from_today(Grain.DAY, place))


def holiday_to_come(found: FormMatch) -> DateDraft | None:
    """Read "Easter in three weeks"; "the busiest Easter in three years" tells of none to come."""
    count, unit = _count(found), found.value("U")
    if count is None or unit not in (DAY, WEEK, MONTH):
        return None

    def place(today: dt.date) -> Interval:
        # The length of a month or a week is the most by which so many of them may be rounded.
        date = next_holiday(found.word("H"), shifted(moved(today, count, unit), -unit // 2), found.value("H") or OWN)
        return day(date) if date else unknown(Grain.DAY)

    return found.draft(from_today(Grain.DAY, place))


def _is_of_that_year(found: FormMatch) -> bool:
    """Tell "in May, two years ago." from "in May, two years ago it rose" and "in May two weeks ago"."""
    parted = any(token.text == "," for token in found.matched())
    return found.value("U") == YEAR and not (parted and found.after()[:1].isalnum())


def _count(found: FormMatch) -> int | None:
    """Return how many units away, None for "half a century ago this week" and what nobody counts."""
    if found.match["n"] == "z":
        return None if found.before() in ("half", "of") else 1
    count = found.value("n")
    return count if count and 0 < count < 10_000 else None
