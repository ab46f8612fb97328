"""The articles that can be asked, each under a short key that changes with its text."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from bot.answering.article_index import ArticleIndex, index_article
from bot.discord_bot.place import Place
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library
from bot.library.storage.errors import Missing
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.reading.article import Article

NOWHERE = -1
"""No server has this number, so it has no articles but the built-in one."""

MARK = 4
"""Characters of an article's fingerprint in its key."""


LONG = 10_000
"""Characters of an article from which on the first question of a kind takes a tenth of a second, and of fifty thousand
nearly one; a news article has a few thousand."""

Home = Callable[[int | None, int], int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article ready to be asked; ``number`` is that of its server, None for the built-in or a given one."""

    key: str
    index: ArticleIndex
    number: int | None = None

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.index.article


@dataclass(frozen=True, slots=True)
class Named:
    """What an article is called; ``number`` is that of its server, None for the built-in or a given one."""

    number: int | None
    title: str

    def __str__(self) -> str:
        return self.title if self.number is None else f"#{self.number} {self.title}"


async def aside(index: ArticleIndex, work: Callable[[], T]) -> T:
    """Return what ``work`` makes of an article; on a long one it is done in a thread, so that nobody else waits."""
    return await asyncio.to_thread(work) if len(index.article.text) > LONG else work()


class Shelf:
    """Knows which article is asked where: a server's own, else the built-in one; a given one hides them all.

    ``home`` returns the channel whose choice holds in a channel, which is another one for threads. An article that
    nobody has asked for a while is read first, in a thread: a long one takes seconds.
    """

    def __init__(self, library: Library, given: Article | None = None, home: Home = lambda _, channel: channel) -> None:
        self._library = library
        self._home = home
        self._reading: dict[ShelvedArticle, asyncio.Task[ArticleIndex]] = {}
        self._given = _unnumbered(index_article(given)) if given else None

    @property
    def has_given(self) -> bool:
        """Whether an article that no server keeps is asked instead of all others."""
        return self._given is not None

    async def current(self, guild: int | None, channel: int) -> Shelved:
        """Return the article that is asked in a channel of a server, or in a direct message."""
        if self._given:
            return self._given
        entry = self._library.articles.current(guild or DIRECT_MESSAGES, self._home(guild, channel))
        if entry is None:
            return self._built_in
        return await self.ready(entry)

    def named(self, guild: int, number: int | None) -> Named | None:
        """Return what an article of a server is called, the built-in one for None; None when it is gone."""
        if number is None:
            return Named(None, (self._given or self._built_in).article.title)
        try:
            return Named(number, self._library.articles.entry(guild, number).title)
        except Missing:
            return None

    def single(self, guild: int | None, channel: int) -> Named | None:
        """Return what the article is called that alone is asked in a channel, None where all of several are."""
        if self.asks_all(guild, channel):
            return None
        asked = self._library.articles.current(guild or DIRECT_MESSAGES, self._home(guild, channel))
        entry = None if self._given else asked
        return Named(entry.number, entry.title) if entry else self.named(DIRECT_MESSAGES, None)

    def has_others(self, guild: int, number: int | None) -> bool:
        """Tell whether a server has articles besides one of its own, or any besides the built-in one."""
        return self._library.articles.count(guild) > (0 if number is None else 1)

    def has_numbers(self, guild: int) -> bool:
        """Tell whether articles are called by number: those of a server are, the built-in and a given one are not."""
        return self._given is None and self._library.articles.current(guild) is not None

    def asks_all(self, guild: int | None, channel: int) -> bool:
        """Tell whether a question in a channel is asked of all articles: several are there, and none is chosen."""
        if self._given is not None:
            return False
        return self._library.articles.are_asked_together(guild or DIRECT_MESSAGES, self._home(guild, channel))

    async def asked(self, place: Place) -> Shelved | None:
        """Return the article that alone is asked: the named one, else the channel's; None where all of several are.

        Raises Missing where the named one is gone.
        """
        if place.article is not None:
            return await self.ready(self._library.articles.entry(place.guild or DIRECT_MESSAGES, place.article))
        return None if self.asks_all(place.guild, place.channel) else await self.current(place.guild, place.channel)

    async def find(self, guild: int | None, channel: int, key: str) -> Shelved | None:
        """Return the article with that key, or None when it is gone or its text has changed."""
        current = await self.current(guild, channel)
        if current.key == key:
            return current
        number = number_in(key)
        if number is None:
            return None
        try:
            found = self._library.articles.entry(guild or DIRECT_MESSAGES, number)
        except Missing:
            return None
        return await self.ready(found) if found.fingerprint[:MARK] == key.partition("-")[2] else None

    async def numbered(self, guild: int, number: int | None) -> Shelved | None:
        """Return the article of a server by number, the built-in one for None; None when it is gone."""
        if number is None:
            return self._given or self._built_in
        try:
            return await self.ready(self._library.articles.entry(guild, number))
        except Missing:
            return None

    async def newest(self, guild: int | None, most: int) -> tuple[Shelved, ...]:
        """Return the articles that a server has added last, the newest first."""
        entries = self._library.articles.newest(guild or DIRECT_MESSAGES, most)
        return tuple([await self.ready(entry) for entry in entries])

    async def ready(self, entry: ShelvedArticle) -> Shelved:
        """Return an article of a server ready to be asked."""
        key = f"{entry.number}-{entry.fingerprint[:MARK]}"
        index = self._library.articles.index_at_hand(entry) or await self._read(entry)
        return Shelved(key, index, entry.number)

    async def _read(self, entry: ShelvedArticle) -> ArticleIndex:
        """Read an article in a thread, one for all who want it."""
        if entry not in self._reading:
            work = asyncio.to_thread(self._library.articles.index_of, entry)
            reading = self._reading[entry] = asyncio.create_task(work)
            reading.add_done_callback(lambda _: self._reading.pop(entry))
        return await asyncio.shield(self._reading[entry])

    @cached_property
    def _built_in(self) -> Shelved:
        return _unnumbered(self._library.articles.index(NOWHERE))


def number_in(key: str) -> int | None:
    """Return the number of the article under a key, None for the built-in or a given one."""
    number = key.partition("-")[0]
    return int(number) if number.isascii() and number.isdigit() and number != "0" else None


def _unnumbered(index: ArticleIndex) -> Shelved:
    text = index.article.text.encode(errors="surrogatepass")
    return Shelved(f"0-{hashlib.blake2b(text).hexdigest()[:MARK]}", index)
