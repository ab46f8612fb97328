"""What the reading of figures promises that news seldom has and other tests do not need."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    return amounts_in(text, Span(0, len(text)), [])


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7 point 5", "7.5"),
        ("two point five", "2.5"),
        ("seven point two five million", "7250000"),
        ("1 . 6 billion", "1600000000"),
        ("two and a half million", "2500000"),
        ("one million and a half", "1500000"),
        ("three million two hundred thousand", "3200000"),
        ("2 thousand and twelve", "2012"),
        ("2 million two hundred thousand", "2200000"),
        ("1 234 567", "1234567"),
        ("3.5 lakh", "350000"),
        ("minus nine", "-9"),
        ("seventythird", "73"),
        ("two hundredth", "200"),
        ("two hundred and fifth", "205"),
    ],
)
def test_a_number_is_read_whole_however_it_is_written(words: str, value: str) -> None:
    text = f"It is {words} so far."
    assert [(one.low, text[one.core.start : one.core.end]) for one in amounts(text)] == [(Decimal(value), words)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They paid twenty-two grand.", "22000", "$"),
        ("It cost $100 US dollars.", "100", "US$"),
        ("It cost $5 dollars.", "5", "$"),
        ("It cost 5 dollars million.", "5000000", "$"),
        ("It cost Rs 12 lakh crore.", "12000000000000", "₹"),
    ],
)
def test_a_sum_takes_in_what_stands_on_both_sides_of_its_number(text: str, value: str, unit: str) -> None:
    assert [(one.kind, one.low, one.unit) for one in amounts(text)] == [(AmountKind.MONEY, Decimal(value), unit)]


@pytest.mark.parametrize("text", ["He won ten grand slams.", "The grand prix had 10 laps."])
def test_what_is_grand_without_being_money_is_no_sum(text: str) -> None:
    assert AmountKind.MONEY not in [one.kind for one in amounts(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Rates fell by 11 basis points.", "11", "bp"),
        ("Rates fell by 11bps.", "11", "bp"),
        ("It rose 0.2 of a percentage point.", "0.2", "pp"),
        ("It rose half a percentage point.", "0.5", "pp"),
    ],
)
def test_points_of_a_rate_are_points_and_no_percentage(text: str, value: str, unit: str) -> None:
    assert [(one.kind, one.low, one.unit) for one in amounts(text)] == [(AmountKind.POINTS, Decimal(value), unit)]


def test_a_unit_of_several_words_is_that_of_the_figure_it_is_cut_to() -> None:
    found = amounts("The limit was cut from 11,000 parts per million to 2,500.")
    assert [(one.low, one.unit) for one in found] == [
        (Decimal(11_000), "part per million"),
        (Decimal(2_500), "part per million"),
    ]


def test_some_in_a_year_of_so_many_are_no_share() -> None:
    found = amounts("She was one of two women in a year of 140.")
    assert [(one.kind, one.low) for one in found] == [
        (AmountKind.COUNT, Decimal(2)),
        (AmountKind.NUMBER, Decimal(140)),
    ]


def test_what_is_above_one_figure_and_below_another_is_a_range() -> None:
    (share,) = amounts("Those above 40% and below 60% agreed.")
    assert (share.low, share.high, share.kind) == (Decimal(40), Decimal(60), AmountKind.PERCENT)
    (part,) = amounts("It lies above one quarter and below a half.")
    assert (part.low, part.high) == (Decimal("0.25"), Decimal("0.5"))


@pytest.mark.parametrize(
    ("text", "value"),
    [("Of the £2 million one of them took all.", "2000000"), ("She owns twenty figures.", "20")],
)
def test_a_number_takes_in_nothing_that_is_not_its_own(text: str, value: str) -> None:
    assert [one.low for one in amounts(text)] == [Decimal(value)]


@pytest.mark.parametrize("text", ["She earns seven figures.", "She earns six figures, they say."])
def test_the_digits_of_a_sum_are_no_count(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize("text", ["All week it rained.", "He slept all day."])
def test_all_of_a_unit_of_time_is_one_of_them(text: str) -> None:
    assert [(one.kind, one.low) for one in amounts(text)] == [(AmountKind.DURATION, Decimal(1))]


@pytest.mark.parametrize("text", ["He slept all days.", "The F-35C flew.", "It ran all hours."])
def test_what_only_looks_like_a_measure_is_none(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Girls as young as 12 or 13 worked there.", [12, 13]),
        ("She became a grandmother at 38.", [38]),
        ("The twins, then four, were found.", [4]),
        ("The triplets, 15, were found.", [15]),
    ],
)
def test_an_age_is_told_by_whom_it_is_of_or_by_a_comparison(text: str, values: list[int]) -> None:
    assert [(one.kind, one.low) for one in amounts(text)] == [(AmountKind.AGE, Decimal(value)) for value in values]


def test_how_late_twins_are_is_not_their_age() -> None:
    assert [one.kind for one in amounts("The twins, 40 minutes late, left.")] == [AmountKind.DURATION]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("The Yes side won by 51.3 to 48.7 per cent.", AmountKind.PERCENT, ["51.3", "48.7"]),
        ("Voters backed it by 61 to 22 per cent.", AmountKind.PERCENT, ["61", "22"]),
        ("The swing from Labour was 8.4 points.", AmountKind.POINTS, ["8.4"]),
        ("The swing was 8.4 points from the Liberals.", AmountKind.POINTS, ["8.4"]),
    ],
)
def test_both_figures_of_a_result_and_a_swing_are_shares(text: str, kind: AmountKind, values: list[str]) -> None:
    assert [(one.kind, one.low, one.high) for one in amounts(text)] == [
        (kind, Decimal(value), Decimal(value)) for value in values
    ]


def test_a_range_of_percentages_stays_one_figure() -> None:
    assert [(one.low, one.high) for one in amounts("Turnout was 48 to 51 per cent.")] == [(Decimal(48), Decimal(51))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It cost at least £3m and up to 40 people lost their jobs.", 3_000_000, None),
        ("It cost £3m and up to 40 people lost their jobs.", 3_000_000, 3_000_000),
        ("It costs £3m and up.", 3_000_000, None),
    ],
)
def test_up_to_belongs_to_the_figure_behind_it(text: str, low: int, high: int | None) -> None:
    first = amounts(text)[0]
    assert (first.low, first.high) == (Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize(
    "text", ["He got five votes more than the 31 he needed.", "It is R12 a trip more than the 31."]
)
def test_what_is_so_much_less_than_another_is_no_bound(text: str) -> None:
    assert [(one.low, one.high) for one in amounts(text)][1] == (Decimal(31), Decimal(31))


@pytest.mark.parametrize("text", ["He was put on the 10.40 to Cork.", "The 7.15 to Leeds was late."])
def test_the_hour_at_which_a_train_leaves_counts_nothing(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize("text", ["A fire broke out at 22b Mill Lane.", "They live at 7m Oak Road.", "A Mk 2 is here."])
def test_the_number_of_a_house_or_a_model_counts_nothing(text: str) -> None:
    assert amounts(text) == []


def test_ten_thousand_metres_are_run() -> None:
    assert [(one.low, one.unit) for one in amounts("He won the 10,000m in Paris.")] == [(Decimal(10_000), "meter")]
