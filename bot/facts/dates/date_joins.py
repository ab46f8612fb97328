"""Dates that lean on another: "3 days after 12 January", "the end of 2012", "from May to October", "since 2014"."""

import datetime as dt
import re
from dataclasses import replace

from bot.facts.dates.calendar_days import Interval, day, moved, part_of, shifted
from bot.facts.dates.date_draft import DateDraft
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.recurring_days import weekday_back
from bot.facts.when import Grain, When
from bot.reading.span import Span

BEFORE_WINDOW = 24
LONGEST_LINK = 16
MOVED = re.compile(r"(?P<n>[Dnz])(?P<U>U)(?P<A>[ABF])$")
WEEKDAY_AFTER = re.compile(r"(?P<O>O)(?P<W>W)(?P<A>A)$")
PART = re.compile(r"(?:k?t)?(?P<e>e)f?t?$")
LINK = re.compile(r"\s?[-–—~]\s?|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?", re.I)
AND = re.compile(r"\s+and\s+(?:the\s+)?|\s?[-–—~]\s?|\s+through\s+", re.I)
BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
SINCE = re.compile(r"\b(?:since|anytime after)\s+(?:at\s+least\s+|about\s+|around\s+|the\s+)*$", re.I)
AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.I)
BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?$", re.I)
UNTIL = re.compile(r"\b(?:until|till|by)\s+(?:the\s+)?$", re.I)
LATER = re.compile(r"\s+(?:or|and)\s+(?:later|onwards?)\b|\s+onwards?\b", re.I)
FOR = re.compile(r"\s+for\s+(?P<n>\d{1,3})\s+(?P<unit>days?|weeks?)\b", re.I)


def extend(tokens: list[DateToken], classes: str, draft: DateDraft) -> DateDraft:
    """Return the draft with what leans on it: "two weeks before Christmas", "the end of 2012"."""
    offset = max(0, draft.first - 6)
    before = classes[offset : draft.first]
    possessive = classes[draft.last : draft.last + 1] == "p"
    match = MOVED.search(before)
    if match and not possessive:
        return _moved(tokens, offset + match.start(), match, draft)
    match = WEEKDAY_AFTER.search(before)
    if match and not possessive:
        return _weekday_after(tokens, offset + match.start(), draft)
    match = PART.search(before)
    if match:
        first = offset + match.start()
        part = tokens[offset + match.start("e")].value
        return replace(
            draft, first=first, start=tokens[first].start, resolve=lambda today: part_of(draft.resolve(today), part)
        )
    return draft


def _moved(tokens: list[DateToken], first: int, match: re.Match[str], draft: DateDraft) -> DateDraft:
    count = 1 if match["n"] == "z" else tokens[first].value
    unit = tokens[first + 1].value
    sign = -1 if match["A"] == "B" else 1
    if unit == 2 or not 0 < count < 10_000:
        return draft

    def resolve(today: dt.date | None) -> Interval:
        anchor = draft.resolve(today)
        return day(moved(anchor.start, sign * count, unit)) if anchor.start else anchor

    return replace(draft, first=first, start=tokens[first].start, resolve=resolve)


def _weekday_after(tokens: list[DateToken], first: int, draft: DateDraft) -> DateDraft:
    nth, weekday = tokens[first].value, tokens[first + 1].value

    def resolve(today: dt.date | None) -> Interval:
        anchor = draft.resolve(today)
        if anchor.start is None or not 0 < nth < 100:
            return anchor
        return day(shifted(weekday_back(weekday, anchor.start), 7 * nth))

    return replace(draft, first=first, start=tokens[first].start, resolve=resolve)


def join_dates(text: str, drafts: list[DateDraft]) -> list[DateDraft]:
    """Return the drafts with those joined that bound one range."""
    joined: list[DateDraft] = []
    for draft in drafts:
        if joined and _bound(text, joined[-1], draft):
            joined[-1] = _range(joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _bound(text: str, first: DateDraft, second: DateDraft) -> bool:
    if first.is_range or second.start - first.end > LONGEST_LINK:
        return False
    gap = text[first.end : second.start]
    opened = BETWEEN.search(text[max(0, first.start - BEFORE_WINDOW) : first.start])
    return bool(LINK.fullmatch(gap) or (opened and AND.fullmatch(gap)))


def _range(first: DateDraft, second: DateDraft) -> DateDraft:
    def resolve(today: dt.date | None) -> Interval:
        end = second.resolve(today)
        start = first.resolve(end.start if first.yearless and not second.yearless and end.start else today)
        if start.start and end.end and start.start >= end.end:
            # What goes on on the day of writing began before it.
            going_on = first.yearless and today is not None and end.end > today
            if second.yearless and not going_on:
                end = end._replace(end=_year_later(end.end, 1))
            elif first.yearless:
                start = start._replace(start=_year_later(start.start, -1))
        return Interval(start.start, end.end, end.grain)

    yearless = first.yearless and second.yearless
    return DateDraft(first.first, second.last, first.start, second.end, resolve, yearless, is_range=True)


def _year_later(date: dt.date, years: int) -> dt.date:
    return moved(date, years, 365)


def open_ended(text: str, line: Span, draft: DateDraft, today: dt.date | None) -> When:
    """Return the date with what "since", "before", "until" or "or later" makes of it."""
    start, end, grain = draft.resolve(today)
    before = text[max(line.start, draft.start - BEFORE_WINDOW) : draft.start]
    last = draft.end
    later = LATER.match(text, draft.end, line.end)
    lasting = FOR.match(text, draft.end, line.end)
    if later:
        last, end = later.end(), None
    elif lasting and start and grain is Grain.DAY:
        last = lasting.end()
        end = shifted(start, int(lasting["n"]) * (7 if lasting["unit"].startswith("w") else 1) + 1)
    elif SINCE.search(before):
        end = None
    elif AFTER.search(before) and grain is not Grain.DAY:
        start, end = end, None
    elif BEFORE.search(before) and grain is not Grain.DAY:
        start, end = None, start
    elif UNTIL.search(before) and grain is not Grain.DAY:
        start = None
    return When(Span(draft.start, last), start, end, grain)
