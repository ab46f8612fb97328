"""What the reading of lengths of time promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def durations(text: str) -> list[Amount]:
    found = amounts_in(text, Span(0, len(text)), [])
    return [amount for amount in found if amount.kind is AmountKind.DURATION]


@pytest.mark.parametrize(
    ("text", "core", "value", "unit"),
    [
        ("He was banned for a year.", "a year", "1", "year"),
        ("It took an hour.", "an hour", "1", "hour"),
        ("After a decade in exile he sang.", "a decade", "10", "year"),
        ("They spent a fortnight there.", "a fortnight", "2", "week"),
        ("There was a half-hour delay.", "a half-hour", "0.5", "hour"),
        ("Half-hour talks failed.", "Half-hour", "0.5", "hour"),
        ("They want a 40-hour week.", "40-hour", "40", "hour"),
        ("It lasted two-and-a-half years.", "two-and-a-half years", "2.5", "year"),
        ("It is a five-and-a-half-year lease.", "five-and-a-half-year", "5.5", "year"),
        ("It closed for a week-long fair.", "a week", "1", "week"),
    ],
)
def test_a_length_of_time_needs_no_number_and_may_have_hyphens(text: str, core: str, value: str, unit: str) -> None:
    (found,) = durations(text)
    assert (found.core.of(text), found.low, found.unit) == (core, Decimal(value), unit)


def test_more_than_a_year_is_bounded() -> None:
    (found,) = durations("It took more than a year.")
    assert (found.low, found.high) == (Decimal(1), None)


@pytest.mark.parametrize(
    "text",
    [
        "They meet twice a year.",
        "She earns £20 an hour.",
        "It floods once a decade.",
        "It hurts 300 people a year.",
        "He came for a second time.",
        "She hit a half-century.",
    ],
)
def test_a_rate_is_no_length_of_time(text: str) -> None:
    assert durations(text) == []


def test_half_a_century_is_a_length_of_time() -> None:
    (found,) = durations("He had waited half a century.")
    assert found.low == 50
