"""Nobody is named as the writer of a page who wrote another story in it, a comment, or what it quotes."""

import pytest

from bot.library.fetching.page_reading import Page, read_html

STORY = "".join(
    f"<p>The council said on {day} that the plan would cost more than it had expected, and gave its reasons.</p>"
    for day in ("Monday", "Tuesday", "Friday", "Sunday")
)
HEADLINE = "<h1>Sewer plan costs rise</h1>"
OTHER = "<h3>Bridge falls</h3><p class=byline>By Rita Vane</p>"
RITA = "<span class=author>Rita Vane</span>"
IDA = "<p class=byline>By Ida Moss</p>"


def text_of(body: str, head: str = "") -> str:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).text


def bylines_of(body: str, head: str = "") -> list[str]:
    return [line for line in text_of(body, head).split("\n") if line.startswith("By ")]


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article>{HEADLINE}{STORY}</article><section class=more><h2>More news</h2>"
        f"<article class=card>{OTHER}</article></section></main>",
        f"<main><article>{STORY}</article><section class=more><article class=card>{OTHER}</article></section></main>",
        f"<main>{HEADLINE}{STORY}<section class=recommended><h3>Bridge falls</h3>{RITA}</section></main>",
        f"<div class=latest>{OTHER}</div><article>{HEADLINE}{STORY}</article>",
        f"<header><div class=featured>{OTHER}</div></header><article>{HEADLINE}{STORY}</article>",
        f"<article><header>{HEADLINE}<div class=featured>{OTHER}</div></header>{STORY}</article>",
        f"<article><header>{HEADLINE}<div>{OTHER}</div></header>{STORY}</article>",
        f"<article>{HEADLINE}<a href=/b><b>Bridge falls</b> {RITA}</a>{STORY}</article>",
        f'<main>{HEADLINE}<article class="related-story">{RITA}</article>{STORY}</main>',
        f"<main>{HEADLINE}<article class=teaser>{RITA}</article>{STORY}</main>",
        f"<main>{HEADLINE}<article>{RITA}</article>{STORY}</main>",
        f"<main><div>{OTHER}</div>{HEADLINE}{STORY}</main>",
        f"<main>{HEADLINE}{STORY}{OTHER}</main>",
    ],
)
def test_the_writer_of_another_story_is_not_this_ones(body: str) -> None:
    assert "Rita Vane" not in text_of(body)


@pytest.mark.parametrize(
    "quotation",
    [
        "<cite class=author>Jane Austen</cite>",
        "<figure><blockquote>We pay twice.</blockquote><p class=author>Jane Austen</p></figure>",
        "<blockquote>We pay twice. <span class=author>Jane Austen</span></blockquote>",
        '<div class="pullQuote"><span class=author>Jane Austen</span></div>',
        "<div><i>It is a truth that all acknowledge.</i> <span class=author>Jane Austen</span></div>",
    ],
)
@pytest.mark.parametrize("page", ["{headline}{quotation}{story}", "{headline}{story}{quotation}{story}"])
def test_whoever_is_quoted_is_not_the_writer(page: str, quotation: str) -> None:
    body = page.format(headline=HEADLINE, quotation=quotation, story=STORY)
    assert not bylines_of(f"<article>{body}</article>")


@pytest.mark.parametrize("hiding", ['style="display: none"', "hidden", 'aria-hidden="true"'])
def test_a_byline_that_nobody_sees_is_none(hiding: str) -> None:
    assert not bylines_of(f"<article>{HEADLINE}<div {hiding}>{IDA}</div>{STORY}</article>")


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=sidebar>{OTHER}</div><article>{HEADLINE}{IDA}{STORY}</article>",
        f"<div>{OTHER}</div><article>{HEADLINE}{IDA}{STORY}</article>",
        f"<main>{HEADLINE}{IDA}<article>{STORY}</article></main>",
        f"<div>{HEADLINE}<div>{IDA}</div><div>{STORY}</div></div>",
        f"<article><header>{HEADLINE}<h2>The plan will now cost nine million more</h2>{IDA}</header>{STORY}</article>",
        f"<article>{HEADLINE}<p>The plan will now cost nine million more.</p><div>{IDA}{STORY}</div></article>",
        f"<article>{IDA}{HEADLINE}{STORY}</article>",
        f"<article>{HEADLINE}{STORY}{IDA}</article>",
    ],
)
def test_the_writer_of_the_story_itself_is_named_alone(body: str) -> None:
    assert bylines_of(body) == ["By Ida Moss"]
    assert "Rita Vane" not in text_of(body)


@pytest.mark.parametrize(
    ("named", "bylines"),
    [("Ida Moss", ["By Ida Moss"]), ("Rita Vane", []), ("The Ardle Post", ["By Ida Moss"]), ("", ["By Ida Moss"])],
)
def test_nobody_is_the_writer_where_the_head_of_the_page_names_somebody_else(named: str, bylines: list[str]) -> None:
    head = f'<meta name="author" content="{named}">'
    assert bylines_of(f"<article>{HEADLINE}{IDA}{STORY}</article>", head) == bylines


def test_a_byline_in_the_text_stays_the_only_one() -> None:
    assert bylines_of(f"<article>{HEADLINE}{RITA}<p>By Ida Moss</p>{STORY}</article>") == ["By Ida Moss"]
