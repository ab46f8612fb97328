"""What the reading of powers, of two numbers joined by "and" and of bounds in other words promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import AmountKind
from bot.facts.facts import find_facts
from bot.reading.read import read_text


def amounts(text: str) -> list[tuple[str, Decimal | None, Decimal | None]]:
    """Return the words, the least and the most of each figure of a text."""
    return [(one.span.of(text), one.low, one.high) for one in find_facts(read_text(text)).amounts]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Between two hundred and three hundred came.", "Between two hundred and three hundred", 200, 300),
        ("It grew from two million and three million cells.", "two million", 2_000_000, 2_000_000),
        ("They counted two hundred and three thousand birds.", "two hundred and three thousand", 203_000, 203_000),
        ("They counted one thousand and two hundred birds.", "one thousand and two hundred", 1200, 1200),
    ],
)
def test_a_number_of_the_same_size_behind_and_is_another_one(text: str, words: str, low: int, high: int) -> None:
    assert amounts(text)[0] == (words, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("The fine may not exceed $500.", "not exceed $500", None, 500),
        ("Speeds shouldn’t exceed 30 knots.", "shouldn’t exceed 30 knots", None, 30),
        ("Groups not exceeding 60 people may enter.", "not exceeding 60", None, 60),
        ("Its cost exceeded $500.", "exceeded $500", 500, None),
        ("A score greater than or equal to 8 wins.", "greater than or equal to 8", 8, None),
        ("A score equal to or less than 8 loses.", "equal to or less than 8", None, 8),
    ],
)
def test_what_is_not_exceeded_is_the_most(text: str, words: str, low: int | None, high: int | None) -> None:
    assert amounts(text) == [(words, low, high)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("1e10", "1e10", "1e10"),
        ("It is 2^5.", "2^5", "32"),
        ("It is 1E-3.", "1E-3", "0.001"),
        ("1.1^2", "1.1^2", "1.21"),
    ],
)
def test_a_power_is_one_number(text: str, words: str, value: str) -> None:
    assert amounts(text) == [(words, Decimal(value), Decimal(value))]


@pytest.mark.parametrize("text", ["1e100", "1e99", "the 3E4F unit", "the 3e unit"])
def test_what_nobody_counts_is_no_power(text: str) -> None:
    assert not amounts(text)


def test_hundredths_may_be_more_than_nineteen() -> None:
    assert amounts("twenty hundredths") == [("twenty hundredths", Decimal("0.2"), Decimal("0.2"))]


@pytest.mark.parametrize(
    "text",
    [
        "The House passed H.R. 2471.",
        "The Senate passed S. 47.",
        "The 911 dispatcher heard it.",
        "A 999 call came in.",
        "He fired a .22-caliber rifle.",
        "He had a .45 pistol.",
        "It was shot in 3D.",
        "Wait a second.",
        "It was gone in a split second.",
    ],
)
def test_bills_guns_calls_for_help_and_moments_are_no_figures(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the U.S. 2471 people came.", "2471"),
        ("They took 101 calls.", "101"),
        ("It scored .45 points.", ".45"),
        ("He won a first and a second.", "second"),
    ],
)
def test_what_only_looks_like_them_is_counted(text: str, words: str) -> None:
    assert words in [found for found, _, _ in amounts(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He paid 100 Thai baht.", "THB"),
        ("He paid 250 south african rand.", "ZAR"),
        ("He paid 40 polish zloty.", "PLN"),
        ("He paid 12 Belarusian rubles.", "BYN"),
        ("He paid MAD 40.", "MAD"),
    ],
)
def test_money_may_have_its_country_before_its_name(text: str, code: str) -> None:
    assert [(one.kind, one.currency) for one in find_facts(read_text(text)).amounts] == [(AmountKind.MONEY, code)]


def test_mad_scientists_are_no_money() -> None:
    assert [one.kind for one in find_facts(read_text("20 mad scientists met.")).amounts] == [AmountKind.COUNT]


@pytest.mark.parametrize("text", ["a 500 gb drive", "a 2 tb drive", "a 3 kw heater", "It took 3h."])
def test_units_are_read_in_small_letters(text: str) -> None:
    assert [one.unit is not None for one in find_facts(read_text(text)).amounts] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "He shot 11-of-19 and 9-for-12.",
        "They beat the 4-5 Jets and the 10-2 Bears.",
        "She was 7-under.",
        "Quote reference 47/23456/24.",
        "It is in the 10-K report.",
        "It sent 4K video.",
        "It is near mile marker 112.",
    ],
)
def test_records_reports_and_references_are_no_figures(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("She fired a 7-under 64.", "64", 64, 64),
        ("A crowd of 10-15 people came.", "10-15", 10, 15),
        ("The 10-15 people left.", "10-15", 10, 15),
        ("It sold 1,200m shares.", "1,200m", 1_200_000_000, 1_200_000_000),
        ("It overran the 2,800m runway.", "2,800m", 2800, 2800),
    ],
)
def test_what_stands_beside_a_record_keeps_its_value(text: str, words: str, low: int, high: int) -> None:
    assert amounts(text) == [(words, Decimal(low), Decimal(high))]


def test_one_in_so_many_people_is_a_share_and_in_so_many_games_is_none() -> None:
    assert [words for words, _, _ in amounts("It affects 1 in 11 adults.")] == ["1 in 11"]
    assert [words for words, _, _ in amounts("He scored one in 24 games.")] == ["one", "24"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It took 2 thirds of them.", "2 thirds", "0.666666666666667"),
        ("It is 5 hundredths.", "5 hundredths", "0.05"),
        ("Take 1 and 1/2 cups.", "1 and 1/2 cups", "1.5"),
        ("It lost one fiftieth of its oil.", "one fiftieth", "0.02"),
        ("It lost £2 m.", "£2 m", "2000000"),
        ("It lost $5.5 m last year.", "$5.5 m", "5500000"),
        ("A flat of 1,200 sq. ft.", "1,200 sq. ft", "1200"),
        ("It covers 5 square km.", "5 square km", "5"),
        ("a daily average of 480 , 000 .", "480 , 000", "480000"),
        ("it fell 26 . 23 points .", "26 . 23", "26.23"),
        ("He saved 30 million marks.", "30 million marks", "30000000"),
        ("He paid 42 Rs.", "42 Rs", "42"),
    ],
)
def test_a_part_a_scale_and_a_unit_belong_to_their_number(text: str, words: str, value: str) -> None:
    assert amounts(text) == [(words, Decimal(value), Decimal(value))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fiftieth state joined.", "fiftieth"),
        ("He ran 2 m.", "2 m"),
        ("He got 30 marks.", "30"),
        ("It lost money for 3 quarters.", "3 quarters"),
    ],
)
def test_what_is_no_part_scale_or_money_stays_what_it_was(text: str, words: str) -> None:
    assert [found for found, _, _ in amounts(text)] == [words]
    assert all(one.kind is not AmountKind.MONEY for one in find_facts(read_text(text)).amounts)


def test_a_bound_before_a_number_is_not_that_of_the_one_before() -> None:
    assert amounts("under 2 or over 9") == [("under 2", None, Decimal(2)), ("over 9", Decimal(9), None)]
    assert amounts("18 or over") == [("18 or over", Decimal(18), None)]
