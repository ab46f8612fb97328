"""Compares the figures of an article with the size that a question names: "over £1m", "under 3 hours", "over 40%"."""

from decimal import Decimal

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.currencies import SMALL_CHANGE
from bot.facts.figures.measures import seconds_of

SIZED = frozenset(
    [
        AmountKind.NUMBER,
        AmountKind.COUNT,
        AmountKind.MONEY,
        AmountKind.PERCENT,
        AmountKind.POINTS,
        AmountKind.MEASURE,
    ]
)
"""What a bare number may be the size of."""
BARE = frozenset([AmountKind.NUMBER, AmountKind.COUNT])
TIMES = frozenset([AmountKind.DURATION, AmountKind.AGE])
HUNDRED = Decimal(100)


def fits_size(amount: Amount, size: Amount, kinds: tuple[AmountKind, ...] | None) -> bool:
    """Tell whether a figure lies within ``size``, the figure of a question, and is of its kind and its unit.

    A bare number is the size of any kind of figure, or of ``kinds`` where the question names one.
    """
    if not _is_like(amount, size, kinds):
        return False
    least, most = _ends(amount, size.kind)
    low, high = _bounds(size)
    if least is None or most is None:
        return False
    return (low is None or most >= low) and (high is None or least <= high)


def _is_like(amount: Amount, size: Amount, kinds: tuple[AmountKind, ...] | None) -> bool:
    if size.kind in BARE:
        return amount.kind in (SIZED if kinds is None else SIZED | (TIMES & set(kinds)))
    if size.kind is AmountKind.PERCENT:
        return amount.kind in (AmountKind.PERCENT, AmountKind.FRACTION)
    if amount.kind is not size.kind:
        return False
    if size.kind is AmountKind.MONEY:
        return _is_same_money(amount, size)
    return size.kind is not AmountKind.MEASURE or amount.unit == size.unit


def _is_same_money(one: Amount, other: Amount) -> bool:
    """Tell whether two sums may be of one money: "$" of C$ and US$, "pesos" of any country's."""
    if one.currency and other.currency:
        return one.currency == other.currency
    if {one.unit, other.unit} & SMALL_CHANGE:
        return True
    return _is_dollar(one) == _is_dollar(other)


def _is_dollar(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.endswith("$")


def _ends(amount: Amount, asked: AmountKind) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a figure may be; an open one is taken at its bound."""
    low, high = (None if value is None else value * _factor(amount, asked) for value in (amount.low, amount.high))
    return (low if low is not None else high), (high if high is not None else low)


def _bounds(size: Amount) -> tuple[Decimal | None, Decimal | None]:
    low, high = (None if value is None else value * _factor(size, size.kind) for value in (size.low, size.high))
    return low, high


def _factor(amount: Amount, asked: AmountKind) -> Decimal:
    """Return what makes values comparable where figures of a kind have several units: seconds, hundredths."""
    if asked in TIMES:
        return seconds_of(amount.unit)
    if asked is AmountKind.MONEY and amount.unit in SMALL_CHANGE:
        return 1 / HUNDRED
    return HUNDRED if asked is AmountKind.PERCENT and amount.kind is AmountKind.FRACTION else Decimal(1)
