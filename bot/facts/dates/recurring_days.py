"""Days that come again and again, weekdays and days of the year, and which of them is meant."""

import datetime as dt
from enum import StrEnum

from bot.facts.dates.calendar_days import Interval, date_or_none, shifted, weekend_of

# A day of the year is taken for the past one, unless that lies further back than this.
LONGEST_BACK = dt.timedelta(days=330)
# Nobody leaves out the year of a day nearly a year away: what "will be" then has been a few weeks before.
LATELY = dt.timedelta(days=35)
# The next 29 February may be eight years away, where a century has no leap day.
LONGEST_LEAP = 8


class Direction(StrEnum):
    """Where a date without a year lies, as seen from the day of writing, by the words around it.

    What "was due on Tuesday" is still to come, unless Tuesday was yesterday.
    """

    AHEAD = "ahead"
    BACK = "back"
    DUE = "due"
    OPEN = "open"


FARTHEST_ON = {Direction.AHEAD: 6, Direction.DUE: 5}
"""Days from today to the last weekday that may be meant."""


def year_of_day(month: int, number: int, today: dt.date, direction: Direction) -> int:
    """Return the year of a day without one: the last time that it came, or the next where the words point ahead."""
    if direction is not Direction.AHEAD:
        return _nearest_year(month, number, today)
    for year in range(today.year - 1, today.year + LONGEST_LEAP + 1):
        coming = date_or_none(year, month, number)
        if coming and today - coming <= LATELY:
            return year
    return today.year


def year_of_month(month: int, today: dt.date, direction: Direction) -> int:
    """Return the year of a month without one; the month of writing itself is never long past nor far ahead."""
    if direction is Direction.AHEAD:
        return today.year + (month < today.month)
    return _nearest_year(month, 1, today)


def last_year_of_month(month: int, today: dt.date) -> int:
    """Return the year in which a month began last: this one, or the one before while it is still to come."""
    return today.year - (month > today.month)


def _nearest_year(month: int, number: int, today: dt.date) -> int:
    this = date_or_none(today.year, month, number)
    if this and this <= today:
        return today.year if today - this <= LONGEST_BACK else today.year + 1
    last = date_or_none(today.year - 1, month, number)
    return today.year - 1 if last and today - last <= LONGEST_BACK else today.year


def weekday_back(weekday: int, today: dt.date, strict: bool = False) -> dt.date:
    """Return the last such weekday, today counted unless ``strict``."""
    back = (today.weekday() - weekday) % 7
    return shifted(today, -(back or (7 if strict else 0)))


def weekday_towards(weekday: int, today: dt.date, direction: Direction) -> dt.date:
    """Return the last such weekday, or the next where the words point ahead; today is either."""
    return weekday_back(weekday, shifted(today, FARTHEST_ON.get(direction, 0)))


def weekend_towards(today: dt.date, direction: Direction) -> Interval:
    """Return the weekend of this week, or the one before where the words point back and it is still to come."""
    weekend = weekend_of(today)
    ahead = weekend.start is not None and weekend.start > today
    return weekend_of(shifted(today, -7)) if ahead and direction is Direction.BACK else weekend


def year_of_season(month: int, today: dt.date, direction: Direction) -> int:
    """Return the year of a season that begins in ``month``: this one, unless the words point the other way."""
    if direction is Direction.BACK and month > today.month:
        return today.year - 1
    return today.year + (direction is Direction.AHEAD and month + 2 < today.month)
