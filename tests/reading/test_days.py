"""What finding the day of publication promises."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.days import day_of_publication
from bot.reading.read import read_text

STORY = (
    "Ferries stand still\n{}\nFerries stood still on Friday, and nobody could say why.\nThey sail again on Monday.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "15 May 2024",
        "May 15, 2024",
        "Wednesday 15 May 2024",
        "Published: 15 May 2024",
        "Published on May 15, 2024 at 10:30 am",
        "Issued 15 May 2024",
        "Wed, 15 May 2024 07:30:00 +0100",
        "First published 15 May 2024, 10.30 BST",
        "2024-05-15",
        "Date: 2024-05-15T10:30:00+02:00",
        "HAVNSUND, May 15 2024 (Reuters) - Ferries stood still.",
        "HAVNSUND, Norland, May 15, 2024 — Ferries stood still.",
        "HAVNSUND, May 15, 2024 /Wire Service/ -- Ferries stood still.",
        "HAVNSUND, 15 May 2024",
        "HAVNSUND — May 15, 2024",
        "SLATE CITY, Nor., May 15, 2024",
        "New Delhi: 15 May 2024",
        "London | 15 May 2024",
        "By Ida Moss, 15 May 2024",
        "By Ida Moss | 15 May 2024",
        "By Ida Moss, political editor, 15 May 2024",
        "Ida Moss · 15 May 2024",
        "Published: 17:04, 15 May 2024 | Updated: 11:02, 16 May 2024",
        "May 15, 2024 / 6:00 AM EST / Harbour News",
        "Posted on May 15, 2024 by admin",
        "15.05.2024",
        "• 15 May 2024 •",
        "Ferries | 15 May 2024",
    ],
)
def test_a_line_at_the_top_gives_the_day_of_publication(line: str) -> None:
    assert read_text(STORY.format(line)).date == dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    "line",
    [
        "15 May",
        "Updated: 15 May 2024",
        "The mill burned on 15 May 2024.",
        "On 15 May 2024 the mill burned.",
        "31 February 2024",
        "May 2024",
        "Updated | 15 May 2024",
        "Slate Lane | Updated: May 15, 2024 18:20",
        "Born: 15 May 1960",
        "Closing date: 15 May 2024",
        "Ida Moss leaves, 15 May 2024",
        "The ferries stood still, 15 May 2024",
    ],
)
def test_a_day_of_which_the_story_tells_is_none(line: str) -> None:
    assert read_text(STORY.format(line)).date is None


def test_the_first_day_of_a_chronology_is_not_that_of_publication() -> None:
    days = "The hole, day by day\n9 August 2022\nA hole opens.\n4 May 2023\nThe mending begins.\n"
    assert read_text(days).date is None


def test_a_given_day_counts_more() -> None:
    assert read_text(STORY.format("15 May 2024"), date=dt.date(2024, 5, 16)).date == dt.date(2024, 5, 16)


def test_a_day_far_down_is_none() -> None:
    assert day_of_publication(["a line"] * 6 + ["15 May 2024"]) is None


@given(st.lists(st.text(max_size=40) | st.from_regex(r"[A-Z ,]{0,9}\d{1,3} May,? \d{4}", fullmatch=True), max_size=4))
def test_any_lines_are_read(lines: list[str]) -> None:
    day_of_publication(lines)
