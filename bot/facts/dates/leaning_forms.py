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
    date_or_none,
    day,
    is_precise,
    months,
    moved,
    part_of,
    shifted,
    unit_around,
    unknown,
    weekend_of,
)
from bot.facts.dates.date_draft import DateDraft, Form, FormMatch, Lean
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.days_away import part_before, vaguely
from bot.facts.dates.recurring_days import Direction, weekday_back
from bot.facts.when import Grain

MOST = 1000
"""So many units at most: nobody counts more from a date."""


def _counted(found: FormMatch) -> DateDraft | None:
    """Read "two days later", "a year earlier", "three weeks before"; "nearly a year later" names no year."""
    count = 1 if found.match["n"] == "z" else found.value("n")
    unit, sign = found.value("U"), found.value("l") or _step_of(found) or 0
    if not _ends_clause(found) or (found.token("A") and found.before() == "the"):
        return None
    if count is None or unit is None or unit == WEEKEND or not 0 < count < MOST:
        return None
    grain = GRAINS.get(min(unit, YEAR), Grain.WEEK)
    unplaced = found.draft(lambda today: unknown(grain))
    words = part_before(found)[1] if found.match["n"] == "z" else 0
    if words:
        # "Half a century later" is no century later.
        first = unplaced.first - words
        return replace(unplaced, first=first, start=found.tokens[first].start)
    if found.before() in date_neighbours("roughly"):
        return unplaced

    def place(told: Interval) -> Interval:
        if told.start is None or not is_precise(told, unit):
            return unknown(grain)
        if unit == YEAR and told.end == moved(told.start, 1, YEAR):
            # A year before "the year to 31 March" begins in April, too.
            return Interval(moved(told.start, sign * count, unit), moved(told.end, sign * count, unit), grain)
        return unit_around(moved(told.start, sign * count, unit), min(unit, YEAR), 0)

    return replace(unplaced, lean=Lean(place))


def _hours(found: FormMatch) -> DateDraft | None:
    """Read "two hours later", a time of no day."""
    return found.draft(lambda today: unknown(Grain.TIME)) if _ends_clause(found) else None


def _vaguely(found: FormMatch) -> DateDraft | None:
    """Read "years later", which names no day."""
    if not found.word("U").endswith("s") or found.after() == "than":
        return None
    return vaguely(found)


def _unit(found: FormMatch) -> DateDraft | None:
    """Read "the following month", "that same year", "the next day", "the night before", "early the next year"."""
    unit = DAY if found.token("v") else found.value("U")
    step, word, part = _step_of(found), found.word("r"), found.value("E")
    token = found.token("U")
    if unit is None or step is None or (token and token.text.lower().endswith("s")) or not _ends_clause(found):
        return None
    if word == "next" and unit != DAY and found.before() in date_neighbours("from-now"):
        return None
    grain = GRAINS.get(unit, Grain.VAGUE)
    from_today = step != 0 and found.direction() is Direction.OPEN

    def place(told: Interval) -> Interval:
        whole = _around(told, unit, step)
        return part_of(whole, part) if part else whole

    def resolve(today: dt.date | None) -> Interval:
        return place(day(today)) if today and from_today else unknown(grain)

    return replace(
        found.draft(resolve), lean=Lean(place, word in ("next", "previous") and unit != DAY, _is_bare(found))
    )


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


def _month_or_season(found: FormMatch) -> DateDraft | None:
    """Read "that September", "the following spring", "the previous June"."""
    step = _step_of(found)
    month, length = found.value("M") or found.value("S"), 1 if found.token("M") else 3
    grain = Grain.MONTH if length == 1 else Grain.SEASON
    if month is None or step is None or found.word("r") == "next" or not _points_back(found):
        return None

    def place(told: Interval) -> Interval:
        if told.start is None or told.end is None or not is_precise(told, YEAR):
            return unknown(grain)
        years = [months(told.start.year + away, month, length, grain) for away in (-2, -1, 0, 1, 2)]
        if step < 0:
            return next((one for one in reversed(years) if one.end and one.end <= told.start), unknown(grain))
        return next((one for one in years if _follows(one, told, step)), unknown(grain))

    return replace(found.draft(lambda today: unknown(grain)), lean=Lean(place))


def _follows(one: Interval, told: Interval, step: int) -> bool:
    """Tell whether a month lies in or behind what it leans on, wholly behind it for "the following March"."""
    if one.start is None or one.end is None or told.start is None or told.end is None:
        return False
    return one.start >= told.end if step else one.end > told.start


