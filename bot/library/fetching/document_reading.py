"""Reads a file of whatever kind, told by the ending of its name: text, Markdown, a saved page, a PDF."""

from pathlib import PurePath

from bot.library.articles.draft import Draft
from bot.library.articles.shelved_article import MAX_TITLE
from bot.library.fetching.page_reading import Page, read_html
from bot.library.fetching.pdf_reading import read_pdf
from bot.reading.decoding import decode
from bot.reading.markdown import plain_of_markdown

TEXTS = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")
PDF = (".pdf",)
LINES = (".jsonl", ".ndjson")
UNREADABLE = (".doc", ".docx", ".epub", ".odt", ".rtf")
"""Documents that nothing here reads: who has some in a folder is told, since an article may be in them."""
ENDINGS = (*TEXTS, *MARKDOWN, *PAGES, *PDF, *LINES, *UNREADABLE)
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
    """Return the article in a Markdown text, without marks; front matter gives title, date and address."""
    plain = plain_of_markdown(text)
    return Draft(plain.text, plain.title[:MAX_TITLE] if plain.title else None, plain.url, plain.date)
