"""Dates with what is joined to them: "3 days after 12 January", "the week of 3 June", "May to July"."""

import datetime as dt
import re
from dataclasses import replace

from bot.facts.dates.calendar_days import (
    DAY,
    GRAINS,
    WEEK,
    WEEKEND,
    YEAR,
    Interval,
    day,
    is_precise,
    moved,
    part_of,
    shifted,
    unit_around,
    unknown,
    week_of,
    weekend_of,
)
from bot.facts.dates.date_changes import changed, is_change
from bot.facts.dates.date_draft import DateDraft, Resolve
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.period_parts import names_part
from bot.facts.dates.recurring_days import weekday_back
from bot.facts.dates.token_places import word_at
from bot.facts.when import Grain

BEFORE_WINDOW = 24
"""Characters before a date in which the word stands that opens a range: "between the"."""
END = 3
"""The last part of a period, as words of dates give it."""
MOST = 100
"""So many months or years of accounts at most."""
MOVED = re.compile(r"(?P<n>[Dnzt])(?P<U>U)(?P<A>[ABF])t?$")
ENDED = re.compile(r"(?P<t>[ti])?(?P<n>[Dnz])?(?P<U>U)(?P<o>[ox])[tj]?$")
WEEKDAY_AFTER = re.compile(r"(?:(?P<O>O)|t)?(?P<W>W)(?P<A>[AB])$")
PART = re.compile(r"(?:k?t)?(?P<e>e)(?P<f>ft?|-)?$")
LONGEST_LINK = 16
"""Characters between the two ends of a range."""
LINK = re.compile(r"\s?[-–—~]\s?|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?|-to-", re.I)
SPACED_DASH = re.compile(r"\s[-–—]\s")
AND = re.compile(r"\s+and\s+(?:the\s+)?|\s?[-–—~]\s?|\s+through\s+", re.I)
BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
# Hours of opening, not the days of one week.
EVERY_WEEK = re.compile(r"Mon(?:day)?\W+(?:\w+\W+)?(?:Fri|Satur|Sat|Sun)(?:day)?", re.I)


def extend(tokens: list[DateToken], classes: str, draft: DateDraft) -> DateDraft:
    """Return the draft with what leans on it: "two weeks before Christmas", "the end of 2012"."""
    if _is_week_of(tokens, classes, draft):
        return _week(tokens, draft)
    offset = max(0, draft.first - 6)
    before = classes[offset : draft.first]
    possessive = classes[draft.last : draft.last + 1] == "p"
    match = MOVED.search(before)
    if match and not possessive and not _is_duration(tokens, classes, offset + match.start(), draft):
        return _moved(tokens, offset + match.start(), match, draft)
    match = ENDED.search(before)
    if match and not possessive and _is_ended(tokens[draft.first - len(before) :], match):
        return _ended(tokens, offset, match, draft)
    match = WEEKDAY_AFTER.search(before)
    if match and not possessive and _names_weekday(tokens, match, draft):
        return _weekday_beside(tokens, offset + match.start("O" if match["O"] else "W"), match, draft)
    match = PART.search(before)
    if match and names_part(tokens, offset + match.start("e"), match["f"] or ""):
        first = offset + match.start()
        part = tokens[offset + match.start("e")].value
        found = draft.mapped(lambda whole: part_of(whole, part), first, tokens[first].start)
        # "In the year to the end of March" has its end in that of "the end of March".
        return (
            extend(tokens, classes, found) if part == END and ENDED.search(classes, max(0, first - 6), first) else found
        )
    return draft


def _is_week_of(tokens: list[DateToken], classes: str, draft: DateDraft) -> bool:
    first = draft.first
    if (
        first < 2
        or tokens[first - 2].text.lower() not in ("week", "weekend")
        or tokens[first - 1].text.lower() not in date_neighbours("week-link")
    ):
        return False
    return re.search(r"[DOHW]", classes[first : draft.last]) is not None


def _week(tokens: list[DateToken], draft: DateDraft) -> DateDraft:
    """Read "the weekend of 3 June", which holds that day, "the week beginning" and "the week ending 3 June"."""
    link, at_end = tokens[draft.first - 1].text.lower(), tokens[draft.first - 2].value == WEEKEND

    def resolve(today: dt.date | None) -> Interval:
        anchor = draft.resolve(today).start
        if anchor is None:
            return unknown(Grain.WEEK)
        if link == "of":
            return weekend_of(anchor) if at_end else week_of(anchor)
        start = shifted(anchor, -6 if link == "ending" else 0)
        return Interval(start, shifted(start, 7), Grain.WEEK)

    first = draft.first - 2
    return replace(draft, first=first, start=tokens[first].start, resolve=resolve, weekly=False)


def _moved(tokens: list[DateToken], first: int, match: re.Match[str], draft: DateDraft) -> DateDraft:
    """Read "two weeks after 3 May", "the day before Christmas", "a year after the 2020 fire": as precise as that."""
    count = 1 if match["n"] in "zt" else tokens[first].value
    unit, token = tokens[first + 1].value, tokens[first + 1]
    sign = -1 if match["A"] == "B" else 1
    the = match["n"] == "t"
    if unit == WEEKEND or not 0 < count < 10_000 or (the and (unit not in (DAY, WEEK, YEAR) or match["A"] == "F")):
        return draft
    if the and token.text.lower().endswith("s"):
        return draft
    if match["A"] == "F" and draft.weekly:
        draft = replace(draft, resolve=_coming(draft.resolve))

    def shift(anchor: Interval) -> Interval:
        if anchor.start is None:
            return anchor
        there = moved(anchor.start, sign * count, unit)
        if anchor.grain is Grain.DAY and not (the and unit != DAY):
            return day(there)
        return (
            unit_around(there, min(unit, YEAR), 0)
            if is_precise(anchor, unit)
            else unknown(GRAINS.get(unit, Grain.VAGUE))
        )

    found = replace(draft.mapped(shift, first, tokens[first].start), weekly=False)
    return _with_event(tokens, found) if match[0].endswith("t") else found


