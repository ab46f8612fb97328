"""What figures promise that stand beside another one, or in groups of digits: comparisons, race times, telephones."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount, AmountKind
from bot.facts.facts import find_facts
from bot.facts.figures.amounts import amounts_in
from bot.reading.read import read_text
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    return amounts_in(text, Span(0, len(text)), [])


def figures(text: str) -> list[tuple[str, AmountKind]]:
    article = read_text(text)
    return [(amount.span.of(article.text), amount.kind) for amount in find_facts(article).amounts]


@pytest.mark.parametrize(
    "text",
    [
        "Five times more than the 108 came.",
        "It sold 9 per cent more than 108 did.",
        "The seat is 3 points higher than 108.",
        "She took 12 more than 108.",
    ],
)
def test_what_something_is_compared_with_is_no_bound(text: str) -> None:
    last = amounts(text)[-1]
    assert (last.low, last.high, last.qualifier) == (Decimal(108), Decimal(108), None)


@pytest.mark.parametrize(
    "text",
    ["In 2019 more than 108 people came.", "It made £46,000, more than 108 did.", "He gave 12.\nMore than 108 came."],
)
def test_a_bound_behind_a_year_or_a_comma_stays_one(text: str) -> None:
    assert [(one.low, one.high) for one in amounts(text)][-1:] == [(Decimal(108), None)]


@pytest.mark.parametrize("text", ["She scored two in three minutes.", "She scored two in three games."])
def test_what_is_done_in_some_time_is_no_share(text: str) -> None:
    assert [amount.low for amount in amounts(text)] == [2, 3]


@pytest.mark.parametrize(
    "text", ["Two in three pupils left.", "It rains on two in three.", "It is a two-in-three chance."]
)
def test_a_share_of_people_is_one(text: str) -> None:
    assert AmountKind.FRACTION in [amount.kind for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("She won in 2:24:04.", 8644),
        ("He set a record of 1:44.2.", Decimal("104.2")),
        ("They passed the gate in 17:23.", 1043),
        ("She won the marathon in 2:08.38.", 7718),
    ],
)
def test_a_time_that_somebody_won_in_is_a_length_of_time(text: str, seconds: Decimal) -> None:
    assert [(amount.low, amount.unit) for amount in amounts(text)] == [(seconds, "second")]


@pytest.mark.parametrize(
    "text", ["The train left at 17:23.", "The train left at 17:23:10.", "It opens in 10:30am style."]
)
def test_an_hour_of_the_day_is_none(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "figure", "minutes"),
    [
        ("The trip takes an hour and ten.", "an hour and ten", 70),
        ("The trip takes two hours and twenty, he said.", "two hours and twenty", 140),
    ],
)
def test_minutes_behind_an_hour_may_be_left_out(text: str, figure: str, minutes: int) -> None:
    found = amounts(text)
    assert [(one.span.of(text), one.low, one.unit) for one in found] == [(figure, Decimal(minutes), "minute")]


def test_people_behind_an_hour_are_counted() -> None:
    assert [amount.low for amount in amounts("It took an hour and ten people.")] == [1, 10]


def test_how_long_after_something_came_is_a_length_of_time() -> None:
    assert figures("The goal came eleven minutes later.") == [("eleven minutes", AmountKind.DURATION)]
    assert figures("The pier fell eleven years later.") == []


@pytest.mark.parametrize(
    "text",
    ["Call 01 555 7000 or 1800 555 111.", "Call Dunmore police (053) 555 5200.", "Ring the 020 555 0000 line."],
)
def test_the_digits_of_a_telephone_number_count_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("It has 1 234 567 readers.", 1_234_567), ("In round 2 300 people sang.", 300)]
)
def test_groups_of_digits_may_still_count(text: str, value: int) -> None:
    assert amounts(text)[-1].low == value


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The actor was 97 and lived alone.", 97),
        ("My nephew is three.", 3),
        ("A girl who had been 17 when it began left.", 17),
        ("A boy of 12 looking for keys found it.", 12),
    ],
)
def test_the_age_of_whoever_a_noun_names_is_one(text: str, age: int) -> None:
    assert [(amount.kind, amount.low) for amount in amounts(text)] == [(AmountKind.AGE, Decimal(age))]


def test_the_last_age_of_a_list_is_one() -> None:
    text = "They were Ana Pell, 34; Joe Reed, 51; and Mia Sand, 16. She beat Leeds, 16."
    assert [amount.kind.value for amount in amounts(text)] == ["age", "age", "age", "number"]


def test_who_scores_some_tries_is_no_figure() -> None:
    assert [amount.low for amount in amounts("A team that scores four tries wins, and scores of people came.")] == [
        4,
        40,
    ]


@pytest.mark.parametrize("text", ["The score was 97 and rising.", "My father was both.", "The boat was 12 and out."])
def test_no_other_number_is_an_age(text: str) -> None:
    assert AmountKind.AGE not in [amount.kind for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("An 8.0 magnitude quake struck.", None),
        ("Some 300 burning across the moor were put out.", None),
        ("About 23 missing after the flood were found.", "missing"),
        ("The 10% increase means more work.", "increase"),
        ("It made $1.35 vs. $0.79.", None),
    ],
)
def test_a_number_counts_only_a_noun(text: str, counted: str | None) -> None:
    found = amounts(text)[0].counted
    assert (found and found.of(text)) == counted


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It has one or two bedrooms.", 1, 2),
        ("Bills will be between £1,796 to £1,847.", 1796, 1847),
        ("He is 5ft 9ins tall.", Decimal("5.75"), Decimal("5.75")),
        ("The captives—26 of whom died—were named.", 26, 26),
        ("Warning over £1,847 bills.", 1847, 1847),
        ("She earned over £1,847 there.", 1847, None),
    ],
)
def test_both_ends_of_a_figure_are_read(text: str, low: Decimal, high: Decimal | None) -> None:
    assert [(amount.low, amount.high) for amount in amounts(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 4.8 per cent from £40 to £46.",
        "The cap will rise by 6.4 per cent in April, from £40 to £46.",
        "They want an increase in the price of a ticket from £40 to £46.",
    ],
)
def test_both_ends_of_a_change_stay_two_figures(text: str) -> None:
    assert [amount.low for amount in amounts(text)][-2:] == [40, 46]


def test_both_ends_of_a_range_are_one_figure() -> None:
    (found,) = amounts("Tickets cost from £40 to £46.")
    assert (found.low, found.high) == (Decimal(40), Decimal(46))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales were up over the half, it said.", []),
        ("Profit fell in H1 23/24.", []),
        ("It is 15/16 inch wide.", [Decimal("0.9375")]),
        ("She ate the half of it.", [Decimal("0.5")]),
    ],
)
def test_halves_and_seasons_are_no_shares(text: str, values: list[Decimal]) -> None:
    assert [amount.low for amount in amounts(text)] == values


def test_year_on_year_is_nothing_that_counts() -> None:
    assert [amount.counted for amount in amounts("It was up 15.6% year-on-year.")] == [None]


def test_wickets_for_runs_are_no_fraction() -> None:
    assert amounts("Vane came back with 2/20 and Orr took 3/48.") == []
    assert [amount.low for amount in amounts("It is 11/16 inch wide.")] == [Decimal("0.6875")]
