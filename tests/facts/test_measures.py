"""What the reading of lengths of time, of measures in one unit or two, and of temperatures promises."""

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
        ("It took an hour and three quarters.", "an hour and three quarters", "6300", "second"),
        ("It took an hour and three quarters of them left.", "an hour", "1", "hour"),
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


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Album sales rose 5 per cent to 3.4m.", AmountKind.NUMBER, ["3400000"]),
        ("Viewers rose from 3m to 5m.", AmountKind.NUMBER, ["3000000", "5000000"]),
        ("Turnout rose by 1.2m to 3.4m.", AmountKind.NUMBER, ["1200000", "3400000"]),
        ("Its app has 200m users.", AmountKind.COUNT, ["200000000"]),
        ("The crane has an outreach of 48m.", AmountKind.MEASURE, ["48"]),
        ("It lies 300m from the sea.", AmountKind.MEASURE, ["300"]),
        ("He sank within 50m of the pier.", AmountKind.MEASURE, ["50"]),
        ("She won the 200m freestyle and the 400m hurdles.", AmountKind.MEASURE, ["200", "400"]),
        ("The women's 100m in Belbrook went to a sprinter.", AmountKind.MEASURE, ["100"]),
        ("It is near the 100m mark.", AmountKind.COUNT, ["100000000"]),
        ("The river rose to 4.2m, its highest in years.", AmountKind.MEASURE, ["4.2"]),
        ("Waves of up to 9m are expected.", AmountKind.MEASURE, ["9"]),
        ("Water firms reached 4.2m customers.", AmountKind.COUNT, ["4200000"]),
        ("The river fund stood at 4.2m.", AmountKind.NUMBER, ["4200000"]),
        ("She won the 100m and 1500m at the weekend.", AmountKind.MEASURE, ["100", "1500"]),
        ("She won the 100m, 200m, and 400m on Sunday.", AmountKind.MEASURE, ["100", "200", "400"]),
        ("She ran the 5,000m without a pause.", AmountKind.MEASURE, ["5000"]),
        ("The province won the 100m in aid.", AmountKind.NUMBER, ["100000000"]),
        ("He ran the 100m fund for years.", AmountKind.COUNT, ["100000000"]),
        ("The club won over 100m for the sale.", AmountKind.NUMBER, [None]),
    ],
)
def test_m_is_metres_beside_lengths_and_races_and_millions_elsewhere(
    text: str, kind: AmountKind, values: list[str | None]
) -> None:
    found = [amount for amount in amounts_in(text, Span(0, len(text)), []) if amount.kind is not AmountKind.PERCENT]
    assert {amount.kind for amount in found} == {kind}
    assert [amount.high for amount in found] == [value and Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "core", "value", "unit"),
    [
        ("They reply within 20 working days.", "20 working days", "20", "day"),
        ("You have 14 calendar days.", "14 calendar days", "14", "day"),
        ("It shrank for at least two quarters.", "two quarters", "6", "month"),
        ("It grew three quarters in a row.", "three quarters", "9", "month"),
        ("It fell for six quarters running.", "six quarters", "18", "month"),
        ("He got 10 years and 7 months.", "10 years and 7 months", "127", "month"),
        ("It took 3 years and 4 days.", "3 years and 4 days", "94953600", "second"),
        ("It has run for the past two and a half months.", "two and a half months", "2.5", "month"),
    ],
)
def test_working_days_quarters_and_years_with_months_last(text: str, core: str, value: str, unit: str) -> None:
    (found,) = durations(text)
    assert (found.core.of(text), found.unit) == (core, unit)
    assert Decimal(value) in (found.low, found.high)


def test_a_time_that_is_past_is_no_lower_bound() -> None:
    (past,) = durations("In the past half-hour he called.")
    assert past.low == past.high == Decimal("0.5")


def test_quarters_of_something_are_a_fraction() -> None:
    assert durations("Three quarters of voters agreed.") == []
    (half,) = durations("He slept two quarters of an hour.")
    assert (half.low, half.unit) == (Decimal("0.5"), "hour")


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("The room is 40 x 30 metres.", ["40", "30"], "meter"),
        ("It is a box of 40 x 30 x 20 cm.", ["40", "30", "20"], "centimeter"),
        ("He is six foot three.", ["6.25"], "foot"),
        ("He left six foot three months ago.", ["6"], "foot"),
    ],
)
def test_every_side_has_the_unit_of_the_last_and_a_height_its_inches(text: str, values: list[str], unit: str) -> None:
    found = [amount for amount in amounts_in(text, Span(0, len(text)), []) if amount.kind is AmountKind.MEASURE]
    assert [(amount.high, amount.unit) for amount in found] == [(Decimal(value), unit) for value in values]


def test_light_years_are_a_length() -> None:
    text = "The star is 4.2 light years away."
    [found] = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.unit) == (AmountKind.MEASURE, "light-year")


@pytest.mark.parametrize(
    ("text", "core", "value", "unit"),
    [
        ("An inch of rain fell.", "An inch", "1", "inch"),
        ("A foot of snow fell overnight.", "A foot", "1", "foot"),
        ("A metre of murky water stood in the hall.", "A metre", "1", "meter"),
        ("An inch and a half of rain fell.", "An inch and a half", "1.5", "inch"),
    ],
)
def test_what_lies_so_deep_needs_no_number(text: str, core: str, value: str, unit: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.core.of(text), found.low, found.unit) == (core, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "They searched every inch of the town.",
        "The dog lay at a foot of the bed.",
        "A foot of the snow has melted.",
        "A metre of water pipe burst.",
        "She came within an inch of water.",
    ],
)
def test_a_part_of_something_is_no_depth(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []
