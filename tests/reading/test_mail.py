"""A text that came by mail is read without what the mail puts around it."""

import datetime as dt

import pytest

from bot.reading.article import LineKind
from bot.reading.mail import without_quoting
from bot.reading.page import kinds_of_lines
from bot.reading.read import read_text

STORY = "The map, which nobody had seen since the museum moved in 1951, was\nfound in an umbrella stand."


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_a_text_that_a_mail_quotes_has_no_marks(mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}" for line in ["Museum finds map", "", *STORY.split("\n")])
    assert without_quoting(quoted) == f"Museum finds map\n\n{STORY}"


def test_a_few_marks_in_a_text_stay() -> None:
    text = "The council said:\n> Bins cost more.\nSo it was.\nNobody came."
    assert without_quoting(text) == text


def test_a_quoted_paragraph_that_was_wrapped_is_one_line() -> None:
    quoted = "\n".join(f"> {line}" for line in ["Museum finds map", "", *STORY.split("\n")])
    article = read_text(quoted)
    assert [article.of(line.span) for line in article.lines] == ["Museum finds map", STORY.replace("\n", " ")]


HEAD = ["From: The Post <news@post.example>", "Subject: Museum finds map", "Date: Tue, 6 May 2025 07:30:00 +0100"]


def test_the_head_of_a_mail_is_no_story_and_gives_the_day() -> None:
    article = read_text("\n".join([*HEAD, "", "Museum finds map", "It was in an umbrella stand."]))
    assert (article.title, article.date) == ("Museum finds map", dt.date(2025, 5, 6))


def test_the_subject_of_a_mail_without_a_headline_is_its_title() -> None:
    head = ["To: All staff", "From: Dana Rook", "Subject: Fwd: Re: Lift out of order"]
    article = read_text("\n".join([*head, "The lift is out of order until Friday.", "Please use the stairs."]))
    assert article.title == "Lift out of order"


def test_what_a_reply_says_of_the_mail_that_it_quotes_is_no_headline() -> None:
    wrote = "On Mon, 3 Mar 2025 at 08:12, Clippings <clip@desk.example> wrote:"
    article = read_text("\n".join([wrote, "", "> Museum finds map", ">", "> It was there.", "> Nobody looked."]))
    assert article.title == "Museum finds map"


def test_one_line_that_says_from_where_it_comes_is_no_head_of_a_mail() -> None:
    assert kinds_of_lines(["From: rags to riches in a year", "Ida Moss won."])[0] is LineKind.HEADLINE
