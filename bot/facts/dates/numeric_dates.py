"""Dates in digits alone ("2019-05-12", "3/3/15", "20200701") and times of day."""

import re
from bisect import bisect_left, bisect_right

from bot.facts.dates.calendar_days import date_or_none, months
from bot.facts.dates.date_draft import DateDraft, Resolve, from_today
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.day_forms import month_day
from bot.facts.dates.quarter_tokens import full_year
from bot.facts.grammar.lexicon import ordinals
from bot.facts.numbers.counted_words import is_priced_or_measured
from bot.facts.numbers.race_times import race_time_at
from bot.facts.when import Grain, When
from bot.reading.span import Span

# A day and a month alone ("3/15") are a date only beside a word that says so.
CUE = re.compile(
    r"\b(?:on|from|to|by|until|till|since|before|after|this|next|last|between|and|date|due|mon|tue|wed|thu|fri|sat|sun|\w+day)\W*$",
    re.I,
)
CUE_WINDOW = 14
"""Characters before two numbers in which the word stands that makes a date of them."""
# The attacks and "always" are called so in every year.
NAMES = {("9", "11"), ("7", "7"), ("24", "7")}
# "At ten to three", but "by ten votes to three", "five to eight years" and "seven were for and five to three against".
MINUTES_TO = (
    r"(?:(?<=\bat\s)|(?<=about\s)|(?<=around\s)|(?<=until\s)|(?<=till\s)|(?<=since\s)|(?<=before\s)|(?<=after\s)"
    r"|(?<=\bit\sis\s)|(?<=\bit\swas\s)|(?<=\btime\sis\s)|(?<=\btime\swas\s))(?:five|ten|twenty|twenty-five)\sto"
    r"(?!\s\w+\s(?:years|months|weeks|days|hours|minutes|times|percent|per\scent|hundred|thousand|million|billion)\b)"
)
HOUR_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
HOUR = rf"(?:{HOUR_IN_WORDS}|(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?)"
# An hour stands behind one of these, and before the part of its day: "at four in the morning".
LED = (
    r"(?:(?<=\bat\s)|(?<=about\s)|(?<=around\s)|(?<=until\s)|(?<=till\s)|(?<=since\s)|(?<=before\s)|(?<=after\s)"
    r"|(?<=\bby\s)(?<!\bone\sby\s)(?<!\btwo\sby\s)|(?<=\bfrom\s)|(?<=\bit\sis\s)|(?<=\bit\swas\s)|(?<=nearly\s)|(?<=almost\s))"
)
OF_DAY = (
    rf"(?:{LED}(?:{HOUR}\s(?:until|till|to|and)\s)?|(?<=\bbetween\s){HOUR}\sand\s){HOUR}"
    r"(?:\so['’]clock)?\s(?:in\sthe\s(?:early\s|late\s)?(?:morning|afternoon|evening)|at\snight)\b"
    r"(?!\s(?:session|shift|paper)s?\b)|"
    rf"{LED}{HOUR}(?=\s(?:on\s\w{{3,6}}day|that|this|yesterday|tomorrow|the\s(?:next|following|same))"
    r"\s(?:morning|afternoon|evening|night)\b)"
)
EDGE = r"(?<![\w/.:+-])"
DATE = re.compile(
    rf"{EDGE}-?(?:(?P<y>\d{{4}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})|(?P<a>\d{{1,2}})(?P<t>[-/.])(?P<b>\d{{1,2}})(?P=t)"
    r"(?P<c>\d{4}|\d\d)|(?P<e>\d{1,2})/(?P<f>\d{1,2})(?:,\s?(?P<g>\d{4}))?|(?P<h>\d{1,2})[-/](?P<i>\d{4})|(?P<j>(?:19|20)\d{6}))"
    r"(?![\w/]|[.:-]\d)"
)
TIME = re.compile(
    rf"(?<![\w$£€.:])(?:{OF_DAY}|(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:%])|"
    r"(?<=at )(?P<dotted>(?:[01]?\d|2[0-3])\.[0-5]\d)(?!\w)|"
    r"(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|EST|ET|CET|BST|hours|hrs)\b|"
    rf"\b(?:(?:half|(?:a\s)?quarter)\s(?:past|to)|(?:five|ten|twenty|twenty-five)\spast|{MINUTES_TO})\s"
    rf"(?:{HOUR_IN_WORDS}|midnight|noon)\b|"
    r"\b(?:noon|midnight|midday)\b|\b(?:\w{3,6}|1?\d) o['’]clock\b)",
    re.I,
)
# Of a match: "in the 71st minute", "her ninth-minute goal", "on 66 minutes"; but not "on 20 minutes of oxygen".
NTH = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    rf"(?:{'|'.join(sorted(ordinals()))}))"
)
MINUTE = re.compile(
    rf"(?<![\w.,-]){NTH}(?:(?:[\s-]minute(?![\w’'-])|(?:,\s{NTH}){{0,5}}\sand\s{NTH}\sminutes\b)"
    r"(?:\sof\s(?:added|extra|injury|stoppage)[\s-]time)?)|"
    r"(?<=\bon\s)\d{1,3}\sminutes(?!\s(?:of|a|an|per|each|every|with)\b|[’'-])",
    re.I,
)
WORD_BEHIND = re.compile(r"\s?([^\W\d_]+|%)")
# What every date in digits and every time that begins with one has; these are far quicker than the whole patterns.
DATE_SIGN = re.compile(r"\d(?:[-/.]\d|\d{7})")
TIME_SIGN = re.compile(r"\d(?:[:.]\d|\s?[ap]\.?m|\s?(?:GMT|UTC|EST|ET|CET|BST|hours|hrs))", re.I)


