"""The forms of time up to the day of writing and from it on: "over the past decade", "the rest of the week"."""

import datetime as dt

from bot.facts.dates.calendar_days import (
    CENTURY,
    DAY,
    DECADE,
    FORTNIGHT,
    GRAINS,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    Interval,
    moved,
    shifted,
    unit_around,
    unknown,
    year_of,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, Resolve, from_today
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.period_parts import month_of
from bot.facts.dates.recurring_days import Direction
from bot.facts.when import Grain

LONG = frozenset([DECADE, CENTURY])
"""Units of which nobody counts whole ones of the calendar."""
RUNNING = frozenset([WEEK, FORTNIGHT, MONTH, YEAR, *LONG])
"""What runs up to today where the words say so; the past quarter is one of the calendar even then."""
MOST = 5000
"""So many units at most."""


def units(found: FormMatch) -> DateDraft | None:
    """Read "the past two weeks", "next 3 months" and "the last two decades"."""
    unit, count, offset = found.value("U"), found.value("n"), found.value("r")
    if unit is None or count is None or offset is None or not 0 < count < MOST:
        return None
    # "Will last three weekends" is no past, nor are "the last five years of his life"; and she "turns 70 next month".
    last = found.word("r") == "last"
    if last and (found.before() in date_neighbours("governs-last") or found.after() == "of"):
        return None
    if found.word("r") == "last" and found.match.start("n") < found.match.start("r"):
        return None
    if count > 1 and found.word("r") == "next" and not found.word("U").endswith("s"):
        return None
    grain = GRAINS.get(unit, Grain.VAGUE)

    def place(today: dt.date) -> Interval:
        if unit == DAY or unit in LONG:
            return _run(today, unit, count if offset > 0 else -count)._replace(grain=grain)
        first_unit = unit_around(today, unit, -count if offset < 0 else 1)
        last_unit = unit_around(today, unit, -1 if offset < 0 else count)
        return Interval(first_unit.start, last_unit.end, grain)

    return found.draft(from_today(grain, place))


def running(found: FormMatch) -> Resolve | None:
    """Return how to place "the past year" and "over the next decade", None for a unit of the calendar: "last year"."""
    unit, offset, word = found.value("U"), found.value("r"), found.word("r")
    if unit not in RUNNING or not offset or word in ("previous", "following"):
        return None
    lead = found.before(2) if found.before() == "the" else ""
    # "In the last century" was before the year 2000; a budget "for the coming year" is one of the calendar.
    led = lead in date_neighbours("from-now") and unit != CENTURY and not (offset > 0 and lead == "for")
    past = word == "past" and (unit in LONG or found.before() == "the")
    if not (past or led):
        return None
    return from_today(GRAINS.get(unit, Grain.VAGUE), lambda today: _run(today, unit, offset))


def rest_of(found: FormMatch) -> DateDraft | None:
    """Read "the rest of the week", "the remainder of this year", "the rest of 2013" and "of March", from today on."""
    unit, month, year = found.value("U"), found.value("M"), found.value("Y")
    if unit is not None and (unit not in GRAINS or unit == DAY or found.word("U").endswith("s")):
        return None
    if found.direction() is Direction.BACK:
        return found.draft(lambda today: unknown(Grain.VAGUE))

    def place(today: dt.date) -> Interval:
        if month is not None:
            whole = month_of(month, year, Direction.AHEAD)(today)
        else:
            whole = year_of(year) if year is not None else unit_around(today, unit or YEAR, 0)
        if whole.start and whole.end and whole.start <= today < whole.end:
            return Interval(today, whole.end, Grain.VAGUE)
        return whole._replace(grain=Grain.VAGUE)

    return found.draft(from_today(Grain.VAGUE, place))


def to_date(found: FormMatch) -> DateDraft | None:
    """Read "the year to date", "month-to-date" and "YTD": the period of today up to it."""
    unit = found.value("U") or found.value("G")
    if unit not in (WEEK, MONTH, QUARTER, YEAR) or (found.token("x") and found.word("x") != "date"):
        return None

    def place(today: dt.date) -> Interval:
        return unit_around(today, unit, 0)._replace(end=shifted(today, 1), grain=Grain.VAGUE)

    return found.draft(from_today(Grain.VAGUE, place))


def _run(today: dt.date, unit: int, count: int) -> Interval:
    """Return so many units up to today, or from tomorrow on."""
    grain = unit_around(today, unit, 0).grain
    if count < 0:
        return Interval(moved(today, count, unit), today, grain)
    first = shifted(today, 1)
    return Interval(first, moved(first, count, unit), grain)
