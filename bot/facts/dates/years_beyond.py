"""Dates beyond the last or the next of their kind: "May the year before last", "the summer before last"."""

import datetime as dt

from bot.facts.dates.calendar_days import YEAR, Interval, date_or_none, day, months, unknown
from bot.facts.dates.date_draft import DateDraft, FormMatch, from_today
from bot.facts.dates.holiday_countries import OWN
from bot.facts.dates.holidays import days_of, holiday_in, past_holiday
from bot.facts.when import Grain


def in_year_beyond(found: FormMatch) -> DateDraft | None:
    """Read "May the year before last", "the summer of the year before last" and "3 June the year after next"."""
    step = 2 if found.token("N") else -2
    month, number, season = found.value("M"), found.value("D"), found.value("S")
    if found.value("U") != YEAR or found.goes_on() or (found.word("L") or found.word("N")) not in ("last", "next"):
        return None
    grain = Grain.DAY if number else Grain.SEASON if season else Grain.MONTH

    def resolve(today: dt.date | None) -> Interval:
        if today is None:
            return unknown(grain)
        year = today.year + step
        if number is None:
            return months(year, month or season or 1, 3 if season else 1, grain)
        date = date_or_none(year, month or 1, number)
        return day(date) if date else unknown(grain)

    return found.draft(resolve)


def before_last(found: FormMatch) -> DateDraft | None:
    """Read "the June before last", "the summer before last" and "the Christmas before last"."""
    if found.word("L") != "last" or found.goes_on():
        return None
    month, season, country = found.value("M"), found.value("S"), found.value("H") or OWN
    name = found.word("H")
    grain = Grain.DAY if name else Grain.SEASON if season else Grain.MONTH

    def resolve(today: dt.date) -> Interval:
        if name:
            date = holiday_in(name, past_year(name, today), country)
            return days_of(name, date) if date else unknown(grain)
        year, count = today.year, 3 if season else 1
        while (end := months(year, month or season or 1, count, grain).end) and end > today:
            year -= 1
        return months(year - 1, month or season or 1, count, grain)

    def past_year(name: str, today: dt.date) -> int:
        last = past_holiday(name, today, country)
        return (last.year if last else today.year) - 1

    return found.draft(from_today(grain, resolve))
