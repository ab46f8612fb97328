"""What the reading of dates that lean on another date of the text promises."""

import datetime as dt
from dataclasses import replace

import pytest

from bot.facts.dates.dates import dates_in, find_dates
from bot.facts.when import Grain, When
from bot.reading.read import read_text
from bot.reading.span import Span

TUESDAY = dt.date(2025, 4, 8)


def dates(text: str, today: dt.date | None = TUESDAY) -> list[When]:
    return dates_in(text, Span(0, len(text)), today)


def last(text: str) -> tuple[str, str, str]:
    when = dates(text)[-1]
    return when.span.of(text), str(when.start), str(when.end)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The kiln cracked on 4 March and was mended two days later.", "two days later", "2025-03-06", "2025-03-07"),
        ("She was fined in 2011 and cleared three years later.", "three years later", "2014-01-01", "2015-01-01"),
        ("It was sold in 1990 and razed a decade later.", "a decade later", "2000-01-01", "2001-01-01"),
        ("It burned in May 2019; two months earlier it was sold.", "two months earlier", "2019-03-01", "2019-04-01"),
        ("He left on 30 April 2020 and was back a week later.", "a week later", "2020-05-04", "2020-05-11"),
        ("He fell on Monday and died the next day.", "the next day", "2025-04-08", "2025-04-09"),
        ("He fell on Sunday and was found the following morning.", "the following morning", "2025-04-07", "2025-04-08"),
        ("He fell on Sunday and was freed the day after.", "the day after", "2025-04-07", "2025-04-08"),
        ("She won in 2012 and lost the following year.", "the following year", "2013-01-01", "2014-01-01"),
        ("She won in 2012 and retired the next year.", "the next year", "2013-01-01", "2014-01-01"),
        ("Sales fell in 2021, having doubled the year before.", "the year before", "2020-01-01", "2021-01-01"),
        ("It opened on 9 June 2020, and ships came the same week.", "the same week", "2020-06-08", "2020-06-15"),
        ("He was sacked in March 2015 and sued in June of that year.", "June of that year", "2015-06-01", "2015-07-01"),
        ("It closed in March 2015 and reopened that autumn.", "that autumn", "2015-09-01", "2015-12-01"),
        ("It closed in May 2015 and reopened the following March.", "the following March", "2016-03-01", "2016-04-01"),
        ("It shut on 1 April; the following Monday it reopened.", "the following Monday", "2025-04-07", "2025-04-08"),
        ("He came in May 2019, and on the 9th of that month he left.", "9th of that month", "2019-05-09", "2019-05-10"),
        ("Rents rose in May 2019 and by the end of that year fell.", "the end of that year", "None", "2020-01-01"),
        ("It had 3 in May 2019, 2 the same month last year.", "the same month last year", "2018-05-01", "2018-06-01"),
        ("He came on 2 February, and on the 6th he sang.", "6th", "2025-02-06", "2025-02-07"),
        ("He came on 28 February and left on the 3rd.", "3rd", "2025-03-03", "2025-03-04"),
        ("It made £2m in the year to June 2023, £1m a year earlier.", "a year earlier", "2021-07-01", "2022-07-01"),
    ],
)  # fmt: skip # a table, read across
def test_a_date_leans_on_the_last_one_told_before_it(text: str, words: str, start: str, end: str) -> None:
    assert last(text) == (words, start, end)


def test_the_sentence_and_the_line_before_are_leant_on_too() -> None:
    assert last("The talks broke down on 4 March. The next day, both sides wept.")[1:] == ("2025-03-05", "2025-03-06")
    article = replace(read_text("Weir\n\nThe weir broke on 4 March.\n\nTwo days later it was mended."), date=TUESDAY)
    assert [str(when.start) for when in find_dates(article)] == ["2025-03-04", "2025-03-06"]


@pytest.mark.parametrize(
    "text",
    [
        "The weir broke. Two days later it was mended.",
        "The weir broke in 2019. Two days later it was mended.",
        "It was sold on 4 March and shut on 9 March. Two days later it reopened.",
        "It was shut from 2015 to 2018. Two years later it reopened.",
        "It was shut in 2015 and reopened nearly two years later.",
        "A man said on Friday that he had been robbed. Two days later he was not so sure.",
        "He came a few days ago. Two days later he was gone.",
    ],
)
def test_what_leans_on_nothing_certain_is_found_and_on_no_day(text: str) -> None:
    (when,) = [when for when in dates(text) if when.span.of(text).lower().startswith("two")]
    assert (when.start, when.end) == (None, None)


def test_the_day_of_speaking_is_not_leant_on() -> None:
    assert last("The fire began on 4 March, he said on Monday. Two days later it was out.")[1] == "2025-03-06"


def test_a_day_to_come_leans_on_no_date_long_past() -> None:
    assert last("Prices have been flat since July 2024. The bank will report on the 24th.")[1] == "2025-04-24"


def test_a_date_between_that_is_too_vague_is_passed_over() -> None:
    assert last("He was held on 4 March by a guard hired in 2019, and freed two days later.")[1] == "2025-03-06"


@pytest.mark.parametrize(
    "text",
    [
        "It opened a year later than planned.",
        "He left the day before she came.",
        "She said that day was long.",
        "He said that spring is short.",
        "She had ten fits in the twelve months before.",
    ],
)
def test_words_that_lean_on_what_is_no_date_are_none(text: str) -> None:
    assert dates(text) == []


def test_the_next_months_count_from_today_unless_they_lean() -> None:
    assert last("They will meet next month.")[1] == "2025-05-01"
    assert last("Rain is due over the next month.")[1] == "2025-04-09"
    assert last("The strike began in June 2019 and ended the next month.")[1] == "2019-07-01"


def test_hours_later_is_a_time_of_no_day() -> None:
    text = "He fell ill on 3 March and died two hours later. The next day it snowed."
    assert [(when.span.of(text), when.grain) for when in dates(text)][1] == ("two hours later", Grain.TIME)
    assert last(text)[1] == "2025-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "The firm, founded in 1998, was sold and a year later merged.",
        "The mill, which opened in 1911, closed. Ten years later it burned.",
        "The port, a fort built in 1702, fell but two years later rose again.",
    ],
)
def test_a_year_in_an_aside_is_not_leant_on_from_the_next_clause(text: str) -> None:
    assert [when.start is None for when in dates(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Lind, elected in 2010, resigned two years later.", "2012-01-01"),
        ("The weir, built in 1971, broke in 2003 and a year later was mended.", "2004-01-01"),
        ("She was fined in 2008, lost in 2012, and a year later left.", "2013-01-01"),
        ("After the war, in 1946, he returned and a year later married.", "1947-01-01"),
        ("Her sons, Ivo and Otto, had not spoken since 2016, when Otto left. Ivo left that summer.", "2016-06-01"),
    ],
)
def test_a_year_that_the_sentence_is_about_is_leant_on(text: str, start: str) -> None:
    assert str(dates(text)[-1].start) == start
