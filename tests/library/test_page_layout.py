"""A page that is laid out as a table is read, and what its readers wrote is not."""

import pytest

from bot.library.fetching.page_reading import Page, read_html

STORY = [
    "The council said on Monday that the plan would cost more than it had expected, and gave its reasons.",
    "“We pay twice for the same sewer,” said Dee Marsh, who runs the bakery beside the old pumping station.",
    "The plan goes to a vote in the spring, when the new councillors will have been elected by the town.",
    "Nobody has said yet where the money is to come from, and the mayor did not want to be asked about it.",
]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in STORY)
COMMENT = "<p>Typical nonsense from the county, they earn more than nurses and still it is never enough.</p>"


def text_of(body: str) -> str:
    page = f"<html><head><title>Sewer plan costs rise</title></head><body>{body}</body></html>"
    return read_html(Page("https://post.example/1", page.encode(), "text/html", "utf-8")).text


def test_a_story_in_a_cell_beside_the_menu_is_read_paragraph_for_paragraph() -> None:
    menu = "<td><a href=a>News</a><br><a href=b>Sport</a></td>"
    lines = text_of(f"<table><tr>{menu}<td><b>Sewer plan costs rise</b>{PARAGRAPHS}</td></tr></table>").split("\n")
    assert lines[-4:] == STORY


@pytest.mark.parametrize(
    "comments",
    [
        f'<div id="disqus_thread">{COMMENT}{COMMENT}</div>',
        f'<div class="reader-comments">{COMMENT}{COMMENT}</div>',
        f'<div class="x1"><h3>14 comments</h3><div>{COMMENT}</div>{COMMENT}</div>',
        f"<section><h2>Comments</h2>{COMMENT}<button>Reply</button></section>",
        f"<section><h2>Leave a reply</h2>{COMMENT}<form><textarea></textarea></form></section>",
    ],
)
def test_what_readers_wrote_is_left_out(comments: str) -> None:
    assert "Typical" not in text_of(f"<div><h1>Sewer plan costs rise</h1>{PARAGRAPHS}</div>{comments}")


def test_what_readers_wrote_right_below_a_story_is_left_out_up_to_the_next_heading() -> None:
    end = "<h2>How we counted</h2><p>We read all the minutes of the council of the last four years.</p>"
    text = text_of(
        f"<article><h1>Sewer plan costs rise</h1>{PARAGRAPHS}<h2>2 comments</h2>{COMMENT}{COMMENT}{end}</article>"
    )
    assert "Typical" not in text
    assert STORY[0] in text
    assert "We read all the minutes" in text


@pytest.mark.parametrize(
    "story",
    [
        f'<div class="has-comments comments-open"><h1>Sewer plan costs rise</h1>{PARAGRAPHS}</div>',
        f"<div><h1>Sewer plan costs rise</h1>{PARAGRAPHS}<div><h2>Comments</h2>{COMMENT}</div></div>",
    ],
)
def test_a_story_that_only_speaks_of_comments_stays(story: str) -> None:
    text = text_of(story)
    assert STORY[0] in text
    assert ("Typical" in text) == ("Typical" in story)
