"""A PDF becomes paragraphs again, or a sentence says why not."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library.fetching.page_reading import Page, read_page
from bot.library.fetching.pdf_reading import paragraphs, read_pdf
from bot.library.storage.errors import FetchRefused
from tests.pdf import pdf

LINES = [
    "Bridge Reopens After Two Years",
    "",
    "The bridge over the river reopens on Monday after two years of re-",
    "pairs, the city said. It was closed because of rust in its main beams,",
    "which nobody had seen.",
    "Ada Byron, the engineer who led the work, said the deal between China-",
    "Canada firms had helped.",
]


def test_lines_become_paragraphs_and_parted_words_whole() -> None:
    draft = read_pdf(pdf([LINES]))
    assert draft.text.split("\n") == [
        "Bridge Reopens After Two Years",
        "The bridge over the river reopens on Monday after two years of repairs, the city said. It was closed because "
        "of rust in its main beams, which nobody had seen.",
        "Ada Byron, the engineer who led the work, said the deal between China-Canada firms had helped.",
    ]


def test_a_sentence_goes_on_over_the_end_of_a_page_and_page_numbers_go() -> None:
    draft = read_pdf(pdf([["The bridge over the river reopens on Monday after", "1"], ["two years of repairs.", "2"]]))
    assert draft.text == "The bridge over the river reopens on Monday after two years of repairs."


def test_running_heads_are_no_story() -> None:
    pages = [
        ["THE DAILY BRIDGE", f"The {word} story of the day is a very long one."] for word in ("first", "next", "last")
    ]
    assert "DAILY" not in read_pdf(pdf(pages)).text


@pytest.mark.parametrize("foot", ["The Bridge Review {}", "{} The Bridge Review", "The Bridge Review | Page {}"])
def test_running_heads_with_the_number_of_the_page_are_no_story(foot: str) -> None:
    pages = [[f"The {word} story of the day is a very long one.", foot.format(n)] for n, word in enumerate("abc", 9)]
    assert "Review" not in read_pdf(pdf(pages)).text


@pytest.mark.parametrize(
    ("written", "title"), [("Bridge reopens", "Bridge reopens"), ("Microsoft Word - x.doc", None), ("draft.pdf", None)]
)
def test_a_title_is_taken_unless_it_names_a_file(written: str, title: str | None) -> None:
    assert read_pdf(pdf([LINES], written)).title == title


@pytest.mark.parametrize("data", [b"%PDF-1.4", pdf([[""]]), pdf([LINES])[:300]])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FetchRefused, match="holds no text"):
        read_pdf(data)


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\3\4" + bytes(40)])
def test_what_only_calls_itself_a_pdf_is_no_scan(data: bytes) -> None:
    with pytest.raises(FetchRefused, match="is not a PDF, whatever its name says"):
        read_pdf(data)


def test_a_fetched_pdf_is_read_as_one() -> None:
    found = read_page(Page("https://example.com/a.pdf", pdf([LINES]), "application/pdf", None))
    assert (found.url, found.text.split("\n")[0]) == ("https://example.com/a.pdf", LINES[0])


@given(st.lists(st.text(max_size=40)))
def test_no_letter_of_any_line_is_lost(lines: list[str]) -> None:
    def letters(parts: list[str]) -> str:
        return "".join(mark for part in parts for mark in part if not mark.isspace() and mark not in "-\N{SOFT HYPHEN}")

    assert letters(list(paragraphs(lines))) == letters(lines)


@given(st.binary(max_size=300), st.integers(0, 800))
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused(data: bytes, place: int) -> None:
    whole = pdf([LINES])
    with suppress(FetchRefused):
        read_pdf(whole[:place] + data + whole[place + len(data) :])
