"""What the reading of ranges promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.dates.dates import dates_in
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    whole = Span(0, len(text))
    return amounts_in(text, whole, [when.span for when in dates_in(text, whole, None)])


@pytest.mark.parametrize(
    ("text", "core", "kind", "low", "high", "unit"),
    [
        ("Repairs need four to six weeks.", "four to six weeks", AmountKind.DURATION, "4", "6", "week"),
        ("Bogs recover within five to eight years.", "five to eight years", AmountKind.DURATION, "5", "8", "year"),
        ("It may take up to three to five years.", "three to five years", AmountKind.DURATION, "3", "5", "year"),
        ("Expect waits of 45-60 minutes.", "45-60 minutes", AmountKind.DURATION, "45", "60", "minute"),
        ("It is a 10- to 15-minute walk.", "10- to 15-minute", AmountKind.DURATION, "10", "15", "minute"),
        ("The bay is 5 to 10 miles wide.", "5 to 10 miles", AmountKind.MEASURE, "5", "10", "mile"),
        ("Gusts of 60-70mph are due.", "60-70mph", AmountKind.MEASURE, "60", "70", "mile per hour"),
        ("The dog lost 5-10kg.", "5-10kg", AmountKind.MEASURE, "5", "10", "kilogram"),
        ("Snow of 20-30mm fell.", "20-30mm", AmountKind.MEASURE, "20", "30", "millimeter"),
        (
            "The bone is between 66 and 68 million years old.",
            "66 and 68 million years old",
            AmountKind.AGE,
            "66000000",
            "68000000",
            "year",
        ),
    ],
)
def test_a_range_of_times_lengths_and_ages_keeps_its_lower_end(
    text: str, core: str, kind: AmountKind, low: str, high: str, unit: str
) -> None:
    found = amounts(text)
    assert [amount.core.of(text) for amount in found] == [core]
    assert (found[0].kind, found[0].low, found[0].high, found[0].unit) == (kind, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text", ["He saw 15 or 16 boats.", "Fees rose 5 or 6 per cent.", "We rowed six or seven miles."]
)
def test_one_or_the_next_is_a_range(text: str) -> None:
    (found,) = amounts(text)
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.high


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The toll rose by 12 to 340.", ["12", "340"]),
        ("The toll rose by a further 12 to 340.", ["12", "340"]),
        ("Takings fell $3.2 million to $45.1 million.", ["$3.2 million", "$45.1 million"]),
        ("The bill will rise by £103 to £2,171.", ["£103", "£2,171"]),
        ("Fees rose by 5 to 10 per cent.", ["5 to 10 per cent"]),
        ("It cut the forecast to 2-3% from 4-5%.", ["2-3%", "4-5%"]),
        ("They lost either 15 or 16 boats.", ["15", "16"]),
        ("The board cut the levy on boats by £129 to £1,720.", ["£129", "£1,720"]),
        ("The mill trimmed its staff by 200 to 1,400.", ["200", "1,400"]),
        ("She raised the cap by 5 per cent to 8 per cent.", ["5 per cent", "8 per cent"]),
        ("The rise could lift the cap by 5 per cent to 8 per cent.", ["5 per cent to 8 per cent"]),
        ("Wheat fell by $1.50 to $26 and barley by $2 to $33.", ["$1.50", "$26", "$2", "$33"]),
        ("Bills could rise by £100 to £150.", ["£100 to £150"]),
        ("It cuts waiting by 2 to 12 weeks.", ["2 to 12 weeks"]),
    ],
)
def test_how_much_something_changed_and_where_it_ended_are_two_figures(text: str, figures: list[str]) -> None:
    assert [amount.core.of(text) for amount in amounts(text)] == figures


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Two to three hundred people came.", 200, 300),
        ("They saw two to three dozen boats.", 24, 36),
        ("He made 5 to 7 million cars.", 5_000_000, 7_000_000),
        ("It takes twenty to a hundred days.", 20, 100),
    ],
)
def test_both_ends_of_a_range_share_its_scale(text: str, low: int, high: int) -> None:
    (found,) = amounts(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("The shilling was quoted at 129.50/130.50 per dollar.", "129.50/130.50", "129.50", "130.50"),
        ("The shilling was quoted at 130.00/131.00 per dollar.", "130.00/131.00", "130.00", "131.00"),
        ("It traded at Sh129.50/130.50.", "Sh129.50/130.50", "129.50", "130.50"),
        ("The naira sold at 1,520.50/1,530.50 a dollar.", "1,520.50/1,530.50", "1520.50", "1530.50"),
        ("They see growth of 2.5/3.5%.", "2.5/3.5%", "2.5", "3.5"),
    ],
)
def test_the_two_prices_of_a_dealer_are_a_range(text: str, core: str, low: str, high: str) -> None:
    (amount,) = amounts(text)
    assert (amount.core.of(text), amount.low, amount.high) == (core, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The nail is 3/4 inch long.", ["0.75"]),
        ("It is 2 1/2 miles off.", ["2.5"]),
        ("It got 4.5/5.0 from readers.", ["0.9"]),
        ("It got 4.5/5 from readers.", ["0.9"]),
        ("Tickets cost £2.50/£3.50.", ["2.50", "3.50"]),
        ("He took 3/48 on Sunday.", []),
    ],
)
def test_a_fraction_a_mark_and_two_sums_are_no_range(text: str, values: list[str]) -> None:
    assert [amount.high for amount in amounts(text)] == [Decimal(value) for value in values]
