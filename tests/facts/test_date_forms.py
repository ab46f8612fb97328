"""What the reading of weeks, lists of days, ranges and dates in digits promises."""

import datetime as dt
from dataclasses import replace

import pytest

from bot.facts.amount import AmountKind
from bot.facts.dates.dates import dates_in
from bot.facts.facts import find_facts
from bot.facts.when import Grain, When
from bot.reading.read import read_text
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str) -> list[When]:
    return dates_in(text, Span(0, len(text)), WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The jury split ten to two.",
        "Pieter-Jan Moens left.",
        "It was hot, said Jun Abellana.",
        "It will open and last 14 months.",
        "The vote was ten to two.",
        "It made £2m in its opening weekend.",
        "It made £2m in its second weekend.",
        "He wrote in the last five years of his life.",
        "It will be cheap in the last two years of the plan.",
        "She turned 70.",
        "The bridge could be built in six years.",
    ],
)
def test_votes_names_and_what_lasts_are_no_dates(text: str) -> None:
    assert not dates(text)


def test_minutes_to_the_hour_are_a_time_of_day() -> None:
    assert [when.grain for when in dates("It struck at ten to two.")] == [Grain.TIME]
    assert [when.grain for when in dates("It was ten to two.")] == [Grain.TIME]


@pytest.mark.parametrize("hour", ["nine o'clock", "9 o'clock", "11 o’clock"])
def test_an_hour_of_the_clock_is_a_time_in_words_or_in_digits(hour: str) -> None:
    text = f"It struck {hour}."
    assert [(when.span.of(text), when.grain) for when in dates(text)] == [(hour, Grain.TIME)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("It saves £2m a year from 2028.", "2028", "2028-01-01", "2029-01-01"),
        ("He came on Monday last week.", "Monday last week", "2024-05-06", "2024-05-07"),
        ("It ran from Tuesday to Thursday last week.", "Tuesday to Thursday last week", "2024-05-07", "2024-05-10"),
        ("It rained from Monday to Friday.", "Monday to Friday", "2024-05-06", "2024-05-11"),
        ("It rained from Friday to Monday.", "Friday to Monday", "2024-05-10", "2024-05-14"),
        ("It will run from Monday to Friday.", "Monday to Friday", "2024-05-20", "2024-05-25"),
        ("They will meet a week on Friday.", "a week on Friday", "2024-05-24", "2024-05-25"),
        ("It is planned for the week of June 5.", "week of June 5", "2024-06-03", "2024-06-10"),
        ("It starts in the week commencing 3 June.", "week commencing 3 June", "2024-06-03", "2024-06-10"),
        ("It starts in the week beginning 3 June.", "week beginning 3 June", "2024-06-03", "2024-06-10"),
        ("Rain fell in the week ending May 10.", "week ending May 10", "2024-05-04", "2024-05-11"),
        ("It runs from 28 June – 3 July.", "28 June – 3 July", "2024-06-28", "2024-07-04"),
        ("It ran from 28 June – 13 July.", "28 June – 13 July", "2023-06-28", "2023-07-14"),
        ("Ferries stood still on May 7, 8 and 9.", "May 7, 8 and 9", "2024-05-07", "2024-05-10"),
        ("Ferries stood still on 7, 8 and 9 May.", "7, 8 and 9 May", "2024-05-07", "2024-05-10"),
        ("It fell on May the 13th.", "May the 13th", "2024-05-13", "2024-05-14"),
        ("He died last night.", "last night", "2024-05-14", "2024-05-15"),
        ("It opened this morning.", "this morning", "2024-05-15", "2024-05-16"),
        ("It was signed on 12.05.2024.", "12.05.2024", "2024-05-12", "2024-05-13"),
        ("It lost £2m in the three months to March.", "three months to March", "2024-01-01", "2024-04-01"),
        ("It lost £2m in the year to 31 March 2023.", "year to 31 March 2023", "2022-04-01", "2023-04-01"),
        ("The six months ended June 30, 2022 were bad.", "six months ended June 30, 2022", "2022-01-01", "2022-07-01"),
        ("The lease ended on the last day of February.", "last day of February", "2024-02-29", "2024-03-01"),
        ("The fair will open on the 12th of next month.", "12th of next month", "2024-06-12", "2024-06-13"),
        ("The merger will close in the third quarter.", "third quarter", "2024-07-01", "2024-10-01"),
        ("It rose late last year.", "late last year", "2023-09-01", "2024-01-01"),
        ("She resigned the year before last.", "the year before last", "2022-01-01", "2023-01-01"),
        ("The week before last it rained.", "The week before last", "2024-04-29", "2024-05-06"),
        ("They will meet the week after next.", "the week after next", "2024-05-27", "2024-06-03"),
        ("They will march on the weekend of June 8.", "weekend of June 8", "2024-06-08", "2024-06-10"),
        ("The town was full over the Easter weekend.", "Easter weekend", "2024-03-30", "2024-04-01"),
        ("Shops shut on the day after Christmas.", "the day after Christmas", "2023-12-26", "2023-12-27"),
        ("The hall reopened two years after 2020.", "two years after 2020", "2022-01-01", "2023-01-01"),
        ("Two days after the March 3 vote, he quit.", "Two days after the March 3 vote", "2024-03-05", "2024-03-06"),
        ("The show runs through the end of August.", "the end of August", "2024-08-21", "2024-09-01"),
        ("The band plays Leeds on 5 February.", "5 February", "2025-02-05", "2025-02-06"),
        ("Rain fell in the last two weeks of April.", "last two weeks of April", "2024-04-17", "2024-05-01"),
        ("Rain fell in the first 10 days of May.", "first 10 days of May", "2024-05-01", "2024-05-11"),
        ("Rain fell in the last 3 months of last year.", "last 3 months of last year", "2023-10-01", "2024-01-01"),
        ("It fell in the last four months of 2021.", "the last four months of 2021", "2021-09-01", "2022-01-01"),
        ("It fell in the first two years of the decade.", "first two years of the decade", "2020-01-01", "2022-01-01"),
        ("It fell over the last two weeks.", "the last two weeks", "2024-04-29", "2024-05-13"),
        ("They marched on the last weekend of April.", "last weekend of April", "2024-04-27", "2024-04-29"),
        ("It lost £2m in the year to the end of March.", "year to the end of March", "2023-04-01", "2024-04-01"),
        ("It lost £2m in the nine months to end-March.", "nine months to end-March", "2023-07-01", "2024-04-01"),
        ("It took a month to the end of March.", "the end of March", "2024-03-21", "2024-04-01"),
        ("They met the Tuesday before last.", "Tuesday before last", "2024-05-07", "2024-05-08"),
        ("They met a week last Tuesday.", "a week last Tuesday", "2024-05-07", "2024-05-08"),
        ("It was shut for a week last Tuesday.", "last Tuesday", "2024-05-14", "2024-05-15"),
        ("Lakes are fuller than this time last year.", "this time last year", "2023-05-01", "2023-06-01"),
        ("She turns 70 next month.", "next month", "2024-06-01", "2024-07-01"),
        ("Rents will be £800 a month from 1 March.", "1 March", "2025-03-01", "2025-03-02"),
        ("A ship will call twice a week from Monday.", "Monday", "2024-05-20", "2024-05-21"),
        ("A ship will call a week from Monday.", "a week from Monday", "2024-05-27", "2024-05-28"),
        ("Prices rose in April, the fifth rise in a row.", "April", "2024-04-01", "2024-05-01"),
        ("It ran May 3rd-June 5th.", "May 3rd-June 5th", "2024-05-03", "2024-06-06"),
        ("In April the third-placed choir won.", "April", "2024-04-01", "2024-05-01"),
        ("It has run since April. The first bus was full.", "April", "2024-04-01", "None"),
        ("It opened on April the 3rd, as planned.", "April the 3rd", "2024-04-03", "2024-04-04"),
        ("The road reopens on the 28th after a flood.", "28th", "2024-05-28", "2024-05-29"),
        ("The match on the 12th was lost.", "12th", "2024-05-12", "2024-05-13"),
        ("He could lose his job in two days.", "two days", "2024-05-17", "2024-05-18"),
        ("Shops were full on Black Friday 2024.", "Black Friday 2024", "2024-11-29", "2024-11-30"),
        ("Shops were full on Cyber Monday 2024.", "Cyber Monday 2024", "2024-12-02", "2024-12-03"),
    ],
)  # fmt: skip # a table, read across
def test_a_form_covers_its_words_and_days(text: str, words: str, start: str, end: str) -> None:
    (when,) = dates(text)
    assert when.span.of(text) == words
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Monday and Tuesday of last week.", ["2024-05-06", "2024-05-07"]),
        ("They met on Monday, Tuesday and Friday last week.", ["2024-05-06", "2024-05-07", "2024-05-10"]),
        ("They met on Monday and left on Tuesday last week.", ["2024-05-13", "2024-05-07"]),
    ],
)
def test_weekdays_joined_to_one_of_a_named_week_are_of_that_week(text: str, days: list[str]) -> None:
    assert [str(when.start) for when in dates(text)] == days


