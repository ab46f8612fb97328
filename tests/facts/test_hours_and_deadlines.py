"""What the reading of hours of the day, seasons, early years, days without a month and deadlines promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.facts import find_facts
from bot.facts.when import Grain, When
from bot.reading.read import read_text
from bot.reading.span import Span

THURSDAY = dt.date(2018, 11, 15)


def dates(text: str) -> list[When]:
    return dates_in(text, Span(0, len(text)), THURSDAY)


def words(text: str) -> list[str]:
    return [when.span.of(text) for when in dates(text)]


def placed(text: str) -> list[tuple[str, str, str]]:
    return [(when.span.of(text), str(when.start), str(when.end)) for when in dates(text)]


def figures(text: str) -> list[str]:
    article = read_text(text)
    return [amount.span.of(article.text) for amount in find_facts(article).amounts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The alarm rang at four in the morning.", "four in the morning"),
        ("It was 3.40 in the morning when it stopped.", "3.40 in the morning"),
        ("It went out shortly after six in the evening.", "six in the evening"),
        ("They come between two and four in the morning.", "two and four in the morning"),
        ("She writes from five until nine in the morning.", "five until nine in the morning"),
        ("The shop is shut from ten at night.", "ten at night"),
    ],
)
def test_an_hour_of_a_part_of_the_day_is_a_time_and_no_figure(text: str, found: str) -> None:
    assert [(when.span.of(text), when.grain) for when in dates(text)] == [(found, Grain.TIME)]
    assert figures(text) == []


@pytest.mark.parametrize("hour", ["five", "4.20"])
def test_an_hour_before_a_day_is_a_time_beside_the_day(hour: str) -> None:
    assert words(f"The hill slid at {hour} on Sunday morning.") == [hour, "Sunday"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Take one pill in the morning and two in the evening.", ["one pill", "two"]),
        ("He ate two in the morning.", ["two"]),
        ("They came up one by one in the morning.", []),
        ("Leeds were at four in the morning session.", ["four"]),
    ],
)
def test_what_is_counted_in_the_morning_is_no_hour(text: str, found: list[str]) -> None:
    assert dates(text) == []
    assert [figure.split()[0] for figure in figures(text)] == [figure.split()[0] for figure in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The dividend stays at 3.50 crowns a share.", "3.50 crowns"),
        ("She cleared the bar at 4.50 metres.", "4.50 metres"),
    ],
)
def test_a_price_and_a_height_are_no_times_of_day(text: str, figure: str) -> None:
    assert (words(text), figures(text)) == ([], [figure])


def test_a_time_of_day_in_digits_needs_nothing_behind_it() -> None:
    assert words("At 7.20 firefighters came, at 9.15 in vain.") == ["7.20", "9.15"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The abbey fell in 1471 and was sold.", 1471),
        ("The bell, cast in about 1387, is cracked.", 1387),
        ("The tower, which dates from 1264, leans.", 1264),
        ("It has been held since 1411.", 1411),
    ],
)
def test_a_year_of_the_middle_ages_is_a_year(text: str, year: int) -> None:
    (when,) = dates(text)
    assert when.start == dt.date(year, 1, 1)
    assert figures(text) == []


@pytest.mark.parametrize(
    "text", ["It opened in 1250 cinemas.", "They failed in 1471 of them.", "Wages fell from 1450 to 1380 a month."]
)
def test_four_digits_that_count_are_no_year_of_the_middle_ages(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Fares went up in the spring from 7 to 11 crowns.", "2018-03-01", "2018-06-01"),
        ("He will retire in the summer and open a bakery.", "2019-06-01", "2019-09-01"),
        ("Prosecutors will decide by the spring whether to charge her.", "None", "2019-06-01"),
        ("They had to wait since the spring for a reply.", "2018-03-01", "None"),
    ],
)
def test_a_season_goes_on_into_its_clause(text: str, start: str, end: str) -> None:
    assert [found[1:] for found in placed(text)] == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "He left in the summer term.",
        "She loved the summer when it rained.",
        "It will open in the spring after next.",
    ],
)
def test_a_season_of_something_else_is_left(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "month", "figure"),
    [
        ("In a poll in February 28 per cent said no.", "February", "28 per cent"),
        ("Prices fell in December, 12 percent more than in October.", "December", "12 percent"),
        ("In May 12 people were hurt.", "May", "12"),
        ("In March 30 empty homes burned.", "March", "30"),
        ("She was convicted in May of 17 counts of fraud.", "May", "17"),
    ],
)
def test_what_is_counted_behind_a_month_is_no_day_of_it(text: str, month: str, figure: str) -> None:
    assert words(text)[0] == month
    assert figure in figures(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He left on May 12, people said.", "May 12"),
        ("Talks began May 12 as homes burned.", "May 12"),
        ("He will leave on May 12.", "May 12"),
    ],
)
def test_a_day_behind_its_month_stays_a_day(text: str, day: str) -> None:
    assert words(text) == [day]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The wedding is booked for May.", "2019-05-01"),
        ("The cash will last until about March, he said.", "2019-03-01"),
        ("The money was spent before the May election.", "None"),
        ("A payment is promised for March.", "2019-03-01"),
    ],
)
def test_may_and_march_are_months_where_something_is_set_for_them(text: str, start: str) -> None:
    assert [(when.span.of(text) in ("May", "March"), str(when.start)) for when in dates(text)] == [(True, start)]


@pytest.mark.parametrize("text", ["They voted for May.", "Support for May fell.", "The May government fell."])
def test_whoever_is_called_may_is_no_month(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The ban will last until the 29th.", "2018-11-29"),
        ("The set has been silent since the 9th, she said.", "2018-11-09"),
        ("A vote is set for the 23rd.", "2018-11-23"),
        ("They will strike from the 20th unless it pays.", "2018-11-20"),
    ],
)
def test_a_day_without_its_month_is_a_day_behind_until_since_from_and_set_for(text: str, start: str) -> None:
    assert [str(when.start) for when in dates(text)] == [start]


@pytest.mark.parametrize(
    "text",
    [
        "He had three birdies from the 9th.",
        "She birdied on the 17th and won.",
        "It stood from the 4th floor.",
        "She ran for the 3rd time.",
        "It was close to the 5th.",
    ],
)
def test_holes_floors_and_places_are_no_days(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board will report within ten days.", ("ten days", "2018-11-15", "2018-11-26")),
        ("A reply is expected within a month.", ("a month", "2018-11-15", "2018-12-16")),
        ("They had promised a bill within two years.", ("two years", "None", "None")),
        ("Harvest begins in eight weeks.", ("eight weeks", "2019-01-10", "2019-01-11")),
    ],
)
def test_what_is_to_come_within_some_time_is_a_date(text: str, found: tuple[str, str, str]) -> None:
    assert placed(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Tenants must pay within ten days.",
        "They will appeal within ten days of the verdict.",
        "It leaves the body within three weeks.",
        "It goes round the sun once in 74 years.",
    ],
)
def test_a_rule_and_how_long_something_takes_are_no_dates(text: str) -> None:
    assert dates(text) == []
