"""What dates promise that a second phrase completes or moves: "the year before last", "ago this Saturday"."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.when import Grain, When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)
FEBRUARY = dt.date(2024, 2, 14)


def dates(text: str, today: dt.date = WEDNESDAY) -> list[When]:
    return dates_in(text, Span(0, len(text)), today)


def told(text: str, today: dt.date = WEDNESDAY) -> list[tuple[str, str]]:
    return [(when.span.of(text), str(when.start)) for when in dates(text, today)]


@pytest.mark.parametrize(
    ("text", "phrase", "start"),
    [
        ("The pier shut in May the year before last.", "May the year before last", "2022-05-01"),
        ("He left on 3 June of the year before last.", "3 June of the year before last", "2022-06-03"),
        ("It sold well in the summer of the year before last.", "summer of the year before last", "2022-06-01"),
        ("The lease ends on 31 March the year after next.", "31 March the year after next", "2026-03-31"),
        ("It was cut on 17 October of last year.", "17 October of last year", "2023-10-17"),
        ("Profit fell in the third quarter last year.", "third quarter last year", "2023-07-01"),
        ("Profit fell in the first half this year.", "first half this year", "2024-01-01"),
    ],
)
def test_a_year_behind_a_date_is_part_of_it(text: str, phrase: str, start: str) -> None:
    assert told(text) == [(phrase, start)]


@pytest.mark.parametrize(
    "text", ["He fell ill on his first day last week.", "She moved in May before last year's vote."]
)
def test_a_period_of_its_own_stays_apart(text: str) -> None:
    assert not any(when.span.of(text).startswith(("first day last", "May before")) for when in dates(text))


@pytest.mark.parametrize(
    ("text", "phrase", "start"),
    [
        ("The bridge opened 40 years ago this Saturday.", "40 years ago this Saturday", "1984-05-18"),
        ("The bridge opened ten years ago last month.", "ten years ago last month", "2014-04-01"),
        ("The bridge opened a year ago this week.", "a year ago this week", "2023-05-15"),
    ],
)
def test_years_ago_are_counted_from_the_day_named_behind_them(text: str, phrase: str, start: str) -> None:
    assert told(text) == [(phrase, start)]


def test_what_was_said_on_a_day_is_not_years_before_it() -> None:
    assert [start for _, start in told("It opened 40 years ago, the mayor said on Monday.")] == [
        "1984-05-15",
        "2024-05-13",
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sales fell in the first nine months of the year.", "2023-01-01"),
        ("Sales fell in the last three months of the year.", "2023-10-01"),
        ("Sales will fall in the first nine months of the year.", "2024-01-01"),
        ("Sales fell in the first two months of the year.", "2024-01-01"),
    ],
)
def test_months_of_the_year_that_are_over_lie_behind(text: str, start: str) -> None:
    assert told(text, FEBRUARY)[0][1] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Three trains on Friday have been axed.", "2024-05-17"),
        ("Friday's match has been called off.", "2024-05-17"),
        ("Two services on Friday have also been cancelled.", "2024-05-17"),
        ("Three trains on Friday were late.", "2024-05-10"),
        ("Friday's attack has been called a disgrace.", "2024-05-10"),
    ],
)
def test_what_has_been_called_off_was_still_to_come(text: str, start: str) -> None:
    assert told(text) == [("Friday", start)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The work had been expected to be done by Easter.", "2024-03-31"),
        ("The work has been expected to be done by Easter.", "2025-04-20"),
        ("He had been tipped to lead it when she steps down at Easter.", "2025-04-20"),
    ],
)
def test_what_had_been_expected_is_over(text: str, start: str) -> None:
    assert told(text) == [("Easter", start)]


@pytest.mark.parametrize(
    ("text", "start"),
    [("It would be a rise from January's £40.", "2024-01-01"), ("It would be paid in January.", "2025-01-01")],
)
def test_what_something_is_compared_with_is_over(text: str, start: str) -> None:
    assert [begins for _, begins in told(text)] == [start]


def test_what_is_likely_lies_ahead() -> None:
    assert told("Bills are likely to rise from 1 April.", FEBRUARY) == [("1 April", "2024-04-01")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Friday and Saturday are also set to be wet.", "2024-05-17"),
        ("On Friday rain is likely to fall.", "2024-05-17"),
        ("Snow is possible on Friday.", "2024-05-17"),
        ("A warning is in place from Friday.", "2024-05-17"),
        ("The attack on Friday is likely to lead to a review.", "2024-05-10"),
        ("The lower-than-expected rise on Friday was small.", "2024-05-10"),
        ("The road is closed after a crash on Friday.", "2024-05-10"),
    ],
)
def test_what_is_forecast_lies_ahead(text: str, start: str) -> None:
    assert told(text)[0][1] == start


@pytest.mark.parametrize(
    ("text", "phrase", "end"),
    [
        ("The fair is on Saturday 22 and Sunday 23 June.", "Saturday 22 and Sunday 23 June", "2024-06-24"),
        ("It shuts on Friday 7, Saturday 8 and Sunday 9 June.", "Friday 7, Saturday 8 and Sunday 9 June", "2024-06-10"),
    ],
)
def test_days_with_their_weekdays_share_a_month(text: str, phrase: str, end: str) -> None:
    assert [(when.span.of(text), str(when.end)) for when in dates(text)] == [(phrase, end)]


def test_a_list_behind_a_dash_does_not_end_the_period_before_it() -> None:
    text = "In each of the last three months – February, March and April – it fell."
    assert [phrase for phrase, _ in told(text)] == ["the last three months", "February", "March", "April"]


def test_a_dash_between_two_days_still_makes_a_range() -> None:
    assert len(dates("It runs from 3 May – 6 June.")) == 1


@pytest.mark.parametrize(
    ("text", "start"),
    [("He signed on the thirteenth.", "2024-05-13"), ("The vote will be on the twenty-first.", "2024-05-21")],
)
def test_a_late_ordinal_in_words_is_a_day(text: str, start: str) -> None:
    assert [str(when.start) for when in dates(text)] == [start]


@pytest.mark.parametrize(
    "text", ["They live on the thirteenth floor.", "He passed on the second.", "It is the thirteenth."]
)
def test_other_ordinals_in_words_are_no_days(text: str) -> None:
    assert not dates(text)


def test_the_year_of_an_event_may_be_short() -> None:
    assert told("The '97 election was a landslide.") == [("'97", "1997-01-01")]
    assert not dates("It lists the '10 best films'.")


@pytest.mark.parametrize("text", ["The pots date from 4,500 BC.", "The pots date from 4500 BC."])
def test_a_year_before_christ_may_have_a_comma(text: str) -> None:
    assert [when.grain for when in dates(text)] == [Grain.YEAR]


@pytest.mark.parametrize("text", ["Call 1800 555 111.", "Output came in at 2.27bn barrels.", "Ring (01) 1800 555 111."])
def test_telephone_numbers_and_decimals_are_no_dates(text: str) -> None:
    assert not dates(text)


def test_an_hour_with_a_dot_is_still_one() -> None:
    assert [when.grain for when in dates("It opened at 7.30 and closed at 9.15pm.")] == [Grain.TIME, Grain.TIME]
