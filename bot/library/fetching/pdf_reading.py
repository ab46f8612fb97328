"""Reads the text of a PDF: its lines joined to paragraphs again, for a sentence stands in one line of an article.

pypdf is imported when the first PDF is read. A PDF can be made so that reading it takes minutes or gigabytes; read
strangers' in a process of its own (``fetching_article.read_apart``, ``ingest``).
"""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.library.articles.draft import Draft, found_title
from bot.library.storage.errors import FetchRefused
from bot.reading.decoding import MAX_BYTES

UNREADABLE = "The PDF holds no text that can be read. A scan has to be recognised first; or paste its text."
NO_PDF = "The file is not a PDF, whatever its name says. Give the article as a PDF, or paste its text."
LOCKED = "The PDF is locked with a password. Save it without one."
HEADER = b"%PDF-"
"""Stands among the first 1,024 bytes of every PDF that a reader takes."""

MAX_PAGES = 300
"""Pages of a PDF that are read."""
FULL = 0.75
"""The part of the usual length from which on a line counts as full, so that its paragraph goes on in the next."""

SENTENCE_END = re.compile(r"[.!?…:][”\"’')\]]*$")
PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)
NUMBER_BESIDE = re.compile(r"^\d{1,4}\s+(?=\S)|(?<=\S)\s+(?:[|·–-]\s+)?(?:page\s+)?\d{1,4}$", re.IGNORECASE)
FILE_LIKE = re.compile(r"\.\w{2,5}$|^(?:untitled|microsoft word)\b", re.IGNORECASE)
REPEATED = 3
"""On so many pages the same first or last line is a running head, not the story."""


def read_pdf(data: bytes) -> Draft:
    """Return the article in a PDF; raises FetchRefused when it holds none that can be read."""
    if HEADER not in data[:1024]:
        raise FetchRefused(NO_PDF)
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    # It warns of every flaw that it gets over.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = list(_texts(reader.pages[:MAX_PAGES]))
        about = reader.metadata
        title = str(about.title) if about and about.title else ""
    except FileNotDecryptedError as error:
        raise FetchRefused(LOCKED) from error
    except Exception as error:
        # A stranger's file may break a parser in any way, and none of them may reach the members.
        raise FetchRefused(UNREADABLE) from error
    text = "\n".join(paragraphs(_without_running_heads(pages)))
    if not text.strip():
        raise FetchRefused(UNREADABLE)
    return Draft(text, _fit_title(title))


def paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs that the lines of pages make; an empty line ends one.

    A paragraph also ends with a line that is short: after a sentence, or before a capital as a heading does.
    """
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[9 * len(lengths) // 10] if lengths else 0
    written = ""
    for line, following in zip(lines, [*lines[1:], ""][: len(lines)], strict=True):
        written = _joined(written, line)
        if written and (not following or _ends(line, following, usual)):
            yield written
            written = ""


def _texts(pages: Sequence[object]) -> Iterator[list[str]]:
    characters = 0
    for page in pages:
        text = str(page.extract_text())  # type: ignore[attr-defined] # a page of pypdf
        characters += len(text)
        if characters > MAX_BYTES:
            raise FetchRefused(f"The PDF holds more than {MAX_BYTES / 1e6:.0f} MB of text. Split it.")
        yield [" ".join(line.split()) for line in text.split("\n")]


def _without_running_heads(pages: list[list[str]]) -> list[str]:
    edges = Counter(head for page in pages for head in {*map(_head, _written(page)[:1] + _written(page)[-1:])})
    heads = {head for head, count in edges.items() if count >= REPEATED}
    kept: list[str] = []
    for page in pages:
        found = [line for line in page if _head(line) not in heads and not PAGE_NUMBER.match(line)]
        written = [number for number, line in enumerate(found) if line]
        kept += found[written[0] : written[-1] + 1] if written else []
    return kept


def _head(line: str) -> str:
    """Return a line without the number of the page that it may begin or end with: "The Corran Review 17"."""
    return NUMBER_BESIDE.sub("", line)


def _written(page: list[str]) -> list[str]:
    return [line for line in page if line]


def _joined(written: str, line: str) -> str:
    if written.endswith("\N{SOFT HYPHEN}"):
        return written[:-1] + line
    if written.endswith("-") and len(written) > 1 and written[-2].isalpha():
        # A word parted at the end of a line goes on in small letters; “China-” goes on with “Canada”.
        return (written[:-1] if line[:1].islower() else written) + line
    return f"{written} {line}" if written else line


def _ends(line: str, following: str, usual: int) -> bool:
    if len(line) >= FULL * usual:
        return False
    return bool(SENTENCE_END.search(line)) or not following[:1].islower()


def _fit_title(title: str) -> str | None:
    words = " ".join(title.split())
    return found_title(words) if len(words.split()) > 1 and not FILE_LIKE.search(words) else None
