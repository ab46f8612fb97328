"""A document of Word is read as it is seen: paragraphs, rows, boxes, and no word that was deleted."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.fetching.docx_reading import LARGEST_BODY, read_docx
from bot.library.storage.errors import FetchRefused
from tests.docx import NAMES, docx, packed, paragraph, table


def lines(*paragraphs: str) -> list[str]:
    return read_docx(docx(*paragraphs)).text.split("\n")


def test_a_paragraph_is_a_line_however_many_runs_it_has() -> None:
    runs = "<w:r><w:t>The bridge </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>reopens</w:t></w:r><w:r><w:t>.</w:t></w:r>"
    parted = f"<w:p>{runs}</w:p>"
    assert lines(parted, "It cost £5 million.") == ["The bridge reopens.", "It cost £5 million."]


def test_a_table_of_contents_is_no_part_of_the_text() -> None:
    contents = [
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>Summary 2</w:t></w:r></w:p>'
        for style in ("TOCHeading", "TOC1")
    ]
    assert lines("It reopens.", *contents, "It cost £5 million.") == ["It reopens.", "It cost £5 million."]


def test_an_empty_paragraph_is_an_empty_line_and_a_break_ends_one() -> None:
    broken = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>"
    assert lines("First.", "<w:p/>", broken) == ["First.", "", "One", "two three"]


def test_of_tracked_changes_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    changed = (
        "<w:p><w:r><w:t>It cost </w:t></w:r><w:del><w:r><w:delText>£4</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>£5</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> or so</w:t></w:r></w:moveFrom>"
        "<w:hyperlink><w:r><w:t> million.</w:t></w:r></w:hyperlink></w:p>"
    )
    assert lines(changed) == ["It cost £5 million."]


def test_a_row_of_a_table_is_a_line_and_a_page_laid_out_as_a_table_is_its_paragraphs() -> None:
    story = "The council said on Monday that the plan would cost more than it had expected to pay for it."
    assert lines(table(("Sewer", "£31m"), ("Road", "£12m"))) == ["Sewer | £31m", "Road | £12m"]
    assert lines(table((story, "Contact"))) == [story, "Contact"]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('“We pay twice.”')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert lines(f"<w:p><w:r><w:t>The plan.</w:t>{both}</w:r></w:p>", "End.") == [
        "The plan.",
        "“We pay twice.”",
        "End.",
    ]


def test_a_paragraph_in_the_style_of_a_title_is_the_title() -> None:
    draft = read_docx(docx(paragraph("Bridge reopens", "Title"), "The bridge reopens on Monday."))
    assert draft.title == "Bridge reopens"
    assert read_docx(docx("The bridge reopens on Monday.")).title is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"The bridge reopens.", "is not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 64, "locked with a password"),
        (packed(b"<x/>", "content.xml"), "is not a Word document"),
        (packed(b"<w:document"), "holds no text that can be read"),
        (docx("<w:p/>"), "holds no text that can be read"),
        (packed(b" " * (LARGEST_BODY + 1)), "more than 20 MB of text. Split it."),
    ],
    ids=["text", "locked", "other", "broken", "empty", "huge"],
)
def test_what_holds_no_article_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(FetchRefused, match=words):
        read_docx(data)


def test_no_entity_of_a_stranger_is_resolved(tmp_path: Path) -> None:
    own = tmp_path / "secret.txt"
    own.write_text("secret")
    entities = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 99}"><!ENTITY b SYSTEM "{own.as_uri()}">]>'
    body = f"<w:document {NAMES}>{paragraph('The bridge &a;&b; reopens.')}</w:document>"
    text = read_docx(packed((entities + body).encode())).text
    assert "secret" not in text
    assert len(text) < 99


@given(place=st.integers(0, 600), data=st.binary(max_size=40))
def test_a_broken_document_is_an_article_or_refused(place: int, data: bytes) -> None:
    whole = docx("The bridge reopens on Monday.", table(("Sewer", "£31m")))
    with suppress(FetchRefused):
        read_docx(whole[:place] + data + whole[place + len(data) :])
