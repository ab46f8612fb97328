"""Dates of a year beyond the last or the next one: "May the year before last", "3 June of the year after next"."""

import datetime as dt

from bot.facts.dates.calendar_days import YEAR, Interval, date_or_none, day, months, unknown
from bot.facts.dates.date_draft import DateDraft, FormMatch
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