@pytest.mark.parametrize("words", ["A few days ago", "66 million years ago", "Hundreds of years ago"])
def test_what_lies_vaguely_back_has_all_its_words_and_no_day(words: str) -> None:
    (when,) = dates(f"{words} the mill burned.")
    assert (when.span.of(words), when.start, when.grain) == (words, None, Grain.VAGUE)


def test_hours_of_opening_are_a_date_of_no_week() -> None:
    (when,) = dates("The hall opens Monday to Friday.")
    assert (when.start, when.end) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She flew home on 3/15.", dt.date(2024, 3, 15)),
        ("Pay by 13/5.", dt.date(2024, 5, 13)),
        ("Come this Friday 5/17, please.", dt.date(2024, 5, 17)),
    ],
)
def test_a_day_and_a_month_in_digits_are_a_date_behind_a_word_that_says_so(text: str, day: dt.date) -> None:
    assert [when.start for when in dates(text)] == [day]


@pytest.mark.parametrize("text", ["She scored 3/15.", "Only 13/20 passed.", "On 15/16 of them it failed."])
def test_two_numbers_with_a_stroke_are_no_date_by_themselves(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["Since 9/11 it is shut.", "The 7/7 bombers died.", "It keeps to 24/7 rules."])
def test_names_in_digits_are_no_days_of_this_year(text: str) -> None:
    assert dates(text) == []


