"""The forms of days: "4 July 2019", "last Tuesday", "three weeks ago", "the day after tomorrow", holidays."""

import datetime as dt
import re
from collections.abc import Callable
from itertools import pairwise

from bot.facts.dates.anniversaries import ago_this_day, ago_this_period, holiday_to_come, holiday_years_ago, years_ago
from bot.facts.dates.calendar_days import (
    DAY,
    WEEKEND,
    YEAR,
    Interval,
    date_or_none,
    day,
    shifted,
    unknown,
    weekend_of,
)
from bot.facts.dates.date_draft import DateDraft, Form, FormMatch, Resolve, from_today
from bot.facts.dates.days_away import (
    ago,
    ago_and_half,
    ago_in_one_word,
    ago_to_the_day,
    ahead,
    day_ahead,
    day_week,
    half_ago,
    in_so_much_time,
    part_of_day,
    vaguely,
    weeks_from_day,
    within,
)
from bot.facts.dates.days_of_month import day_of_month, day_of_month_told, days_of_told_month
from bot.facts.dates.holiday_countries import OWN
from bot.facts.dates.holidays import days_of, holiday_in, holiday_towards, next_holiday, past_holiday
from bot.facts.dates.quarter_tokens import full_year
from bot.facts.dates.recurring_days import Direction, year_of_day
from bot.facts.dates.weekday_forms import (
    nth_weekday_of_month,
    weekday,
    weekday_after_next,
    weekday_and_day,
    weekday_before_last,
    weekday_named_week,
    weekday_next,
    weekday_of_week,
    weekday_week,
    weekdays_ago,
    weekdays_ahead,
    weeks_before_weekday,
)
from bot.facts.dates.years_beyond import before_last, in_year_beyond
from bot.facts.numbers.counted_words import PHRASE_ENDS, looks_plural
from bot.facts.when import Grain

COUNTED = re.compile(r"[a-z]{3,}s|people|men|women|children")


def _month_day(found: FormMatch) -> DateDraft | None:
    """Read a day of a month, in either order, with or without its year and weekday."""
    month, number, year = found.value("M"), found.value("D"), _year(found)
    token = found.token("D")
    if month is None or number is None or token is None or (found.value("U") or DAY) != DAY:
        return None
    if found.word("U").endswith("s"):
        return None
    short = found.token("y")
    if short and len(short.text) not in (2, 4):
        return None
    if (token.text.isalpha() and token.kind == "D") or not 1 <= number <= 31 or _counts_noun(found):
        return None
    offset, weekday = found.value("r"), found.value("W")
    if found.token("V") and found.value("V") != YEAR:
        return None
    if offset is not None:
        return found.draft(by_year(offset, lambda year: month_day(month, number, year), Grain.DAY))
    if year is None and weekday is not None:
        return found.draft(_on_weekday(month, number, weekday))
    return found.draft(month_day(month, number, year, found.direction()), yearless=year is None)


def _counts_noun(found: FormMatch) -> bool:
    """Tell "in July, the fifth rise" and "in May 12 homes" from "on May the third", "May the 3rd was" and "May 12"."""
    words, after = found.matched(), found.after()
    if words[-1].kind == "D":
        homes = looks_plural(after) or (after not in PHRASE_ENDS and looks_plural(found.after(2)))
        return after in ("%", "percent", "per") or (found.before() == "in" and homes)
    if words[-1].kind != "O":
        return False
    if after == "-":
        return _is_compound(found)
    if not (any(word.kind == "t" for word in words) and after[:1].isalpha()):
        return False
    return found.before() == "in" or any(word.text in (",", "The") for word in words)


def _is_compound(found: FormMatch) -> bool:
    """Tell "the third-placed side" from "May 3rd - a Monday" and "May 3rd-June 5th"."""
    end = found.match.end()
    parts = found.tokens[end - 1 : end + 2]
    glued = all(part.end == after.start for part, after in pairwise(parts))
    return glued and parts[-1].kind == "x" and parts[-1].text[0].isalpha()


