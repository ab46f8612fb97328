"""What the reading of bounds promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    return amounts_in(text, Span(0, len(text)), [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry will cost £2bn over five years.", "5"),
        ("Over 18 months, sales fell.", "18"),
        ("They rowed 250 miles over three days.", "3"),
        ("The rate ticked up to 3.9 percent.", "3.9"),
        ("Fees have gone up to 5%.", "5"),
        ("That took the total up to 40.", "40"),
        ("She moved up to sixth.", "6"),
        ("She handed over £412,000.", "412000"),
        ("The club turned over £11.6m.", "11600000"),
        ("Allies squabble over 14 seats.", "14"),
        ("He was jailed for seven years over £9,300 of fuel.", "9300"),
        ("The museum spreads over five floors.", "5"),
        ("The drama is told over six episodes.", "6"),
    ],
)
def test_over_a_time_and_up_after_a_verb_of_rising_bound_nothing(text: str, value: str) -> None:
    last = amounts(text)[-1]
    assert (last.low, last.high, last.qualifier) == (Decimal(value), Decimal(value), None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("She was jailed for over three years.", "3", None),
        ("It took over three years to build.", "3", None),
        ("The dog walked over 250 miles.", "250", None),
        ("Fines of up to £5,000 apply.", None, "5000"),
        ("The house cost north of $5m.", "5000000", None),
        ("She has won over 40 games.", "40", None),
        ("The tower has over five floors.", "5", None),
        ("It pays up to a maximum of $500.", None, "500"),
        ("As few as 70 birds are left.", "70", None),
    ],
)
def test_a_real_bound_stays_one(text: str, low: str | None, high: str | None) -> None:
    (found,) = amounts(text)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


def test_north_of_towns_bounds_no_count() -> None:
    (found,) = amounts("The fort lies north of 12 lakes.")
    assert found.qualifier is None
