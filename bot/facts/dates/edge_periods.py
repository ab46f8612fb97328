"""The first and the last units of a longer time: "the first nine months of 2023", "the last two weeks of May"."""

import datetime as dt

from bot.facts.dates.calendar_days import (
    CENTURY,
    DAY,
    DECADE,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    Interval,
    moved,
    unit_around,
    unknown,
    year_of,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, Resolve, from_today
from bot.facts.dates.period_parts import month_of
from bot.facts.dates.recurring_days import Direction
from bot.facts.when import Grain


def edge_units(found: FormMatch) -> DateDraft | None:
    """Read "the first nine months of 2023", "the last two weeks of May" and "the first 100 days of this year"."""
    count, unit = found.value("n"), found.value("U")
    first = found.value("O") == 1
    if count is None or unit not in (DAY, WEEK, MONTH, QUARTER, YEAR) or not (first or found.word("O") == "last"):
        return None
    whole, length = _whole(found)
    if not 0 < count * unit <= length or unit == length:
        return None

    def resolve(today: dt.date | None) -> Interval:
        start, end, _ = whole(today)
        if start is None or end is None:
            return unknown(Grain.VAGUE)
        inner = (start, moved(start, count, unit)) if first else (moved(end, -count, unit), end)
        return Interval(*inner, Grain.VAGUE)

    year_told = found.value("V") == YEAR and found.token("r") is None
    back = year_told and found.direction() is Direction.BACK
    settled = from_today(Grain.VAGUE, lambda today: _of_year_told(resolve, today)) if back else resolve
    return found.draft(settled, yearless=found.token("M") is not None and found.token("Y") is None)


def _of_year_told(resolve: Resolve, today: dt.date) -> Interval:
    """Return the part of the year that lies behind: in February the first nine months are those of the last one."""
    start, end, grain = resolve(today)
    if start is None or end is None or today >= start + (end - start) / 2:
        return Interval(start, end, grain)
    return Interval(moved(start, -1, YEAR), moved(end, -1, YEAR), grain)


def _whole(found: FormMatch) -> tuple[Resolve, int]:
    """Return how to place the longer time, and about how many days it has."""
    month, year, outer, offset = found.value("M"), found.value("Y"), found.value("V"), found.value("r") or 0
    if month is not None:
        return month_of(month, year, found.direction()), MONTH + 1
    if year is not None:
        return lambda today: year_of(year), YEAR
    if outer not in (WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY):
        return lambda today: unknown(Grain.VAGUE), 0
    return from_today(Grain.VAGUE, lambda today: unit_around(today, outer, offset)), outer
