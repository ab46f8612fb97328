"""What the reading of parts of another year, of eras, of weekdays with their day and of moving holidays promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.dates.moving_holidays import moving_holidays
from bot.facts.when import When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str) -> list[When]:
    return dates_in(text, Span(0, len(text)), WEDNESDAY)


def told(text: str) -> list[tuple[str, str, str]]:
    return [(when.span.of(text), str(when.start), str(when.end)) for when in dates(text)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("She left in May last year.", "May last year", "2023-05-01", "2023-06-01"),
        ("She left in May of last year.", "May of last year", "2023-05-01", "2023-06-01"),
        ("She left in late January of this year.", "late January of this year", "2024-01-21", "2024-02-01"),
        ("It shut in the spring of last year.", "spring of last year", "2023-03-01", "2023-06-01"),
        ("It opens in autumn next year.", "autumn next year", "2025-09-01", "2025-12-01"),
        ("It opens this coming June.", "coming June", "2024-06-01", "2024-07-01"),
    ],
)
def test_a_month_or_season_of_another_year_is_one_date(text: str, words: str, start: str, end: str) -> None:
    assert told(text) == [(words, start, end)]


@pytest.mark.parametrize("text", ["May this year bring peace.", "They may last year have met."])
def test_may_is_no_month_before_a_year_where_it_is_a_verb(text: str) -> None:
    assert [words for words, _, _ in told(text)] in (["this year"], ["last year"])


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("The hearing was on Monday, the 6th of May.", "Monday, the 6th of May", "2024-05-06"),
        ("On Friday the 13th the lights went out.", "Friday the 13th", "2023-10-13"),
    ],
)
def test_a_weekday_and_its_day_are_one_date(text: str, words: str, start: str) -> None:
    assert [(found, first) for found, first, _ in told(text)] == [(words, start)]


@pytest.mark.parametrize(
    "text",
    [
        "It opened on Tuesday, the first to do so.",
        "By Tuesday 29 had answered.",
        "On Tuesday the second bomb went off.",
        "On Tuesday the 13 passengers were freed.",
    ],
)
def test_what_is_counted_after_a_weekday_is_no_day_of_a_month(text: str) -> None:
    assert [words for words, _, _ in told(text)] == ["Tuesday"]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("He will go in two weeks' time.", "two weeks' time", "2024-05-29"),
        ("He said it would end in a year’s time.", "a year’s time", "2025-05-15"),
    ],
)
def test_so_much_time_is_counted_from_today(text: str, words: str, start: str) -> None:
    assert [(found, first) for found, first, _ in told(text)] == [(words, start)]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("The week before last was wet.", "The week before last", "2024-04-29"),
        ("They met the week before last and parted.", "the week before last", "2024-04-29"),
        ("They met the Tuesday before last and parted.", "Tuesday before last", "2024-05-07"),
    ],
)
def test_the_one_before_last_may_stand_within_a_clause(text: str, words: str, start: str) -> None:
    assert [(found, first) for found, first, _ in told(text)] == [(words, start)]


def test_before_last_weeks_vote_is_not_the_week_before_last() -> None:
    assert [words for words, _, _ in told("The week before last week's vote was calm.")] == ["last week"]


def test_years_of_an_era_are_years() -> None:
    assert told("The wall was built in AD 122.") == [("AD 122", "0122-01-01", "0123-01-01")]
    assert told("Caesar died in 44 BC.") == [("44 BC", "None", "None")]


def test_an_ad_of_thirty_seconds_is_of_no_era() -> None:
    assert not dates("An ad 30 seconds long was shown.")


def test_the_year_2007_is_a_year_whatever_follows() -> None:
    assert told("They met in the hall the year 2007 and left.") == [("2007", "2007-01-01", "2008-01-01")]


def test_a_decade_after_an_apostrophe_keeps_its_part() -> None:
    assert [words for words, _, _ in told("He wrote in the mid-'90s.")] == ["mid-'90s"]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("It shut before Diwali last year.", "Diwali last year", "2023-11-12", "2023-11-13"),
        ("It shut on Yom Kippur 2013.", "Yom Kippur 2013", "2013-09-14", "2013-09-15"),
        ("It shut for Eid al-Fitr 2024.", "Eid al-Fitr 2024", "2024-04-10", "2024-04-11"),
        ("It shut during Ramadan 2013.", "Ramadan 2013", "2013-07-09", "2013-08-08"),
        ("It shut on Lunar New Year.", "Lunar New Year", "2024-02-10", "2024-02-11"),
        ("They will meet next Easter.", "next Easter", "2025-04-20", "2025-04-21"),
        ("It rained on Remembrance Sunday 2012.", "Remembrance Sunday 2012", "2012-11-11", "2012-11-12"),
    ],
)
def test_a_holiday_of_another_calendar_falls_on_its_days(text: str, words: str, start: str, end: str) -> None:
    assert told(text) == [(words, start, end)]


def test_next_easter_is_to_come_even_after_a_past_verb() -> None:
    assert told("They agreed to meet next Easter.") == [("next Easter", "2025-04-20", "2025-04-21")]


@pytest.mark.parametrize("text", ["Tariq Ramadan said so.", "Ms Easter said so."])
def test_a_surname_is_no_holiday(text: str) -> None:
    assert not dates(text)


def test_every_moving_holiday_has_a_day_in_each_of_these_years() -> None:
    lacking = {name for name, days in moving_holidays().items() if not set(range(2002, 2035)) <= days.keys()}
    assert not lacking


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("In May '23 it rained.", "May '23", "2023-05-01", "2023-06-01"),
        ("On May 12th ’23 it rained.", "May 12th ’23", "2023-05-12", "2023-05-13"),
        ("He sang in the summer of '69.", "summer of '69", "1969-06-01", "1969-09-01"),
        ("It crashed in '08.", "'08", "2008-01-01", "2009-01-01"),
        ("It grew between '08 and '12.", "'08 and '12", "2008-01-01", "2013-01-01"),
    ],
)
def test_two_digits_behind_an_apostrophe_are_a_year(text: str, words: str, start: str, end: str) -> None:
    assert told(text) == [(words, start, end)]


@pytest.mark.parametrize(
    "text", ["They warned of '50 deaths'.", "'10 dead' say police.", "It was in the boys' 20 games."]
)
def test_a_number_that_opens_a_quotation_is_no_year(text: str) -> None:
    assert not dates(text)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("He spoke the night before last.", "the night before last", "2024-05-13", "2024-05-14"),
        ("The April-to-June period was dry.", "April-to-June", "2024-04-01", "2024-07-01"),
        ("He was born c. 1520 in Delft.", "1520", "1520-01-01", "1521-01-01"),
        ("He turns 40 in August.", "August", "2024-08-01", "2024-09-01"),
    ],
)
def test_other_forms_of_news_are_dates(text: str, words: str, start: str, end: str) -> None:
    assert told(text) == [(words, start, end)]
