"""Dates in digits alone: "2019-05-12", "3/3/15", "20200701"."""

import re
from bisect import bisect_left, bisect_right

from bot.facts.dates.calendar_days import date_or_none, months
from bot.facts.dates.date_draft import DateDraft, Resolve, from_today
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.day_forms import month_day
from bot.facts.dates.quarter_tokens import full_year
from bot.facts.when import Grain
from bot.reading.span import Span

WEEKDAY = r"mon|tue|wed|thu|fri|sat|sun|\w+day"
# A day and a month alone ("3/15") are a date only beside a word that says so.
CUE = re.compile(
    rf"\b(?:on|from|to|by|until|till|since|before|after|this|next|last|between|and|date|due|{WEEKDAY})\W*$", re.I
)
CUE_WINDOW = 14
"""Characters before two numbers in which the word stands that makes a date of them."""
# The attacks and "always" are called so in every year.
NAMES = {("9", "11"), ("7", "7"), ("24", "7")}
EDGE = r"(?<![\w/.:+-])"
YEAR_FIRST = r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
YEAR_LAST = r"(?P<first>\d{1,2})(?P<parted_by>[-/.])(?P<second>\d{1,2})(?P=parted_by)(?P<last_year>\d{4}|\d\d)"
DAY_AND_MONTH = r"(?P<one>\d{1,2})/(?P<other>\d{1,2})(?:,\s?(?P<year_behind>\d{4}))?"
MONTH_AND_YEAR = r"(?P<only_month>\d{1,2})[-/](?P<its_year>\d{4})"
UNPARTED = r"(?P<unparted>(?:19|20)\d{6})"
DATE = re.compile(rf"{EDGE}-?(?:{YEAR_FIRST}|{YEAR_LAST}|{DAY_AND_MONTH}|{MONTH_AND_YEAR}|{UNPARTED})(?![\w/]|[.:-]\d)")
# What every date in digits has; this is far quicker than the whole pattern.
DATE_SIGN = re.compile(r"\d(?:[-/.]\d|\d{7})")


def may_have_numeric_date(text: str, line: Span) -> bool:
    """Tell cheaply whether a line could hold a date in digits."""
    return DATE_SIGN.search(text, line.start, line.end) is not None


def numeric_dates(text: str, line: Span, tokens: list[DateToken]) -> list[DateDraft]:
    """Return the dates in digits of a line."""
    found: list[DateDraft] = []
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    for match in DATE.finditer(text, line.start, line.end):
        resolve, yearless = _resolve(match)
        led = CUE.search(text[max(line.start, match.start() - CUE_WINDOW) : match.start()])
        if resolve is None or (yearless and not led and not (found and match.start() - found[-1].end < 3)):
            continue
        start = match.start() + (match[0][0] == "-")
        first, last = bisect_right(ends, start), bisect_left(starts, match.end())
        # "this friday 5/12" is one date.
        while first and tokens[first - 1].kind in "WTN":
            first -= 1
        found.append(DateDraft(first, last, min(start, tokens[first].start), match.end(), resolve, yearless))
    return found


def _resolve(match: re.Match[str]) -> tuple[Resolve | None, bool]:
    """Return how to place a date, None where it is none, and whether it leaves out its year."""
    if match["year"]:
        return _certain(int(match["year"]), int(match["month"]), int(match["day"])), False
    if match["unparted"]:
        digits = match["unparted"]
        return _certain(int(digits[:4]), int(digits[4:6]), int(digits[6:])), False
    if match["first"]:
        first, second, year = int(match["first"]), int(match["second"]), full_year(int(match["last_year"]))
        # Dots part days, months and years where the day comes first.
        dotted = _certain(year, second, first) if match["parted_by"] == "." else None
        return dotted or _certain(year, *_month_first(first, second)), False
    if match["only_month"]:
        month, year = int(match["only_month"]), int(match["its_year"])
        if not 1 <= month <= 12 or not 1800 <= year < 2100:
            return None, False
        return lambda today: months(year, month, 1, Grain.MONTH), False
    return _day_and_month(match["one"], match["other"], match["year_behind"])


def _day_and_month(one: str, other: str, year: str | None) -> tuple[Resolve | None, bool]:
    """Place "3/15" and "3/15, 2019"; two digits alone ("3/4") are a fraction or a score."""
    month, number = _month_first(int(one), int(other))
    if not 1 <= month <= 12 or not 1 <= number <= 31:
        return None, False
    if year:
        return month_day(month, number, int(year)), False
    if (one, other) in NAMES or (int(one) < 10 and int(other) < 10):
        return None, False
    return _in_year_of_writing(month, number), True


def _in_year_of_writing(month: int, number: int) -> Resolve:
    return from_today(Grain.DAY, lambda today: month_day(month, number, today.year)(today))


def _month_first(first: int, second: int) -> tuple[int, int]:
    """Read "5/12" the American way, unless the calendar forbids it."""
    return (second, first) if first > 12 >= second else (first, second)


def _certain(year: int, month: int, number: int) -> Resolve | None:
    return month_day(month, number, year) if date_or_none(year, month, number) else None
