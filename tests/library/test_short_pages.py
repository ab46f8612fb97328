"""A page with few words keeps its paragraphs, its table and nothing of its furniture."""

import pytest

from bot.library.fetching.page_reading import Page, read_html

LINES = [
    "The ferry was built in 1987 and sails again from Monday.",
    "“We are glad,” said Ola Brek, the harbour master.",
    "Repairs cost 4 million kroner.",
]
TABLE = "<table><tr><th>Work</th><th>Cost</th></tr><tr><td>Sewer</td><td>£31m</td></tr></table>"


def lines_of(body: str) -> list[str]:
    page = f"<html><head><title>Ferry sails again</title></head><body>{body}</body></html>"
    return read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).text.split("\n")


@pytest.mark.parametrize("count", [2, 3])
def test_each_paragraph_is_a_line(count: int) -> None:
    story = "".join(f"<p>{line}</p>" for line in LINES[:count])
    caption = '<figure><img src="a.jpg"><figcaption>The ferry at Ostvik</figcaption></figure>'
    found = lines_of(f"<article><h1>Ferry sails again</h1>{caption}{story}</article>")
    assert found == ["Ferry sails again", *LINES[:count]]


def test_the_rows_of_a_table_are_lines() -> None:
    story = "".join(f"<p>{line}</p>" for line in LINES)
    assert lines_of(f"<article>{story}{TABLE}</article>")[-2:] == ["Work | Cost", "Sewer | £31m"]


def test_the_menu_and_the_end_of_the_page_are_left_out() -> None:
    story = f'<div class="story"><h1>Ferry sails again</h1>{LINES[0]}<br><br>{LINES[1]}</div>'
    around = '<div id="nav"><a href="/">Home</a> <a href="/n">News</a></div>{}<div>Copyright Coast News.</div>'
    assert lines_of(around.format(story)) == ["Ferry sails again", *LINES[:2]]


def test_a_page_of_words_without_any_form_is_still_read() -> None:
    assert " ".join(lines_of(" ".join(LINES))).split() == " ".join(LINES).split()


@pytest.mark.parametrize("around", ["<article>{}</article>", "<main>{}</main>", "<main><article>{}</article></main>"])
@pytest.mark.parametrize("notice", ["We use cookies to make this site better for you.", "We use cookies. " * 30])
@pytest.mark.parametrize(
    "related",
    [
        "<p>Bridge falls into the river</p>",
        "<ul><li><a href='/b'>Bridge falls into the river</a></li></ul>",
    ],
)
def test_what_is_around_the_one_article_of_a_page_is_left_out(around: str, notice: str, related: str) -> None:
    story = around.format("<h1>Ferry sails again</h1>" + "".join(f"<p>{line}</p>" for line in LINES[:2]))
    related = f"<div class=related><h2>Related stories</h2>{related}</div>"
    assert lines_of(f"<div class=cookie>{notice}</div>{story}{related}") == ["Ferry sails again", *LINES[:2]]


def test_a_story_around_the_one_article_of_a_page_is_kept() -> None:
    story = "".join(f"<p>{line}</p>" for line in LINES)
    other = "<article><h3>Bridge falls</h3><p>The bridge fell.</p><p>Nobody was hurt.</p></article>"
    assert set(LINES) <= set(lines_of(f"<div><h1>Ferry sails again</h1>{story}</div>{other}"))
