"""Reads the text of a document of Word (.docx, ECMA-376): a paragraph is a line, and so is a row of a table.

What was deleted with changes tracked, notes, comments, and running heads are no part of it. A document can be made so
that reading it takes gigabytes; read strangers' in a process of its own (``fetching_article.read_apart``, ``ingest``).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from bot.library.articles.draft import Draft, found_title
from bot.library.storage.errors import FetchRefused
from bot.reading.tables import BAR

UNREADABLE = "The document holds no text that can be read. Save it as a PDF or as plain text, or paste its text."
NO_DOCUMENT = "The file is not a Word document, or is locked with a password. Save it anew, or paste its text."
BODY = "word/document.xml"
LARGEST_BODY = 20_000_000
"""Bytes of the part with the text, unpacked; it holds some ten times as much as the words in it."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, ROW, CELL, TEXT = (WORD + name for name in ("p", "tr", "tc", "t"))
BREAKS = {WORD + "br": "\n", WORD + "cr": "\n", WORD + "tab": " ", WORD + "noBreakHyphen": "-"}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Holds once more, for older programs, what stands beside it."""
BOX = WORD + "txbxContent"
LEFT_OUT = frozenset([FALLBACK, BOX, *(WORD + name for name in ("del", "moveFrom", "pPr", "rPr"))])
"""What is no part of the words of a paragraph; a text box has paragraphs of its own."""
STYLE = f"{WORD}pPr/{WORD}pStyle"
TITLE = "title"
CONTENTS = re.compile(r"toc\s?(?:\d|heading)")
"""The styles of a table of contents, which repeats the headings with the numbers of their pages."""
LONGEST_CELL = 80
"""Characters of a cell of a table; a longer one is a part of a page that is laid out as a table."""


def read_docx(data: bytes) -> Draft:
    """Return the article in a document; raises FetchRefused when it holds none that can be read."""
    from lxml import etree

    body = _body_of(data)
    try:
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
        text = "\n".join(_lines(root))
        title = next((_words(each) for each in root.iter(PARAGRAPH) if _style(each) == TITLE), None)
    except Exception as error:
        # A stranger's file may break a parser in any way, and none of them may reach the members.
        raise FetchRefused(UNREADABLE) from error
    if not text.strip():
        raise FetchRefused(UNREADABLE)
    return Draft(text.strip("\n"), found_title(title))


def _body_of(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = packed.getinfo(BODY).file_size
            body = packed.read(BODY) if size <= LARGEST_BODY else b""
    except (zipfile.BadZipFile, KeyError) as error:
        raise FetchRefused(NO_DOCUMENT) from error
    except Exception as error:
        raise FetchRefused(UNREADABLE) from error
    if size > LARGEST_BODY:
        raise FetchRefused(f"The document holds more than {LARGEST_BODY / 1e6:.0f} MB of text. Split it.")
    return body


def _lines(element: Any) -> Iterator[str]:
    """Yield the lines of what is in an element, in order; of a text box behind those of the paragraph that it is in."""
    for child in element:
        if child.tag == PARAGRAPH and CONTENTS.match(_style(child)):
            continue
        if child.tag == PARAGRAPH:
            yield from _words(child).split("\n")
            for box in _boxes(child):
                yield from _lines(box)
        elif child.tag == ROW:
            yield from _row(child)
        elif child.tag != FALLBACK:
            yield from _lines(child)


def _row(row: Any) -> Iterator[str]:
    cells = [list(filter(None, _lines(cell))) for cell in row.iterchildren(CELL)]
    written = [cell for cell in cells if cell]
    if len(written) > 1 and all(len(cell) == 1 and len(cell[0]) <= LONGEST_CELL for cell in written):
        yield f" {BAR} ".join(cell[0] for cell in written)
    else:
        for cell in written:
            yield from cell


def _words(paragraph: Any) -> str:
    return "\n".join(" ".join(line.split()) for line in "".join(_pieces(paragraph)).split("\n"))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]
        elif child.tag not in LEFT_OUT:
            yield from _pieces(child)


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(BOX):
        if not any(above.tag in (FALLBACK, BOX) for above in box.iterancestors()):
            yield box


def _style(paragraph: Any) -> str:
    found = paragraph.find(STYLE)
    return "" if found is None else str(found.get(WORD + "val", "")).lower()
