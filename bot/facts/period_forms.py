"""The forms of periods: "in January", "2019", "the first half of 2020", "last summer", "the mid-1990s", "past two weeks"."""

import datetime as dt
import re

from bot.facts.calendar_days import (
    Interval,
    months,
    nearest_year,
    nth_week,
    part_of,
    shifted,
    unit_around,
    unknown,
    year_of,
)
from bot.facts.date_draft import DateDraft, Form, FormMatch, Resolve
from bot.facts.day_forms import by_year, full_year
from bot.facts.when import Grain

DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR = 1, 2, 7, 30, 90, 365
GRAINS = {
    DAY: Grain.DAY,
    WEEKEND: Grain.DAY,
    WEEK: Grain.WEEK,
    MONTH: Grain.MONTH,
    QUARTER: Grain.QUARTER,
    YEAR: Grain.YEAR,
}
YEAR_CUES = {
    "in", "since", "by", "of", "from", "until", "till", "to", "before", "after", "during", "through", "between", "and", "for", "the",
    "a", "an", "late", "early", "mid", "or", "circa", "around", "about", "throughout", "on", "with", "as", "than", "at", "its", "their",
    "his", "her", "our", "this", "end", "over", "into", "that", "not",
}  # fmt: skip
COUNT_NOUNS = {
    "people",
    "men",
    "women",
    "children",
    "percent",
    "per",
    "million",
    "billion",
    "thousand",
    "votes",
    "seats",
}
SEASON_CUES = {
    "in",
    "since",
    "until",
    "till",
    "by",
    "the",
    "before",
    "after",
    "from",
    "during",
    "to",
    "through",
    "mid",
    "over",
}


def month_of(month: int, year: int | None) -> Resolve:
    """Return how to place a month, in its year when it has one."""

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.MONTH)
        return months(year if year is not None else nearest_year(month, 1, today or dt.date.min), month, 1, Grain.MONTH)

    return resolve


def _month(found: FormMatch) -> DateDraft | None:
    month = found.value("M")
    if month is None:
        return None
    year = found.value("Y")
    if year is None and found.token("y"):
        year = full_year(found.value("y") or 0)
    part = found.value("E")
    offset = found.value("r")
    whole = month_of(month, year)

    def resolve(today: dt.date | None) -> Interval:
        period = whole(today) if offset is None or today is None else _month_by(month, offset, today)
        return part_of(period, part) if part else period

    return found.draft(resolve, yearless=year is None and offset is None)


def _month_of_year(found: FormMatch) -> DateDraft | None:
    """Read "March last year"."""
    month, offset = found.value("M"), found.value("r")
    if month is None or offset is None or found.value("U") != YEAR:
        return None
    return found.draft(by_year(offset, lambda year: month_of(month, year), Grain.MONTH))


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
    return found.draft(
        lambda today: (
            months(_month_by(month, 1, today).start.year + 1, month, 1, Grain.MONTH) if today else unknown(Grain.MONTH)
        )
    )  # type: ignore[union-attr]  # noqa: E501


def _year(found: FormMatch) -> DateDraft | None:
    year = found.value("Y")
    part = found.value("E")
    token = found.token("Y")
    if year is None or token is None or not token.text.isdecimal():
        return None
    if part is None and found.match.end() - found.match.start() == 1 and not _is_year(found, year):
        return None
    return found.draft(lambda today: part_of(year_of(year), part) if part else year_of(year))


def _is_year(found: FormMatch, year: int) -> bool:
    """Tell the year 2014 from 2014 people, the Boeing 2014 and Pay ABC 2000."""
    at = found.match.start()
    before, after = found.before(), found.after()
    if after in COUNT_NOUNS or before in ("$", "£", "€", "#", "no", "number", "nearly", "almost", "exactly"):
        return False
    if found.tokens[at].end < len(found.tokens) and after in ("%",):
        return False
    if before in YEAR_CUES:
        counted = re.fullmatch(r"[a-z]{3,}[^s]s", after) and before not in (
            "in",
            "since",
            "the",
            "of",
            "a",
            "by",
            "until",
            "from",
        )
        return 1500 <= year < 2100 and not counted
    if _in_chain(found, at, -1) or _in_chain(found, at, 1):
        return False
    named = (
        at > 0
        and found.tokens[at - 1].text[0].isupper()
        and found.tokens[at - 1].kind == "x"
        and found.before() not in ("“",)
    )
    if named or not 1900 <= year < 2100:
        return False
    if at == 0:
        return not re.fullmatch(r"[a-z]{3,}s", after) or after in ("was", "is", "has")
    return (
        before in (",", "(", "-", "/", "~", "“", "‘", ";", ":")
        or not after
        or after in (",", ".", ")", ";", "-", "/", "~", "season")
    )