def test_an_hour_in_four_digits_is_no_year() -> None:
    assert [when.grain for when in dates("At 1930hrs the gates shut.")] == [Grain.TIME]


def test_people_counted_behind_a_list_of_numbers_are_no_days() -> None:
    text = "On May 7, 12 and 14 people came."
    assert [when.span.of(text) for when in dates(text)] == ["May 7"]


def test_how_long_something_lasts_stays_a_duration_before_its_first_day() -> None:
    facts = find_facts(read_text("The fair will last two weeks from 3-5 June."))
    assert len(facts.dates) == 1
    assert [amount.kind for amount in facts.amounts] == [AmountKind.DURATION]


@pytest.mark.parametrize(
    "text",
    [
        "It runs every Tuesday.",
        "It runs on Tuesdays.",
        "It meets on the first Tuesday of every month.",
        "Eid begins soon.",
    ],
)
def test_days_that_our_calendar_does_not_settle_are_found_on_no_day(text: str) -> None:
    (when,) = dates(text)
    assert (when.start, when.end, when.grain) == (None, None, Grain.DAY)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("Fiscal 2023 was good.", Grain.YEAR),
        ("It grew in fiscal year 2023.", Grain.YEAR),
        ("It grew in the 2023 financial year.", Grain.YEAR),
        ("It grew in FY23.", Grain.YEAR),
        ("It grew in FY2023.", Grain.YEAR),
        ("Sales grew in the fiscal third quarter.", Grain.QUARTER),
    ],
)
def test_years_of_accounts_have_no_days_that_all_agree_on(text: str, grain: Grain) -> None:
    (when,) = dates(text)
    assert (when.start, when.end, when.grain) == (None, None, grain)


