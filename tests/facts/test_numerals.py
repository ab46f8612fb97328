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
