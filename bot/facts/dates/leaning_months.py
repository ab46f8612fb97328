"""The forms of months, seasons and weekdays that lean on another date: "June of that year", "the following Tuesday"."""

from dataclasses import replace

from bot.facts.dates.calendar_days import (
    MONTH,
    WEEK,
    YEAR,
    Interval,
    date_or_none,
    day,
    is_precise,
    months,
    shifted,
    unit_around,
    unknown,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, Lean
from bot.facts.dates.leaning_words import points_back, step_of
from bot.facts.dates.recurring_days import weekday_back
from bot.facts.when import Grain


def month_or_season(found: FormMatch) -> DateDraft | None:
    """Read "that September", "the following spring", "the previous June"."""
    step = step_of(found)
    month, length = found.value("M") or found.value("S"), 1 if found.token("M") else 3
    grain = Grain.MONTH if length == 1 else Grain.SEASON
    if month is None or step is None or found.word("r") == "next" or not points_back(found):
        return None

    def place(told: Interval) -> Interval:
        if told.start is None or told.end is None or not is_precise(told, YEAR):
            return unknown(grain)
        years = [months(told.start.year + away, month, length, grain) for away in (-2, -1, 0, 1, 2)]
        if step < 0:
            return next((one for one in reversed(years) if one.end and one.end <= told.start), unknown(grain))
        return next((one for one in years if _follows(one, told, step)), unknown(grain))

    return replace(found.draft(lambda today: unknown(grain)), lean=Lean(place))


def _follows(one: Interval, told: Interval, step: int) -> bool:
    """Tell whether a month lies in or behind what it leans on, wholly behind it for "the following March"."""
    if one.start is None or one.end is None or told.start is None or told.end is None:
        return False
    return one.start >= told.end if step else one.end > told.start


def weekday(found: FormMatch) -> DateDraft | None:
    """Read "the following Tuesday" and "that Friday"."""
    weekday, step = found.value("W"), step_of(found)
    token = found.token("W")
    if weekday is None or step is None or found.word("r") == "next" or not points_back(found):
        return None
    if token is None or token.text.endswith("s"):
        return None

    def place(told: Interval) -> Interval:
        if told.start is None or told.end is None or not is_precise(told, WEEK):
            return unknown(Grain.DAY)
        if step < 0:
            return day(weekday_back(weekday, shifted(told.start, -1)))
        return day(weekday_back(weekday, shifted(told.end if step else told.start, 6)))

    return replace(found.draft(lambda today: unknown(Grain.DAY)), lean=Lean(place))


def day_of_year(found: FormMatch) -> DateDraft | None:
    """Read "June of that year", "3 March the following year", "the summer of the same year"."""
    month, number, season, step = found.value("M"), found.value("D"), found.value("S"), step_of(found)
    if found.value("U") != YEAR or step is None or (month or season) is None:
        return None
    grain = Grain.DAY if number else Grain.SEASON if season else Grain.MONTH

    def place(told: Interval) -> Interval:
        if told.start is None or not is_precise(told, YEAR):
            return unknown(grain)
        year = told.start.year + step
        if number and month:
            date = date_or_none(year, month, number)
            return day(date) if date else unknown(grain)
        return months(year, month or season or 1, 3 if season else 1, grain)

    return replace(found.draft(lambda today: unknown(grain)), lean=Lean(place))


def day_of_month(found: FormMatch) -> DateDraft | None:
    """Read "the 12th of that month"."""
    number, step, token = found.value("O"), step_of(found), found.token("O")
    if found.value("U") != MONTH or number is None or step is None or token is None or not token.text[0].isdecimal():
        return None

    def place(told: Interval) -> Interval:
        start = unit_around(told.start, MONTH, step).start if told.start and is_precise(told, MONTH) else None
        date = date_or_none(start.year, start.month, number) if start else None
        return day(date) if date else unknown(Grain.DAY)

    return replace(found.draft(lambda today: unknown(Grain.DAY)), lean=Lean(place))
