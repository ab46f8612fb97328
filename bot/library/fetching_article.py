"""Fetches the article of a web page: title, date and paragraphs.

HTML is taken apart in a process of its own. A page can be made so that this takes minutes; the process is stopped
then, holds nobody up meanwhile, and knows no token.
"""

import asyncio
import sys
from pathlib import Path

from bot.library.errors import FetchRefused
from bot.library.fetching import PUBLIC, USUAL, Limits, fetch
from bot.library.fetching_addresses import AddressPolicy
from bot.library.page_reading import Page, WebArticle, packed, unpacked
from bot.reading.decoding import decode
from bot.reading.errors import UnreadableArticle

PLAIN = ("text/plain", "text/markdown")
ROOT = Path(__file__).resolve().parent.parent.parent
"""The folder that holds the package ``bot``."""


async def fetch_article(url: str, policy: AddressPolicy = PUBLIC, limits: Limits = USUAL) -> WebArticle:
    """Return the article at ``url``; raises FetchRefused with a sentence that says why there is none."""
    page = await fetch(url, policy, limits)
    if page.content_type not in PLAIN:
        return await _read_apart(page, limits.reading_seconds)
    try:
        return WebArticle(page.url, decode(page.data, page.url))
    except UnreadableArticle as error:
        raise FetchRefused(str(error)) from error


async def _read_apart(page: Page, seconds: float) -> WebArticle:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.library.page_reading",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    try:
        async with asyncio.timeout(seconds):
            printed, _ = await process.communicate(packed(page))
    except TimeoutError as error:
        raise FetchRefused("The page takes too long to read. Paste its text instead.") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return unpacked(printed)
