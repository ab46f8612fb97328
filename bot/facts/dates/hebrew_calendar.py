"""When the Hebrew year begins, from which its feasts are counted (Reingold, Dershowitz: Calendrical Calculations)."""

import datetime as dt

from bot.facts.dates.calendar_days import shifted

EPOCH = -1_373_427
"""The day before the first one of the calendar, as an ordinal of ours."""
YEARS_AHEAD = 3761
"""The Hebrew year that begins in the autumn of a year of ours is so many greater."""
LONG = 5
"""The last digit of the days of a year whose second month is long."""


def rosh_hashanah(year: int) -> dt.date:
    """Return the first day of the Hebrew year that begins in the autumn of a year of ours."""
    return dt.date.fromordinal(_new_year(year + YEARS_AHEAD))


def after_new_year(year: int, days: int, behind_second_month: bool = False) -> dt.date:
    """Return the day so many days after Rosh Hashanah, one more where the second month lies between and is long."""
    length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).days
    return shifted(rosh_hashanah(year), days + (behind_second_month and length % 10 == LONG))


def _new_year(year: int) -> int:
    before, this, after = (_elapsed(year + away) for away in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return EPOCH + this + delay


def _elapsed(year: int) -> int:
    """Return the days from the epoch to the new moon of a year, put off so that no fast falls beside a sabbath."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + (3 * (day + 1) % 7 < 3)
