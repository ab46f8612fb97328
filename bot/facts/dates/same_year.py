"""The year of a bare quarter or half beside a dated one: "up 4% in the first quarter of 2022 and 2% in the second"."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from bot.facts.dates.calendar_days import MONTH, QUARTER, YEAR, Interval, moved
from bot.facts.dates.date_draft import DateDraft, Resolve
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import ends_sentence, follows_any, word_at
from bot.facts.when import Grain

PART = re.compile(r"Q|O-?[Uh]")
HALF = dt.timedelta(170)
"""Nothing shorter than this is half a year."""
FARTHEST = dt.timedelta(190)
"""Between the first days of two parts of which the year of the one is surely that of the other: half a year."""
FARTHEST_COMPARED = 8
"""Words from "compared" to the part that something is compared with."""

FULL_YEAR = ["and", "full", "year"]
"""What stands between a quarter and the year of the same accounts."""
SOME_DAY = dt.date(2000, 1, 1)


def in_same_year(tokens: list[DateToken], classes: str, drafts: Iterable[DateDraft]) -> list[DateDraft]:
    """Return the drafts of a line, the quarters and halves without a year placed in that of one before them.

    Only one of the same sentence gives its year, and not what something is compared with: "up from the second quarter
    of 2022" says nothing of "the first quarter". After a fourth quarter the first one may be of the next year.
    """
    found: list[DateDraft] = []
    dated: Interval | None = None
    at = 0
    for draft in _in_full_year(tokens, classes, list(drafts)):
        between = range(at, draft.first)
        if dated and any(ends_sentence(tokens, place) and tokens[place].text != ";" for place in between):
            dated = None
        at = draft.last
        if not draft.is_range and _is_part(tokens, classes, draft):
            own = draft.resolve(None)
            if own.start is not None:
                dated = (
                    None if follows_any(tokens, draft.first, date_neighbours("compared"), FARTHEST_COMPARED) else own
                )
            elif dated and draft.yearless:
                draft = replace(draft, resolve=_in_year_of(dated, draft.resolve))
        found.append(draft)
    return found


def _in_full_year(tokens: list[DateToken], classes: str, drafts: list[DateDraft]) -> list[DateDraft]:
    """Return the drafts, a quarter placed in the year beside it: "the fourth quarter and full year 2022"."""
    placed = drafts[:1]
    for draft, year in pairwise(drafts):
        between = [word_at(tokens, at) for at in range(draft.last, year.last)]
        if between[:3] == FULL_YEAR and _is_part(tokens, classes, draft) and draft.yearless:
            placed[-1] = replace(draft, resolve=_at_place_in(draft.resolve, year.resolve))
        placed.append(year)
    return placed


def _at_place_in(part: Resolve, year: Resolve) -> Resolve:
    """Return how to place the first, second, third or last quarter of a year of accounts, whenever that ends."""

    def placed(today: dt.date | None) -> Interval:
        whole, own = year(today), part(today or SOME_DAY)
        if whole.grain is not Grain.YEAR or whole.start is None or own.start is None or own.end is None:
            return part(today)
        start = moved(whole.start, own.start.month - 1, MONTH)
        return own._replace(start=start, end=moved(start, (own.end - own.start).days // MONTH, MONTH))

    return placed


def _is_part(tokens: list[DateToken], classes: str, draft: DateDraft) -> bool:
    match = PART.search(classes, draft.first, draft.last)
    return match is not None and (not match[0].endswith("U") or tokens[match.end() - 1].value == QUARTER)


def _in_year_of(dated: Interval, resolve: Resolve) -> Resolve:
    """Return how to place a part of the year of ``dated``; as it was placed where that one is too far away."""

    def placed(today: dt.date | None) -> Interval:
        own = resolve(today or dated.start)
        if own.start is None or own.end is None or dated.start is None:
            return own
        years = dated.start.year - own.start.year
        there = own._replace(start=moved(own.start, years, YEAR), end=moved(own.end, years, YEAR))
        away = there.start - dated.start if there.start else dt.timedelta(0)
        before_half = own.end - own.start > HALF and away < dt.timedelta(0)
        near = dt.timedelta(0) < abs(away) <= FARTHEST and not before_half
        return there if near else resolve(today)

    return placed