def _coming(resolve: Resolve) -> Resolve:
    """Return how to place the weekday of "a week from Friday": nobody counts from one that is over."""

    def place(today: dt.date | None) -> Interval:
        placed = resolve(today)
        over = placed.start is not None and today is not None and placed.start < today
        return day(shifted(placed.start, WEEK)) if over and placed.start else placed

    return place


def _with_event(tokens: list[DateToken], draft: DateDraft) -> DateDraft:
    """Return the draft of "two days after the 5 May" with the "vote" that it is about."""
    if draft.last == len(tokens) or tokens[draft.last].kind != "x" or not tokens[draft.last].text.islower():
        return draft
    return replace(draft, last=draft.last + 1, end=tokens[draft.last].end)


def _is_ended(tokens: list[DateToken], match: re.Match[str]) -> bool:
    """Tell "in the three months to June" and "the year ended 3 May" from "took three months to June"."""
    link = tokens[match.start("o")].text.lower()
    if match["o"] == "x":
        return link in ("ended", "ending")
    return link == "to" and match["t"] is not None


def _ended(tokens: list[DateToken], offset: int, match: re.Match[str], draft: DateDraft) -> DateDraft:
    """Read "three months to June" and "the year ended 31 December": so long a time up to the end of that date."""
    first = offset + match.start("n" if match["n"] else "U")
    count = tokens[first].value if match["n"] and match["n"] != "z" else 1
    unit = tokens[offset + match.start("U")].value
    if unit not in GRAINS or unit in (DAY, WEEKEND) or not 0 < count < MOST:
        return draft

    def before_end(last: Interval) -> Interval:
        start = moved(last.end, -count, unit) if last.end else None
        return Interval(start, last.end, GRAINS[unit])

    return replace(draft.mapped(before_end, first, tokens[first].start), yearless=False, weekly=False)


def _is_duration(tokens: list[DateToken], classes: str, first: int, draft: DateDraft) -> bool:
    """Tell "will last two weeks from 3-5 May" and "£2m a year from 2028" from "two weeks from 3 May"."""
    if classes[draft.first - 1] != "F":
        return False
    if classes[first] == "z" and (classes[draft.first : draft.last] == "Y" or _is_rate(tokens, first)):
        return True
    lasting = first > 0 and tokens[first - 1].text.lower() in date_neighbours("lasting")
    return lasting or re.search(r"[-o&]", classes[draft.first : draft.last]) is not None


def _is_rate(tokens: list[DateToken], first: int) -> bool:
    """Tell "£800 a month from 1 March", "20 miles a day from Monday" and "once a week from Monday"."""
    before = word_at(tokens, first - 1)
    if not before[:1].isalnum():
        return False
    number = any(_is_number(tokens, at) for at in (first - 1, first - 2))
    return number or before in date_neighbours("often")


def _is_number(tokens: list[DateToken], at: int) -> bool:
    return at >= 0 and (tokens[at].kind in "Dn" or tokens[at].text[0].isdecimal())


def _names_weekday(tokens: list[DateToken], match: re.Match[str], draft: DateDraft) -> bool:
    """Tell "first Tuesday after 1 November" and "the Sunday after Easter" from "on Friday after June"."""
    if match["O"]:
        return match["A"] == "A"
    return not draft.weekly and tokens[draft.first].kind == "H"


def _weekday_beside(tokens: list[DateToken], first: int, match: re.Match[str], draft: DateDraft) -> DateDraft:
    """Read "the Sunday after Easter", "the Friday before Christmas" and "the second Tuesday after 1 November"."""
    nth = tokens[first].value if match["O"] else 1
    weekday = tokens[first + (match["O"] is not None)].value

    def resolve(today: dt.date | None) -> Interval:
        anchor = draft.resolve(today)
        if anchor.start is None or not 0 < nth < 100:
            return anchor
        if match["A"] == "B":
            return day(weekday_back(weekday, anchor.start, strict=True))
        return day(shifted(weekday_back(weekday, anchor.start), 7 * nth))

    return replace(draft, first=first, start=tokens[first].start, resolve=resolve, weekly=False)


def join_dates(text: str, tokens: list[DateToken], drafts: list[DateDraft]) -> list[DateDraft]:
    """Return the drafts with those joined that bound one range."""
    joined: list[DateDraft] = []
    for draft in drafts:
        if joined and _bound(text, joined[-1], draft):
            if is_change(tokens, joined[-1].first):
                joined[-1:] = changed(joined[-1], draft)
            else:
                joined[-1] = _range(text, joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _bound(text: str, first: DateDraft, second: DateDraft) -> bool:
    if first.is_range or second.start - first.end > LONGEST_LINK:
        return False
    gap = text[first.end : second.start]
    if SPACED_DASH.fullmatch(gap) and second.yearless and not (first.yearless or first.weekly or first.weak):
        # "In each of the last three months – May, June and July – it fell."
        return False
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
