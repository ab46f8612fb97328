"""Reads a file of whatever kind, told by the ending of its name: text, Markdown, a saved page, a PDF."""

import datetime as dt
from pathlib import PurePath

from bot.library.draft import Draft
from bot.library.page_reading import Page, read_html
from bot.library.pdf_reading import read_pdf
from bot.reading.decoding import decode
from bot.reading.markdown import front_matter

TEXTS = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")
PDF = (".pdf",)
LINES = (".jsonl", ".ndjson")
ENDINGS = (*TEXTS, *MARKDOWN, *PAGES, *PDF, *LINES)
"""What is looked for in a folder; a file that is named may have any ending, and is taken for text then."""


def ending_of(name: str) -> str:
    """Return the ending of a file's name, in small letters."""
    return PurePath(name).suffix.lower()


def draft_in(data: bytes, name: str) -> Draft:
    """Return the article in the bytes of a file; raises UnreadableArticle or FetchRefused."""
    ending = ending_of(name)
    if ending in PAGES:
        found = read_html(Page("", data, "text/html", None))
        return Draft(found.text, found.title, None, found.date)
    if ending in PDF:
        return read_pdf(data)
    text = decode(data, name)
    return draft_of_markdown(text) if ending in MARKDOWN else Draft(text)


def draft_of_markdown(text: str) -> Draft:
    """Return the article in a Markdown text; front matter gives title, date and address, and is left out."""
    about, above = front_matter(text)
    rest = text.split("\n", above)[above] if above and text.count("\n") >= above else text
    return Draft(rest, about.get("title"), about.get("url"), _day(about.get("date")))


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        return None
