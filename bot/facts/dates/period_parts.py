"""The forms of parts of periods: "the second week of 2021", "in the autumn", "the end of the month"."""

import datetime as dt
from collections.abc import Sequence

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
    months,
    nth_week,
    nth_weekday,
    part_of,
    shifted,
    unit_around,
    unknown,
    weekend_of,
    year_of,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, Resolve, from_today
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.date_words import date_words
from bot.facts.dates.recurring_days import Direction, year_of_month, year_of_season
from bot.facts.grammar.lexicon import word_group
from bot.facts.when import Grain

SEASON_CUES = word_group("before-season", "date-company")
SATURDAY = 5
WINTER = 12
MIDDLE, END = 2, 3
"""Parts of a period, as words of dates give them."""


def month_of(month: int, year: int | None, direction: Direction = Direction.OPEN) -> Resolve:
    """Return how to place a month, in its year when it has one."""

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.MONTH)
        own = year if year is not None else year_of_month(month, today or dt.date.min, direction)
        return months(own, month, 1, Grain.MONTH)

    return resolve


def nth_part(found: FormMatch) -> DateDraft | None:
    """Read the n-th day and week of a month or year, the n-th quarter and half of a year."""
    nth = -1 if found.word("O") == "last" else found.value("O")
    unit = found.value("U")
    half = found.token("h") is not None
    month, year = found.value("M"), found.value("Y")
    offset, outer = found.value("r"), found.value("V")
    if found.token("t"):
        # "The last day of the month".
        offset = None if outer not in (MONTH, YEAR) or unit not in (DAY, WEEK, WEEKEND) or _is_every(found) else 0
    direction = found.direction()
    if (
        nth is None
        or unit not in (None, DAY, WEEKEND, WEEK, QUARTER, MONTH)
        or (month is None and year is None and offset is None)
    ):
        return None

    def resolve(today: dt.date | None) -> Interval:
        grain = Grain.VAGUE if half else GRAINS.get(unit or WEEK, Grain.VAGUE)
        if month is not None:
            whole = month_of(month, year, direction)(today)
        elif year is not None:
            whole = year_of(year)
        else:
            whole = unit_around(today, outer or YEAR, offset or 0) if today else unknown(grain)
            if today and found.token("t") and direction is Direction.BACK:
                whole = _last_begun(whole, outer or YEAR, today, nth)
        return _part(whole, nth, unit, half) or unknown(grain)

    return found.draft(resolve, yearless=month is not None and year is None)


def _is_every(found: FormMatch) -> bool:
    """Tell "on every first day of the month" and "the first weeks of the year" from "on the first day of the month"."""
    every = not date_neighbours("every").isdisjoint((found.before(), found.before(2)))
    return every or any(found.word(group).endswith("s") for group in ("U", "V"))


def _last_begun(whole: Interval, outer: int, today: dt.date, nth: int) -> Interval:
    """Return the month or year of "it closed on the last day of the month": the one before while that is to come."""
    return unit_around(today, outer, -1) if nth == -1 else whole


def part_last_year(found: FormMatch) -> DateDraft | None:
    """Read "the third quarter last year" and "the first half this year"; "the first day last week" is two dates."""
    quarter = found.value("V") == YEAR and found.value("U") in (None, QUARTER)
    return nth_part(found) if quarter and not found.word("V").endswith("s") else None


def _part(whole: Interval, nth: int, unit: int | None, half: bool) -> Interval | None:
    if whole.start is None or whole.end is None:
        return None
    if unit == WEEK:
        return nth_week(whole, nth)
    if unit == WEEKEND:
        saturday = (
            nth_weekday(whole.start.year, whole.start.month, SATURDAY, nth) if whole.grain is Grain.MONTH else None
        )
        return weekend_of(saturday) if saturday else None
    if unit == DAY:
        date = shifted(whole.end, -1) if nth == -1 else shifted(whole.start, nth - 1)
        return day(date) if whole.start <= date < whole.end else None
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


