"""What a page says with its form stands in the article: who is quoted in a block, and the rows of a table."""

import pytest

from bot.library.fetching.page_parts import with_parts_as_lines
from bot.library.fetching.page_reading import Page, read_html

STORY = "<p>The council said on Monday that the plan would cost more than it had expected, and gave these figures.</p>"
END = "<p>The plan goes to a vote in the spring, when the new councillors will have been elected by the town.</p>"


def lines_of(part: str) -> list[str]:
    """Return the lines between two paragraphs of a page that has ``part`` there."""
    page = f"<html><body><article><h1>Sewer plan costs rise</h1>{STORY}{part}{END}</article></body></html>"
    return read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).text.split("\n")[2:-1]


def test_the_rows_of_a_table_are_lines() -> None:
    head = "<thead><tr><th>Item</th><th>Cost</th></tr></thead>"
    rows = "<tr><td><p>Sewer</p></td><td>£31m</td></tr><tr><td>Road</td><td>£12m</td></tr>"
    assert lines_of(f"<table>{head}{rows}</table>") == ["Item | Cost", "Sewer | £31m", "Road | £12m"]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Home</td><td>News</td></tr><tr><td>Sport</td><td>Weather</td></tr>",
        f"<tr><td>{'The council meets again on Monday. ' * 4}</td><td>5</td></tr><tr><td>x</td><td>6</td></tr>",
    ],
)
def test_a_page_that_is_laid_out_as_a_table_is_no_table(rows: str) -> None:
    assert lines_of(f"<table>{rows}</table>") == []


def test_the_items_of_a_list_have_no_mark_that_the_page_has_not() -> None:
    assert lines_of("<ul><li>Glass goes first.</li><li>Paper <b>last</b>.</li></ul>") == [
        "Glass goes first.",
        "Paper last.",
    ]


@pytest.mark.parametrize(
    "mark", ['<sup><a href="#n1">1</a></sup>', "<sup><a>[12]</a></sup>", '<a class="footnote-anchor" href="#">1</a>']
)
def test_the_number_of_a_note_is_not_glued_to_the_words(mark: str) -> None:
    assert lines_of(f"<p>The sewer leaks.{mark} Nobody knew of it.</p>") == ["The sewer leaks. Nobody knew of it."]


def test_a_raised_figure_and_a_link_that_is_a_figure_stay() -> None:
    part = '<p>It is 40 m<sup>2</sup> large and won <a href="/x">3</a> prizes.</p>'
    assert lines_of(part) == ["It is 40 m2 large and won 3 prizes."]


def test_a_text_without_tables_stays_as_it_is() -> None:
    assert with_parts_as_lines("One.\n\nTwo | 5\n") == "One.\n\nTwo | 5\n"


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote><p>We pay twice.</p><footer>Dee Marsh, baker</footer></blockquote>",
        "<blockquote>“We pay twice.” <cite>— Dee Marsh, baker</cite></blockquote>",
        "<figure><blockquote>We pay twice.</blockquote><figcaption>Dee Marsh, baker</figcaption></figure>",
    ],
)
def test_who_is_named_below_a_block_of_quotation_is_named_behind_it(block: str) -> None:
    assert lines_of(block) == ["“We pay twice.” — Dee Marsh, baker"]


def test_a_block_that_names_nobody_stays_as_it_is() -> None:
    assert lines_of("<blockquote><p>We pay twice.</p><p>And late.</p></blockquote>") == ["We pay twice.", "And late."]


def test_blocks_in_blocks_hold_nobody_up() -> None:
    assert lines_of("<blockquote>" * 400 + "We pay twice." + "</blockquote>" * 400)[-1:] in (["We pay twice."], [])
