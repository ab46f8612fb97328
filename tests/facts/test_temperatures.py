"""What the reading of temperatures promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("It reached 35C at noon.", "35C", "35", "35"),
        ("It fell to -15C at night.", "-15C", "-15", "-15"),
        ("It hit 104F inland.", "104F", "104", "104"),
        ("Highs of 28-30C are due.", "28-30C", "28", "30"),
        ("The seas warmed by 1.5C.", "1.5C", "1.5", "1.5"),
    ],
)
def test_a_temperature_needs_no_sign_of_degrees(text: str, core: str, low: str, high: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.unit, found.core.of(text)) == (AmountKind.MEASURE, "degree", core)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["She sat in seat 35C.", "Flat 12F was burnt.", "The F-35C landed."])
def test_a_seat_a_flat_and_an_aircraft_are_no_temperatures(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []
