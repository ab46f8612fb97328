"""The value that stands for a figure: money, a count, a percentage, a duration and their kin."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.reading.span import Span


class AmountKind(StrEnum):
    """What a figure measures."""

    MONEY = "money"
    COUNT = "count"
    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as the article writes it.

    ``span`` includes the qualifier ("at least 11 candidates"), ``core`` does not ("11"). ``low`` and ``high`` bound
    the value, None where it is open; they are equal for a plain figure. ``unit`` is the unit as written ("C$",
    "km", "%"), ``currency`` an ISO 4217 code where it is certain. ``counted`` covers what is counted,
    which may stand before a figure that is compared: "5 members, up from 3".
    """

    kind: AmountKind
    span: Span
    core: Span
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    currency: str | None = None
    qualifier: str | None = None
    counted: Span | None = None
    approximate: bool = False
