"""What the reading of money promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def money(text: str) -> list[Amount]:
    found = amounts_in(text, Span(0, len(text)), [])
    return [amount for amount in found if amount.kind is AmountKind.MONEY]


@pytest.mark.parametrize(
    ("text", "core", "value", "currency"),
    [
        ("It cost R2,190.", "R2,190", "2190", "ZAR"),
        ("The plan costs R400bn.", "R400bn", "400000000000", "ZAR"),
        ("The budget is N1.5 trillion.", "N1.5 trillion", "1500000000000", "NGN"),
        ("It cost £29m three years ago.", "£29m", "29000000", "GBP"),
        ("They got $22 million eleven months later.", "$22 million", "22000000", None),
        ("They bid $4B.", "$4B", "4000000000", None),
        ("They paid Sh2,000.", "Sh2,000", "2000", None),
        ("He paid 300 million won in cash.", "300 million won", "300000000", "KRW"),
        ("It cost £3 bn.", "£3 bn", "3000000000", "GBP"),
        ("It cost $3 mn to mend.", "$3 mn", "3000000", None),
        ("Sweets cost 99c.", "99c", "99", None),
        ("It earned 22 Canadian cents a share.", "22 Canadian cents", "22", None),
        ("The hall cost GH¢4.1 million.", "GH¢4.1 million", "4100000", "GHS"),
        ("They owe 300 kwacha.", "300 kwacha", "300", None),
        ("It costs R150 to park.", "R150", "150", "ZAR"),
        ("Farmers get Sh45 a litre.", "Sh45", "45", None),
        ("Rents begin at R4 500.", "R4 500", "4500", "ZAR"),
        ("Bread costs Re 1 a slice.", "Re 1", "1", "INR"),
        ("The fine is Re. 1.", "Re. 1", "1", "INR"),
        ("Petrol rose by Re 0.50 a litre.", "Re 0.50", "0.50", "INR"),
    ],
)
def test_a_currency_is_known_by_its_sign_and_its_name(text: str, core: str, value: str, currency: str | None) -> None:
    (found,) = money(text)
    assert (found.core.of(text), found.low, found.currency) == (core, Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("It costs £10-15m.", "£10-15m", "10000000", "15000000"),
        ("It costs $3-4.", "$3-4", "3", "4"),
        ("It costs $2-3 billion.", "$2-3 billion", "2000000000", "3000000000"),
    ],
)
def test_a_range_of_money_has_its_sign_once(text: str, core: str, low: str, high: str) -> None:
    (found,) = money(text)
    assert (found.core.of(text), found.low, found.high) == (core, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "Some 3 million won seats in a draw.",
        "It played at Euro 2024.",
        "She was at COP28.",
        "The R101 and the N95 were there.",
        "Article 12c of the treaty is void.",
        "It reached 35C.",
        "Re: 1 Main Street",
        "Re 1 Main Street",
        "He wrote re 1 and 2.",
        "He left. Re 1 is still open.",
        "Their notes were on Re 12 jobs.",
    ],
)
def test_a_name_and_a_verb_are_no_money(text: str) -> None:
    assert money(text) == []


def test_a_letter_is_money_everywhere_once_the_text_proves_it() -> None:
    proved = "The R350 grant goes up to R370. It will cost R3.4 billion. The R44 road is shut."
    assert [found.core.of(proved) for found in money(proved)] == ["R350", "R370", "R3.4 billion"]
    assert money("The R350 is a bus. R2-D2 met it at COP28.") == []