def test_the_fiscal_year_of_a_quarter_leaves_that_without_days_too() -> None:
    assert [when.start for when in dates("Sales grew in the second quarter of fiscal 2023.")] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "June Ashgrove sang two songs.",
        "Her skipper, Jan Torvik, sang two songs.",
        "August Hollin wrote the play.",
        "The august body has met.",
        "The Sunday Mercury broke the news.",
        "She read it in the Mail on Sunday.",
        "He loved Saturday Night Frolics.",
        "USA TODAY counted the votes.",
        "The clip was shown on India Today.",
        "Sheffield Wednesday lost again.",
        "He went to Sunday school.",
        "The shop at 1945 Mill Road burned.",
        "He is one of 2001 runners.",
    ],
)
def test_names_and_counts_that_hold_a_word_of_the_calendar_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In June Ashgrove sang two songs.", "June"),
        ("June Heatwave Kills Three", "June"),
        ("They met in august 2023.", "august 2023"),
        ("He wrote from the Sunday market.", "Sunday"),
        ("Nobody in the USA today counts by hand.", "today"),
        ("Council meets TODAY", "TODAY"),
        ("It was built in 1945 on Mill Road.", "1945"),
    ],
)
def test_the_same_words_are_dates_in_other_company(text: str, words: str) -> None:
    assert [when.span.of(text) for when in dates(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("Lessons start this week.", "this week", "2024-05-13", "2024-05-20"),
        ("The trial could end next year.", "next year", "2025-01-01", "2026-01-01"),
        ("Boat trips start tomorrow.", "tomorrow", "2024-05-16", "2024-05-17"),
        ("It must be done by end June.", "end June", "None", "2024-07-01"),
        ("An end-August target is missed.", "end-August", "2023-08-21", "2023-09-01"),
        ("She is back in court on Friday week.", "Friday week", "2024-05-24", "2024-05-25"),
        ("The fair opens a week tomorrow.", "a week tomorrow", "2024-05-23", "2024-05-24"),
        ("They wed tomorrow week.", "tomorrow week", "2024-05-23", "2024-05-24"),
        ("He left two years ago today.", "two years ago today", "2022-05-15", "2022-05-16"),
        ("The mill shut half a century ago.", "half a century ago", "1974-05-15", "1974-05-16"),
        ("A quarter of a century ago it shut.", "A quarter of a century ago", "1999-05-15", "1999-05-16"),
        ("A quarter-century ago it shut.", "A quarter-century ago", "1999-05-15", "1999-05-16"),
        ("It shut a year and a half ago.", "a year and a half ago", "2022-11-15", "2022-11-16"),
        ("It shut two and a half years ago.", "two and a half years ago", "2021-11-15", "2021-11-16"),
        ("It was issued on the 3rd and served by hand.", "3rd", "2024-05-03", "2024-05-04"),
        ("He was seen on the 20th.", "20th", "2024-04-20", "2024-04-21"),
        ("Ferries will sail again on the 3rd.", "3rd", "2024-06-03", "2024-06-04"),
        ("In June, the bank raised its fees.", "June", "2023-06-01", "2023-07-01"),
        ("In June, the bank will raise its fees.", "June", "2024-06-01", "2024-07-01"),
        ("In July, Ms May said she would go.", "July", "2023-07-01", "2023-08-01"),
        ("The ferry returns this fall.", "this fall", "2024-09-01", "2024-12-01"),
        ("It sank in the fall of 2022.", "fall of 2022", "2022-09-01", "2022-12-01"),
    ],
)  # fmt: skip # a table, read across
def test_what_stands_beside_a_date_is_read_as_it_is_meant(text: str, words: str, start: str, end: str) -> None:
    (when,) = dates(text)
    assert when.span.of(text) == words
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The vote was moved from 4 June to 11 June.", ["4 June", "11 June"]),
        ("They put back the start of the ban from 2030 to 2035.", ["2030", "2035"]),
        ("The show runs from 4 June to 11 June.", ["4 June to 11 June"]),
        ("She moved to Leeds and taught from 2004 to 2009.", ["2004 to 2009"]),
    ],
)
def test_a_change_of_date_is_two_dates_and_no_range(text: str, days: list[str]) -> None:
    assert [when.span.of(text) for when in dates(text)] == days


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The vote was moved from 4 October to 11 October.", ["2024-10-04", "2024-10-11"]),
        ("The vote was moved from March to April.", ["2024-03-01", "2024-04-01"]),
        ("The vote was moved from 20 December to 10 January.", ["2024-12-20", "2025-01-10"]),
    ],
)
def test_a_new_date_is_near_the_old_one(text: str, starts: list[str]) -> None:
    assert [str(when.start) for when in dates(text)] == starts


