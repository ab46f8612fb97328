"""What the reading of quarters, halves and years of accounts promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.when import Grain, When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)
IN_JUNE = dt.date(2024, 6, 5)


def dates(text: str, today: dt.date = WEDNESDAY) -> list[When]:
    return dates_in(text, Span(0, len(text)), today)


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


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sales rose in Q3, the firm said.", "2023-07-01"),
        ("Profit rose in the third quarter.", "2023-07-01"),
        ("Profit rose in the July-September quarter.", "2023-07-01"),
        ("In the second half sales fell 4%.", "2023-07-01"),
        ("Profit, higher than forecast, rose in the third quarter.", "2023-07-01"),
        ("In the second half, he said sales would rise.", "2024-07-01"),
        ("The firm raised its outlook for sales in the third quarter.", "2024-07-01"),
        ("The firm expected profit to rise in the third quarter.", "2024-07-01"),
        ("Sales will rise in the July-September quarter.", "2024-07-01"),
    ],
)
def test_a_quarter_told_of_as_over_is_not_the_one_about_to_begin(text: str, start: str) -> None:
    assert str(dates(text, IN_JUNE)[0].start) == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("She resigned in July.", "2023-07-01"),
        ("He has lived here since July.", "2023-07-01"),
        ("Inflation fell from 4% in July.", "2023-07-01"),
        ("She resigned in May.", "2024-05-01"),
        ("She tabled a motion for the July meeting.", "2024-07-01"),
        ("They got notice of a rise from July.", "2024-07-01"),
        ("The firm said it would move in July.", "2024-07-01"),
    ],
)
def test_a_month_told_of_as_over_is_not_the_one_about_to_begin(text: str, start: str) -> None:
    assert str(dates(text, IN_JUNE)[0].start) == start


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The firm announced fourth-quarter results.", "fourth-quarter", "2023-10-01", "2024-01-01"),
        ("It gave results for the first quarter.", "first quarter", "2024-01-01", "2024-04-01"),
        ("Profits for the third and fourth quarters fell.", "third and fourth quarters", "2023-07-01", "2024-01-01"),
        (
            "Sales in the first to third quarters of 2022.",
            "first to third quarters of 2022",
            "2022-01-01",
            "2022-10-01",
        ),
        ("The October-December quarter of 2022.", "October-December quarter of 2022", "2022-10-01", "2023-01-01"),
        ("The July to September quarter last year.", "July to September quarter last year", "2023-07-01", "2023-10-01"),
    ],
)
def test_a_quarter_is_known_by_what_stands_beside_it(text: str, words: str, start: str, end: str) -> None:
    (when,) = dates(text)
    assert (when.span.of(text), str(when.start), str(when.end)) == (words, start, end)


@pytest.mark.parametrize("text", ["He scored in the second and third quarters.", "It gave them a fourth-quarter lead."])
def test_quarters_of_a_match_are_no_dates_by_their_number(text: str) -> None:
    assert dates(text) == []


def test_months_that_make_no_quarter_stay_two_months() -> None:
    (when,) = dates("Sales rose in the July-August quarter.")
    assert (str(when.start), str(when.end)) == ("2023-07-01", "2023-09-01")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The fourth quarter and full year ended December 31, 2022", "2022-10-01", "2023-01-01"),
        ("The fourth quarter and full year ended June 30, 2022", "2022-04-01", "2022-07-01"),
        ("The second half and full year ended June 30, 2022", "2022-01-01", "2022-07-01"),
        ("The fourth quarter and full year 2022", "2022-10-01", "2023-01-01"),
        ("Sales rose in the fourth quarter and in 2022", "2023-10-01", "2024-01-01"),
    ],
)
def test_a_quarter_told_with_its_full_year_is_of_that_year(text: str, start: str, end: str) -> None:
    assert (str(dates(text)[0].start), str(dates(text)[0].end)) == (start, end)