def by_year(offset: int, placed: Callable[[int], Resolve], grain: Grain) -> Resolve:
    """Return how to place "8 July last year": in the year so many years from the one of writing."""
    return from_today(grain, lambda today: placed(today.year + offset)(today))


def _on_weekday(month: int, number: int, weekday: int) -> Resolve:
    """Return how to place "Friday, July 18": in the nearest year in which that day is that weekday."""

    def place(today: dt.date) -> Interval:
        days = [date_or_none(today.year + offset, month, number) for offset in range(-6, 7)]
        fitting = [date for date in days if date and date.weekday() == weekday]
        return (
            day(min(fitting, key=lambda date: abs(date - today))) if fitting else month_day(month, number, None)(today)
        )

    return from_today(Grain.DAY, place)


def month_day(month: int, number: int, year: int | None, direction: Direction = Direction.OPEN) -> Resolve:
    """Return how to place a day of a month, in its year when it has one."""

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.DAY)
        own = year if year is not None else year_of_day(month, number, today or dt.date.min, direction)
        date = date_or_none(own, month, number)
        return day(date) if date else unknown(Grain.DAY)

    return resolve


def _days(found: FormMatch) -> DateDraft | None:
    """Read days of one month: "July 13-15", "7, 8 and 9 May", "from the 13th to the 15th of July".

    Their weekdays may stand before them: "Saturday 22 and Sunday 23 February".
    """
    month, first, last, year = found.value("M"), found.value("D"), found.value("E"), _year(found)
    if month is None or first is None or last is None or not 1 <= first < last <= 31:
        return None
    numbers = [token.value for token in found.matched() if token.kind in "DO"]
    if numbers != sorted(numbers) or (
        len(numbers) > 2 and found.match[0][-1] in "DO" and COUNTED.fullmatch(found.after())
    ):
        return None
    placed = month_day(month, first, year, found.direction())

    def resolve(today: dt.date | None) -> Interval:
        start = placed(today)
        if start.start is None:
            return start
        end = date_or_none(start.start.year, month, last)
        return Interval(start.start, shifted(end, 1), Grain.DAY) if end else unknown(Grain.DAY)

    led = found.token("W") is not None or found.match.start("D") > found.match.start("M")
    return found.draft(resolve, yearless=year is None, first="" if led else "D")


def _year(found: FormMatch) -> int | None:
    if found.token("Y"):
        return found.value("Y")
    short = found.value("y")
    return None if short is None else full_year(short)


def _relative(found: FormMatch) -> DateDraft | None:
    offset = found.value("R") or 0
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(today, offset))))


def _day_around(found: FormMatch) -> DateDraft | None:
    """Read "the day after tomorrow" and, at the end of a clause, "the day after"."""
    if found.value("U") != DAY:
        return None
    offset, step = found.value("R"), 1 if found.word("A") == "after" else -1
    if found.match.start() and found.tokens[found.match.start() - 1].kind in "Dnz":
        return None
    if offset is None and found.after() not in ("", "?", ".", ",", "!"):
        return None
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(today, (offset or 0) + step))), first="U")


def _holiday(found: FormMatch) -> DateDraft | None:
    name, year = found.word("H"), found.value("Y")
    word, offset, unit = found.word("r"), found.value("q"), found.value("U")
    if unit is not None and unit != YEAR:
        return None
    country = found.value("H") or OWN
    direction, at_weekend = found.direction(), found.token("w") is not None
    if at_weekend and found.value("w") != WEEKEND:
        return None

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.DAY)
        if year is not None or offset is not None:
            own = year if year is not None else (today or dt.date.min).year + (offset or 0)
            date = holiday_in(name, own, country)
        elif word in ("last", "past", "previous"):
            date = past_holiday(name, today or dt.date.min, country)
        elif word in ("next", "coming", "upcoming"):
            date = next_holiday(name, today or dt.date.min, country)
        else:
            date = holiday_towards(name, today or dt.date.min, direction, country)
        if date and at_weekend:
            return weekend_of(shifted(date, -2 if date.weekday() < 3 else 0))
        return days_of(name, date) if date else unknown(Grain.DAY)

    return found.draft(resolve, yearless=year is None)


