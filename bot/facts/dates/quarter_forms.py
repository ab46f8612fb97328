"""The forms of quarters and halves of a year: "Q1 2019", "the third quarter", "the first nine months of 2023"."""

import datetime as dt
from functools import cache

from bot.facts.dates.calendar_days import (
    DAY,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    Interval,
    months,
    shifted,
    unit_around,
    unknown,
    year_of,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch
from bot.facts.dates.quarter_tokens import AccountPart, account_part
from bot.facts.dates.recurring_days import Direction, year_of_month
from bot.facts.dates.year_forms import is_fiscal
from bot.facts.when import Grain
from bot.reading.resources import data_lines

FARTHEST_TOPIC = 25
"""Words from a quarter to what it is told of."""


@cache
def _topics() -> frozenset[str]:
    return frozenset(word for line in data_lines("words/quarter-topics.txt") for word in line.split())


def account_quarter(found: FormMatch) -> DateDraft | None:
    """Read "Q1 2019", "H2 of last year", "4Q23" and "in Q1"."""
    value, offset = found.value("Q"), found.value("r")
    if value is None or (offset is not None and found.value("V") != YEAR):
        return None
    part = account_part(value)
    year = found.value("Y") or part.year
    # "H2" alone is as often hydrogen or a visa.
    if (
        year is None
        and offset is None
        and (part.length == 6 or not found.word("Q").startswith("q"))
        and not _has_topic(found)
    ):
        return None
    return _placed(found, part._replace(year=year), offset)


def ordinal_part(found: FormMatch) -> DateDraft | None:
    """Read "the third quarter" and "first-half profit" where the words around it are about money, not about a match."""
    nth, unit, outer = found.value("O"), found.value("U"), found.value("V")
    count = 6 if found.token("h") else 3
    if nth is None or unit not in (None, QUARTER) or not 1 <= nth <= 12 // count or outer not in (None, YEAR):
        return None
    if outer is None and not _has_topic(found):
        return None
    return _placed(found, AccountPart(count * (nth - 1) + 1, count, None), None)


def _placed(found: FormMatch, part: AccountPart, offset: int | None) -> DateDraft:
    month, count, year = part
    grain, direction = Grain.QUARTER if count == 3 else Grain.VAGUE, found.direction()
    if is_fiscal(found):
        return found.draft(lambda today: unknown(grain))

    def resolve(today: dt.date | None) -> Interval:
        if year is not None:
            return months(year, month, count, grain)
        if today is None:
            return unknown(grain)
        if offset is not None:
            return months(today.year + offset, month, count, grain)
        ongoing = direction is Direction.AHEAD and month <= today.month < month + count
        own = today.year if ongoing else year_of_month(month, today, direction)
        return months(own, month, count, grain)

    return found.draft(resolve, yearless=year is None and offset is None)


def _has_topic(found: FormMatch) -> bool:
    first, last = found.match.span()
    around = found.tokens[max(0, first - FARTHEST_TOPIC) : last + FARTHEST_TOPIC]
    return not _topics().isdisjoint([token.text.lower() for token in around])


def first_units(found: FormMatch) -> DateDraft | None:
    """Read "the first nine months of 2023" and "the first 100 days of this year"."""
    count, unit, year, offset = found.value("n"), found.value("U"), found.value("Y"), found.value("r") or 0
    if found.value("O") != 1 or count is None or unit not in (DAY, WEEK, MONTH, QUARTER):
        return None
    if found.value("V") not in (None, YEAR) or not 0 < count * unit <= YEAR:
        return None

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.VAGUE)
        whole = year_of(year) if year is not None else unit_around(today or dt.date.min, YEAR, offset)
        if whole.start is None or unit in (MONTH, QUARTER):
            return months(whole.start.year if whole.start else 1, 1, count * unit // MONTH, Grain.VAGUE)
        return Interval(whole.start, shifted(whole.start, count * unit), Grain.VAGUE)

    return found.draft(resolve)
