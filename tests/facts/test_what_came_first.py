"""What a date of something that came first promises: it does not lie behind what the sentence says follows it."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.reading.span import Span

THURSDAY = dt.date(2019, 11, 14)


def starts(text: str) -> list[str]:
    return [str(when.start or when.end) for when in dates_in(text, Span(0, len(text)), THURSDAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leeds play Derby on Saturday after a draw at Hull on Tuesday.", ["2019-11-16", "2019-11-12"]),
        ("After a draw at Hull on Tuesday, Leeds play Derby on Saturday.", ["2019-11-12", "2019-11-16"]),
        ("The hearing will resume on Monday following a delay on Wednesday.", ["2019-11-18", "2019-11-13"]),
        ("Fares will rise by 3% in January after a 2% rise in June.", ["2020-01-01", "2019-06-01"]),
        ("Output will fall this year after a rise in March.", ["2019-01-01", "2019-03-01"]),
        ("He will retire on 2 December after a fall on 3 August.", ["2019-12-02", "2019-08-03"]),
        ("Leeds play Derby in December after a draw at Easter.", ["2019-12-01", "2019-04-21"]),
        ("After a draw on Boxing Day, Leeds play Derby on Saturday.", ["2018-12-26", "2019-11-16"]),
    ],
)
def test_what_came_first_lies_before_what_follows(text: str, found: list[str]) -> None:
    assert starts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He will fly home on Saturday after a stay in Berlin on Friday.", ["2019-11-16", "2019-11-15"]),
        ("They will speak on Friday after reaching the final on Sunday.", ["2019-11-15", "2019-11-17"]),
        ("They will speak on Friday after calls for a vote on Sunday.", ["2019-11-15", "2019-11-17"]),
        ("He will have talks on Friday after agreeing to leave in May.", ["2019-11-15", "2020-05-01"]),
        ("It will shut on Friday, not the day after the vote on Sunday.", ["2019-11-15", "2019-11-17"]),
        ("It will meet on Friday, not until after the vote on Sunday.", ["2019-11-15", "2019-11-17"]),
        ("The strike will end on Friday after he leaves on Sunday.", ["2019-11-15", "2019-11-17"]),
        ("She will leave on Friday. After a draw on Tuesday they will rest.", ["2019-11-15", "2019-11-19"]),
        ("Fares will rise in 2020 after a rise in June.", ["2020-01-01", "2020-06-01"]),
    ],
)
def test_what_may_still_follow_stays_ahead(text: str, found: list[str]) -> None:
    assert starts(text) == found


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Leeds will play Derby after losing at Hull on Tuesday.", "2019-11-12"),
        ("After losing at Hull on Tuesday, Leeds will play Derby.", "2019-11-12"),
        ("He will be sentenced next month after pleading guilty on Monday.", "2019-11-11"),
        ("He is to stand trial in March over the death of a girl in June.", "2019-06-01"),
        ("He will be tried for the murder of a man on Monday.", "2019-11-11"),
        ("He will be tried for stabbing a man on Monday.", "2019-11-11"),
        ("A road will be shut following the fatal M5 crash on Monday.", "2019-11-11"),
    ],
)
def test_what_nobody_plans_is_over(text: str, start: str) -> None:
    assert starts(text)[-1] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Police will prepare for an attack on Sunday.", "2019-11-17"),
        ("They will meet over fears of an attack on Sunday.", "2019-11-17"),
        ("They will speak after winning a place in the final on Sunday.", "2019-11-17"),
        ("There will be no fire on Sunday.", "2019-11-17"),
        ("After the death of her son, she will leave on Sunday.", "2019-11-17"),
        ("He will fly home after visiting Berlin on Sunday.", "2019-11-17"),
    ],
)
def test_what_is_only_feared_or_planned_lies_ahead(text: str, start: str) -> None:
    assert starts(text)[-1] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Borrowing will hit £73bn this year, against the £47bn forecast in March.", "2019-03-01"),
        ("Growth will be 2%, slower than it forecast in March.", "2019-03-01"),
        ("Inflation will hit 2%, up from the 1.5% predicted in March.", "2019-03-01"),
        ("A 2% rise is forecast in March.", "2020-03-01"),
        ("A 2% rise forecast in March will hurt.", "2020-03-01"),
    ],
)
def test_the_month_of_a_forecast_is_over_and_that_of_a_rise_is_not(text: str, start: str) -> None:
    assert starts(text)[-1] == start