@pytest.mark.parametrize(
    "text",
    [
        "Ms June Park sang.",
        "Mr Justice Friday agreed.",
        "Sir Robin June sang.",
        "Mr. August, a baker, sang.",
        "Her band The 1975 sang.",
        "Her novel, The Winter of 1963, won.",
        "Prices fall in most towns.",
        "The next fall in prices hurts.",
        "It is the 3rd and last goal.",
        "He fell on the 17th hole.",
        "She lives on the 5th floor.",
    ],
)
def test_names_titles_and_verbs_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_half_a_century_later_is_no_century_later() -> None:
    text = "It shut in 1920 and reopened half a century later."
    _, later = dates(text)
    assert (later.span.of(text), later.start) == ("half a century later", None)


def test_a_ship_missing_for_two_weeks_is_no_date_to_come() -> None:
    text = "The ship has been missing two weeks today."
    assert [when.span.of(text) for when in dates(text)] == ["today"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Kenya marks Independence Day with songs.", "2024-12-12"),
        ("Canadian Thanksgiving is early.", "2024-10-14"),
        ("Before Thanksgiving, a ship from China sank.", "2023-11-23"),
        ("Independence Day will be wet.", "2024-07-04"),
        ("Russians and Serbs mark Independence Day.", None),
        ("Kenya and Ghana mark Independence Day.", None),
    ],
)
def test_a_holiday_is_that_of_its_country_or_of_no_day(text: str, start: str | None) -> None:
    found = dates(text)[-1].start
    assert (found and str(found)) == start


def test_a_holiday_is_that_of_the_country_that_the_article_is_about() -> None:
    article = read_text("Kenya counts votes\n\nThe count in Kenya is slow.\n\nIt may last until Independence Day.\n")
    found = find_facts(replace(article, date=WEDNESDAY)).dates
    assert [str(when.end) for when in found] == ["2024-12-13"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was sent off in the 71st minute.", "71st minute"),
        ("She was sent off on 66 minutes.", "66 minutes"),
        ("Her ninth-minute goal settled it.", "ninth-minute"),
        ("Goals in the 12th, 60th and 80th minutes won it.", "12th, 60th and 80th minutes"),
        ("It came in the seventh minute of added time.", "seventh minute of added time"),
    ],
)
def test_a_minute_of_a_match_is_a_time(text: str, words: str) -> None:
    [when] = dates(text)
    assert (when.span.of(text), when.grain) == (words, Grain.TIME)


@pytest.mark.parametrize(
    "text",
    [
        "It was called off at the last minute.",
        "He lived on 20 minutes of oxygen.",
        "A second minute's silence was held.",
        "They spent two minutes on it.",
    ],
)
def test_other_minutes_are_no_times(text: str) -> None:
    assert not dates(text)


@pytest.mark.parametrize(
    "text", ["They wed 40 steps away.", "She sat 3 exams.", "The loan is at 6.9% APR.", "The sun 20 miles up was hot."]
)
def test_short_names_of_the_calendar_are_other_words_too(text: str) -> None:
    assert not dates(text)


def test_short_names_of_the_calendar_are_dates_beside_others() -> None:
    assert [when.span.of("They met on wed 12 june.") for when in dates("They met on wed 12 june.")] == ["wed 12 june"]
    assert [when.span.of("It closes on 5 APR.") for when in dates("It closes on 5 APR.")] == ["5 APR."]


def test_the_evening_of_a_day_without_a_month_is_of_this_month() -> None:
    [when] = dates("On the evening of the 14th he left.")
    assert str(when.start) == "2024-05-14"
