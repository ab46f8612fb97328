"""Two dates that bound one range: "from May to October", "Monday to Friday", "28 June – 3 July"."""

import datetime as dt
import re

from bot.facts.dates.calendar_days import YEAR, Interval, moved, shifted, unknown
from bot.facts.dates.date_draft import DateDraft

BEFORE_WINDOW = 24
LONGEST_LINK = 16
LINK = re.compile(r"\s?[-–—~]\s?|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?", re.I)
AND = re.compile(r"\s+and\s+(?:the\s+)?|\s?[-–—~]\s?|\s+through\s+", re.I)
BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
# Hours of opening, not the days of one week.
EVERY_WEEK = re.compile(r"Mon(?:day)?\W+(?:\w+\W+)?(?:Fri|Satur|Sat|Sun)(?:day)?", re.I)


def join_dates(text: str, drafts: list[DateDraft]) -> list[DateDraft]:
    """Return the drafts with those joined that bound one range."""
    joined: list[DateDraft] = []
    for draft in drafts:
        if joined and _bound(text, joined[-1], draft):
            joined[-1] = _range(text, joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _bound(text: str, first: DateDraft, second: DateDraft) -> bool:
    if first.is_range or second.start - first.end > LONGEST_LINK:
        return False
    gap = text[first.end : second.start]
    return bool(LINK.fullmatch(gap) or (_is_opened(text, first) and AND.fullmatch(gap)))


def _is_opened(text: str, first: DateDraft) -> bool:
    return BETWEEN.search(text[max(0, first.start - BEFORE_WINDOW) : first.start]) is not None


def _range(text: str, first: DateDraft, second: DateDraft) -> DateDraft:
    habit = (
        first.weekly
        and second.weekly
        and EVERY_WEEK.fullmatch(text, first.start, second.end) is not None
        and not _is_opened(text, first)
    )

    def resolve(today: dt.date | None) -> Interval:
        end = second.lean.place(first.resolve(today)) if second.lean else second.resolve(today)
        start = first.resolve(end.start if first.yearless and not second.yearless and end.start else today)
        if start.start is None or end.end is None or today is None:
            return Interval(start.start, end.end, end.grain)
        return unknown(end.grain) if habit else _placed(first, second, Interval(start.start, end.end, end.grain), today)

    yearless = first.yearless and second.yearless
    return DateDraft(first.first, second.last, first.start, second.end, resolve, yearless, is_range=True)


def _placed(first: DateDraft, second: DateDraft, whole: Interval, today: dt.date) -> Interval:
    """Return the range with its first day before its last one, as far as days come again: what goes on began before."""
    start, end = whole.start, whole.end
    if start is None or end is None:
        return whole
    if first.weekly and second.weekly and start >= end and start > today:
        end = shifted(end, 7 * ((start - end).days // 7 + 1))
    elif first.weekly:
        start = shifted(start, 7 * (((end - start).days - 1) // 7))
    elif start >= end and second.yearless and not (first.yearless and end > today):
        end = moved(end, 1, YEAR)
    elif start >= end and first.yearless:
        start = moved(start, -1, YEAR)
    return whole._replace(start=start, end=end)