W = r"(?:(?P<W>W)[.,]*t?)?"
OF_YEAR = r"(?:,?[fi]?(?P<Y>Y)|f?(?P<r>[LNT])(?P<V>U))?"
# "The year before last", "of the year after next".
BEYOND = r",?[fi]?t(?P<U>U)(?:B(?P<L>L)|A(?P<N>N))"
DAY_FORMS: list[Form] = [
    (re.compile(pattern), read)
    for pattern, read in [
        (rf"(?P<D>[DO])f?(?P<M>M)\.?{BEYOND}", in_year_beyond),
        (rf"(?P<M>M)\.?t?(?P<D>[DO]){BEYOND}", in_year_beyond),
        (rf"(?:(?P<M>M)\.?|(?P<S>S)){BEYOND}", in_year_beyond),
        (r"(?:(?P<M>M)\.?|(?P<S>S)|(?P<H>H))B(?P<L>L)", before_last),
        (r"(?<![LNT])(?:(?P<D>[DO])f?)?(?P<M>M)\.?,?(?P<n>[Dnz])(?P<U>U)a", years_ago),
        (r"(?P<M>M)\.?(?P<D>[DO]),?(?P<n>[Dnz])(?P<U>U)a", years_ago),
        (r"(?<![LNT])(?P<S>S),?(?P<n>[Dnz])(?P<U>U)a", years_ago),
        (r"(?<![LNT])(?P<H>H),?(?P<n>[Dnz])(?P<U>U)a", holiday_years_ago),
        (r"(?P<H>H)i(?P<n>[Dn])(?P<U>U)(?!['p])", holiday_to_come),
        (rf"(?P<M>M)\.?t?(?P<D>[DO])(?:,[DO]){{1,9}},?&(?P<E>[DO])(?![-/%U]){OF_YEAR}", _days),
        (rf"(?P<D>[DO])(?:,[DO]){{1,9}},?&(?P<E>[DO])f?(?P<M>M)\.?{OF_YEAR}", _days),
        (rf"(?P<W>W),?(?P<D>[DO])(?:,W,?[DO]){{0,5}},?[-~o&]W,?(?P<E>[DO])f?(?P<M>M)\.?{OF_YEAR}", _days),
        (rf"(?P<M>M)\.?t?(?P<D>[DO])[-~o&]t?(?P<E>[DO])(?![-/]){OF_YEAR}", _days),
        (rf"t?(?P<D>[DO])[-~o&]t?(?P<E>[DO])f?(?P<M>M)\.?{OF_YEAR}", _days),
        (rf"{W}(?P<D>[DO])(?P<U>U)?[-/]?f?(?P<M>M)[-/](?P<y>[nDY])(?!M)", _month_day),
        (r"(?P<Y>Y)[-/](?P<M>M)[-/](?P<D>D)", _month_day),
        (r"(?P<M>M)[-/](?P<Y>Y)[-/](?P<D>D)", _month_day),
        (r"(?<![MDOS,.])(?P<Y>Y),?(?P<M>M)\.?(?P<D>[DO])(?![-/%U])", _month_day),
        (r"(?P<O>[OL])(?P<W>W)[fi](?P<M>M)\.?(?:,?[fi]?(?P<Y>Y))?", nth_weekday_of_month),
        (r"(?P<O>[OL])(?P<W>W)[fi](?:t|(?P<r>[LNT]))(?P<U>U)", nth_weekday_of_month),
        (rf"{W}(?P<D>[DO])(?P<U>U)?f?(?P<M>M)\.?{OF_YEAR}", _month_day),
        (r"(?P<D>D)[-/](?P<M>M)(?![-/])", _month_day),
        (rf"{W}(?P<M>M)\.?[-,]?t?(?P<D>[DO]){OF_YEAR}", _month_day),
        (r"(?P<n>[Dnz])(?P<U>U)a(?P<R>R)", ago_to_the_day),
        (r"(?P<n>[Dnz])(?P<U>U)aj?(?P<r>[LNT])(?P<W>W)", ago_this_day),
        (r"(?P<n>[Dnz])(?P<U>U)a(?P<r>[LNT])(?P<V>U)", ago_this_period),
        (r"(?P<n>[Dnz])(?P<U>U)a", ago),
        (r"z(?P<s>[hU])-(?P<U>U)a", ago_in_one_word),
        (r"z(?P<U>U)&zha", ago_and_half),
        (r"h(?P<U>U)a", half_ago),
        (r"(?P<n>[Dnz])(?P<U>U)(?P<R>R)", weeks_from_day),
        (r"(?P<R>R)(?P<U>U)", day_week),
        (r"(?P<W>W)(?P<U>U)", weekday_named_week),
        (r"(?P<n>[Dn])(?P<W>W)Fw", weekdays_ahead),
        (r"(?P<n>[Dn])(?P<W>W)a", weekdays_ago),
        (r"(?P<W>W)(?P<n>[Dn])(?P<U>U)Fw", weekdays_ahead),
        (r"(?P<n>[Dnz])(?P<U>U)j(?P<W>W)", weekday_week),
        (r"(?P<W>W)AN", weekday_after_next),
        (r"(?P<W>W)(?P<N>N)(?![UWMSHnD])", weekday_next),
        (r"(?P<W>W)B(?P<L>L)", weekday_before_last),
        (r"(?P<n>[Dnz])(?P<U>U)(?P<L>L)(?P<W>W)", weeks_before_weekday),
        (r"(?P<W>W)(?:ft?)?(?P<r>[LNT])(?P<U>U)", weekday_of_week),
        (r"(?P<r>[LNT])(?P<U>U)(?:j|p)?(?P<W>W)", weekday_of_week),
        (r"(?P<W>W)[.,]*t?(?P<D>[DO])(?![U%.:/-])", weekday_and_day),
        (r"(?P<r>[LNT])?(?P<r2>N)?(?P<W>W)(?:\.(?=$|[^x]))?", weekday),
        (r"t?(?P<U>U)(?P<A>[AB])(?P<R>R)", _day_around),
        (r"t(?P<U>U)(?P<A>A)(?![LNTOHMWYDn])", _day_around),
        (r"(?P<R>R)", _relative),
        (r"(?P<r>[LNT])?(?P<H>H)(?P<w>U)(?:,?[fi]?(?P<Y>Y)|f?(?P<q>[LNT])(?P<U>U))?", _holiday),
        (r"(?P<r>[LNT])?(?P<H>H)(?:,?[fi]?(?P<Y>Y)|f?(?P<q>[LNT])(?P<U>U))?", _holiday),
        (r"(?P<D>[DO])[-~o&]t?(?P<E>[DO])[fi](?P<r>[LNT])(?P<U>U)", days_of_told_month),
        (r"(?P<D>O)[-~o&]t?(?P<E>O)(?P<r>[LNT])(?P<U>U)", days_of_told_month),
        (r"(?P<O>O)(?P<U>U)?f(?P<r>[LNT])(?P<V>U)", day_of_month),
        (r"(?P<O>O)f(?P<t>t)(?P<V>U)(?!p)", day_of_month_told),
        (r"(?:j|(?P<v>v)f)t(?P<O>O)(?![UMWf])", day_of_month),
        (r"(?P<x>[coFrx])t(?P<O>O)(?![UMWfo])", day_of_month),
        (r"(?P<i>i)(?P<n>[Dnz])(?P<U>U)(?![fpFAB'])", ahead),
        (r"(?P<x>x)(?P<n>[Dnz])(?P<U>U)(?![fpFABl'])", within),
        (r"(?P<n>[Dnz])(?P<U>U)Fw", ahead),
        (r"(?P<i>i)(?P<n>[Dnz])(?P<U>U)['p]?(?P<x>x)", in_so_much_time),
        (r"(?P<n>[Dn])N(?P<U>U)", day_ahead),
        (r"N(?P<n>[Dn])(?P<U>U)", day_ahead),
        (r"(?P<r>[LT])(?P<v>v)", part_of_day),
        (r"Ua", vaguely),
    ]
]
