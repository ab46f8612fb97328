"""Reads the entries of an RSS or Atom feed; as a program, it does so for the feed on its standard input.

feedparser is imported when the first feed is read. A feed can be made so that this takes long, so it runs apart.
"""

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urljoin

from bot.library.fetching.memory_limit import limit_memory
from bot.library.fetching.page_reading import Page, packed
from bot.library.fetching.reading_apart import run_apart
from bot.library.storage.errors import FetchRefused

NO_FEED = "This is not a feed that can be read."
MOST = 200
"""Entries of a feed that are looked at, the newest first as feeds have them."""

SECONDS = 20.0
"""How long the reading of a feed may take."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed: what tells it from others, and the address of its page."""

    id: str
    url: str


def read_feed(page: Page) -> tuple[FeedEntry, ...]:
    """Return the entries of a feed that have an address, in its order; raises FetchRefused when it is no feed."""
    import feedparser

    try:
        found: Any = feedparser.parse(page.data, sanitize_html=False, resolve_relative_uris=False)
        version, entries = found.get("version"), list(found.get("entries") or ())
    except Exception as error:
        # A stranger's feed may break a parser in any way.
        raise FetchRefused(NO_FEED) from error
    if not version and not entries:
        raise FetchRefused(NO_FEED)
    read = [_entry(each, page.url) for each in entries[:MOST]]
    return tuple(dict.fromkeys(each for each in read if each))


async def read_feed_apart(page: Page) -> tuple[FeedEntry, ...]:
    """Return the entries of a feed, read in a process of its own; raises FetchRefused."""
    try:
        printed = await run_apart("bot.library.fetching.feed_reading", packed(page), SECONDS)
        return tuple(FeedEntry(**each) for each in json.loads(printed))
    except TimeoutError as error:
        raise FetchRefused("The feed takes too long to read.") from error
    except ValueError as error:
        raise FetchRefused(NO_FEED) from error


def main() -> int:
    """Read a packed feed and print its entries as JSON; return 1 when it is none."""
    names, _, data = sys.stdin.buffer.read().partition(b"\n")
    try:
        entries = read_feed(Page(data=data, **json.loads(names)))
    except FetchRefused:
        return 1
    sys.stdout.write(json.dumps([asdict(each) for each in entries]))
    return 0


def _entry(entry: Any, base: str) -> FeedEntry | None:
    link = entry.get("link")
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        url = urljoin(base, link.strip())
    except ValueError:
        return None
    return FeedEntry(str(entry.get("id") or url)[:2_000], url)


if __name__ == "__main__":
    limit_memory()
    sys.exit(main())
