"""The forms of weekdays: "last Tuesday", "Tuesday of next week", "first Monday of October", "Thu 15th"."""

import datetime as dt
from dataclasses import replace

from bot.facts.dates.calendar_days import (
    MONTH,
    WEEK,
    Interval,
    date_or_none,
    day,
    moved,
    nth_weekday,
    shifted,
    unit_around,
    unknown,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, from_today
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.recurring_days import Direction, weekday_back, weekday_towards, year_of_month
from bot.facts.when import Grain


def weekday(found: FormMatch) -> DateDraft | None:
    """Read a weekday alone or with "last", "next", "this" before it."""
    weekday = found.value("W")
    if weekday is None:
        return None
    word, direction = found.word("r2") or found.word("r"), found.direction()
    if not word and _is_habit(found):
        return found.draft(lambda today: unknown(Grain.DAY))

    resolve = from_today(Grain.DAY, lambda today: day(placed_weekday(weekday, word, today, direction)))
    return replace(found.draft(resolve), weekly=not word)


def _is_habit(found: FormMatch) -> bool:
    """Tell "every Tuesday", "on Tuesdays" and "the second Tuesday of every month", which name no day."""
    habit = date_neighbours("every")
    token = found.token("W")
    plural = token is not None and token.text.lower().endswith("days")
    led = found.before() in habit or (found.before(2) in habit and found.before() in date_neighbours("every-which"))
    return plural or led or (found.after() == "of" and found.after(2) in habit)


def placed_weekday(weekday: int, word: str, today: dt.date, direction: Direction) -> dt.date:
    """Return the weekday that "last", "this" or "next" before it tells of, or the one that the direction does."""
    monday = shifted(today, -today.weekday())
    if word in ("next", "following"):
        return shifted(monday, 7 + weekday)
    if word in ("upcoming", "coming"):
        return shifted(weekday_back(weekday, today), 7)
    if word == "previous":
        return shifted(monday, weekday - 7)
    if word in ("this", "current", "same"):
        return shifted(monday, weekday)
    if word in ("last", "past"):
        return weekday_back(weekday, today, strict=True)
    return weekday_towards(weekday, today, direction)


def weekday_of_week(found: FormMatch) -> DateDraft | None:
    """Read "Tuesday of last week", "Monday last week" and "next week Wednesday"."""
    weekday, offset = found.value("W"), found.value("r")
    if weekday is None or offset is None or found.value("U") != WEEK:
        return None

    resolve = from_today(Grain.DAY, lambda today: day(shifted(today, 7 * offset - today.weekday() + weekday)))
    return found.draft(resolve, first="W" if found.match.start("W") < found.match.start("r") else "r")


def weekday_week(found: FormMatch) -> DateDraft | None:
    """Read "a week on Friday" and "a fortnight on Monday".

    "Twice a week on Friday" and "lasted a week on Friday" are none.
    """
    weekday, token, unit = found.value("W"), found.token("W"), found.value("U")
    count = 1 if found.match["n"] == "z" else found.value("n") or 0
    if weekday is None or token is None or unit is None or unit % WEEK or token.text.endswith("s"):
        return None
    if not 0 < count < 10 or (count > 1 and found.direction() is not Direction.AHEAD):
        # "He works two weeks on Friday shifts."
        return None
    if found.before() in date_neighbours("often") or found.direction() is Direction.BACK:
        return None
    return found.draft(
        from_today(
            Grain.DAY, lambda today: day(shifted(weekday_towards(weekday, today, Direction.AHEAD), unit * count))
        )
    )


def weekday_named_week(found: FormMatch) -> DateDraft | None:
    """Read "Thursday week" and "Thursday fortnight", so long after the coming Thursday.

    "Every Thursday, week in, week out" is none.
    """
    weekday, token, unit = found.value("W"), found.token("W"), found.value("U")
    if (
        weekday is None
        or token is None
        or unit is None
        or found.word("U") not in ("week", "fortnight")
        or not found.matched()[1].text.islower()
    ):
        return None
    if token.text.endswith("s") or found.after() == "-" or _is_habit(found):
        return None
    return found.draft(
        from_today(Grain.DAY, lambda today: day(shifted(weekday_towards(weekday, today, Direction.AHEAD), unit)))
    )


def weekday_before_last(found: FormMatch) -> DateDraft | None:
    """Read "the Tuesday before last"; "the Tuesday before last week's vote" is none."""
    weekday, token = found.value("W") or 0, found.token("W")
    if found.word("L") != "last" or found.goes_on() or token is None or token.text.endswith("s"):
        return None
    return found.draft(
        from_today(Grain.DAY, lambda today: day(shifted(weekday_back(weekday, today, strict=True), -WEEK)))
    )


def weeks_before_weekday(found: FormMatch) -> DateDraft | None:
    """Read "a week last Tuesday", a week before that; "shut for a week last Tuesday" is a week and a day."""
    weekday, unit = found.value("W") or 0, found.value("U")
    count = 1 if found.match["n"] == "z" else found.value("n") or 0
    if unit != WEEK or found.word("L") != "last" or not 0 < count < 10:
        return None
    if found.before() in date_neighbours("often") | date_neighbours("lasting"):
        return None
    return found.draft(
        from_today(Grain.DAY, lambda today: day(shifted(weekday_back(weekday, today, strict=True), -WEEK * count)))
    )


def weekday_next(found: FormMatch) -> DateDraft | None:
    """Read "Thursday next", as courts and papers in Ireland write; "on Thursday next to the bank" is none."""
    weekday, token = found.value("W") or 0, found.token("W")
    if found.word("N") != "next" or found.after() in ("to", "door") or token is None or token.text.endswith("s"):
        return None
    return found.draft(
        from_today(Grain.DAY, lambda today: day(weekday_towards(weekday, shifted(today, 1) or today, Direction.AHEAD)))
    )


def weekday_after_next(found: FormMatch) -> DateDraft | None:
    """Read "Wednesday after next"."""
    weekday = found.value("W") or 0
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(weekday_back(weekday, today), 14))))


def weekdays_ago(found: FormMatch) -> DateDraft | None:
    """Read "three Sundays ago", today's not counted."""
    weekday, count = found.value("W") or 0, found.value("n") or 0
    if not 0 < count < 1000:
        return None

    def place(today: dt.date) -> Interval:
        return day(shifted(weekday_back(weekday, today, strict=True), -WEEK * (count - 1)))

    return found.draft(from_today(Grain.DAY, place))


def weekdays_ahead(found: FormMatch) -> DateDraft | None:
    """Read "two Sundays from now" and "Monday two weeks from now"."""
    weekday, count, unit = found.value("W"), found.value("n"), found.value("U")
    if weekday is None or count is None or not 0 < count < 1000:
        return None

    def place(today: dt.date) -> Interval:
        if unit is None:
            return day(shifted(weekday_back(weekday, today), 7 * count))
        ahead = moved(today, count, unit)
        return day(shifted(ahead, weekday - ahead.weekday()))

    return found.draft(from_today(Grain.DAY, place))


def nth_weekday_of_month(found: FormMatch) -> DateDraft | None:
    """Read "first Tuesday of October 2014" and "first Monday of this month"."""
    weekday, month, year = found.value("W"), found.value("M"), found.value("Y")
    nth = -1 if found.word("O") == "last" else found.value("O")
    offset, direction = found.value("r"), found.direction()
    if weekday is None or nth is None or found.value("U") not in (None, MONTH):
        return None
    if found.before() in date_neighbours("every"):
        return found.draft(lambda today: unknown(Grain.DAY))

    def resolve(today: dt.date | None) -> Interval:
        if month is not None and year is not None:
            date = nth_weekday(year, month, weekday, nth)
        elif today is None:
            date = None
        elif month is not None:
            date = nth_weekday(year_of_month(month, today, direction), month, weekday, nth)
        else:
            start = unit_around(today, MONTH, offset or 0).start or today
            date = nth_weekday(start.year, start.month, weekday, nth)
        return day(date) if date else unknown(Grain.DAY)

    return found.draft(resolve, yearless=year is None and month is not None)


def weekday_and_day(found: FormMatch) -> DateDraft | None:
    """Read "Monday 21", "Friday the 13th": the last month in which that day was that weekday, or the next.

    "On Wednesday, the first to do so" and "by Friday 29 had answered" are none.
    """
    weekday, number, token = found.value("W"), found.value("D"), found.token("D")
    if weekday is None or number is None or token is None or not 1 <= number <= 31:
        return None
    if token.text.isalpha() or (found.goes_on() if token.kind == "O" else found.after()[:1].isalpha()):
        return None

    step = 1 if found.direction() in (Direction.AHEAD, Direction.DUE) else -1

    def place(today: dt.date) -> Interval:
        for away in range(15):
            start = unit_around(today, MONTH, step * away).start or today
            date = date_or_none(start.year, start.month, number)
            if date and date.weekday() == weekday:
                return day(date)
        return unknown(Grain.DAY)

    return found.draft(from_today(Grain.DAY, place))
