"""What can be linked to, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.web_address import web_address


@pytest.mark.parametrize(
    "written", ["http://example.org", " https://example.org:8080/a?b=c#d ", "https://münchen.de/ä"]
)
def test_an_address_of_the_web_is_kept_as_it_was_written(written: str) -> None:
    assert web_address(written) == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "example.org/news",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https://:80",
        "https://[1/news",
        "https://example.org:port",
        "https://exam ple.org",
        "https://example.org\n/a",
        "https://../a",
    ],
)
def test_anything_else_is_no_address(written: str | None) -> None:
    assert web_address(written) is None


@given(st.text() | st.from_regex(r"https?://[^\n]{0,20}"))
def test_no_text_breaks_it(written: str) -> None:
    assert web_address(written) in (None, written.strip())
