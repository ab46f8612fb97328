"""Days and periods some years before another: "40 years ago this Saturday", "ten years ago this month"."""

import datetime as dt

from bot.facts.dates.calendar_days import (
    GRAINS,
    MONTH,
    WEEK,
    WEEKEND,
    YEAR,
    Interval,
    day,
    moved,
    shifted,
    unit_around,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, from_today
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


def _count(found: FormMatch) -> int | None:
    """Return how many units away, None for "half a century ago this week" and what nobody counts."""
    if found.match["n"] == "z":
        return None if found.before() in ("half", "of") else 1
    count = found.value("n")
    return count if count and 0 < count < 10_000 else None
