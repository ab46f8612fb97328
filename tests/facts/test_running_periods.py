"""What the reading of time up to the day of writing, and of time from then on, promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.when import When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def only(text: str) -> When:
    [when] = dates_in(text, Span(0, len(text)), WEDNESDAY)
    return when


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The herd has halved over the past decade.", "2014-05-15", "2024-05-15"),
        ("The herd has halved over the last two decades.", "2004-05-15", "2024-05-15"),
        ("It was the worst flood of the last decade.", "2014-05-15", "2024-05-15"),
        ("The glacier has lost a mile in the past century.", "1924-05-15", "2024-05-15"),
        ("Fares have doubled in the last year.", "2023-05-15", "2024-05-15"),
        ("The past week has been dry.", "2024-05-08", "2024-05-15"),
        ("The quay will be rebuilt over the next decade.", "2024-05-16", "2034-05-16"),
        ("Ferries will be cancelled over the coming month.", "2024-05-16", "2024-06-16"),
    ],
)
def test_what_runs_up_to_today_ends_today(text: str, start: str, end: str) -> None:
    when = only(text)
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The herd halved last year.", "2023-01-01", "2024-01-01"),
        ("The herd was sold last decade.", "2010-01-01", "2020-01-01"),
        ("It was built in the last century.", "1900-01-01", "2000-01-01"),
        ("Sales fell over the past quarter.", "2024-01-01", "2024-04-01"),
        ("The council agreed a budget for the coming year.", "2025-01-01", "2026-01-01"),
        ("It fell over the last two weeks.", "2024-04-29", "2024-05-13"),
    ],
)
def test_units_of_the_calendar_stay_whole(text: str, start: str, end: str) -> None:
    when = only(text)
    assert (str(when.start), str(when.end)) == (start, end)


def test_no_time_runs_up_to_an_unknown_day() -> None:
    text = "The herd has halved over the past decade."
    [when] = dates_in(text, Span(0, len(text)), None)
    assert (when.start, when.end) == (None, None)
