"""What the reading of figures in the less usual ways of writing promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.facts import find_facts
from bot.reading.read import read_text


def amounts(text: str) -> list[Amount]:
    return list(find_facts(read_text(text)).amounts)


def cores(text: str) -> list[str]:
    return [amount.core.of(text) for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "core", "seconds"),
    [
        ("She ran it in 2h30m.", "2h30m", 9000),
        ("The flight took 3h 20m.", "3h 20m", 12000),
        ("He ran it in 2h 15m 30s.", "2h 15m 30s", 8130),
        ("Bake it for 1h15.", "1h15", 4500),
    ],
)
def test_hours_and_minutes_in_letters_are_one_length_of_time(text: str, core: str, seconds: int) -> None:
    (amount,) = amounts(text)
    assert (amount.kind, amount.core.of(text)) == (AmountKind.DURATION, core)
    assert amount.low == seconds


@pytest.mark.parametrize("text", ["The sample was X2h15-b.", "Watch 4h15x on air."])
def test_a_code_is_no_length_of_time(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("It costs $10 and 50 cents.", "$10 and 50 cents", "10.5"),
        ("It costs £5 and 20 pence.", "£5 and 20 pence", "5.2"),
    ],
)
def test_small_change_belongs_to_its_sum(text: str, core: str, value: str) -> None:
    assert [(amount.core.of(text), str(amount.low)) for amount in amounts(text)] == [(core, value)]


@pytest.mark.parametrize("text", ["It fell by $10m and 50 cents a share.", "It costs $2.10 and 50 cents more by post."])
def test_another_sum_in_cents_is_no_small_change(text: str) -> None:
    assert len(amounts(text)) == 2


def test_and_more_than_bounds_the_figure_behind_it() -> None:
    text = "Fewer than 20 men and more than 50 women came, fewer than 20 and more than 5."
    assert [(amount.low, amount.high) for amount in amounts(text)][-2:] == [(None, 20), (5, None)]


@pytest.mark.parametrize(("word", "value"), [("hundred and eleventh", 111), ("hundred and first", 101)])
def test_an_ordinal_of_several_words_is_one(word: str, value: int) -> None:
    (amount,) = amounts(f"She finished one {word}.")
    assert amount.kind is AmountKind.ORDINAL
    assert amount.low == value


@pytest.mark.parametrize(("text", "core"), [("Some 5m-6m people fled.", "5m-6m"), ("10k-15k fans came.", "10k-15k")])
def test_a_range_may_have_its_scale_at_both_ends(text: str, core: str) -> None:
    assert cores(text) == [core]


def test_a_number_joined_to_a_name_counts_nothing() -> None:
    assert not cores("They flew Gripen-6m and A5-6.")


def test_the_fifties_that_somebody_is_in_are_no_years() -> None:
    article = read_text("He is in his late fifties, and wrote in his early 1970s style.")
    assert [when.span.of(article.text) for when in find_facts(article).dates] == ["early 1970s"]


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("It rose 1.5-2% last year.", "1.5-2%", "1.5", "2"),
        ("It takes 9.5-10 minutes.", "9.5-10 minutes", "9.5", "10"),
        ("Some 1.5-2m people came.", "1.5-2m", "1500000", "2000000"),
    ],
)
def test_a_range_may_begin_with_a_decimal(text: str, core: str, low: str, high: str) -> None:
    (amount,) = amounts(text)
    assert amount.core.of(text) == core
    assert (amount.low, amount.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["The score was 7.5-10.", "They won 2.5-1.5 in Oslo."])
def test_a_score_in_halves_is_no_range(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize("text", ["It has a 1-in-10 chance.", "It has a one-in-ten chance."])
def test_a_share_may_have_hyphens(text: str) -> None:
    (amount,) = amounts(text)
    assert (amount.kind, amount.low) == (AmountKind.FRACTION, Decimal("0.1"))