def season(found: FormMatch) -> DateDraft | None:
    """Read "spring 2027", "last summer", "the summer of last year", "in the autumn"."""
    month, year, offset = found.value("S"), found.value("Y"), found.value("r")
    if found.value("U") not in (None, YEAR):
        return None
    if month is None or (year is None and offset is None and found.before() not in SEASON_CUES):
        return None
    if found.token("y") and (month != WINTER or (year or 0) % 100 + 1 != found.value("y")):
        # "The winter of 1978-79" is of two years, "the summer of 2010-15" is none.
        return None
    if year is None and offset is None and (found.after() in ("of", "-") or _is_other_season(found)):
        return None
    direction = found.direction()

    def resolve(today: dt.date | None) -> Interval:
        if year is None and today is None:
            return unknown(Grain.SEASON)
        own = year if year is not None else (today or dt.date.min).year + (offset or 0)
        if year is None and offset is None and today:
            own = year_of_season(month, today, direction)
        return months(own, month, 3, Grain.SEASON)

    return found.draft(resolve, yearless=year is None)


def _is_other_season(found: FormMatch) -> bool:
    """Tell "the spring term" and "loved the summer when" from "in the spring and" and "by the summer whether".

    "The spring after next" is not the next one, and "the spring and summer of 2018" has its year behind it.
    """
    after = (found.after(), found.after(2))
    if found.before() != "the" or not after[0][:1].isalpha():
        return False
    other = after in (("after", "next"), ("before", "last")) or date_words().get(after[1], ("x", 0))[0] == "S"
    return other or found.goes_on() or found.before(2) not in SEASON_CUES


def end_of(found: FormMatch) -> DateDraft | None:
    """Read "the end of the month", "end of year"."""
    part, unit = found.value("e"), found.value("U")
    if part is None or unit is None or unit in (DAY,):
        return None
    token = found.token("U")
    if token is None or token.text.lower().endswith("s"):
        return None
    if not names_part(found.tokens, found.match.start("e"), found.match["f"] or ""):
        return None
    return found.draft(
        from_today(GRAINS.get(unit, Grain.VAGUE), lambda today: part_of(unit_around(today, unit, 0), part))
    )


def middle_of(found: FormMatch) -> DateDraft | None:
    """Read "by mid-year" and "since mid-month", but not "a mid-year review"."""
    unit = found.value("U")
    if found.word("E") != "mid" or unit not in (WEEK, MONTH, YEAR) or found.word("U").endswith("s"):
        return None
    if found.goes_on() or found.before() not in date_neighbours("leads"):
        return None
    direction = found.direction()

    def place(today: dt.date) -> Interval:
        middle = part_of(unit_around(today, unit, 0), MIDDLE)
        over = middle.end is not None and middle.end <= today
        away = -1 if direction is Direction.BACK and not over else 1 if direction is Direction.AHEAD and over else 0
        return part_of(unit_around(today, unit, away), MIDDLE)

    return found.draft(from_today(GRAINS[unit], place))


def early_in(found: FormMatch) -> DateDraft | None:
    """Read "early in the year", "late in the month" and "earlier in the week"."""
    unit, part = found.value("U"), found.value("E")
    if unit not in (WEEK, MONTH, YEAR) or found.word("U").endswith("s") or found.word("E") == "mid":
        return None
    back = found.direction() is Direction.BACK

    def place(today: dt.date) -> Interval:
        whole = unit_around(today, unit, 0)
        told = part_of(whole, part) if part else whole
        if back and told.start is not None and told.start > today:
            return part_of(unit_around(today, unit, -1), part) if part else whole
        return told

    return found.draft(from_today(GRAINS[unit], place))


def end_in_short(found: FormMatch) -> DateDraft | None:
    """Read "EOY" and "by EOM"."""
    unit = found.value("C") or MONTH
    return found.draft(from_today(GRAINS[unit], lambda today: part_of(unit_around(today, unit, 0), END)), first="C")


def week_of_year(found: FormMatch) -> DateDraft | None:
    """Read "week 12 of 2014"."""
    nth, year = found.value("n") or 0, found.value("Y") or 1
    if found.word("U") != "week":
        return None
    return found.draft(lambda today: nth_week(year_of(year), nth) or unknown(Grain.WEEK))


def names_part(tokens: Sequence[DateToken], at: int, link: str) -> bool:
    """Tell "the end of next year", "by end June" and "end-June" from the verb in "classes start this week".

    ``link`` has the classes of the words between the part at a place and its period.
    """
    if link == "-":
        return tokens[at + 1].start == tokens[at].end
    return link != "" or (at > 0 and tokens[at - 1].text.lower() in date_neighbours("before-part"))
