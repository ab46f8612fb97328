"""A figure while it is being read, before qualifiers, ranges and what it counts are known."""

from decimal import Decimal
from typing import NamedTuple

from bot.facts.amount import AmountKind
from bot.facts.numbers.numeral import NumeralForm


class Figure(NamedTuple):
    """A figure between two offsets; ``first`` and ``last`` are the places of its tokens, ``last`` exclusive.

    ``highest`` is the upper end of a figure that is a range by itself, as an age "in her 50s" is.
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
