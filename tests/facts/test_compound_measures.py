"""What the reading of measures in two units and of stones promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


@pytest.mark.parametrize(
    ("text", "core", "value", "unit"),
    [
        ("The baby weighed 7lb 4oz.", "7lb 4oz", "7.25", "pound"),
        ("She weighs 10st 7lb now.", "10st 7lb", "10.5", "stone"),
        ("He weighs 21st 7lb now.", "21st 7lb", "21.5", "stone"),
        ("He is three stone heavier.", "three stone", "3", "stone"),
        ("She lost four stone in May.", "four stone", "4", "stone"),
        ("It emits 3 gigatonnes.", "3 gigatonnes", "3", "gigatonne"),
        ("They walked a mile and a half.", "a mile and a half", "1.5", "mile"),
        ("It has a 14in screen.", "14in", "14", "inch"),
        ("The guard is 6-foot-3.", "6-foot-3", "6.25", "foot"),
        ("A six-foot-nine lock won it.", "six-foot-nine", "6.75", "foot"),
        ("She is 5 foot 6.", "5 foot 6", "5.5", "foot"),
        ("He is 6'3\" and grows.", "6'3\"", "6.25", "foot"),
        ("It is 40 nanometres wide.", "40 nanometres", "40", "nanometer"),
        ("The flat has 900 sq feet.", "900 sq feet", "900", "square foot"),
    ],
)
def test_british_weights_are_measures(text: str, core: str, value: str, unit: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.core.of(text)) == (AmountKind.MEASURE, core)
    assert (found.low, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Three stone walls fell.", AmountKind.COUNT), ("He was the 21st man.", AmountKind.ORDINAL)],
)
def test_walls_of_stone_and_ordinals_are_no_weights(text: str, kind: AmountKind) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert found.kind is kind
