"""The days of a month that the text does not name: "on the 15th", "the 20th day of next month"."""

import datetime as dt
from dataclasses import replace

from bot.facts.dates.calendar_days import DAY, MONTH, Interval, date_or_none, day, is_precise, unit_around, unknown
from bot.facts.dates.date_draft import DateDraft, FormMatch, Lean, from_today
from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.dates.recurring_days import Direction
from bot.facts.when import Grain

HOLES = 18
FIRST_IN_WORDS = 13
"""From "the thirteenth" on, an ordinal in words that counts nothing is a day: "on the second" is more often a try."""
FARTHEST_GOLF = 16
"""Words on either side of the number of a hole among which those of the game stand."""


def day_of_month(found: FormMatch) -> DateDraft | None:
    """Read "on the 15th" and "the 20th day of next month"."""
    number, offset = found.value("O"), found.value("r") if found.token("r") else 0
    token = found.token("O")
    if number is None or offset is None or not 1 <= number <= 31 or token is None or not _ends_there(found):
        return None
    if found.token("x") and not _leads_to_day(found):
        return None
    if _is_hole(found, number):
        return None
    if found.token("r") and ((found.value("U") or DAY), found.value("V")) != (DAY, MONTH):
        return None
    if not found.token("U") and not (token.text[0].isdecimal() or number >= FIRST_IN_WORDS):
        return None
    direction = found.direction() if not found.token("r") else Direction.OPEN

    def place(today: dt.date) -> Interval:
        other = direction is Direction.BACK and number > today.day, direction is Direction.AHEAD and number < today.day
        start = unit_around(today, MONTH, offset - other[0] + other[1]).start or today
        date = date_or_none(start.year, start.month, number)
        return day(date) if date else unknown(Grain.DAY)

    draft = found.draft(from_today(Grain.DAY, place), first="O")
    if found.token("r"):
        return draft
    ahead = direction is Direction.AHEAD
    return replace(draft, lean=Lean(lambda told: _in_told_month(told, number), ahead=ahead))


def day_of_month_told(found: FormMatch) -> DateDraft | None:
    """Read "by the first of the month" and "on the 15th of the month"; "the fourth of the month" may be no day."""
    number, led = found.value("O") or 0, found.before() == "the" and found.before(2) in date_neighbours("leads")
    if found.word("V") != "month" or not 1 <= number <= 31 or not (led or found.match.start() < 2):
        return None

    def place(today: dt.date) -> Interval:
        date = date_or_none(today.year, today.month, number)
        return day(date) if date else unknown(Grain.DAY)

    return found.draft(from_today(Grain.DAY, place))


def days_of_told_month(found: FormMatch) -> DateDraft | None:
    """Read "from the 4th to the 8th of next month" and "6-20 of this month"."""
    first, last, offset = found.value("D") or 0, found.value("E") or 0, found.value("r") or 0
    if found.word("U") != "month" or not 1 <= first < last <= 31:
        return None

    def place(today: dt.date) -> Interval:
        start = unit_around(today, MONTH, offset).start or today
        ends = [date_or_none(start.year, start.month, number) for number in (first, last)]
        return Interval(ends[0], day(ends[1]).end, Grain.DAY) if ends[0] and ends[1] else unknown(Grain.DAY)

    return found.draft(from_today(Grain.DAY, place), first="D")


def _in_told_month(told: Interval, number: int) -> Interval:
    """Place "the 9th" in the month of the date before it: in the next one where that is nearer, as after "28 May"."""
    if told.start is None or not is_precise(told, MONTH):
        return unknown(Grain.DAY)
    months = [unit_around(told.start, MONTH, step).start for step in (0, 1)]
    days = [date_or_none(start.year, start.month, number) for start in months if start]
    if told.grain is not Grain.DAY or number >= told.start.day:
        days = days[:1]
    found = [date for date in days if date]
    near = told.start
    return day(min(found, key=lambda date: abs(date - near))) if found else unknown(Grain.DAY)


def _leads_to_day(found: FormMatch) -> bool:
    """Tell "until the 29th" and "set for the 23rd" from "the vote for the 23rd" and "close to the 5th"."""
    if found.word("x") == "for":
        return found.before() in date_neighbours("setting") | date_neighbours("arranged")
    return found.word("x") in ("since", "until", "till", "from")


def _is_hole(found: FormMatch, number: int) -> bool:
    """Tell the holes of golf: "three birdies from the 9th"."""
    first, last = found.match.span()
    around = found.tokens[max(0, first - FARTHEST_GOLF) : last + FARTHEST_GOLF]
    return number <= HOLES and not date_neighbours("golf").isdisjoint([token.text.lower() for token in around])


def _ends_there(found: FormMatch) -> bool:
    """Tell "on the 17th and served", "on the 17th after" from "on the 17th hole" and "on the 3rd and final day"."""
    after = found.after()
    if not after[:1].isalpha() or after in date_neighbours("behind-day"):
        return True
    return after in ("and", "but", "or") and (
        is_past_form(found.after(2)) or found.after(2) in date_neighbours("behind-day")
    )
