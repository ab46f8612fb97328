"""A figure while it is being read, before qualifiers, ranges and what it counts are known."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.facts.amount import AmountKind
from bot.facts.numbers.number_tokens import Token
from bot.facts.numbers.numeral import Numeral, NumeralForm

# "Half [an] hour", "a third [of a] mile".
ONE_OF = re.compile(r"(?:\s(?:of\s)?an?)(?=\s)", re.I)


class Figure(NamedTuple):
    """A figure between two offsets; ``first`` and ``last`` are the places of its tokens, ``last`` exclusive.

    ``highest`` is the upper end of a figure that is a range by itself, as an age "in her 50s" is; ``noun`` the place
    of what a share counts where it stands inside the figure: "one person in ten".
    """

    kind: AmountKind
    start: int
    end: int
    value: Decimal
    form: NumeralForm
    first: int
    last: int
    unit: str | None = None
    code: str | None = None
    scale: Decimal = Decimal(1)
    highest: Decimal | None = None
    noun: int | None = None


def figure_up_to(tokens: list[Token], place: int, number: Numeral, end: int, kind: AmountKind, unit: str) -> Figure:
    """Return the figure in one unit whose number begins at token ``place`` and which ends at offset ``end``."""
    last = token_at(tokens, number.end, end)
    return Figure(kind, tokens[place].start, end, number.value, number.form, place, last, unit, scale=number.scale)


def token_at(tokens: list[Token], place: int, offset: int) -> int:
    """Return the place of the first token from ``place`` on that begins at ``offset`` or behind it."""
    while place < len(tokens) and tokens[place].start < offset:
        place += 1
    return place
