"""The units of the calendar, and intervals of days: from a first one up to, and not including, a last one."""

import calendar
import datetime as dt
from typing import NamedTuple

from bot.facts.when import Grain

DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY = 1, 2, 7, 14, 30, 90, 365, 3650, 36500
"""The units as the words of dates give them: about so many days, which tells one from another."""
GRAINS = {
    DAY: Grain.DAY,
    WEEKEND: Grain.DAY,
    WEEK: Grain.WEEK,
    MONTH: Grain.MONTH,
    QUARTER: Grain.QUARTER,
    YEAR: Grain.YEAR,
}
"""The grain of an interval of each unit that has one of its own."""
MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200}
"""The months of the units that are counted in them."""
LONGEST_BY_UNIT = {
    DAY: 1,
    WEEKEND: 7,
    WEEK: 7,
    FORTNIGHT: 14,
    MONTH: 31,
    QUARTER: 92,
    YEAR: 366,
    DECADE: 366,
    CENTURY: 366,
}
"""Days of the longest interval from which a unit can be counted."""
FIRST_YEAR, LAST_YEAR = 1, 9998


class Interval(NamedTuple):
    """Days from ``start`` up to, and not including, ``end``; None where it is open or cannot be known."""

    start: dt.date | None
    end: dt.date | None
    grain: Grain


def unknown(grain: Grain) -> Interval:
    """Return an interval that cannot be placed because the article's date is unknown."""
    return Interval(None, None, grain)


def day(date: dt.date) -> Interval:
    """Return one day."""
    return Interval(date, shifted(date, 1), Grain.DAY)


def shifted(date: dt.date, days: int) -> dt.date:
    """Return the date so many days later, held within the calendar."""
    ordinal = min(max(date.toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def date_or_none(year: int, month: int, number: int) -> dt.date | None:
    """Return the date, or None when the calendar has no such day."""
    if (
        not FIRST_YEAR <= year <= LAST_YEAR
        or not 1 <= month <= 12
        or not 1 <= number <= calendar.monthrange(year, month)[1]
    ):
        return None
    return dt.date(year, month, number)


def months(year: int, month: int, count: int, grain: Grain) -> Interval:
    """Return ``count`` months from the given one on; months beyond December run into the next years."""
    return Interval(_month_start(year, month), _month_start(year, month + count), grain)


def _month_start(year: int, month: int) -> dt.date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(min(max(year, FIRST_YEAR), LAST_YEAR + 1), month, 1)


def year_of(year: int, count: int = 1) -> Interval:
    """Return ``count`` whole years."""
    return months(year, 1, 12 * count, Grain.YEAR)


def week_of(date: dt.date) -> Interval:
    """Return the week, Monday to Sunday, that holds ``date``."""
    start = shifted(date, -date.weekday())
    return Interval(start, shifted(start, 7), Grain.WEEK)


def weekend_of(date: dt.date) -> Interval:
    """Return the Saturday and Sunday of the week that holds ``date``."""
    start = shifted(date, 5 - date.weekday())
    return Interval(start, shifted(start, 2), Grain.DAY)


def moved(date: dt.date, count: int, unit: int) -> dt.date:
    """Return ``date`` moved by ``count`` units of the calendar."""
    if unit not in MONTHS:
        return shifted(date, count * unit)
    first = _month_start(date.year, date.month + max(-20000, min(20000, count * MONTHS[unit])))
    return first.replace(day=min(date.day, calendar.monthrange(first.year, first.month)[1]))


def unit_around(date: dt.date, unit: int, offset: int) -> Interval:
    """Return the calendar unit that holds ``date``, or the one ``offset`` units later."""
    if unit == WEEKEND:
        return weekend_of(shifted(date, 7 * offset))
    if unit in (WEEK, FORTNIGHT):
        return week_of(shifted(date, unit * offset))
    if unit == MONTH:
        return months(date.year, date.month + offset, 1, Grain.MONTH)
    if unit == QUARTER:
        return months(date.year, (date.month - 1) // 3 * 3 + 1 + 3 * offset, 3, Grain.QUARTER)
    if unit == YEAR:
        return year_of(date.year + offset)
    if unit in (DECADE, CENTURY):
        span, grain = (10, Grain.DECADE) if unit == DECADE else (100, Grain.CENTURY)
        return months((date.year // span + offset) * span, 1, 12 * span, grain)
    return day(shifted(date, offset))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """Return the ``nth`` such weekday of a month, the last for -1, or None when it has no so many."""
    days = [
        week[weekday] for week in calendar.Calendar().monthdatescalendar(year, month) if week[weekday].month == month
    ]
    return days[nth - 1 if nth > 0 else nth] if -len(days) <= nth <= len(days) and nth else None


def nth_week(period: Interval, nth: int) -> Interval | None:
    """Return the ``nth`` week of a month or a year, -1 the last; a week belongs where its Thursday lies (ISO 8601)."""
    if period.start is None or period.end is None:
        return None
    first = _week_with_thursday(period.start)
    last = shifted(_week_with_thursday(period.end), -7)
    start = last if nth == -1 else shifted(first, 7 * (nth - 1))
    return Interval(start, shifted(start, 7), Grain.WEEK) if first <= start <= last else None


def _week_with_thursday(date: dt.date) -> dt.date:
    """Return the Monday of the first week whose Thursday does not lie before ``date``."""
    thursday = shifted(date, (3 - date.weekday()) % 7)
    return shifted(thursday, -3)


def part_of(period: Interval, part: int) -> Interval:
    """Return the first (1), middle (2) or last (3) third of a period."""
    if period.start is None or period.end is None:
        return period
    length = (period.end - period.start).days
    start = shifted(period.start, length * (part - 1) // 3)
    end = shifted(period.start, length * part // 3)
    return Interval(start, end, period.grain)


def is_precise(told: Interval, unit: int) -> bool:
    """Tell whether an interval is short enough that a unit can be counted from it."""
    if told.start is None or told.end is None:
        return False
    return (told.end - told.start).days <= LONGEST_BY_UNIT.get(unit, 0)
