"""Whoever a page marks as its writer stands in the article, below the headline."""

import json

import pytest

from bot.library.fetching.page_reading import Page, read_html
from bot.reading.read import read_text

STORY = "".join(
    f"<p>The council said on {day} that the plan would cost more than it had expected, and gave its reasons.</p>"
    for day in ("Monday", "Tuesday", "Friday")
)
HEADLINE = "Sewer plan costs rise"


def lines_of(byline: str, behind: str = "", head: str = "") -> list[str]:
    page = f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{byline}{STORY}</article>{behind}</body></html>"
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
        ('<p class="author">Text: Maren Tolstad</p>', "By Maren Tolstad"),
        (
            '<div class="submitted">Submitted by Maren Tolstad on Fri, 08/02/2024 - 14:20</div>',
            "Submitted by Maren Tolstad on Fri, 08/02/2024 - 14:20",
        ),
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


def data_of(headline: str, *names: str) -> str:
    written = json.dumps({"@graph": [{"headline": headline, "author": [{"name": name} for name in names]}]})
    return f'<script type="application/ld+json">{written}</script>'


@pytest.mark.parametrize("shown", ["<div>Bea Norling</div>", "<div><span>By Bea Norling</span></div>"])
@pytest.mark.parametrize("head", [data_of(HEADLINE, "Bea Norling"), '<meta name="author" content="Bea Norling">'])
def test_who_is_named_in_the_head_stands_unmarked_below_the_headline(shown: str, head: str) -> None:
    assert lines_of(shown, head=head)[:2] == [HEADLINE, "By Bea Norling"]


@pytest.mark.parametrize(
    ("shown", "head"),
    [
        ("", data_of(HEADLINE, "Bea Norling")),
        ("<div>Bea Norling</div>", data_of("Harbour hall to close", "Bea Norling")),
        ("<div>Bea Norling</div>", data_of(HEADLINE, "Bea Norling", "Stig Aamodt")),
        ("<aside>Bea Norling</aside>", data_of(HEADLINE, "Bea Norling")),
        ("<div>Web Editor</div>", data_of(HEADLINE, "Web Editor")),
        ("<div>Bea Norling</div>", '<script type="application/ld+json">{"headline": [</script>'),
    ],
)
def test_a_name_that_is_not_certainly_the_writers_is_none(shown: str, head: str) -> None:
    assert not [line for line in lines_of(shown, head=head) if line.startswith("By ")]


def test_a_link_to_the_page_of_a_writer_names_one() -> None:
    shown = '<div>Posted on 5 May 2024 by <a href="/author/ida">Ida Moss</a> · 12 comments</div>'
    assert lines_of(shown)[:2] == [HEADLINE, "By Ida Moss"]
