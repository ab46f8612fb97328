"""Changes of date: "moved from 4 May to 11 May" tells of an old day and a new one and of no time between."""

import datetime as dt
from dataclasses import replace

from bot.facts.dates.calendar_days import MONTH, YEAR, Interval, moved
from bot.facts.dates.date_draft import DateDraft
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import word_at

LATEST_CHANGE = 9
"""Months to a new date at most: what would be later has been lately."""
FARTHEST_CHANGE = 8
"""Words from "moved" to "from", in "moved the start of the hearing from"."""


def is_change(tokens: list[DateToken], first: int) -> bool:
    """Tell "the vote was moved from 4 May to 11 May", which tells of two days, from "it runs from 4 May to 11 May"."""
    at = first - 1 - (word_at(tokens, first - 1) == "the")
    if word_at(tokens, at) != "from":
        return False
    for place in range(at - 1, max(-1, at - 1 - FARTHEST_CHANGE), -1):
        word = word_at(tokens, place)
        if word in date_neighbours("changed"):
            return True
        if word in date_neighbours("not-changed") or not word[0].isalpha():
            return False
    return False


def changed(first: DateDraft, second: DateDraft) -> tuple[DateDraft, DateDraft]:
    """Return an old date and the new one, placed near each other: who moves a vote moves it by less than a year."""
    if not first.yearless or not second.yearless:
        return first, second

    def new(today: dt.date | None) -> Interval:
        there = second.resolve(today)
        late = today is not None and there.start is not None and there.start > moved(today, LATEST_CHANGE, MONTH)
        return _years_on(there, -1) if late else there

    def old(today: dt.date | None) -> Interval:
        own, there = first.resolve(today), new(today).start
        if own.start is None or there is None:
            return own
        near = [_years_on(own, years) for years in (-1, 0, 1)]
        return min(near, key=lambda one: abs((one.start or there) - there))

    return replace(first, resolve=old), replace(second, resolve=new)


def _years_on(period: Interval, years: int) -> Interval:
    start, end = (date and moved(date, years, YEAR) for date in period[:2])
    return period._replace(start=start, end=end)
