"""What a moderator hands in as an article: an attached file, the address of a page, or the text itself."""

import datetime as dt
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord

from bot.library.fetching_article import read_apart
from bot.library.page_reading import Page, WebArticle
from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.errors import UnreadableArticle
from bot.reading.markdown import front_matter
from bot.voice.explaining import Told
from bot.voice.limits import NAME
from bot.voice.neutral import one_line
from bot.voice.shortening import escape_within, shorten

Fetch = Callable[[str], Awaitable[WebArticle]]
"""Returns the article at an address; raises FetchRefused."""

ADDRESS = re.compile(r"<?((?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>]+)>?", re.IGNORECASE)
PAGES = (".html", ".htm", ".xhtml")
TEXTS_WITH_FRONT_MATTER = (".md", ".markdown")
NO_TEXT = "Give the text of an article: attach a file, or write the address of a page or the text after the command."


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is added; ``title`` None lets its headline name it."""

    text: str
    title: str | None = None
    url: str | None = None
    date: dt.date | None = None


def address_in(source: str) -> str | None:
    """Return the address that ``source`` is, None when it is something else."""
    found = ADDRESS.fullmatch(source.strip())
    if found is None:
        return None
    return found[1] if "://" in found[1] else f"https://{found[1]}"


def draft_of_text(text: str, title: str = "") -> Draft:
    """Return the draft of a pasted text; raises Told for less than two words."""
    if len(text.split()) < 2:
        raise Told(NO_TEXT)
    return Draft(text, title.strip() or None)


async def draft_of_page(address: str, fetch: Fetch) -> Draft:
    """Return the draft of the page at ``address``; raises FetchRefused."""
    page = await fetch(address)
    return Draft(page.text, page.title, page.url, page.date)


async def draft_of_file(file: discord.Attachment) -> Draft:
    """Return the draft of an attached file: a text, Markdown or a saved page; raises Told or FetchRefused."""
    if file.size > MAX_BYTES:
        raise Told(f"The file has {file.size / 1e6:.0f} MB; an article may have {MAX_BYTES / 1e6:.0f} MB. Split it.")
    data = await file.read()
    ending = file.filename.lower()
    if ending.endswith(PAGES):
        found = await read_apart(Page("", data, "text/html", None))
        return Draft(found.text, found.title, None, found.date)
    name = shorten(one_line(file.filename), NAME)
    try:
        text = decode(data, name)
    except UnreadableArticle as error:
        raise Told(escape_within(str(error), NAME * 3)) from error
    return _with_front_matter(text) if ending.endswith(TEXTS_WITH_FRONT_MATTER) else Draft(text)


def _with_front_matter(text: str) -> Draft:
    about, above = front_matter(text)
    rest = text.split("\n", above)[above] if above and text.count("\n") >= above else text
    return Draft(rest, about.get("title"), about.get("url"), _day(about.get("date")))


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        return None
