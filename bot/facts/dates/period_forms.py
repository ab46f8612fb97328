"""The forms of periods: "in January", "2019", "the first half of 2020", "last summer", "the past two weeks"."""

import datetime as dt
import re

from bot.facts.dates.account_quarters import account_quarter, ordinal_part, ordinal_parts, quarter_of_months
from bot.facts.dates.calendar_days import (
    DAY,
    GRAINS,
    MONTH,
    WEEK,
    WEEKEND,
    YEAR,
    Interval,
    months,
    moved,
    part_of,
    shifted,
    unit_around,
    unknown,
)
from bot.facts.dates.date_draft import DateDraft, Form, FormMatch, Resolve, from_today
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.day_forms import by_year
from bot.facts.dates.edge_periods import edge_units
from bot.facts.dates.period_parts import (
    early_in,
    end_in_short,
    end_of,
    middle_of,
    month_of,
    nth_part,
    part_last_year,
    season,
    week_of_year,
)
from bot.facts.dates.planned import is_sentence_ahead
from bot.facts.dates.quarter_tokens import full_year
from bot.facts.dates.recurring_days import Direction, last_year_of_month, weekend_towards
from bot.facts.dates.running_periods import rest_of, running, to_date, units
from bot.facts.dates.year_forms import (
    century,
    decade,
    decade_of_century,
    month_of_digits,
    split_years,
    year,
    year_of_era,
)
from bot.facts.dates.year_ranges import years_joined
from bot.facts.when import Grain


def _month(found: FormMatch) -> DateDraft | None:
    month = found.value("M")
    # "Convicted in May of 17 counts".
    if month is None or (found.token("y") and found.goes_on()):
        return None
    year = found.value("Y")
    if year is None and found.token("y"):
        year = full_year(found.value("y") or 0)
    part = found.value("E")
    offset = found.value("r")
    traded = not date_neighbours("traded").isdisjoint((found.after(), found.after(2), found.after(3)))
    whole = month_of(month, year, Direction.AHEAD if traded else found.direction())
    if year is None and offset is None and not traded and _is_over(found):
        whole = _last_such(month)

    def resolve(today: dt.date | None) -> Interval:
        period = whole(today) if offset is None or today is None else _month_by(month, offset, today)
        return part_of(period, part) if part else period

    return found.draft(resolve, yearless=year is None and offset is None)


def _month_behind_year(found: FormMatch) -> DateDraft | None:
    """Read "2014 october" and "2014, October"; "in 2016 May became" may tell of somebody."""
    return None if found.word("M") in ("may", "march") else _month(found)


def _last_such(month: int) -> Resolve:
    """Return how to place the month of something past: this year's, or last year's while this one is to come."""
    return from_today(Grain.MONTH, lambda today: months(last_year_of_month(month, today), month, 1, Grain.MONTH))


def _is_over(found: FormMatch) -> bool:
    """Tell "The bank raised rates in June" from "a film shot in June will open" and "a rise from June was agreed"."""
    past = found.before() in date_neighbours("in-past") and found.direction() is Direction.BACK
    return past and not is_sentence_ahead(found.tokens, found.match.start())


def _month_of_year(found: FormMatch) -> DateDraft | None:
    """Read "March last year" and "late January of this year"."""
    month, offset, part = found.value("M"), found.value("r"), found.value("E")
    if month is None or offset is None or found.value("U") != YEAR:
        return None
    whole = by_year(offset, lambda year: month_of(month, year), Grain.MONTH)
    return found.draft(lambda today: part_of(whole(today), part) if part else whole(today))


def _month_by(month: int, offset: int, today: dt.date) -> Interval:
    """Place "last May" before, "next May" after and "this May" in the year of ``today``."""
    year = today.year
    if offset < 0 and (month >= today.month):
        year -= 1
    if offset > 0 and month <= today.month:
        year += 1
    return months(year, month, 1, Grain.MONTH)


def _month_after_next(found: FormMatch) -> DateDraft | None:
    month = found.value("M") or 1

    def resolve(today: dt.date | None) -> Interval:
        coming = _month_by(month, 1, today).start if today else None
        return months(coming.year + 1, month, 1, Grain.MONTH) if coming else unknown(Grain.MONTH)

    return found.draft(resolve)


