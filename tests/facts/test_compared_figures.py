"""What the reading of two figures that are compared promises."""

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
    ("text", "kind", "unit", "values"),
    [
        ("Profit rose to £4.2m, up from 3.9 in May.", AmountKind.MONEY, "£", ["4200000", "3900000"]),
        ("The lead narrowed from 8 points to 3.", AmountKind.POINTS, "pp", ["8", "3"]),
        ("Fares rose from 42 to 57 crowns.", AmountKind.MONEY, "crown", ["42", "57"]),
        ("Joblessness was 4.3 per cent against 4.1 in August.", AmountKind.PERCENT, "%", ["4.3", "4.1"]),
        ("The isle measures 11 miles by 7.", AmountKind.MEASURE, "mile", ["11", "7"]),
        ("The trip takes five hours rather than three.", AmountKind.DURATION, "hour", ["5", "3"]),
        ("It fell from 12C to 3 overnight.", AmountKind.MEASURE, "degree", ["12", "3"]),
        ("She led for two of the five years.", AmountKind.DURATION, "year", ["2", "5"]),
    ],
)
def test_two_compared_figures_share_a_unit(text: str, kind: AmountKind, unit: str, values: list[str]) -> None:
    found = amounts(text)
    assert [(one.kind, one.unit) for one in found] == [(kind, unit)] * 2
    assert [one.low for one in found] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The club has 5 members, up from 3 in May.", ["members", "members"]),
        ("The derby drew 92,000 people against 91,000 in May.", ["people", "people"]),
        ("Some 12 pupils failed, compared with 9 in May.", ["pupils", "pupils"]),
        ("The roll rose from 5 to 8 members.", ["members", "members"]),
        ("Twelve MPs voted against 3.", ["MPs", None]),
        ("Ten boats sailed to 3.", ["boats", None]),
        ("The town has 4 parks. 3 are shut.", ["parks", None]),
        ("Forty drivers walked out, and 3 were held.", ["drivers", None]),
    ],
)
def test_a_compared_figure_counts_what_the_first_does(text: str, counted: list[str | None]) -> None:
    assert [one.counted and one.counted.of(text) for one in amounts(text)] == counted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rents rose 19 per cent in five years, against 11 elsewhere.", AmountKind.PERCENT),
        ("It expects 50,000 visitors in the first three months, against 8,000 in May.", AmountKind.COUNT),
        ("Rain came to 58 millimetres in 24 hours, against an average of 110.", AmountKind.MEASURE),
        ("The survey found 38 bacteria per 100 millilitres, against 610 in May.", AmountKind.COUNT),
        ("Mothers get full pay for 26 weeks, up from 14.", AmountKind.DURATION),
        ("Some 12 nights stayed over 20 degrees, against two in May.", AmountKind.COUNT),
        ("It was over 20 degrees, against 12 in May.", AmountKind.MEASURE),
    ],
)
def test_what_is_compared_is_not_the_time_in_which_it_happened(text: str, kind: AmountKind) -> None:
    assert amounts(text)[-1].kind is kind


def test_what_is_compared_is_not_the_place_in_which_it_is_counted() -> None:
    text = "The survey found 64 cases in the three towns, against the 39 it had expected."
    assert [one.counted and one.counted.of(text) for one in amounts(text)] == ["cases", "towns", "cases"]
