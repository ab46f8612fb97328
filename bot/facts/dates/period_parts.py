"""The forms of parts of periods: the second week of 2021, the first half of a year, seasons, the end of the month."""

import datetime as dt

from bot.facts.dates.calendar_days import (
    DAY,
    GRAINS,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    Interval,
    day,
    months,
    nth_week,
    part_of,
    shifted,
    unit_around,
    unknown,
    year_of,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, Resolve
from bot.facts.dates.recurring_days import Direction, year_of_month, year_of_season
from bot.facts.when import Grain

SEASON_CUES = {
    "in",
    "since",
    "until",
    "till",
    "by",
    "the",
    "before",
    "after",
    "from",
    "during",
    "to",
    "through",
    "mid",
    "over",
}


def month_of(month: int, year: int | None, direction: Direction = Direction.OPEN) -> Resolve:
    """Return how to place a month, in its year when it has one."""

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.MONTH)
        own = year if year is not None else year_of_month(month, today or dt.date.min, direction)
        return months(own, month, 1, Grain.MONTH)

    return resolve


def nth_part(found: FormMatch) -> DateDraft | None:
    """Read the n-th day and week of a month or year, the n-th quarter and half of a year."""
    nth = -1 if found.word("O") == "last" else found.value("O")
    unit = found.value("U")
    half = found.token("h") is not None
    month, year = found.value("M"), found.value("Y")
    offset, outer = found.value("r"), found.value("V")
    direction = found.direction()
    if (
        nth is None
        or unit not in (None, DAY, WEEK, QUARTER, MONTH)
        or (month is None and year is None and offset is None)
    ):
        return None

    def resolve(today: dt.date | None) -> Interval:
        grain = Grain.VAGUE if half else GRAINS.get(unit or WEEK, Grain.VAGUE)
        if month is not None:
            whole = month_of(month, year, direction)(today)
        elif year is not None:
            whole = year_of(year)
        else:
            whole = unit_around(today, outer or YEAR, offset or 0) if today else unknown(grain)
        return _part(whole, nth, unit, half) or unknown(grain)

    return found.draft(resolve, yearless=month is not None and year is None)


def _part(whole: Interval, nth: int, unit: int | None, half: bool) -> Interval | None:
    if whole.start is None or whole.end is None:
        return None
    if unit == WEEK:
        return nth_week(whole, nth)
    if unit == DAY:
        date = shifted(whole.end, -1) if nth == -1 else shifted(whole.start, nth - 1)
        return day(date) if whole.start <= date < whole.end else None
    count = 2 if half else 4 if unit == QUARTER else 12
    index = count if nth == -1 else nth
    if not 1 <= index <= count:
        return None
    if (whole.end - whole.start).days < 60:
        middle = shifted(whole.start, 15)
        return Interval(whole.start, middle, Grain.VAGUE) if index == 1 else Interval(middle, whole.end, Grain.VAGUE)
    length = 12 // count
    grain = Grain.QUARTER if unit == QUARTER else Grain.VAGUE if half else Grain.MONTH
    return months(whole.start.year, 1 + length * (index - 1), length, grain)


def season(found: FormMatch) -> DateDraft | None:
    """Read "spring 2027", "last summer", "in the autumn"."""
    month, year, offset = found.value("S"), found.value("Y"), found.value("r")
    if month is None or (year is None and offset is None and found.before() not in SEASON_CUES):
        return None
    if (
        year is None
        and offset is None
        and (found.after() in ("of", "-") or (found.after()[:1].isalpha() and found.before() == "the"))
    ):
        return None
    direction = found.direction()

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.SEASON)
        own = year if year is not None else (today or dt.date.min).year + (offset or 0)
        if year is None and offset is None and today:
            own = year_of_season(month, today, direction)
        return months(own, month, 3, Grain.SEASON)

    return found.draft(resolve, yearless=year is None)


def end_of(found: FormMatch) -> DateDraft | None:
    """Read "the end of the month", "end of year"."""
    part, unit = found.value("e"), found.value("U")
    if part is None or unit is None or unit in (DAY,):
        return None
    token = found.token("U")
    if token is None or token.text.lower().endswith("s"):
        return None
    return found.draft(
        lambda today: part_of(unit_around(today, unit, 0), part) if today else unknown(GRAINS.get(unit, Grain.VAGUE))
    )