def _unit(found: FormMatch) -> DateDraft | None:
    """Read "last week", "this year", "earlier this month", "the previous quarter", "late last year"."""
    unit, offset = found.value("U"), found.value("r")
    if unit is None or offset is None or unit == DAY or found.match["U"] is None:
        return None
    token = found.token("U")
    if token is None or (token.text.lower().endswith("s") and token.text.lower() != "s"):
        return None
    if (
        found.before() == "the"
        and found.word("r") in ("last", "same")
        and unit != WEEKEND
        and found.after() in ("of", "in")
    ):
        return None
    part = found.value("E")
    up_to_now = None if part else running(found)

    def resolve(today: dt.date | None) -> Interval:
        whole = unit_around(today, unit, offset) if today else unknown(GRAINS.get(unit, Grain.VAGUE))
        return part_of(whole, part) if part else whole

    return found.draft(up_to_now or resolve)


def _this_time(found: FormMatch) -> DateDraft | None:
    """Read "this time last year" and "the same time next week": about the month, or the day, so far away."""
    unit, offset = found.value("U"), found.value("r")
    inner = {YEAR: MONTH, WEEK: DAY}.get(unit or 0)
    if found.word("x") != "time" or inner is None or offset is None or found.word("T") == "current":
        return None
    if found.word("r") not in ("last", "next") or found.word("U").endswith("s"):
        return None
    return found.draft(from_today(GRAINS[inner], lambda today: unit_around(moved(today, offset, unit or 0), inner, 0)))


def _unit_beyond(found: FormMatch) -> DateDraft | None:
    """Read "the week before last" and "the year after next"."""
    unit, offset = found.value("U"), 2 if found.token("N") else -2
    if unit is None or (found.word("L") or found.word("N")) not in ("last", "next") or found.goes_on():
        return None
    return found.draft(from_today(GRAINS.get(unit, Grain.VAGUE), lambda today: unit_around(today, unit, offset)))


def _night_before_last(found: FormMatch) -> DateDraft | None:
    if found.word("L") != "last" or found.goes_on():
        return None
    return found.draft(from_today(Grain.DAY, lambda today: unit_around(today, DAY, -2)))


def _weekend(found: FormMatch) -> DateDraft | None:
    if found.value("U") != WEEKEND or found.tokens[found.match.end() - 1].text.lower().endswith("s"):
        return None
    at = found.match.start()
    if found.before() in date_neighbours("no-weekend") or (at and found.tokens[at - 1].kind == "O"):
        return None
    direction = found.direction()
    return found.draft(from_today(Grain.DAY, lambda today: weekend_towards(today, direction)), first="U")


def _all_of(found: FormMatch) -> DateDraft | None:
    unit = found.value("U")
    if unit is None or unit in (WEEKEND,) or found.before() != "all":
        return None
    draft = found.draft(from_today(GRAINS.get(unit, Grain.VAGUE), lambda today: unit_around(today, unit, 0)))
    place = found.match.start() - 1
    return DateDraft(place, draft.last, found.tokens[place].start, draft.end, draft.resolve)


def _now(found: FormMatch) -> DateDraft | None:
    return found.draft(from_today(Grain.DAY, lambda today: Interval(today, shifted(today, 1), Grain.DAY)), weak=True)


