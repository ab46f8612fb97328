"""What the reading of dates promises."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.dates.dates import FORMS, NEEDS, dates_in
from bot.facts.dates.holidays import easter_sunday
from bot.facts.when import Grain, When
from bot.reading.span import Span

THURSDAY = dt.date(2018, 11, 15)


def dates(text: str, today: dt.date | None = THURSDAY) -> list[When]:
    return dates_in(text, Span(0, len(text)), today)


def only(text: str, today: dt.date | None = THURSDAY) -> When:
    found = dates(text, today)
    assert len(found) == 1, [when.span.of(text) for when in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("It opened on 4 July 2019.", "4 July 2019", "2019-07-04", "2019-07-05"),
        ("It opened on July 4th of 1995.", "July 4th of 1995", "1995-07-04", "1995-07-05"),
        ("It began in January.", "January", "2018-01-01", "2018-02-01"),
        ("It ended on September 28.", "September 28", "2018-09-28", "2018-09-29"),
        ("They met last week.", "last week", "2018-11-05", "2018-11-12"),
        ("They meet next Monday.", "next Monday", "2018-11-19", "2018-11-20"),
        ("He left three weeks ago.", "three weeks ago", "2018-10-25", "2018-10-26"),
        ("It was built in 1931.", "1931", "1931-01-01", "1932-01-01"),
        ("It was the mid-1990s.", "mid-1990s", "1993-05-02", "1996-08-31"),
        ("Prices rose in the first half of 2017.", "first half of 2017", "2017-01-01", "2017-07-01"),
        ("The poll ran from Sept. 19 to 22.", "Sept. 19 to 22", "2018-09-19", "2018-09-23"),
        ("It grew from 2014 to 2016.", "2014 to 2016", "2014-01-01", "2017-01-01"),
        ("It broke on 8 July last year.", "8 July last year", "2017-07-08", "2017-07-09"),
        ("It is due on 2019-05-12.", "2019-05-12", "2019-05-12", "2019-05-13"),
    ],
)
def test_a_date_covers_its_days(text: str, words: str, start: str, end: str) -> None:
    when = only(text)
    assert when.span.of(text) == words
    assert (when.start, when.end) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


def test_since_leaves_the_end_open() -> None:
    when = only("They have been targeted since at least 2019.")
    assert (when.start, when.end) == (dt.date(2019, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Rents fell after 2016.", "2017-01-01", "None"),
        ("Rents fell after the 2016 storm.", "2016-01-01", "None"),
        ("Rents fell before the 2016 storm.", "None", "2017-01-01"),
        ("Rents fell after the March 2016 storm.", "2016-03-01", "None"),
        ("Rents fell after the 2014-18 war.", "2018-01-01", "None"),
        ("Rents fell before the 2014-18 war.", "None", "2015-01-01"),
        ("Rents fell after last year's storm.", "2017-01-01", "None"),
        ("Rents fell before last year's storm.", "None", "2018-01-01"),
        ("Rents fell after the end of 2016.", "2017-01-01", "None"),
    ],
)
def test_what_is_after_an_event_is_not_after_its_whole_year(text: str, start: str, end: str) -> None:
    when = only(text)
    assert (str(when.start), str(when.end)) == (start, end)


def test_the_years_of_several_events_stay_years() -> None:
    found = dates("Rents fell after the 2012 and 2016 storms.")
    assert [str(when.end) for when in found] == ["2013-01-01", "2017-01-01"]


def test_before_leaves_the_start_open() -> None:
    when = only("It was sold before 2010.")
    assert (when.start, when.end) == (None, dt.date(2010, 1, 1))


@pytest.mark.parametrize("text", ["They met last Tuesday.", "It began in January.", "He left two years ago."])
def test_a_relative_date_stays_open_while_the_day_of_writing_is_unknown(text: str) -> None:
    when = only(text, None)
    assert (when.start, when.end) == (None, None)


def test_a_year_is_known_without_the_day_of_writing() -> None:
    assert only("It was built in 1931.", None).start == dt.date(1931, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "This may take longer.",
        "May I ask what this is for?",
        "They sat in the sun.",
        "More than 2000 people came.",
        "The $DEC price rose.",
        "Call 138-2010-2015 now.",
        "We are on the march.",
    ],
)
def test_words_and_numbers_that_only_look_like_dates_are_left(text: str) -> None:
    assert dates(text) == []


def test_a_time_of_day_is_a_time() -> None:
    assert only("The order went out at 3:52 a.m. sharp.").grain is Grain.TIME


@pytest.mark.parametrize(
    ("text", "day"), [("It snowed last Thanksgiving.", "2017-11-23"), ("Easter 2010 was cold.", "2010-04-04")]
)
def test_a_holiday_falls_on_its_day(text: str, day: str) -> None:
    assert only(text).start == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("Rosh Hashanah", ["2020-09-19", "2023-09-16", "2025-09-23"]),
        ("Passover", ["2021-03-28", "2024-04-23", "2025-04-13"]),
        ("Hanukkah", ["2021-11-29", "2023-12-08", "2024-12-26"]),
    ],
)
def test_hebrew_feasts_fall_on_their_days(name: str, days: list[str]) -> None:
    assert [str(only(f"They met at {name} {day[:4]}.").start) for day in days] == days


def test_ramadan_is_a_surname_as_well() -> None:
    assert dates("Tarek Ramadan left, Mr Ramadan said.") == []


def test_a_holiday_beyond_the_last_year_is_on_no_day() -> None:
    assert only("Easter", dt.date.max).start is None


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    sunday = easter_sunday(year)
    assert sunday.weekday() == 6
    assert dt.date(year, 3, 22) <= sunday <= dt.date(year, 4, 25)


WORDS = st.lists(
    st.sampled_from(
        "May March last next this first third week month year quarter of the in on 1 12 31 32 2014 2100 to from between"
        " and after before ago Monday Sun. 1990s Christmas Easter half early end weekend 5/12 , - 's now until for"
        " days will Friday Tuesday 2024-25 century Q4 week weekend the of commencing – night a 7 8 that following next"
        " previous same later earlier hours day ended fiscal every late two".split()
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=200)
@given(WORDS | st.text(max_size=60), st.none() | st.dates())
def test_any_text_is_read_every_span_lies_in_it_and_no_date_ends_before_it_begins(
    text: str, today: dt.date | None
) -> None:
    for when in dates(text, today):
        assert 0 <= when.span.start < when.span.end <= len(text)
        assert when.start is None or when.end is None or when.start < when.end


@pytest.mark.parametrize("text", ["2000-" * 1_000, "monday, " * 500, "12/12/" * 1_000, "1 may to " * 1_000])
def test_dates_in_hostile_lines_are_read_to_the_end(text: str) -> None:
    assert all(when.span.end <= len(text) for when in dates(text))


@given(st.text("MWDYRSHQdUOELNTABFabefghijklnoprstvwz,.-/'~&x", max_size=12))
def test_no_form_is_passed_over_that_would_match(classes: str) -> None:
    for (pattern, _), needs in zip(FORMS, NEEDS, strict=True):
        if any(need.isdisjoint(classes) for need in needs):
            assert not pattern.search(classes)


@pytest.mark.parametrize(
    "text", ["All he could say was 'no' and 'Tuesday'.", "A guard called “Friday” came.", 'The box says "Christmas".']
)
def test_a_day_alone_between_quotation_marks_is_only_a_word(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Tuesday,” he said.", "Tuesday"),
        ("She said that he had come “on Tuesday”.", "Tuesday"),
        ("He has confidence in her “today”.", "today"),
        ("Tuesday's vote is off.", "Tuesday"),
    ],
)
def test_a_day_within_or_beside_quoted_words_stays_a_date(text: str, words: str) -> None:
    assert only(text).span.of(text) == words
