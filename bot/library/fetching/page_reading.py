"""Reads the article out of a web page, a PDF or a Word document; as a program, out of what it gets as its input."""

import datetime as dt
import json
import sys
from copy import deepcopy
from dataclasses import asdict, dataclass, replace

from bot.library.articles.draft import Draft, found_title
from bot.library.fetching.article_extraction import extracted
from bot.library.fetching.docx_reading import read_docx
from bot.library.fetching.memory_limit import limit_memory
from bot.library.fetching.page_byline import byline_in, with_byline
from bot.library.fetching.page_day import day_in_page
from bot.library.fetching.page_layout import leave_out_comments, open_layout
from bot.library.fetching.page_parts import leave_out_note_marks, name_the_quoted, with_parts_as_lines
from bot.library.fetching.page_title import headline_in
from bot.library.fetching.pdf_reading import read_pdf
from bot.library.storage.errors import FetchRefused

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCUMENTS = {PDF: read_pdf, DOCX: read_docx}
"""What reads a page of a type that is no HTML."""
UNREADABLE = "The page holds no article that can be read. Paste its text instead."


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent: the address after redirects, the bytes, and how it names type and character set.

    A saved page has no address.
    """

    url: str
    data: bytes
    content_type: str
    charset: str | None = None


def read_html(page: Page) -> Draft:
    """Return the article in a page, without the furniture of the site; raises FetchRefused when it holds none."""
    from trafilatura.utils import load_html

    try:
        parsed = load_html(_decoded(page))
        # A quotation that is written out no longer tells that who is named in it did not write the story.
        quoted = deepcopy(parsed)
        if quoted is not None:
            open_layout(quoted)
            leave_out_comments(quoted)
            leave_out_note_marks(quoted)
            name_the_quoted(quoted)
        found = extracted(quoted, page.url)
        text = getattr(found, "text", None)
        text = with_parts_as_lines(text) if isinstance(text, str) else ""
        site = getattr(found, "sitename", None)
        headline = headline_in(getattr(found, "title", None), parsed, site)
        byline = byline_in(parsed, text, headline, site)
    except Exception as error:
        # A stranger's page may break a parser in any way, and none of them may reach the members.
        raise FetchRefused(UNREADABLE) from error
    if not text.strip():
        raise FetchRefused(UNREADABLE)
    text = with_byline(text, byline, headline)
    return Draft(text, found_title(headline), page.url or None, day_in_page(getattr(found, "date", None), page.data))


def read_page(page: Page) -> Draft:
    """Return the article in a page of HTML, a PDF or a Word document; raises FetchRefused when it holds none."""
    if page.content_type not in DOCUMENTS:
        return read_html(page)
    return replace(DOCUMENTS[page.content_type](page.data), url=page.url or None)


def packed(page: Page) -> bytes:
    """Return a page as the program reads it: its names in one line of JSON, then its bytes."""
    names = {"url": page.url, "content_type": page.content_type, "charset": page.charset}
    return json.dumps(names).encode() + b"\n" + page.data


def unpacked(printed: bytes) -> Draft:
    """Return the article that the program printed; raises FetchRefused when it printed none."""
    try:
        found = json.loads(printed)
    except ValueError as error:
        raise FetchRefused(UNREADABLE) from error
    if "refused" in found:
        raise FetchRefused(found["refused"])
    return Draft(found["text"], found["title"], found["url"], _date(found["date"]))


def main() -> int:
    """Read a packed page and print its article as JSON, or why there is none; return 1 then."""
    names, _, data = sys.stdin.buffer.read().partition(b"\n")
    try:
        article = read_page(Page(data=data, **json.loads(names)))
    except FetchRefused as error:
        sys.stdout.write(json.dumps({"refused": str(error)}))
        return 1
    sys.stdout.write(json.dumps(asdict(article), default=str))
    return 0


def _decoded(page: Page) -> str | bytes:
    """Return the page as text where the server says how; else its bytes, which name their character set themselves."""
    try:
        return page.data.decode(page.charset) if page.charset else page.data
    except (LookupError, UnicodeError):
        return page.data


def _date(text: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(text))
    except ValueError:
        return None


if __name__ == "__main__":
    limit_memory()
    sys.exit(main())
