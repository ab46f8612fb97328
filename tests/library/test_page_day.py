"""The day of a page is one that it states."""

import datetime as dt

import pytest

from bot.library.fetching.page_day import day_in_page


@pytest.mark.parametrize(
    "written",
    ["2024-05-01T08:00", "2024/05/01", "20240501", "1 May 2024", "May 1, 2024", "1st of May", "01.05.2024", "5/1/2024"],
)
def test_the_first_of_a_month_that_is_written_is_the_day(written: str) -> None:
    assert day_in_page("2024-05-01", f"<p>{written}</p>".encode()) == dt.date(2024, 5, 1)


@pytest.mark.parametrize(
    ("found", "written"),
    [("1999-01-01", "© 1999 Post"), ("2024-05-01", "/2024/05/a.jpg"), ("2024-05-01", "May 12, 2024")],
)
def test_the_first_of_a_month_that_is_not_written_is_none(found: str, written: str) -> None:
    assert day_in_page(found, f"<p>{written}</p>".encode()) is None


def test_any_other_day_is_as_it_was_found() -> None:
    assert day_in_page("2024-05-15", b"") == dt.date(2024, 5, 15)
    assert day_in_page(None, b"") is None
