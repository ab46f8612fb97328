"""What the reading of dates in small letters, in short forms and beside today promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.dates.holidays import orthodox_easter_sunday
from bot.reading.span import Span

TUESDAY = dt.date(2013, 2, 12)


def dated(text: str) -> list[tuple[str, str, str]]:
    """Return the words, the first day and the day behind the last one of each date of a text."""
    found = dates_in(text, Span(0, len(text)), TUESDAY)
    return [(when.span.of(text), str(when.start), str(when.end)) for when in found]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("may of 2012 was dry", "may of 2012", "2012-05-01", "2012-06-01"),
        ("sold in rome in may , 2012", "may , 2012", "2012-05-01", "2012-06-01"),
        ("we met last march in rome", "last march", "2012-03-01", "2012-04-01"),
        ("rain fell from may to june", "may to june", "2012-05-01", "2012-07-01"),
        ("rain fell from march to may", "march to may", "2013-03-01", "2013-06-01"),
        ("sales of march-june 2012", "march-june 2012", "2012-03-01", "2012-07-01"),
        ("since mid-may", "mid-may", "2012-05-11", "None"),
        ("back in may '12", "may '12", "2012-05-01", "2012-06-01"),
        ("sold in may twenty-second 2012", "may twenty-second 2012", "2012-05-22", "2012-05-23"),
        ("from jan to mar 2012", "jan to mar 2012", "2012-01-01", "2012-04-01"),
        ("nov - dec 2011", "nov - dec 2011", "2011-11-01", "2012-01-01"),
        ("in dec he left", "dec", "2012-12-01", "2013-01-01"),
        ("see you next wed", "next wed", "2013-02-20", "2013-02-21"),
        ("fri, february 15, 2013", "fri, february 15, 2013", "2013-02-15", "2013-02-16"),
        ("notes due nov . 15 , 1996 , fell", "nov . 15 , 1996", "1996-11-15", "1996-11-16"),
        ("we left 9 may", "9 may", "2012-05-09", "2012-05-10"),
        ("we left 9-may", "9-may", "2012-05-09", "2012-05-10"),
        ("we left may-9", "may-9", "2012-05-09", "2012-05-10"),
        ("wed the 20th", "wed the 20th", "2013-02-20", "2013-02-21"),
        ("see you next week's sunday", "next week's sunday", "2013-02-24", "2013-02-25"),
        ("every second thursday of the month", "second thursday of the month", "None", "None"),
    ],
)
def test_a_month_in_small_letters_is_told_by_its_company(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "this may or may not be right",
        "at last may he rest",
        "he had to march, and did",
        "the last may be first",
        "they march and may sing",
        "we march 3 miles a day",
        "as may 4 others",
        "the next march was long",
        "mon ami",
        "this sun is hot",
        "next sun rays",
        "he sat, they wed",
        "the 9 may leave",
        "9 may be enough",
        "they saw the march . 5 people came",
    ],
)
def test_what_somebody_may_do_and_where_they_march_are_no_months(text: str) -> None:
    assert not dated(text)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("Sales rose in 2018Q4.", "2018Q4", "2018-10-01", "2019-01-01"),
        ("Sales fell in 23H1.", "23H1", "2023-01-01", "2023-07-01"),
        ("It was sold in the 4th qtr 2018.", "4th qtr 2018", "2018-10-01", "2019-01-01"),
        ("Printed 2012-05.", "2012-05", "2012-05-01", "2012-06-01"),
        ("Printed 2012-5.", "2012-5", "2012-05-01", "2012-06-01"),
        ("Printed 2012/5.", "2012/5", "2012-05-01", "2012-06-01"),
        ("The 2004/5 season was good.", "2004/5", "2004-01-01", "2006-01-01"),
        ("The 2011-12 season was good.", "2011-12", "2011-01-01", "2013-01-01"),
        ("It shut on July 4, '12.", "July 4, '12", "2012-07-04", "2012-07-05"),
        ("It is due in week 12 of 2014.", "week 12 of 2014", "2014-03-17", "2014-03-24"),
        ("I left 2 yrs ago.", "2 yrs ago", "2011-02-12", "2011-02-13"),
        ("Pay it by EOM.", "EOM", "None", "2013-03-01"),
        ("Printed Feb15.", "Feb15", "2013-02-15", "2013-02-16"),
        ("Printed 15Feb2012.", "15Feb2012", "2012-02-15", "2012-02-16"),
        ("Printed 2012 feb 15.", "2012 feb 15", "2012-02-15", "2012-02-16"),
        ("It rained in 2012, February 15th.", "2012, February 15th", "2012-02-15", "2012-02-16"),
        ("It was 2014 October.", "2014 October", "2014-10-01", "2014-11-01"),
        ("It was in the 1980's.", "1980's", "1980-01-01", "1990-01-01"),
        ("It was in the early 1980's.", "early 1980's", "1980-01-01", "1983-05-02"),
        ("It was in the nineteen eighties.", "nineteen eighties", "1980-01-01", "1990-01-01"),
        ("third quarter", "third quarter", "2012-07-01", "2012-10-01"),
    ],
)
def test_short_forms_are_read(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("It shuts for the rest of the week.", "the rest of the week", "2013-02-12", "2013-02-18"),
        ("The rest of 2013 will be hard.", "The rest of 2013", "2013-02-12", "2014-01-01"),
        ("The rest of March will be wet.", "The rest of March", "2013-03-01", "2013-04-01"),
        ("He missed the rest of the year.", "the rest of the year", "None", "None"),
        ("Shares are up 4% in the year to date.", "year to date", "2013-01-01", "2013-02-13"),
        ("Sales are down 2% year-to-date.", "year-to-date", "2013-01-01", "2013-02-13"),
        ("MTD sales are flat.", "MTD", "2013-02-01", "2013-02-13"),
        ("It ends on the last day of the month.", "last day of the month", "2013-02-28", "2013-03-01"),
        ("It ended on the last day of the month.", "last day of the month", "2013-01-31", "2013-02-01"),
        ("Pay it by the first of the month.", "first of the month", "2013-02-01", "2013-02-02"),
        ("She left three Fridays ago.", "three Fridays ago", "2013-01-25", "2013-01-26"),
        ("It opens a week from Friday.", "a week from Friday", "2013-02-22", "2013-02-23"),
        ("come back a week from friday", "a week from friday", "2013-02-22", "2013-02-23"),
        ("It shut more than two weeks ago.", "two weeks ago", "None", "2013-01-29"),
        ("It opened less than two weeks ago.", "two weeks ago", "2013-01-29", "2013-02-12"),
        ("It opens more than 3 days from now.", "3 days from now", "2013-02-16", "None"),
        ("It opens less than 3 days after tomorrow.", "3 days after tomorrow", "2013-02-13", "2013-02-16"),
        (
            "It is shut from the 4th to the 8th of next month.",
            "4th to the 8th of next month",
            "2013-03-04",
            "2013-03-09",
        ),
        ("It was done in 2 previous decades.", "2 previous decades", "1993-02-12", "2013-02-12"),
        ("It will open by mid-year.", "mid-year", "None", "2013-09-01"),
        ("Sales fell since mid-year.", "mid-year", "2012-05-02", "None"),
        ("It opens in two days time.", "two days", "2013-02-14", "2013-02-15"),
        ("Figures from prior to March 2012 are lost.", "March 2012", "None", "2012-03-01"),
    ],
)
def test_what_is_counted_from_today_is_placed(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


@pytest.mark.parametrize(
    "text", ["It was the fourth of the month.", "The rest of the day was fine.", "Rest of course."]
)
def test_what_only_looks_like_a_part_of_a_month_is_no_date(text: str) -> None:
    assert not dated(text)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("They met in March two years ago.", "March two years ago", "2011-03-01", "2011-04-01"),
        ("It opened on 5 May 20 years ago.", "5 May 20 years ago", "1993-05-05", "1993-05-06"),
        ("It shut on May 5, two years ago.", "May 5, two years ago", "2011-05-05", "2011-05-06"),
        ("We moved in the summer three years ago.", "summer three years ago", "2010-06-01", "2010-09-01"),
        ("She died at Christmas two years ago.", "Christmas two years ago", "2011-12-25", "2011-12-26"),
        ("Thanksgiving in 9 months", "Thanksgiving in 9 months", "2013-11-28", "2013-11-29"),
    ],
)
def test_a_date_some_years_ago_is_one_date(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2016 May became leader.", ["2016"]),
        ("The rest of April's team left.", ["April"]),
        ("In 2014 October 5 people came.", ["2014", "October 5"]),
        ("It was on October 5, 2012, November 3, 2013.", ["October 5, 2012", "November 3, 2013"]),
        ("The touchdown came in the third quarter.", []),
        ("It was a mid-year review.", []),
    ],
)
def test_a_year_is_not_that_of_what_follows_by_chance(text: str, words: list[str]) -> None:
    assert [found for found, _, _ in dated(text)] == words


def test_what_a_comma_parts_from_the_next_clause_is_another_date() -> None:
    assert [words for words, _, _ in dated("It fell in March, a year ago it rose.")] == ["March", "a year ago"]
    assert [words for words, _, _ in dated("It was the busiest Easter in 20 years.")] == ["Easter"]


@pytest.mark.parametrize(
    ("year", "day"), [(2010, "2010-04-04"), (2013, "2013-05-05"), (2021, "2021-05-02"), (2024, "2024-05-05")]
)
def test_orthodox_easter_is_on_its_own_day(year: int, day: str) -> None:
    assert str(orthodox_easter_sunday(year)) == day
    assert dated(f"They meet at Orthodox Easter {year}.")[0][1] == day


def test_a_weekend_of_a_holiday_keeps_its_year() -> None:
    assert dated("labor day weekend 2014") == [("labor day weekend 2014", "2014-08-30", "2014-09-01")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Gold for August delivery rose $11.", "2013-08-01"),
        ("December wheat futures fell.", "2013-12-01"),
        ("December wheat prices fell.", "2012-12-01"),
        ("The firm took delivery in December.", "2012-12-01"),
    ],
)
def test_what_is_traded_will_change_hands_in_the_month_to_come(text: str, start: str) -> None:
    assert [day for _, day, _ in dated(text)] == [start]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("They met the Sunday after Easter 2014.", "Sunday after Easter 2014", "2014-04-27", "2014-04-28"),
        ("They met the Friday before Christmas 2012.", "Friday before Christmas 2012", "2012-12-21", "2012-12-22"),
        ("It shut early in 2012.", "early in 2012", "2012-01-01", "2012-05-02"),
        ("It shut late in May 2012.", "late in May 2012", "2012-05-21", "2012-06-01"),
        ("Sales fell late in the year.", "late in the year", "2012-09-01", "2013-01-01"),
        ("It shut earlier in the week.", "earlier in the week", "2013-02-11", "2013-02-18"),
        ("It froze in the winter of 1978-79.", "winter of 1978-79", "1978-12-01", "1979-03-01"),
        ("It was cold in winter 2010/11.", "winter 2010/11", "2010-12-01", "2011-03-01"),
        ("It holds for 2010 and later.", "2010 and later", "2010-01-01", "None"),
        ("It holds for 2010 and later models.", "2010 and later", "2010-01-01", "None"),
        ("He was elected in 2010 and later became mayor.", "2010", "2010-01-01", "2011-01-01"),
        ("It was late in the day in 2010.", "2010", "2010-01-01", "2011-01-01"),
    ],
)
def test_words_beside_a_date_move_or_bound_it(text: str, words: str, start: str, end: str) -> None:
    assert dated(text) == [(words, start, end)]


def test_both_years_are_read() -> None:
    assert [words for words, _, _ in dated("It fell in both 2011 and 2012.")] == ["2011", "2012"]
