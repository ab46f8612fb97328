"""The value that stands for a date: an interval of days and the words that name it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.span import Span


class Grain(StrEnum):
    """How precise a date is."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class When:
    """A date as the article writes it, from day ``start`` up to, and not including, day ``end``.

    Both are None while a relative date ("last Tuesday") cannot be resolved because the article's date is unknown;
    one of them is None for an open interval ("since 2019").
    """

    span: Span
    start: dt.date | None
    end: dt.date | None
    grain: Grain