PERIOD_FORMS: list[Form] = [
    (re.compile(pattern), read)
    for pattern, read in [
        (r"(?P<P>O)(?:(?P<a>&)|[o-])t?(?P<O>O)-?(?P<U>U)(?:[fi]?(?P<Y>Y)|f?(?P<r>[LNT])(?P<V>U))?", ordinal_parts),
        (r"(?P<M>M)[-o](?P<N>M)(?P<U>U)(?:,?[fi]?(?P<Y>Y)|f?(?P<r>[LNT])(?P<V>U))?", quarter_of_months),
        (r"(?P<S>S)f?t?(?P<Y>Y)[-/](?P<y>[nD])(?![-/])", season),
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<M>M)\.?,?[fi]?(?P<Y>Y)", nth_part),
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<M>M)", nth_part),
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<Y>Y)", nth_part),
        (r"(?P<O>[OL])(?P<n>[Dn])(?P<U>U)[fi](?P<M>M)\.?(?:,?[fi]?(?P<Y>Y))?", edge_units),
        (r"t(?P<O>L)(?P<n>[Dn])(?P<U>U)[fi](?P<Y>Y)", edge_units),
        (r"(?P<O>[OL])(?P<n>[Dn])(?P<U>U)[fi](?:(?P<Y>Y)|t?(?P<r>[LNT])?(?P<V>U))", edge_units),
        (r"(?P<O>[OL])(?P<U>U)[fi]t?(?P<r>[LNT])(?P<V>U)", nth_part),
        (r"(?P<O>[OL])(?P<U>U)f(?P<t>t)(?P<V>U)(?!p)", nth_part),
        (r"(?P<U>U)(?P<n>D)[fi]?(?P<Y>Y)", week_of_year),
        (r"t?(?P<u>u)f(?:t?T|t)?(?P<U>U)(?!p)", rest_of),
        (r"t?(?P<u>u)f(?P<M>M)\.?(?:,?[fi]?(?P<Y>Y))?(?!p)", rest_of),
        (r"t?(?P<u>u)f(?P<Y>Y)", rest_of),
        (r"(?P<U>U)-?(?P<o>o)-?(?P<x>x)", to_date),
        (r"(?P<G>G)", to_date),
        (r"(?P<C>C)", end_in_short),
        (r"(?P<r>[LNT])(?P<V>U)p(?P<O>O)(?P<U>U)", nth_part),
        (r"(?P<O>O)-?(?:(?P<U>U)|(?P<h>h))(?P<r>[LNT])(?P<V>U)", part_last_year),
        (r"(?P<O>O)(?P<U>U)(?P<Y>Y)", nth_part),
        (r"(?P<O>O)(?P<h>h)[fi](?P<M>M)?\.?(?P<Y>Y)?", nth_part),
        (r"(?P<O>O)(?P<h>h)[fi](?P<r>[LNT])(?P<V>U)", nth_part),
        (r"t?(?P<r>[LN])(?P<n>[Dn])(?P<U>U)", units),
        (r"(?P<n>[Dn])(?P<r>[LN])(?P<U>U)", units),
        (r"(?:k?t)?(?P<e>e)(?P<f>fx?t?|-)?(?P<U>U)", end_of),
        (r"(?:(?P<E>E)[-i]?)?(?P<M>M)\.?[-/,]?[fi]?(?P<Y>Y)", _month),
        (r"(?<![MDOS,.])(?P<Y>Y),?(?P<M>M)\.?(?![-/,]?[DOYr])", _month_behind_year),
        (r"(?:(?P<E>E)-?)?(?P<M>M)f?(?P<r>[LNT])(?P<U>U)", _month_of_year),
        (r"(?P<M>M)f(?P<y>[nD])", _month),
        (r"(?P<M>M)AN", _month_after_next),
        (r"(?P<E>E)[-i]?(?P<M>M)\.?", _month),
        (r"(?P<r>[LNT])(?P<M>M)", _month),
        (r"(?P<Q>Q)[-/]?,?[fi]?(?P<Y>Y)", account_quarter),
        (r"(?P<Y>Y)[-/]?(?P<Q>Q)", account_quarter),
        (r"(?<![-/])(?P<Y>Y)[-/](?P<y>[nD])(?![-/])", split_years),
        (r"(?<![-/])(?P<Y>Y)[-/](?P<y>D)(?![-/])", month_of_digits),
        (r"(?<![-/])(?P<Y>Y)-(?P<y>Y)(?![-/])", years_joined),
        (r"(?:(?P<E>E)-?)?(?:(?P<P>O)[&o-]t?)?(?P<O>O)-?(?P<U>U)(?P<b>b)?", century),
        (r"(?P<Q>Q)f?(?P<r>[LNT])(?P<V>U)", account_quarter),
        (r"(?P<Q>Q)", account_quarter),
        (r"(?P<O>O)-?(?:(?P<U>U)|(?P<h>h))(?:[fi]t(?P<V>U))?", ordinal_part),
        (r"(?P<r>[LNT])(?P<S>S)", season),
        (r"(?P<S>S)f?t?(?P<Y>Y)", season),
        (r"(?P<S>S)f?(?P<r>[LNT])(?P<U>U)", season),
        (r"t?(?P<U>U)(?:B(?P<L>L)|A(?P<N>N))", _unit_beyond),
        (r"tvB(?P<L>L)", _night_before_last),
        (r"(?P<T>T)(?P<x>x)(?P<r>[LN])(?P<U>U)", _this_time),
        (r"(?:(?P<E>E)|l)?(?P<r>[LNT])(?P<U>U)(?!a)", _unit),
        (r"(?P<E>E)-(?P<U>U)", middle_of),
        (r"(?P<E>E)(?:-|i)?(?P<Y>Y)", year),
        (r"(?:(?P<E>E)|(?P<l>l))it(?P<U>U)(?![fp])", early_in),
        (r"(?P<D>D)(?P<d>d)", decade_of_century),
        (r"(?:(?P<E>E)-?)?'?(?P<d>d)", decade),
        (r"(?P<Y>[YDn])(?P<b>b)", year_of_era),
        (r"(?P<b>b)(?P<Y>[YDn])", year_of_era),
        (r"(?P<M>M)(?:\.(?=[^x]))?", _month),
        (r"(?P<S>S)", season),
        (r"t?(?P<U>U)", _weekend),
        (r"(?P<U>U)", _all_of),
        (r"(?P<Y>Y)", year),
        (r"w", _now),
    ]
]
