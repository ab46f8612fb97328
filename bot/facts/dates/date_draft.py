"""A date while it is being read: its words, and how to place it once the day of writing is known."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.facts.dates.calendar_days import Interval, unknown
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.directions import direction_of
from bot.facts.dates.recurring_days import Direction
from bot.facts.when import Grain

SHORT = set("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split())
Resolve = Callable[[dt.date | None], Interval]


def from_today(grain: Grain, place: Callable[[dt.date], Interval]) -> Resolve:
    """Return how to place a date that is counted from the day of writing; only its grain is known without that day."""
    return lambda today: unknown(grain) if today is None else place(today)


class Lean(NamedTuple):
    """How a date is placed from another that the text has told.

    ``place`` returns an interval without a start where that one is not precise enough. A ``close`` one leans on dates
    of its own sentence only, an ``only`` one is no date at all where it has none to lean on, and an ``ahead`` one does
    not lean where that would place it before the day of writing.
    """

    place: Callable[[Interval], Interval]
    close: bool = False
    only: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class DateDraft:
    """Words from token ``first`` up to, not including, ``last`` and between two offsets.

    ``resolve`` places the date as seen from a day, None when that day is unknown. ``weak`` drafts ("now") count only
    as an end of a range, which ``is_range`` marks; ``yearless`` ones take their year from the other end,
    ``weekly`` ones their week. One with a ``lean`` is placed from another date of the text where there is one.
    """

    first: int
    last: int
    start: int
    end: int
    resolve: Resolve
    yearless: bool = False
    weak: bool = False
    is_range: bool = False
    weekly: bool = False
    lean: Lean | None = None

    def mapped(self, change: Callable[[Interval], Interval], first: int, start: int) -> "DateDraft":
        """Return the draft from token ``first`` at offset ``start`` on, with its interval changed."""
        resolve, lean = self.resolve, self.lean
        return replace(
            self,
            first=first,
            start=start,
            resolve=lambda today: change(resolve(today)),
            lean=lean and lean._replace(place=lambda told: change(lean.place(told))),
        )


class FormMatch:
    """A pattern's match on the classes of a line, with the words behind its named groups."""

    __slots__ = ("match", "tokens")

    def __init__(self, tokens: list[DateToken], match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match

    def token(self, group: str) -> DateToken | None:
        """Return the word behind a group, None when the group took no part or the pattern has no such group."""
        if group not in self.match.re.groupindex or not self.match[group]:
            return None
        return self.tokens[self.match.start(group)]

    def value(self, group: str) -> int | None:
        """Return the value of the word behind a group, None when the group took no part."""
        token = self.token(group)
        return token.value if token else None

    def word(self, group: str) -> str:
        """Return the word behind a group in lower case, empty when the group took no part."""
        token = self.token(group)
        return token.text.lower() if token else ""

    def matched(self) -> list[DateToken]:
        """Return the words of the match."""
        return self.tokens[self.match.start() : self.match.end()]

    def before(self, count: int = 1) -> str:
        """Return the word so many places before the match in lower case, empty at the start of the line."""
        at = self.match.start() - count
        return self.tokens[at].text.lower() if at >= 0 else ""

    def after(self, count: int = 1) -> str:
        """Return the word so many places behind the match in lower case, empty at the end of the line."""
        at = self.match.end() + count - 1
        return self.tokens[at].text.lower() if at < len(self.tokens) else ""

    def is_whole_line(self) -> bool:
        """Tell whether the line says nothing else, "the" aside."""
        alone = self.match.start() == 0 or (self.match.start() == 1 and self.before() == "the")
        return alone and self.match.end() == len(self.tokens)

    def goes_on(self) -> bool:
        """Tell whether a noun may follow: "the week before last week's vote" tells of no week before last."""
        after = self.after()
        return after[:1].isalnum() and after not in {"and", "or"} | date_neighbours("behind-day")

    def direction(self) -> Direction:
        """Return whether the words around the match point before or after the day of writing."""
        start, end = self.match.span()
        return direction_of(self.tokens, start, end - self._is_stopped(end))

    def draft(self, resolve: Resolve, yearless: bool = False, weak: bool = False, first: str = "") -> DateDraft:
        """Return the draft that covers the match, or the match from the group ``first`` on."""
        start = self.match.start(first) if first and self.match.start(first) >= 0 else self.match.start()
        end = self.match.end()
        end -= self._is_stopped(end)
        return DateDraft(start, end, self.tokens[start].start, self.tokens[end - 1].end, resolve, yearless, weak)

    def _is_stopped(self, end: int) -> bool:
        """Tell the point after "September", which ends the sentence, from the one after "Sept"."""
        return self.tokens[end - 1].kind == "." and self.tokens[end - 2].text.lower() not in SHORT


Form = tuple[re.Pattern[str], Callable[[FormMatch], DateDraft | None]]
