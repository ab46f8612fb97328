"""Fetches the article of a web page: title, date and paragraphs.

HTML is taken apart in a process of its own. A page can be made so that this takes minutes; the process is stopped
then, holds nobody up meanwhile, and knows no token.
"""

from dataclasses import replace
from urllib.parse import urlsplit

from bot.library.articles.draft import Draft
from bot.library.fetching.document_reading import MARKDOWN, draft_of_markdown, ending_of
from bot.library.fetching.fetching import PUBLIC, USUAL, Limits, fetch
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.page_reading import Page, packed, unpacked
from bot.library.fetching.reading_apart import run_apart
from bot.library.storage.errors import FetchRefused
from bot.reading.decoding import decode
from bot.reading.errors import UnreadableArticle

PLAIN = ("text/plain", "text/markdown")


async def fetch_article(url: str, policy: AddressPolicy = PUBLIC, limits: Limits = USUAL) -> Draft:
    """Return the article at ``url``; raises FetchRefused with a sentence that says why there is none."""
    page = await fetch(url, policy, limits)
    if page.content_type not in PLAIN:
        return await read_apart(page, limits)
    try:
        text = decode(page.data, page.url)
    except UnreadableArticle as error:
        raise FetchRefused(str(error)) from error
    draft = draft_of_markdown(text) if _is_markdown(page) else Draft(text)
    return replace(draft, url=page.url)


async def read_apart(page: Page, limits: Limits = USUAL) -> Draft:
    """Return the article in a page of HTML, fetched or saved; raises FetchRefused when none can be read."""
    try:
        printed = await run_apart("bot.library.fetching.page_reading", packed(page), limits.reading_seconds)
    except TimeoutError as error:
        raise FetchRefused("The page takes too long to read. Paste its text instead.") from error
    return unpacked(printed)


def _is_markdown(page: Page) -> bool:
    # Sites that show sources send them as plain text.
    return page.content_type == "text/markdown" or ending_of(urlsplit(page.url).path) in MARKDOWN