def _weekday(found: FormMatch) -> DateDraft | None:
    """Read "the following Tuesday" and "that Friday"."""
    weekday, step = found.value("W"), _step_of(found)
    token = found.token("W")
    if weekday is None or step is None or found.word("r") == "next" or not _points_back(found):
        return None
    if token is None or token.text.endswith("s"):
        return None

    def place(told: Interval) -> Interval:
        if told.start is None or told.end is None or not is_precise(told, WEEK):
            return unknown(Grain.DAY)
        if step < 0:
            return day(weekday_back(weekday, shifted(told.start, -1)))
        return day(weekday_back(weekday, shifted(told.end if step else told.start, 6)))

    return replace(found.draft(lambda today: unknown(Grain.DAY)), lean=Lean(place))


def _day_of_year(found: FormMatch) -> DateDraft | None:
    """Read "June of that year", "3 March the following year", "the summer of the same year"."""
    month, number, season, step = found.value("M"), found.value("D"), found.value("S"), _step_of(found)
    if found.value("U") != YEAR or step is None or (month or season) is None:
        return None
    grain = Grain.DAY if number else Grain.SEASON if season else Grain.MONTH

    def place(told: Interval) -> Interval:
        if told.start is None or not is_precise(told, YEAR):
            return unknown(grain)
        year = told.start.year + step
        if number and month:
            date = date_or_none(year, month, number)
            return day(date) if date else unknown(grain)
        return months(year, month or season or 1, 3 if season else 1, grain)

    return replace(found.draft(lambda today: unknown(grain)), lean=Lean(place))


def _day_of_month(found: FormMatch) -> DateDraft | None:
    """Read "the 12th of that month"."""
    number, step, token = found.value("O"), _step_of(found), found.token("O")
    if found.value("U") != MONTH or number is None or step is None or token is None or not token.text[0].isdecimal():
        return None

    def place(told: Interval) -> Interval:
        start = unit_around(told.start, MONTH, step).start if told.start and is_precise(told, MONTH) else None
        date = date_or_none(start.year, start.month, number) if start else None
        return day(date) if date else unknown(Grain.DAY)

    return replace(found.draft(lambda today: unknown(Grain.DAY)), lean=Lean(place))


def _step_of(found: FormMatch) -> int | None:
    """Return how many units away a date lies by the words at its side; None where they count from today."""
    if found.token("A"):
        return 1 if found.word("A") == "after" else -1
    word = found.word("r")
    if not word:
        return 0 if found.word("s") == "that" else None
    return {"following": 1, "next": 1, "previous": -1, "same": 0}.get(word)


def _is_bare(found: FormMatch) -> bool:
    """Tell "that year" from "that same year" and "later that year", which are dates even with none to lean on."""
    return found.matched()[0].kind == "s" and not found.token("r")


def _points_back(found: FormMatch) -> bool:
    """Tell "in that March", "and that March he" and "that March," from "said that March was cold"."""
    led = date_neighbours("leads") | date_neighbours("joined")
    return not _is_bare(found) or not found.after()[:1].isalnum() or found.before() in led


def _ends_clause(found: FormMatch) -> bool:
    """Tell "the day before" and "a year later" from "the day before he left" and "a year later than planned".

    "The same day as" hers leans on no date, and "the same quarter last year" leans on nothing but today.
    """
    after = found.after()
    if found.token("A"):
        return not after[:1].isalnum() or after in ("and", "but")
    return after != "than" and not (found.word("r") == "same" and after in date_neighbours("same-as"))


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
        (rf"(?P<D>[DO])f?(?P<M>M)\.?,?[fi]?{POINT}(?P<U>U)", _day_of_year),
        (rf"(?P<M>M)\.?(?P<D>[DO]),?[fi]?{POINT}(?P<U>U)", _day_of_year),
        (rf"(?:(?P<M>M)\.?|(?P<S>S)),?[fi]?{POINT}(?P<U>U)", _day_of_year),
        (rf"(?P<O>O)f{POINT}(?P<U>U)", _day_of_month),
        (rf"(?<!W)(?<!Wf)(?:(?P<E>E)|l)?{POINT}(?:(?P<U>U)|(?P<v>v))(?!j?W)", _unit),
        (r"t(?:(?P<U>U)|(?P<v>v))(?P<A>[AB])", _unit),
        (rf"{POINT}(?:(?P<M>M)|(?P<S>S))(?!\.?[DOY,])", _month_or_season),
        (rf"{POINT}(?P<W>W)(?!,?[DOM])", _weekday),
    ]
]
