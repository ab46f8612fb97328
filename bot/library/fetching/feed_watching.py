"""Follows a feed: what is new in it is fetched and added, each page under the same rules as one that somebody adds."""

import asyncio
import datetime as dt
from collections import Counter
from dataclasses import dataclass

from bot.library.articles.shelved_article import fitted, source_mark
from bot.library.fetching.feed_reading import FeedEntry, read_feed_apart
from bot.library.fetching.fetching import PUBLIC, USUAL, Limits, Request, Version, fetch_version
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.fetching_article import fetch_article
from bot.library.library import Library
from bot.library.storage.errors import FetchRefused, LibraryError, LibraryUnusable

TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "text/plain"}
)
ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8"
MOST_AT_ONCE = 30
"""Pages that are fetched at one look; the rest has to wait for the next."""

TRIES = 3
"""How often a page is asked for before it is given up."""

PAUSE = 1.0
"""Seconds between two pages, for they are mostly of one site."""


@dataclass(frozen=True, slots=True)
class Look:
    """What came of a look at a feed: how many articles were added, and what was not, with the reason."""

    added: int = 0
    skipped: tuple[str, ...] = ()


class FeedWatch:
    """Knows one feed, which version of it was seen last, and which of its pages are in trouble."""

    def __init__(
        self,
        library: Library,
        guild: int,
        url: str,
        *,
        policy: AddressPolicy = PUBLIC,
        limits: Limits = USUAL,
        pause: float = PAUSE,
    ) -> None:
        self.url = url
        self._library = library
        self._guild = guild
        self._policy = policy
        self._limits = limits
        self._pause = pause
        self._seen = Version()
        self._tries: Counter[str] = Counter()

    async def look(self) -> Look:
        """Add what is new in the feed; raises FetchRefused when the feed cannot be had, or a LibraryUnusable."""
        page, version = await fetch_version(self.url, Request(self._policy, self._limits, TYPES, ACCEPT, self._seen))
        if page is None:
            return Look()
        waiting = [entry for entry in await read_feed_apart(page) if not self._is_known(entry)]
        added, skipped = 0, []
        for number, entry in enumerate(waiting[:MOST_AT_ONCE]):
            await asyncio.sleep(self._pause if number else 0)
            try:
                added += await self._add(entry)
            except LibraryUnusable:
                raise
            except LibraryError as error:
                skipped.append(f"{entry.url}: {error}")
                self._put_off(entry, lasting=not isinstance(error, FetchRefused))
        # While a page is still waited for, the feed must come again whole.
        settled = len(waiting) <= MOST_AT_ONCE and not any(self._tries[self._mark(each)] for each in waiting)
        self._seen = version if settled else Version()
        return Look(added, tuple(skipped))

    async def _add(self, entry: FeedEntry) -> int:
        found = await fetch_article(entry.url, self._policy, self._limits)
        mark = self._mark(entry)
        self._tries.pop(mark, None)
        article = await asyncio.to_thread(fitted, found.text, found.title, found.url, found.date, mark)
        (arrival,) = self._library.articles.add_all(self._guild, [article], by=None, at=dt.datetime.now(dt.UTC))
        return int(arrival.is_new)

    def _put_off(self, entry: FeedEntry, *, lasting: bool) -> None:
        mark = self._mark(entry)
        self._tries[mark] += 1
        if lasting or self._tries[mark] >= TRIES:
            del self._tries[mark]
            self._library.articles.set_aside(self._guild, [mark], at=dt.datetime.now(dt.UTC))

    def _is_known(self, entry: FeedEntry) -> bool:
        return self._library.articles.is_known(self._guild, self._mark(entry))

    def _mark(self, entry: FeedEntry) -> str:
        return source_mark(f"{self.url}\n{entry.id}".encode(errors="replace"))
