"""What the reading of single numbers promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def kinds(text: str) -> list[AmountKind]:
    return [amount.kind for amount in amounts_in(text, Span(0, len(text)), [])]


@pytest.mark.parametrize(
    "text",
    [
        "A third man was arrested.",
        "A fifth person has died.",
        "It fell for a ninth month in a row.",
        "He won a third term.",
        "It is a third-floor flat.",
        "A third unnamed boat sank.",
    ],
)
def test_a_third_of_many_is_no_fraction(text: str) -> None:
    assert kinds(text) == [AmountKind.ORDINAL]


@pytest.mark.parametrize(
    "text",
    [
        "Two sailors drowned and a third was hurt.",
        "Two pilots fled; a third limped.",
        "The thieves broke two cases and left a third untouched.",
        "Four boats were used. A fifth could not be lowered.",
        "The train killed three cows and injured a fourth on Thursday.",
    ],
)
def test_a_third_after_two_is_the_third_of_them(text: str) -> None:
    assert kinds(text)[1] is AmountKind.ORDINAL


@pytest.mark.parametrize("text", ["A third, in Porto, was shut.", "A fifth, Captain Oren Vale, has never been caught."])
def test_a_third_that_is_described_is_no_fraction(text: str) -> None:
    assert kinds(text) == [AmountKind.ORDINAL]


@pytest.mark.parametrize(
    "text",
    [
        "Two fares rose by a third.",
        "Two fares rose a third.",
        "In two towns a third said no.",
        "Two firms account for a third.",
        "Two councils raised a third of the sum.",
        "The second bank is a third owned by the state.",
        "Half agreed and a third was unsure.",
        "Two mills and a third as many looms were sold.",
    ],
)
def test_a_third_beside_two_of_something_else_stays_a_fraction(text: str) -> None:
    assert AmountKind.FRACTION in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "It lost a third of voters.",
        "There were a third fewer boats.",
        "Sales fell a third.",
        "A third are new.",
        "Nearly a third voters stayed home.",
        "A third agreed.",
    ],
)
def test_a_third_of_a_whole_is_a_fraction(text: str) -> None:
    assert kinds(text) == [AmountKind.FRACTION]


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("It hit three out of every ten.", "three out of every ten", "0.3"),
        ("It hurts one in every 80 people.", "one in every 80", "0.0125"),
        ("It hurts one in every 1,000,000 people.", "one in every 1,000,000", "0.000001"),
        ("A couple of hundred workers left.", "A couple of hundred", "200"),
    ],
)
def test_a_number_in_several_words_is_one(text: str, core: str, value: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.core.of(text), found.low) == (core, Decimal(value))


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("Corn rose 6-1/4 cents.", "6-1/4 cents", "6.25"),
        ("Corn closed at $5.40-1/2.", "$5.40-1/2", "5.405"),
        ("It took 3-1/2 hours.", "3-1/2 hours", "3.5"),
    ],
)
def test_a_fraction_behind_a_hyphen_belongs_to_its_number(text: str, core: str, value: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.core.of(text), found.low) == (core, Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Some 903 000 candidates sat it.", "903000"),
        ("A total of 1 500 residents came.", "1500"),
        ("It cost R22,7 million.", "22700000"),
        ("They raised R3,5bn.", "3500000000"),
        ("Prices rose 4,2 per cent.", "4.2"),
        ("It costs €12,50.", "12.50"),
        ("The road is 12,5 km long.", "12.5"),
        ("It paid 1.234,56 € for it.", "1234.56"),
    ],
)
def test_a_blank_parts_thousands_and_a_comma_decimals(text: str, value: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert found.high == Decimal(value)


@pytest.mark.parametrize("text", ["In round 1 500 people sang.", "On page 12 500 people sang."])
def test_two_numbers_side_by_side_stay_two(text: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert found.high == 500


def test_numbers_parted_by_commas_without_a_unit_are_no_decimals() -> None:
    assert [amount.high for amount in amounts_in("He saw 3,4 or 5.", Span(0, 16), [])] == [5]


@pytest.mark.parametrize(
    ("text", "value", "things"),
    [
        ("About one person in ten has asthma.", "0.1", "person"),
        ("Two people in five said so.", "0.4", "people"),
        ("Four pupils out of ten passed.", "0.4", "pupils"),
        ("One customer in 200 left.", "0.005", "customer"),
        ("1 in 8 of those asked agreed.", "0.125", None),
        ("One in 16 of them agreed.", "0.0625", None),
        ("One in 16 women agreed.", "0.0625", "women"),
    ],
)
def test_a_share_of_so_many_is_a_fraction_of_its_noun(text: str, value: str, things: str | None) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.high) == (AmountKind.FRACTION, Decimal(value))
    assert (found.counted.of(text) if found.counted else None) == things


@pytest.mark.parametrize(
    "text",
    [
        "Two men in three cars fled.",
        "Two goals in five games.",
        "He scored one in 12 games.",
        "Three men in four boats.",
    ],
)
def test_a_number_of_things_in_several_others_is_no_fraction(text: str) -> None:
    assert AmountKind.FRACTION not in kinds(text)


@pytest.mark.parametrize(
    ("text", "core", "unit"),
    [
        ("The Sensex shed 1,414 points.", "1,414 points", "point"),
        ("The FTSE 100 fell 32 points.", "32 points", "point"),
        ("It rose by 0.2 of a percentage point.", "0.2 of a percentage point", "pp"),
        ("It fell by half a point as polls shifted.", "half a point", "pp"),
        ("The party's lead narrowed to five points.", "five points", "pp"),
    ],
)
def test_points_of_an_index_are_no_percentage_points(text: str, core: str, unit: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.core.of(text), found.unit) == (AmountKind.POINTS, core, unit)


def test_the_points_of_a_sports_lead_are_counted() -> None:
    assert kinds("The team cut their lead to five points in the league.") == [AmountKind.COUNT]
