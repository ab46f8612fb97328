"""The week of a weekday before one whose week is named: "on Monday and Tuesday of last week"."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from bot.facts.dates.calendar_days import WEEK, Interval, day, shifted
from bot.facts.dates.date_draft import DateDraft, Resolve
from bot.facts.dates.date_tokens import DateToken

OF_WEEK = re.compile(r"W(?:ft?)?[LNT]U")
JOINED = re.compile(r",|,?&|&j")


def in_same_week(tokens: list[DateToken], classes: str, drafts: Iterable[DateDraft]) -> list[DateDraft]:
    """Return the drafts of a line, the weekdays without a week placed in that of the one that they are joined to."""
    found: list[DateDraft] = []
    named: DateDraft | None = None
    for draft in reversed(list(drafts)):
        joined = named is not None and JOINED.fullmatch(classes, draft.last, named.first)
        if named and joined and draft.weekly and not draft.is_range:
            draft = replace(draft, resolve=_in_week_of(named.resolve, tokens[draft.last - 1].value), weekly=False)
            named = replace(named, first=draft.first)
        elif _is_of_week(tokens, classes, draft):
            named = draft
        else:
            named = None
        found.append(draft)
    return found[::-1]


def _is_of_week(tokens: list[DateToken], classes: str, draft: DateDraft) -> bool:
    match = OF_WEEK.fullmatch(classes, draft.first, draft.last)
    return match is not None and tokens[draft.last - 1].value == WEEK


def _in_week_of(resolve: Resolve, weekday: int) -> Resolve:
    """Return how to place a weekday in the week of the day that ``resolve`` places."""

    def placed(today: dt.date | None) -> Interval:
        other = resolve(today)
        return day(shifted(other.start, weekday - other.start.weekday())) if other.start else other

    return placed
