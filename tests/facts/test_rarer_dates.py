"""What the forms of dates promise that news seldom has and other tests do not need."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.when import When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str) -> list[When]:
    return dates_in(text, Span(0, len(text)), WEDNESDAY)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("the Wednesday after next", "2024-05-29"),
        ("the Friday after next", "2024-05-24"),
        ("two Sundays from now", "2024-05-26"),
        ("Monday two weeks from now", "2024-05-27"),
        ("the upcoming Monday", "2024-05-20"),
        ("the first Tuesday of October 2014", "2014-10-07"),
        ("the third Monday of June", "2024-06-17"),
        ("the last Friday of last month", "2024-04-26"),
        ("the first Monday of next month", "2024-06-03"),
        ("the second Tuesday after 4 June", "2024-06-18"),
        ("the first Sunday after Easter", "2025-04-27"),
        ("the last day of 2023", "2023-12-31"),
        ("6/7, 2024", "2024-06-07"),
    ],
)
def test_a_day_is_counted_from_where_its_words_begin_to_count(words: str, start: str) -> None:
    (when,) = dates(f"They meet on {words}.")
    assert (str(when.start), when.end and when.start and (when.end - when.start).days) == (start, 1)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("the second week of 2021", "2021-01-11", "2021-01-18"),
        ("the last week of June", "2024-06-24", "2024-07-01"),
        ("the third week of next month", "2024-06-17", "2024-06-24"),
        ("the first weekend of June", "2024-06-01", "2024-06-03"),
        ("the weekend after next", "2024-06-01", "2024-06-03"),
        ("the first half of May", "2024-05-01", "2024-05-16"),
        ("the second half of June", "2024-06-16", "2024-07-01"),
        ("the end of the year", "2024-09-01", "2025-01-01"),
        ("May the year after next", "2026-05-01", "2026-06-01"),
        ("the May after next", "2026-05-01", "2026-06-01"),
        ("the June after next", "2025-06-01", "2025-07-01"),
        ("previous Monday", "2024-05-06", "2024-05-07"),
        ("5/2019", "2019-05-01", "2019-06-01"),
        ("summer of '69", "1969-06-01", "1969-09-01"),
    ],
)
def test_a_part_of_a_longer_time_has_its_own_days(words: str, start: str, end: str) -> None:
    (when,) = dates(f"It was done in {words}.")
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It rained on 4 May and again that weekend.", "2024-05-04", "2024-05-06"),
        ("It shut in June 2019 after a loss the previous spring.", "2019-03-01", "2019-06-01"),
        ("It fell in 2019 and rose the following September.", "2020-09-01", "2020-10-01"),
        ("He left on 4 May 2021. The previous Friday he called.", "2021-04-30", "2021-05-01"),
        ("He left on 4 May 2021. The following Tuesday he called.", "2021-05-11", "2021-05-12"),
        ("Sales rose in May 2023 on the same month a year earlier.", "2022-05-01", "2022-06-01"),
    ],
)
def test_what_leans_on_a_date_told_before_is_placed_by_it(text: str, start: str, end: str) -> None:
    when = dates(text)[-1]
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize("text", ["It is up on the same quarter last year.", "He called the previous Friday."])
def test_what_leans_on_nothing_has_no_days(text: str) -> None:
    assert [(when.start, when.end) for when in dates(text)] == [(None, None)]


@pytest.mark.parametrize(
    ("text", "end"),
    [("We are there from 4 June for 3 days.", "2024-06-08"), ("We are there from 4 June for 2 weeks.", "2024-06-19")],
)
def test_so_many_days_from_a_day_end_with_the_day_on_which_they_are_over(text: str, end: str) -> None:
    (when,) = dates(text)
    assert (str(when.start), str(when.end)) == ("2024-06-04", end)


@pytest.mark.parametrize("years", ["The winter of 1978-79 was cold.", "The summer of 1978-79 was cold."])
def test_only_a_winter_is_of_two_years(years: str) -> None:
    (when,) = dates(years)
    assert (when.span.of(years) == "winter of 1978-79") == ("winter" in years)


def test_a_year_or_later_has_no_end() -> None:
    (when,) = dates("It is due in 2027 or later.")
    assert (str(when.start), when.end) == ("2027-01-01", None)


@pytest.mark.parametrize("text", ["It fell by 3/4.", "It sold on 5/1500 farms."])
def test_a_fraction_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["It sank in the 3rd century BC.", "It costs 13/2019 of that."])
def test_what_the_calendar_does_not_have_is_put_on_no_day(text: str) -> None:
    assert {when.start for when in dates(text)} <= {None}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("the June before last", "2022-06-01", "2022-07-01"),
        ("the April before last", "2023-04-01", "2023-05-01"),
        ("the summer before last", "2022-06-01", "2022-09-01"),
        ("the winter before last", "2022-12-01", "2023-03-01"),
        ("the Christmas before last", "2022-12-25", "2022-12-26"),
    ],
)
def test_what_was_before_the_last_of_its_kind_is_a_year_older(words: str, start: str, end: str) -> None:
    (when,) = dates(f"It shut {words}.")
    assert (str(when.start), str(when.end)) == (start, end)


def test_what_was_before_last_year_is_no_summer_before_last() -> None:
    assert "summer before last" not in [
        "It shut the summer before last year's vote."[one.span.start : one.span.end]
        for one in dates("It shut the summer before last year's vote.")
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The strike starts Monday fortnight.", "2024-06-03"),
        ("The strike starts a fortnight on Monday.", "2024-06-03"),
        ("They leave three weeks on Friday.", "2024-06-07"),
    ],
)
def test_a_fortnight_on_a_weekday_is_counted_from_the_coming_one(text: str, start: str) -> None:
    assert [str(one.start) for one in dates(text)] == [start]


@pytest.mark.parametrize("text", ["Friday is the deadline.", "Friday is the last day to register."])
def test_the_day_that_is_a_deadline_is_to_come(text: str) -> None:
    assert [str(one.start) for one in dates(text)] == ["2024-05-17"]


def test_the_day_that_was_the_last_is_over() -> None:
    assert [str(one.start) for one in dates("Friday was the last day.")] == ["2024-05-10"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("On Wednesday next the court will sit.", "2024-05-22"),
        ("He is due on Friday next.", "2024-05-17"),
        ("A shop on Monday next to the bank burned.", "2024-05-13"),
    ],
)
def test_the_weekday_next_is_to_come(text: str, start: str) -> None:
    assert [str(one.start) for one in dates(text)] == [start]
