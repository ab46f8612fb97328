"""A page's title loses the name of its site, and nothing of its headline."""

import pytest
from lxml import html

from bot.library.fetching.page_reading import Page, read_html
from bot.library.fetching.page_title import headline_in

HEADLINE = "Ardle bridge stays shut"
STORY = "<p>The council said on Monday that the bridge would stay shut, and that it would cost £3m more.</p>"


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} - The Ardle Post",
        f"{HEADLINE} | Ardle News | The Ardle Post",
        f"The Ardle Post | {HEADLINE}",
        f"{HEADLINE} – Ida Moss",
    ],
)
def test_the_heading_is_the_headline_where_the_title_says_more(title: str) -> None:
    page = html.fromstring(f"<body><h1>The Ardle Post</h1><h1> {HEADLINE}</h1></body>")
    assert headline_in(title, page, None) == HEADLINE


@pytest.mark.parametrize("title", ["Bridge shut - Ardle Post", "Ardle Post | Bridge shut"])
def test_without_a_heading_the_name_that_the_page_gives_its_site_is_left_out(title: str) -> None:
    assert headline_in(title, html.fromstring("<body><p>Bridge</p></body>"), "ardle post") == "Bridge shut"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Bridge stays shut - for a third year", "Bridge stays shut"),
        (f"{HEADLINE}-in residents say | Post", HEADLINE),
        ("A night out - Ida Moss", ""),
        ("News of the Ardle Valley", "News of the Ardle Valley"),
        ("", "News of the Ardle Valley"),
    ],
)
def test_any_other_title_is_kept_whole(title: str, heading: str) -> None:
    page = html.fromstring(f"<body><h1>{heading}</h1></body>")
    assert headline_in(title, page, "Ardle Post") == title
    assert headline_in(title, None, None) == title


def test_the_banner_of_the_site_is_no_headline() -> None:
    page = html.fromstring("<body><h1>News of the Ardle Valley</h1></body>")
    assert headline_in("Bridge shut - News of the Ardle Valley", page, "News of the Ardle Valley") == "Bridge shut"


def test_a_page_is_added_under_its_headline() -> None:
    head = f"<head><title>{HEADLINE} - The Ardle Post</title></head>"
    page = f"<html>{head}<body><article><h1>{HEADLINE}</h1>{STORY * 3}</article></body></html>"
    assert read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).title == HEADLINE
