"""Reads a file of whatever kind, told by the ending of its name: text, Markdown, a saved page, a PDF, Word."""

from pathlib import PurePath

from bot.library.articles.draft import Draft, found_title
from bot.library.fetching.page_reading import DOCX, PDF, Page, read_page
from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.markdown import plain_of_markdown

TEXTS = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
LINES = (".jsonl", ".ndjson")
PAGES = dict.fromkeys((".html", ".htm", ".xhtml"), "text/html") | {".pdf": PDF, ".docx": DOCX}
"""What is read apart like a page that was fetched: ending and content type."""
UNREADABLE = (".doc", ".epub", ".odt", ".rtf")
"""Documents that nothing here reads: who has some in a folder is told, since an article may be in them."""
ENDINGS = (*TEXTS, *MARKDOWN, *PAGES, *LINES, *UNREADABLE)
"""What is looked for in a folder; a file that is named may have any ending, and is taken for text then."""

LARGEST_FILE = 40_000_000
"""Bytes of a file; a page or a PDF has more in it than its text, and a file of lines holds many articles."""


def ending_of(name: str) -> str:
    """Return the ending of a file's name, in small letters."""
    return PurePath(name).suffix.lower()


def holds_lines(name: str) -> bool:
    """Return whether a file of this name holds many articles, as JSON Lines."""
    return ending_of(name) in LINES


def most_bytes(name: str) -> int:
    """Return how many bytes a file of this name may have."""
    return LARGEST_FILE if page_type(name) or holds_lines(name) else MAX_BYTES


def page_type(name: str) -> str | None:
    """Return the content type of a file that is read like a page, None for a text."""
    return PAGES.get(ending_of(name))


def draft_in(data: bytes, name: str) -> Draft:
    """Return the article in the bytes of a file; raises UnreadableArticle or FetchRefused."""
    content_type = page_type(name)
    return read_page(Page("", data, content_type)) if content_type else draft_of_text_file(data, name)


def draft_of_text_file(data: bytes, name: str, called: str = "") -> Draft:
    """Return the article in the bytes of a text or Markdown file; raises UnreadableArticle, in words ``called``."""
    text = decode(data, called or name)
    return draft_of_markdown(text) if ending_of(name) in MARKDOWN else Draft(text)


def draft_of_markdown(text: str) -> Draft:
    """Return the article in a Markdown text, without marks; front matter gives title, date and address."""
    plain = plain_of_markdown(text)
    return Draft(plain.text, found_title(plain.title), plain.url, plain.date)
