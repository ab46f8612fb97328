"""Holidays: what they are called and the day that they fall on."""

import datetime as dt
import re
from functools import cache

from bot.facts.dates.calendar_days import (
    FIRST_YEAR,
    LAST_YEAR,
    Interval,
    date_or_none,
    day,
    nth_weekday,
    shifted,
)
from bot.facts.dates.holiday_countries import OWN, rule_abroad
from bot.facts.dates.moving_holidays import moving_holidays
from bot.facts.dates.recurring_days import LATELY, Direction
from bot.reading.resources import data_lines


@cache
def _rules() -> dict[str, tuple[str, ...]]:
    rules: dict[str, tuple[str, ...]] = {}
    for line in data_lines("words/holidays.txt"):
        rule, _, forms = line.partition("|")
        rules.update((form.strip(), tuple(rule.split())) for form in forms.split(";"))
    return rules


@cache
def _names() -> frozenset[str]:
    return frozenset(_rules().keys() | moving_holidays().keys())


@cache
def holiday_pattern() -> re.Pattern[str]:
    """Return the pattern of every holiday's name, in any case and with either apostrophe."""
    forms = sorted(_names(), key=lambda form: (-len(form), form))
    words = "|".join(re.escape(form).replace("'", "['’]").replace(r"\ ", r"\s") for form in forms)
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


@cache
def holiday_openings() -> frozenset[str]:
    """Return the first word of every holiday's name, in lower case."""
    return frozenset(words[0] for form in _names() if (words := re.findall(r"[^\W\d_]+|\d+", form.lower())))


def plain_name(name: str) -> str:
    """Return the name of a holiday as the lists have it."""
    return re.sub(r"\s", " ", name.lower().replace("’", "'"))


def holiday_in(name: str, year: int, country: int = OWN) -> dt.date | None:
    """Return the first day of that year on which a country's holiday falls, None where we do not know it."""
    name = plain_name(name)
    if name in moving_holidays():
        feast = moving_holidays()[name].get(year)
        return feast.start if feast else None
    rule = rule_abroad(name, country) or _rules()[name]
    if rule[0] == "-" or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if rule[0] in EASTERS:
        return shifted(EASTERS[rule[0]](year), int(rule[1]))
    if len(rule) > 2:
        month, weekday, nth, *days = map(int, rule)
        date = nth_weekday(year, month, weekday, nth)
        return shifted(date, sum(days)) if date else None
    month, number = map(int, rule[0].split("-"))
    return date_or_none(year, month, number)


def next_holiday(name: str, today: dt.date, country: int = OWN) -> dt.date | None:
    """Return the next such holiday, today or later."""
    this = holiday_in(name, today.year, country)
    return this if this and this >= today else holiday_in(name, today.year + 1, country)


def holiday_towards(name: str, today: dt.date, direction: Direction, country: int = OWN) -> dt.date | None:
    """Return the last such holiday where the words point back, else the next: today is either."""
    if direction is Direction.BACK:
        return past_holiday(name, shifted(today, 1), country)
    last = past_holiday(name, today, country) if direction is Direction.AHEAD else None
    if last and today - last <= LATELY:
        return last
    return next_holiday(name, today, country)


def past_holiday(name: str, today: dt.date, country: int = OWN) -> dt.date | None:
    """Return the last such holiday before today."""
    this = holiday_in(name, today.year, country)
    return this if this and this < today else holiday_in(name, today.year - 1, country)


def days_of(name: str, first: dt.date) -> Interval:
    """Return the days of a holiday from its first one on: of Ramadan the whole month."""
    return moving_holidays().get(plain_name(name), {}).get(first.year, day(first))


def easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, number = divmod(moon + sunday - 7 * late + 114, 31)
    return dt.date(year, month, number + 1)


def orthodox_easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday of the eastern churches, which reckon it by the Julian calendar (Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    month, number = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    # The Julian calendar is as many days behind as there have been leap days of centuries that ours left out.
    return shifted(dt.date(year, month, number + 1), year // 100 - year // 400 - 2)


EASTERS = {"easter": easter_sunday, "orthodox": orthodox_easter_sunday}
"""How the day is reckoned from which a rule counts."""
