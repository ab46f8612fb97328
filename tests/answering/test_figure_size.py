"""What a size that a question names promises: it holds figures of its kind and its unit only."""

import pytest

from bot.answering.choices.figure_size import fits_size
from bot.facts.amount import Amount
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def figure(text: str) -> Amount:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    return found


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("It cost C$5m.", "more than $1m"),
        ("It cost 5m pesos.", "more than 1m pesos"),
        ("It cost 80 cents.", "more than 50 cents"),
        ("It cost 80p.", "less than £1"),
        ("It cost £2.", "more than 80p"),
        ("It cost £2.", "more than 1"),
        ("A third of voters left.", "more than 30%"),
        ("It weighs 5kg.", "more than 2kg"),
        ("It lasted 3 hours.", "more than 90 minutes"),
        ("It lasted more than 3 hours.", "more than 2 hours"),
    ],
)
def test_a_figure_of_the_same_unit_or_one_that_comes_to_it_is_compared(said: str, size: str) -> None:
    assert fits_size(figure(said), figure(size), None)


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("It cost US$5m.", "more than C$1m"),
        ("It cost £5m.", "more than $1m"),
        ("It cost 80 cents.", "more than $1"),
        ("A third of voters left.", "more than 40%"),
        ("A third of voters left.", "less than 3"),
        ("It weighs 5kg.", "more than 2 miles"),
        ("It lasted 3 hours.", "more than 200 minutes"),
        ("It lasted 3 hours.", "more than 2"),
    ],
)
def test_a_figure_of_another_kind_or_money_fits_no_size(said: str, size: str) -> None:
    assert not fits_size(figure(said), figure(size), None)
