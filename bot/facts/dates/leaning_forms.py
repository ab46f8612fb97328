"""The forms of dates that lean on another: "two days later", "the following month", "that same year"."""

import datetime as dt
import re
from dataclasses import replace

from bot.facts.dates.calendar_days import (
    DAY,
    GRAINS,
    MONTH,
    QUARTER,
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
    weekend_of,
)
from bot.facts.dates.date_draft import DateDraft, Form, FormMatch, Lean
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.day_forms import vaguely
from bot.facts.dates.leaning_months import day_of_month, day_of_year, month_or_season, weekday
from bot.facts.dates.leaning_words import ends_clause, is_bare, step_of
from bot.facts.dates.recurring_days import Direction
from bot.facts.when import Grain

MOST = 1000
"""So many units at most: nobody counts more from a date."""


def _counted(found: FormMatch) -> DateDraft | None:
    """Read "two days later", "a year earlier", "three weeks before"; "nearly a year later" names no year."""
    count = 1 if found.match["n"] == "z" else found.value("n")
    unit, sign = found.value("U"), found.value("l") or step_of(found) or 0
    if not ends_clause(found) or (found.token("A") and found.before() == "the"):
        return None
    if count is None or unit is None or unit == WEEKEND or not 0 < count < MOST:
        return None
    grain = GRAINS.get(min(unit, YEAR), Grain.WEEK)
    unplaced = found.draft(lambda today: unknown(grain))
    if found.before() in date_neighbours("roughly"):
        return unplaced

    def place(told: Interval) -> Interval:
        if told.start is None or not is_precise(told, unit):
            return unknown(grain)
        return unit_around(moved(told.start, sign * count, unit), min(unit, YEAR), 0)

    return replace(unplaced, lean=Lean(place))


def _hours(found: FormMatch) -> DateDraft | None:
    """Read "two hours later", a time of no day."""
    return found.draft(lambda today: unknown(Grain.TIME)) if ends_clause(found) else None


def _vaguely(found: FormMatch) -> DateDraft | None:
    """Read "years later", which names no day."""
    if not found.word("U").endswith("s") or found.after() == "than":
        return None
    return vaguely(found)


def _unit(found: FormMatch) -> DateDraft | None:
    """Read "the following month", "that same year", "the next day", "the night before", "early the next year"."""
    unit = DAY if found.token("v") else found.value("U")
    step, word, part = step_of(found), found.word("r"), found.value("E")
    token = found.token("U")
    if unit is None or step is None or (token and token.text.lower().endswith("s")) or not ends_clause(found):
        return None
    if word == "next" and unit != DAY and found.before() in date_neighbours("ahead-of-now"):
        return None
    grain = GRAINS.get(unit, Grain.VAGUE)
    from_today = step != 0 and found.direction() is Direction.OPEN

    def place(told: Interval) -> Interval:
        whole = _around(told, unit, step)
        return part_of(whole, part) if part else whole

    def resolve(today: dt.date | None) -> Interval:
        return place(day(today)) if today and from_today else unknown(grain)

    return replace(found.draft(resolve), lean=Lean(place, word in ("next", "previous") and unit != DAY, is_bare(found)))


def _around(told: Interval, unit: int, step: int) -> Interval:
    if told.start is None or told.end is None or not is_precise(told, unit):
        return unknown(GRAINS.get(unit, Grain.VAGUE))
    if unit == WEEKEND:
        own = weekend_of(told.start)
        return weekend_of(shifted(told.start, 7 * step)) if step < 0 or own.start != told.start else own
    return unit_around(told.start, unit, step)


def _year_before(found: FormMatch) -> DateDraft | None:
    """Read "the same quarter last year" and "the same month a year earlier"."""
    unit = found.value("U")
    if found.word("r") != "same" or found.value("V") != YEAR or unit not in (DAY, WEEK, MONTH, QUARTER):
        return None
    if found.word("q") not in ("", "last", "previous") or not (found.token("q") or found.value("l") == -1):
        return None
    grain = GRAINS[unit]

    def place(told: Interval) -> Interval:
        if told.start is None or not is_precise(told, unit):
            return unknown(grain)
        return unit_around(moved(told.start, -1, YEAR), unit, 0)

    return replace(found.draft(lambda today: unknown(grain)), lean=Lean(place, close=True))


# "that", "that same", "the following", "the next", "the previous".
POINT = r"(?P<s>[st])(?P<r>[LNT])?"
LEANING_FORMS: list[Form] = [
    (re.compile(pattern), read)
    for pattern, read in [
        (r"t?(?P<r>T)(?P<U>U)[fi]?t?(?:(?P<q>L)|z)(?P<V>U)(?P<l>l)?", _year_before),
        (r"(?P<n>[Dnz])(?P<U>U)(?P<l>l)", _counted),
        (r"(?P<n>[Dnz])(?P<g>g)(?P<l>l)", _hours),
        (r"(?P<n>[Dnz])(?P<U>U)(?P<A>[AB])", _counted),
        (r"(?P<U>U)(?P<l>l)", _vaguely),
        (rf"(?P<D>[DO])f?(?P<M>M)\.?,?[fi]?{POINT}(?P<U>U)", day_of_year),
        (rf"(?P<M>M)\.?(?P<D>[DO]),?[fi]?{POINT}(?P<U>U)", day_of_year),
        (rf"(?:(?P<M>M)\.?|(?P<S>S)),?[fi]?{POINT}(?P<U>U)", day_of_year),
        (rf"(?P<O>O)f{POINT}(?P<U>U)", day_of_month),
        (rf"(?<!W)(?<!Wf)(?:(?P<E>E)|l)?{POINT}(?:(?P<U>U)|(?P<v>v))(?!j?W)", _unit),
        (r"t(?:(?P<U>U)|(?P<v>v))(?P<A>[AB])", _unit),
        (rf"{POINT}(?:(?P<M>M)|(?P<S>S))(?!\.?[DOY,])", month_or_season),
        (rf"{POINT}(?P<W>W)(?!,?[DOM])", weekday),
    ]
]