def _in_chain(found: FormMatch, at: int, step: int) -> bool:
    """Tell a year from a part of 138-2010-2015: a number that is no year is joined to it."""
    sign, other = at + step, at + 2 * step
    if not 0 <= min(sign, other) or max(sign, other) >= len(found.tokens) or found.tokens[sign].kind not in "-/":
        return False
    text = found.tokens[other].text
    return text.isdecimal() and not (found.tokens[other].kind == "Y" or (step > 0 and len(text) == 2))


def _era(found: FormMatch) -> DateDraft | None:
    year = found.value("Y") or 1
    era = found.value("b")
    return found.draft(lambda today: year_of(year) if era == 1 else unknown(Grain.YEAR))


def _decade(found: FormMatch) -> DateDraft | None:
    value, part = found.value("d"), found.value("E")
    word = found.token("d")
    if (
        value is None
        or word is None
        or (word.text.isalpha() and not part and found.before() not in ("in", "the", "since"))
    ):
        return None
    start = value if value > 99 else 1900 + value
    century = start % 100 == 0 and word.text == f"{start}" and start < 1900
    whole = months(start, 1, 1200 if century else 120, Grain.CENTURY if century else Grain.DECADE)
    return found.draft(lambda today: part_of(whole, part) if part else whole, first="E" if part else "d")


def _unit(found: FormMatch) -> DateDraft | None:
    """Read "last week", "this year", "earlier this month", "the previous quarter"."""
    unit, offset = found.value("U"), found.value("r")
    if unit is None or offset is None or unit == DAY or found.match["U"] is None:
        return None
    token = found.token("U")
    if token is None or token.text.lower().endswith("s") and token.text.lower() != "s":
        return None
    if (
        found.before() == "the"
        and found.word("r") in ("last", "same")
        and unit != WEEKEND
        and found.after() in ("of", "in")
    ):
        return None
    return found.draft(
        lambda today: unit_around(today, unit, offset) if today else unknown(GRAINS.get(unit, Grain.VAGUE))
    )


def _weekend(found: FormMatch) -> DateDraft | None:
    if found.value("U") != WEEKEND or found.tokens[found.match.end() - 1].text.lower().endswith("s"):
        return None
    if found.before() in ("a", "every", "long", "each", "one", "per"):
        return None
    return found.draft(lambda today: unit_around(today, WEEKEND, 0) if today else unknown(Grain.DAY), first="U")


def _units(found: FormMatch) -> DateDraft | None:
    """Read "the past two weeks", "next 3 months", "the last four months of 2021"."""
    unit, count, offset = found.value("U"), found.value("n"), found.value("r")
    year = found.value("Y")
    if unit is None or count is None or offset is None or not 0 < count < 5000:
        return None
    # "will last three weekends" is no past.
    if found.word("r") == "last" and found.before() in (
        "will",
        "to",
        "would",
        "can",
        "could",
        "may",
        "might",
        "t",
        "should",
        "must",
    ):
        return None
    grain = GRAINS.get(unit, Grain.VAGUE)

    def resolve(today: dt.date | None) -> Interval:
        if year is not None and unit == MONTH:
            return months(year, 13 - count if offset < 0 else 1, count, grain)
        if today is None:
            return unknown(grain)
        if unit == DAY:
            first = shifted(today, -count if offset < 0 else 1)
            return Interval(first, shifted(first, count), grain)
        first_unit = unit_around(today, unit, -count if offset < 0 else 1)
        last_unit = unit_around(today, unit, -1 if offset < 0 else count)
        return Interval(first_unit.start, last_unit.end, grain)

    return found.draft(resolve)


def _all_of(found: FormMatch) -> DateDraft | None:
    unit = found.value("U")
    if unit is None or unit in (WEEKEND,) or found.before() != "all":
        return None
    draft = found.draft(lambda today: unit_around(today, unit, 0) if today else unknown(GRAINS.get(unit, Grain.VAGUE)))
    place = found.match.start() - 1
    return DateDraft(place, draft.last, found.tokens[place].start, draft.end, draft.resolve)


def _nth_part(found: FormMatch) -> DateDraft | None:
    """Read the n-th week of a month or year, the n-th quarter and half of a year."""
    nth = -1 if found.word("O") == "last" else found.value("O")
    unit = found.value("U")
    half = found.token("h") is not None
    month, year = found.value("M"), found.value("Y")
    offset, outer = found.value("r"), found.value("V")
    if nth is None or unit not in (None, WEEK, QUARTER, MONTH) or (month is None and year is None and offset is None):
        return None

    def resolve(today: dt.date | None) -> Interval:
        grain = Grain.VAGUE if half else GRAINS.get(unit or WEEK, Grain.VAGUE)
        if month is not None:
            whole = month_of(month, year)(today)
        elif year is not None:
            whole = year_of(year)
        else:
            whole = unit_around(today, outer or YEAR, offset or 0) if today else unknown(grain)
        return _part(whole, nth, unit, half) or unknown(grain)

    return found.draft(resolve, yearless=month is not None and year is None)


