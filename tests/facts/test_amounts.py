"""What the reading of figures promises."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.amount import Amount, AmountKind
from bot.facts.dates.dates import dates_in
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    whole = Span(0, len(text))
    return amounts_in(text, whole, [when.span for when in dates_in(text, whole, None)])


def only(text: str) -> Amount:
    found = amounts(text)
    assert len(found) == 1, [amount.core.of(text) for amount in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "core", "value", "unit", "currency"),
    [
        ("It cost C$250,000 to run.", "C$250,000", "250000", "C$", "CAD"),
        ("A fine of US$4.7 billion followed.", "US$4.7 billion", "4700000000", "US$", "USD"),
        ("They raised £3.6m in a week.", "£3.6m", "3600000", "£", "GBP"),
        ("It paid five lakh rupees.", "five lakh rupees", "500000", "₹", "INR"),
        ("It cost half a million dollars.", "half a million dollars", "500000", "$", None),
        ("The share fell to 40p.", "40p", "40", "penny", None),
        ("Tickets are 20 dollars 43 cents.", "20 dollars 43 cents", "20.43", "$", None),
        ("They owe 48 million pounds.", "48 million pounds", "48000000", "£", "GBP"),
    ],
)
def test_money_has_its_value_unit_and_currency(
    text: str, core: str, value: str, unit: str, currency: str | None
) -> None:
    amount = only(text)
    assert amount.kind is AmountKind.MONEY
    assert amount.core.of(text) == core
    assert amount.low == Decimal(value)
    assert (amount.unit, amount.currency) == (unit, currency)


def test_a_bare_dollar_sign_names_no_country() -> None:
    assert only("They spent $5 million.").currency is None


def test_pounds_beside_a_weight_are_no_money() -> None:
    assert only("He wanted to lose 25 pounds.").kind is AmountKind.MEASURE


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 11 candidates won.", "11", None),
        ("Up to 400 seats were lost.", None, "400"),
        ("Between 5,000 and 7,000 people came.", "5000", "7000"),
        ("It needs $30 million to $35 million.", "30000000", "35000000"),
        ("It takes 5 to 7 million visitors.", "5000000", "7000000"),
        ("They found 3,000 or more graves.", "3000", None),
    ],
)
def test_a_bound_or_range_is_kept(text: str, low: str | None, high: str | None) -> None:
    amount = only(text)
    assert (amount.low, amount.high) == (low and Decimal(low), high and Decimal(high))


def test_a_change_from_one_figure_to_another_is_no_range() -> None:
    text = "Fares rose from 42 crowns to 57 crowns."
    assert [amount.core.of(text) for amount in amounts(text)] == ["42 crowns", "57 crowns"]


def test_the_span_has_the_qualifier_and_the_core_has_not() -> None:
    text = "At least 11 candidates won."
    amount = only(text)
    assert (amount.span.of(text), amount.core.of(text), amount.qualifier) == ("At least 11", "11", "At least")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At least 11 candidates were found.", "candidates"),
        ("They lost 350 of its old jobs.", "old jobs"),
        ("They paid C$250,000 in funding.", "funding"),
        ("Both of Canada’s major political parties agree.", "major political parties"),
    ],
)
def test_what_is_counted_is_found(text: str, counted: str) -> None:
    span = only(text).counted
    assert span is not None
    assert span.of(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "The FTSE 100 fell.",
        "It began after World War Two.",
        "He lives at No. 10 now.",
        "Guccifer 2.0 wrote it.",
        "The LX-204 was late.",
        "They won 3-2 at home.",
        "No one knew which one it was.",
        "See page 12 for more.",
        "Call 138-2010-2015 now.",
        "It was both new and cheap.",
    ],
)
def test_names_labels_scores_and_pronouns_are_no_counts(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text", ["They want to be building seven houses.", "Building seven new houses is dear.", "It is building seven."]
)
def test_what_is_built_is_counted_and_a_numbered_building_is_not(text: str) -> None:
    assert len(amounts(text)) == text.count("houses")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Turnout was 46 percent.", AmountKind.PERCENT, "46"),
        ("They led by 5 percentage points.", AmountKind.POINTS, "5"),
        ("The Sensex gained 312 points.", AmountKind.POINTS, "312"),
        ("The bank raised its rate by half a point.", AmountKind.POINTS, "0.5"),
        ("Droste, 51, was there.", AmountKind.AGE, "51"),
        ("She ran 11 kilometres alone.", AmountKind.MEASURE, "11"),
        ("It lasted 18 months.", AmountKind.DURATION, "18"),
        ("It lasted a minute and 30 seconds.", AmountKind.DURATION, "90"),
        ("He was the forty-second.", AmountKind.ORDINAL, "42"),
        ("Four out of ten voters agreed.", AmountKind.FRACTION, "0.4"),
    ],
)
def test_each_kind_is_told_apart(text: str, kind: AmountKind, value: str) -> None:
    amount = only(text)
    assert (amount.kind, amount.low) == (kind, Decimal(value))


def test_thousands_without_a_number_are_approximate_and_open() -> None:
    amount = only("It misled thousands of bankers.")
    assert amount.approximate
    assert amount.high is None


def test_a_number_inside_a_date_is_no_figure() -> None:
    assert amounts("It opened on 12 May 2019.") == []


NASTY = st.text(
    st.sampled_from("0123456789,.-–/$£€%'’\"() \tabmkp½") | st.characters(codec="utf-8"), max_size=60
) | st.lists(
    st.sampled_from(
        "million hundred thousand and a an one two twenty third half of to from between 1 12 3,000 2014 $ % May"
        " or more in dozens several both per cent year old Lions police officers Lind U.S. F-16 Harbour's".split()
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=200)
@given(NASTY)
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    for amount in amounts(text):
        assert 0 <= amount.span.start <= amount.core.start < amount.core.end <= amount.span.end <= len(text)
        assert amount.counted is None or 0 <= amount.counted.start < amount.counted.end <= len(text)


@pytest.mark.parametrize("text", ["1" * 50_000, "," * 50_000, "million " * 6_000, "3 of " * 1_000, "1-" * 2_000])
def test_figures_in_hostile_lines_are_read_to_the_end(text: str) -> None:
    assert all(amount.span.end <= len(text) for amount in amounts(text))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Rates rose a quarter of a percentage point.", ["a quarter of a percentage point"]),
        ("His score is 200 or greater than 190.", ["200", "greater than 190"]),
    ],
)
def test_a_part_of_a_point_and_a_comparison_keep_their_words(text: str, figures: list[str]) -> None:
    assert [text[one.span.start : one.span.end] for one in amounts_in(text, Span(0, len(text)), [])] == figures


def test_a_dash_before_an_entry_of_a_list_is_no_minus() -> None:
    assert only("- 96,000 homes lost power").low == 96_000
    assert only("It was -4.5%.").low == Decimal("-4.5")
