"""Watches a folder and feeds for articles, where the operator has configured that; nothing of it stops the bot."""

import asyncio
import logging
import threading
from collections.abc import Awaitable
from functools import partial
from typing import TYPE_CHECKING

from discord.ext import commands, tasks

from bot.library.fetching.feed_watching import FeedWatch
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.ingest.ingest import Manner, ingest
from bot.library.storage.errors import LibraryError

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

log = logging.getLogger("sourceline")

STILL = 5.0
"""Seconds for which a file must not have changed; a younger one may still be on its way into the folder."""


class Watching(commands.Cog):
    """Adds what is new to the server that the configuration names."""

    def __init__(self, bot: "Sourceline", *, policy: AddressPolicy | None = None, pause: float = 1.0) -> None:
        self.bot = bot
        self.watch = bot.configuration.watch
        self._stopping = threading.Event()
        self.feeds = [
            FeedWatch(bot.library, self.watch.server, url, policy=policy or AddressPolicy(), pause=pause)
            for url in self.watch.feeds
        ]

    async def cog_load(self) -> None:
        """Start looking, if there is anything to look at."""
        if self.watch.server and (self.watch.folder or self.watch.feeds):
            self.look_regularly.change_interval(minutes=self.watch.minutes)
            self.look_regularly.start()

    async def cog_unload(self) -> None:
        """Stop looking; the thread that reads the folder ends soon, for nobody can end it from outside."""
        self._stopping.set()
        self.look_regularly.cancel()

    @tasks.loop(minutes=15)
    async def look_regularly(self) -> None:
        """Look at the start and then at every interval, in the process that has the server."""
        if self.bot.get_guild(self.watch.server) is None:
            log.warning("nothing is watched: the bot is not in the server %s", self.watch.server)
            return
        await self.look()

    @look_regularly.before_loop
    async def wait_until_ready(self) -> None:
        """Let the bot arrive first."""
        await self.bot.wait_until_ready()

    async def look(self) -> None:
        """Look into the folder and at every feed once; whatever goes wrong is logged, and tried again next time."""
        if self.watch.folder:
            await self._kept_up("the folder", self._look_into_folder())
        for feed in self.feeds:
            await self._kept_up(feed.url, self._look_at_feed(feed))

    async def _kept_up(self, what: str, work: Awaitable[None]) -> None:
        try:
            await work
        except LibraryError as error:
            log.warning("watching %s: %s", what, error)
        except Exception:
            # A fault of the program must not end the watching, still less the bot.
            log.exception("watching %s failed", what)

    async def _look_into_folder(self) -> None:
        manner = Manner(jobs=1, once=True, still=STILL)
        work = partial(ingest, manner=manner, stopping=self._stopping)
        report = await asyncio.to_thread(work, self.bot.library, self.watch.server, [self.watch.folder])
        self._tell("the folder", len(report.added), tuple(map(str, report.skipped)))

    async def _look_at_feed(self, feed: FeedWatch) -> None:
        look = await feed.look()
        self._tell(feed.url, look.added, look.skipped)

    def _tell(self, what: str, added: int, skipped: tuple[str, ...]) -> None:
        if added:
            log.info("added %d articles from %s", added, what)
        for each in skipped:
            log.warning("watching %s: skipped %s", what, each)
