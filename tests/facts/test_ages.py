"""What the reading of ages promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def ages(text: str) -> list[Amount]:
    found = amounts_in(text, Span(0, len(text)), [])
    return [amount for amount in found if amount.kind is AmountKind.AGE]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Two men, aged 31 and 45, were held.", [31, 45]),
        ("She has children aged 4, 7 and 11.", [4, 7, 11]),
        ("He saw a boy of 12 there.", [12]),
        ("The dad-of-four, 45, was held.", [45]),
        ("The pair, 19 and 21, were held.", [19, 21]),
        ("Two sisters, seven and nine, sang.", [7, 9]),
        ("She came with her son Leo, six, on foot.", [6]),
        ("The midfielder, 28, signed.", [28]),
        ("Ana, 51, and 12 others came.", [51]),
        ("In Paris, four, including a child, sang.", []),
        ("Of the women, 12, or most, agreed.", []),
        ("It has a team of 12.", []),
        ("She was 67 when she was elected.", [67]),
        ("She will be 50 in March.", [50]),
        ("He was 34 on Friday.", [34]),
        ("She will turn 100 on Friday.", [100]),
        ("They will turn 100 homes into flats.", []),
        ("The 20-something pianist left.", []),
        ("She was 12 in the queue.", []),
        ("Their ages ranged from 16 to 84, and seven were widows.", [16]),
        ("“It burned,” said Ana Pell, 34.", [34]),
        ("They beat Leeds, 34.", []),
        ("A man of about 30 was held, and a widow of 82.", [30, 82]),
        ("He is 34.", [34]),
        ("At 37, he still rows.", [37]),
        ("She died on Monday at 91, her son said.", [91]),
        ("The oldest rower was 79.", [79]),
        ("At 9, he left. He was 34 metres away and died at 10.", []),
        ("He was 3 in the queue.", []),
    ],
)
def test_an_age_needs_no_word_for_years(text: str, values: list[int]) -> None:
    assert [amount.low for amount in ages(text)] == values


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("Adults aged 40 to 69 were asked.", "40 to 69", 40, 69),
        ("People aged 25-49 voted.", "25-49", 25, 49),
        ("Pupils aged between 11 and 14 sing songs.", "11 and 14", 11, 14),
        ("Pupils aged 11 to 16 years sang.", "11 to 16 years", 11, 16),
        ("It is for 18- to 24-year-olds.", "18- to 24-year-olds", 18, 24),
        ("It is for 18-to-24-year-olds.", "18-to-24-year-olds", 18, 24),
        ("Drivers aged over 65 need it.", "65", 65, None),
        ("Children under five go free.", "five", None, 5),
        ("It harms residents over 65.", "65", 65, None),
        ("Those younger than 18 stay out.", "18", None, 18),
        ("Adults 65 and older pay less.", "65", 65, None),
    ],
)
def test_a_range_of_ages_is_one_figure(text: str, core: str, low: int | None, high: int | None) -> None:
    (found,) = ages(text)
    assert found.core.of(text) == core
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


def test_a_bound_of_other_things_is_no_age() -> None:
    assert ages("Teams under five players lose. Fees under 50 are paid. He sent them over 60 notes.") == []


def test_a_mother_of_three_counts_nobody_by_name() -> None:
    text = "Mum-of-three Kay sang."
    assert [amount.counted for amount in amounts_in(text, Span(0, len(text)), [])] == [None]


def test_one_of_a_group_is_no_age() -> None:
    assert [age.low for age in ages("He met Ana, 71, one of the seven.")] == [71]


@pytest.mark.parametrize(
    "text", ["The girl, then 15, left.", "Her brother, now 34, sang.", "The couple, both 62, sang."]
)
def test_an_age_then_or_now_is_an_age(text: str) -> None:
    assert len(ages(text)) == 1


def test_a_number_far_behind_an_age_is_none_of_the_same_list() -> None:
    (age,) = ages("Ana Pell, 34, and Bo Lund of the old harbour office beat Leeds, 16.")
    assert age.low == 34


def test_clubs_that_are_both_ahead_have_no_age() -> None:
    assert ages("The clubs, both 12 points ahead, drew. The price, now 9, fell.") == []


@pytest.mark.parametrize(
    ("text", "core", "low", "high"),
    [
        ("She is in her 50s.", "50s", 50, 59),
        ("A man in his late 30s sang.", "late 30s", 37, 39),
        ("He is well into his mid-20s.", "mid-20s", 24, 26),
        ("She was in her forties.", "forties", 40, 49),
        ("They met in their teens.", "teens", 13, 19),
    ],
)
def test_the_decade_of_somebodys_age_is_an_age(text: str, core: str, low: int, high: int) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert (found.kind, found.core.of(text), found.unit) == (AmountKind.AGE, core, "year")
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["It was built in the 50s.", "Expect lows in the mid-20s.", "She sang his 50s songs."])
def test_other_decades_are_no_ages(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The median age was 57.", ["57"]),
        ("The pension age rises to 68.", ["68"]),
        ("She became a mother at 19.", ["19"]),
        ("He retires at 65.", ["65"]),
        ("He retired at 11 and slept.", []),
        ("It is for savers under 65.", ["65"]),
        ("Scorers: Poole (22), Tarrant (41).", []),
        ("Ana Poole (41) sang.", ["41"]),
    ],
)
def test_an_age_is_told_by_its_verb_or_its_noun(text: str, ages: list[str]) -> None:
    found = amounts_in(text, Span(0, len(text)), [])
    assert [amount.core.of(text) for amount in found if amount.kind is AmountKind.AGE] == ages