def may_have_numeric_date(text: str, line: Span) -> bool:
    """Tell cheaply whether a line could hold a date in digits."""
    return DATE_SIGN.search(text, line.start, line.end) is not None


def may_have_time(text: str, line: Span) -> bool:
    """Tell cheaply whether a line could hold a time of day that begins with a digit."""
    return TIME_SIGN.search(text, line.start, line.end) is not None


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
    if match["y"] or match["j"]:
        parts = match["y"], match["m"], match["d"]
        year, month, number = map(int, parts if match["y"] else (match["j"][:4], match["j"][4:6], match["j"][6:]))
        return _certain(year, month, number), False
    if match["a"]:
        first, second, year = int(match["a"]), int(match["b"]), full_year(int(match["c"]))
        # Dots part days, months and years where the day comes first.
        dotted = _certain(year, second, first) if match["t"] == "." else None
        return dotted or _certain(year, *_month_first(first, second)), False
    if match["h"]:
        month, year = int(match["h"]), int(match["i"])
        if not 1 <= month <= 12 or not 1800 <= year < 2100:
            return None, False
        return lambda today: months(year, month, 1, Grain.MONTH), False
    if not match["g"] and match.group("e", "f") in NAMES:
        return None, False
    month, number = _month_first(int(match["e"]), int(match["f"]))
    if (
        not 1 <= month <= 12
        or not 1 <= number <= 31
        or (int(match["e"]) < 10 and int(match["f"]) < 10 and not match["g"])
    ):
        return None, False
    if not match["g"]:
        return _in_year_of_writing(month, number), True
    return month_day(month, number, int(match["g"])), False


def _in_year_of_writing(month: int, number: int) -> Resolve:
    return from_today(Grain.DAY, lambda today: month_day(month, number, today.year)(today))


def _month_first(first: int, second: int) -> tuple[int, int]:
    """Read "5/12" the American way, unless the calendar forbids it."""
    return (second, first) if first > 12 >= second else (first, second)


def _certain(year: int, month: int, number: int) -> Resolve | None:
    return month_day(month, number, year) if date_or_none(year, month, number) else None


def times(text: str, line: Span) -> list[When]:
    """Return the times of day and the minutes of a match that a line tells of; they carry no date."""
    found = [
        match
        for match in TIME.finditer(text, line.start, line.end)
        if not (_is_price(text, match) or race_time_at(text, match.start()))
    ]
    if "minute" in text[line.start : line.end]:
        found += MINUTE.finditer(text, line.start, line.end)
    return [When(Span(*match.span()), None, None, Grain.TIME) for match in found]


def _is_price(text: str, match: re.Match[str]) -> bool:
    """Tell "at 7.20 marks" and "at 4.50 metres" from "at 7.20"."""
    behind = WORD_BEHIND.match(text, match.end()) if match["dotted"] else None
    return behind is not None and is_priced_or_measured(behind[1].lower())
