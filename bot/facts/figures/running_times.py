"""Reads lengths of time as runners and cooks write them: "2h30m", "2h 15m 30s", "1h15", "won in 2:24:04"."""

import re
from decimal import Decimal

from bot.facts.amount import AmountKind
from bot.facts.figures.figure import Figure, figure_up_to
from bot.facts.numbers.number_tokens import Token, glued
from bot.facts.numbers.numeral import Numeral, NumeralForm
from bot.facts.numbers.race_times import race_time_at

RUNNING_TIME = re.compile(
    r"(?P<hours>\d{1,3})h(?:rs?)?(?:\s?(?P<minutes>[0-5]?\d)(?:m(?:ins?)?)?)"
    r"(?:\s?(?P<seconds>[0-5]?\d)s(?:ecs?)?)?(?![\w-])"
)
HOUR, MINUTE = 3600, 60


def read_race_time(text: str, tokens: list[Token], place: int) -> Figure | None:
    """Return the length of time of "won in 2:24:04" and "in 17:23", in seconds, or None."""
    colon = place + 1 < len(tokens) and tokens[place + 1].text == ":" and not glued(tokens, place)
    found = race_time_at(text, tokens[place].start) if colon else None
    if found is None:
        return None
    number = Numeral(found.seconds, place + 1, NumeralForm.DIGITS)
    return figure_up_to(tokens, place, number, found.end, AmountKind.DURATION, "second")


def read_running_time(text: str, tokens: list[Token], place: int) -> Figure | None:
    """Return the length of time whose hours begin at token ``place``, in seconds, or None."""
    start = tokens[place].start
    found = RUNNING_TIME.match(text, start) if tokens[place].text[0].isdecimal() and not glued(tokens, place) else None
    if found is None:
        return None
    hours, minutes, seconds = (int(found[part] or 0) for part in ("hours", "minutes", "seconds"))
    length = Decimal(HOUR * hours + MINUTE * minutes + seconds)
    number = Numeral(length, place + 1, NumeralForm.DIGITS)
    return figure_up_to(tokens, place, number, found.end(), AmountKind.DURATION, "second")
