"""What the reading of weeks, lists of days, ranges and dates in digits promises."""

import datetime as dt

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
    ("text", "words", "start", "end"),
    [
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
    ],
)
def test_a_form_covers_its_words_and_days(text: str, words: str, start: str, end: str) -> None:
    (when,) = dates(text)
    assert when.span.of(text) == words
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize("words", ["A few days ago", "66 million years ago", "Hundreds of years ago"])
def test_what_lies_vaguely_back_has_all_its_words_and_no_day(words: str) -> None:
    (when,) = dates(f"{words} the mill burned.")
    assert (when.span.of(words), when.start, when.grain) == (words, None, Grain.VAGUE)


def test_hours_of_opening_are_a_date_of_no_week() -> None:
    (when,) = dates("The hall opens Monday to Friday.")
    assert (when.start, when.end) == (None, None)


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