def _part(whole: Interval, nth: int, unit: int | None, half: bool) -> Interval | None:
    if whole.start is None or whole.end is None:
        return None
    if unit == WEEK:
        return nth_week(whole, nth)
    count = 2 if half else 4 if unit == QUARTER else 12
    index = count if nth == -1 else nth
    if not 1 <= index <= count:
        return None
    if (whole.end - whole.start).days < 60:
        middle = shifted(whole.start, 15)
        return Interval(whole.start, middle, Grain.VAGUE) if index == 1 else Interval(middle, whole.end, Grain.VAGUE)
    length = 12 // count
    grain = Grain.QUARTER if unit == QUARTER else Grain.VAGUE if half else Grain.MONTH
    return months(whole.start.year, 1 + length * (index - 1), length, grain)


def _quarter(found: FormMatch) -> DateDraft | None:
    quarter, year = found.value("Q"), found.value("Y")
    if quarter is None or year is None:
        return None
    return found.draft(lambda today: months(year, 3 * quarter - 2, 3, Grain.QUARTER))


def _season(found: FormMatch) -> DateDraft | None:
    month, year, offset = found.value("S"), found.value("Y"), found.value("r")
    if month is None or (year is None and offset is None and found.before() not in SEASON_CUES):
        return None
    if (
        year is None
        and offset is None
        and (found.after() in ("of", "-") or found.after()[:1].isalpha() and found.before() == "the")
    ):
        return None

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.SEASON)
        own = year if year is not None else (today or dt.date.min).year + (offset or 0)
        return months(own, month, 3, Grain.SEASON)

    return found.draft(resolve, yearless=year is None)


def _end_of(found: FormMatch) -> DateDraft | None:
    """Read "the end of the month", "end of year"."""
    part, unit = found.value("e"), found.value("U")
    if part is None or unit is None or unit in (DAY,):
        return None
    token = found.token("U")
    if token is None or token.text.lower().endswith("s"):
        return None
    return found.draft(
        lambda today: part_of(unit_around(today, unit, 0), part) if today else unknown(GRAINS.get(unit, Grain.VAGUE))
    )


def _now(found: FormMatch) -> DateDraft | None:
    return found.draft(
        lambda today: Interval(today, shifted(today, 1), Grain.DAY) if today else unknown(Grain.DAY), weak=True
    )


PERIOD_FORMS: list[Form] = [
    (re.compile(pattern), read)
    for pattern, read in [
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<M>M)\.?,?[fi]?(?P<Y>Y)", _nth_part),
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<M>M)", _nth_part),
        (r"(?P<O>[OL])(?P<U>U)[fi](?P<Y>Y)", _nth_part),
        (r"(?P<O>[OL])(?P<U>U)[fi]t?(?P<r>[LNT])(?P<V>U)", _nth_part),
        (r"(?P<r>[LNT])(?P<V>U)p(?P<O>O)(?P<U>U)", _nth_part),
        (r"(?P<O>O)(?P<U>U)(?P<Y>Y)", _nth_part),
        (r"(?P<O>O)(?P<h>h)[fi](?P<M>M)?\.?(?P<Y>Y)?", _nth_part),
        (r"(?P<O>O)(?P<h>h)[fi](?P<r>[LNT])(?P<V>U)", _nth_part),
        (r"t?(?P<r>[LN])(?P<n>[Dn])(?P<U>U)f(?P<Y>Y)", _units),
        (r"t?(?P<r>[LN])(?P<n>[Dn])(?P<U>U)", _units),
        (r"(?P<n>[Dn])(?P<r>N)(?P<U>U)", _units),
        (r"(?:k?t)?(?P<e>e)f?x?t?(?P<U>U)", _end_of),
        (r"(?:(?P<E>E)-?)?(?P<M>M)\.?[-/,]?[fi]?(?P<Y>Y)", _month),
        (r"(?P<M>M)(?P<r>[LNT])(?P<U>U)", _month_of_year),
        (r"(?P<M>M)f(?P<y>[nD])", _month),
        (r"(?P<M>M)AN", _month_after_next),
        (r"(?P<E>E)-?(?P<M>M)\.?", _month),
        (r"(?P<r>[LNT])(?P<M>M)", _month),
        (r"(?P<Q>Q)[-/]?(?P<Y>Y)", _quarter),
        (r"(?P<Y>Y)[-/]?(?P<Q>Q)", _quarter),
        (r"(?P<r>[LNT])(?P<S>S)", _season),
        (r"(?P<S>S)f?t?(?P<Y>Y)", _season),
        (r"l?(?P<r>[LNT])(?P<U>U)(?!a)", _unit),
        (r"(?P<E>E)-?(?P<Y>Y)", _year),
        (r"(?P<E>E)?-?(?P<d>d)", _decade),
        (r"(?P<Y>Y)(?P<b>b)", _era),
        (r"(?P<M>M)(?:\.(?=[^x]))?", _month),
        (r"(?P<S>S)", _season),
        (r"t?(?P<U>U)", _weekend),
        (r"(?P<U>U)", _all_of),
        (r"(?P<Y>Y)", _year),
        (r"w", _now),
    ]
]
