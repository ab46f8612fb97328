"""Turns a web page into the text of its article: title, date and paragraphs, without the furniture of the site.

trafilatura is imported when the first page is read, because the import takes most of a second.
"""

import asyncio
import datetime as dt
from dataclasses import dataclass

from bot.library.errors import FetchRefused
from bot.library.fetching import PUBLIC, USUAL, Limits, Page, fetch
from bot.library.fetching_addresses import AddressPolicy
from bot.reading.decoding import decode
from bot.reading.errors import UnreadableArticle


@dataclass(frozen=True, slots=True)
class WebArticle:
    """The article of a web page; ``title`` and ``date`` are None where the page does not tell."""

    url: str
    text: str
    title: str | None = None
    date: dt.date | None = None


async def fetch_article(url: str, policy: AddressPolicy = PUBLIC, limits: Limits = USUAL) -> WebArticle:
    """Return the article at ``url``; raises FetchRefused with a sentence that says why there is none.

    The page is taken apart in a thread, because a long one takes some hundred milliseconds.
    """
    page = await fetch(url, policy, limits)
    return await asyncio.to_thread(read_page, page)


def read_page(page: Page) -> WebArticle:
    """Return the article in a page; raises FetchRefused when it holds none."""
    if page.content_type in ("text/plain", "text/markdown"):
        try:
            return WebArticle(page.url, decode(page.data, page.url))
        except UnreadableArticle as error:
            raise FetchRefused(str(error)) from error
    return _read_html(page)


def _read_html(page: Page) -> WebArticle:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            _decoded(page), url=page.url, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception as error:
        # A stranger's page may break a parser in any way, and none of them may reach the members.
        raise FetchRefused("The page cannot be read as an article. Paste its text instead.") from error
    text = getattr(found, "text", None)
    if not isinstance(text, str) or not text.strip():
        raise FetchRefused("The page holds no article that can be read. Paste its text instead.")
    return WebArticle(page.url, text, getattr(found, "title", None) or None, _date(getattr(found, "date", None)))


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
