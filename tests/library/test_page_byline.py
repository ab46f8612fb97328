"""Whoever a page marks as its writer stands in the article, below the headline."""

import pytest

from bot.library.fetching.page_reading import Page, read_html
from bot.reading.read import read_text

STORY = "".join(
    f"<p>The council said on {day} that the plan would cost more than it had expected, and gave its reasons.</p>"
    for day in ("Monday", "Tuesday", "Friday")
)
HEADLINE = "Sewer plan costs rise"


def lines_of(byline: str, behind: str = "") -> list[str]:
    page = f"<html><body><article><h1>{HEADLINE}</h1>{byline}{STORY}</article>{behind}</body></html>"
    return read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).text.split("\n")


@pytest.mark.parametrize(
    ("marked", "byline"),
    [
        ('<p class="byline">By Maren Tolstad</p>', "By Maren Tolstad"),
        ('<div class="author">By <a href="/mt">Maren Tolstad</a></div>', "By Maren Tolstad"),
        ('<div class="meta"><span class="author-name">Maren Tolstad</span></div>', "By Maren Tolstad"),
        ('<a rel="author" href="/mt">Maren Tolstad</a>', "By Maren Tolstad"),
        ('<p class="byline">By Maren Tolstad, <time>15 May 2024</time></p>', "By Maren Tolstad, 15 May 2024"),
        ('<p class="byline">By Maren Tolstad <time>15 May 2024</time></p>', "By Maren Tolstad"),
        ("<p>By Maren Tolstad</p>", "By Maren Tolstad"),
        ('<p class="byline">By <b>Maren Tolstad</b> <i>Chief Reporter</i></p>', "By Maren Tolstad"),
        ('<div class="byline">Maren Tolstad, 15 May 2024</div>', "By Maren Tolstad"),
        ('<p class="byline">Written by Maren Tolstad. Edited by Bo Lund.</p>', "By Maren Tolstad"),
        ('<p class="byline">By Maren Tolstad | 15 May 2024 | 5 min read | Share</p>', "By Maren Tolstad"),
    ],
)
def test_a_marked_byline_stands_below_the_headline_once(marked: str, byline: str) -> None:
    assert lines_of(marked)[:2] == [HEADLINE, byline]
    assert "\n".join(lines_of(marked)).count("Tolstad") == 1
    assert read_text("\n".join(lines_of(marked))).byline == byline


@pytest.mark.parametrize(
    "marked",
    [
        '<div><span class="author">Ida Moss</span> <span class="author">Maren Lund</span> '
        '<span class="author">Rita Vik</span></div>',
        '<p>By <a class="author">Ida Moss</a>, <a class="author">Maren Lund</a> and <a class="author">Rita Vik</a></p>',
        '<ul class="authors"><li>Ida Moss</li><li>Maren Lund</li><li>Rita Vik</li></ul>',
        '<div class="byline">By <span>Ida Moss</span><span>Maren Lund</span><span>Rita Vik</span></div>',
    ],
)
def test_all_who_stand_beside_each_other_wrote_it(marked: str) -> None:
    assert [line for line in lines_of(marked) if "Ida Moss" in line] == ["By Ida Moss, Maren Lund and Rita Vik"]


@pytest.mark.parametrize(
    ("byline", "lead"),
    [
        ("By Reuters", "The plan will cost more than it had expected, a manager told Reuters by phone on Sunday."),
        ("By Ida Moss", "“We never saw the bill before Sunday night,” Ida Moss told the council in its meeting."),
        ("By Ida Moss", "Ida Moss went along the whole of the sewer with the engineers who built it."),
    ],
)
def test_a_lead_that_names_the_writer_is_no_byline(byline: str, lead: str) -> None:
    assert lines_of(f'<p class="byline">{byline}</p><p>{lead}</p>')[:3] == [HEADLINE, byline, lead]


@pytest.mark.parametrize(
    "marked",
    [
        '<div class="author">About the author</div>',
        '<p class="byline">15 May 2024</p>',
        '<div class="author-bio">Maren Tolstad covers the council and lives by the harbour with two cats.</div>',
    ],
)
def test_what_names_no_writer_is_no_byline(marked: str) -> None:
    assert not [line for line in lines_of(marked) if line.startswith("By ")]


@pytest.mark.parametrize(
    "other",
    [
        '<aside><span class="byline">By Per Lund</span></aside>',
        '<div class="related-stories"><p class="byline">By Per Lund</p></div>',
        '<div class="comments"><span class="comment-author">Per Lund</span></div>',
    ],
)
def test_the_writers_of_others_are_not_this_ones(other: str) -> None:
    assert "Per Lund" not in "\n".join(lines_of("", other))
