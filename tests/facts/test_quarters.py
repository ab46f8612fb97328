"""What the reading of quarters, halves and years of accounts promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.when import Grain, When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str) -> list[When]:
    return dates_in(text, Span(0, len(text)), WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("Sales fell in the third quarter of last year.", "third quarter of last year", "2023-07-01", "2023-10-01"),
        ("It sold more in Q4 of 2022.", "Q4 of 2022", "2022-10-01", "2023-01-01"),
        ("It sold more in 2022-Q4.", "2022-Q4", "2022-10-01", "2023-01-01"),
        ("It sold more in Q4 last year.", "Q4 last year", "2023-10-01", "2024-01-01"),
        ("It sold more in 4Q23.", "4Q23", "2023-10-01", "2024-01-01"),
        ("It sold more in H1 2023.", "H1 2023", "2023-01-01", "2023-07-01"),
        ("It sold more in Q3.", "Q3", "2023-07-01", "2023-10-01"),
        ("Profit rose in the first quarter.", "first quarter", "2024-01-01", "2024-04-01"),
        ("Profit will rise in the third quarter.", "third quarter", "2024-07-01", "2024-10-01"),
        ("Third-quarter profit fell.", "Third-quarter", "2023-07-01", "2023-10-01"),
        ("Exports rose in the first half.", "first half", "2024-01-01", "2024-07-01"),
        ("It rained in the first half of the year.", "first half of the year", "2024-01-01", "2024-07-01"),
        ("In the first nine months of 2023 it rained.", "first nine months of 2023", "2023-01-01", "2023-10-01"),
        ("In the first 100 days of last year it rained.", "first 100 days of last year", "2023-01-01", "2023-04-11"),
    ],
)
def test_a_part_of_a_year_covers_its_months(text: str, words: str, start: str, end: str) -> None:
    (when,) = dates(text)
    assert when.span.of(text) == words
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "They led after the first quarter.",
        "Torvik scored twice in the second half.",
        "The H2 fuel cell is cheap.",
        "They fear H1N1 most.",
        "The Q5 is a car.",
        "Q1 Chair: Good morning.",
        "Q2 Mr. Torvik: Did it rain?",
    ],
)
def test_quarters_of_a_match_and_other_letters_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["Q1 Sales: up 4%", "Q1 Results: a bad start", "Q1: sales rose"])
def test_a_quarter_in_a_heading_is_no_question_of_a_hearing(text: str) -> None:
    assert [when.grain for when in dates(text)] == [Grain.QUARTER]


def test_a_quarter_is_as_precise_as_a_quarter() -> None:
    assert [when.grain for when in dates("Sales fell in the third quarter of last year.")] == [Grain.QUARTER]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sales rose in the first quarter of 2022 and fell in the second quarter.", "2022-04-01"),
        ("Sales were $3bn in Q4 2022, up from $2bn in Q3.", "2022-07-01"),
        ("Output fell in the first half of 2021 and rose in the second half.", "2021-07-01"),
        ("Sales rose from the second quarter of 2022 and beat those of the first quarter.", "2024-01-01"),
        ("Sales rose in the second quarter of 2022. They fell in the first quarter.", "2024-01-01"),
    ],
)
def test_a_bare_quarter_is_of_the_year_of_the_one_told_beside_it(text: str, start: str) -> None:
    assert str(dates(text)[-1].start) == start
