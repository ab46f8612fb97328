"""Keeps nothing for longer than promised: a purge every day, and servers that the bot has left."""

import asyncio
import datetime as dt
import logging
from typing import TYPE_CHECKING

import discord
from discord.ext import commands, tasks

from bot.library.storage.errors import LibraryError

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

SECONDS_TO_WRITE = 1.0
MOMENT = 22
"""Bits of an id behind the moment at which Discord gave it out."""
SMALLEST_ID = 1 << MOMENT
"""No server of Discord has a smaller id; the room of the terminal has, and the bot is never seen to be in that."""

FILE_GONE = (
    "the database %s was moved, deleted or replaced while the bot has it open: what is kept from now on is lost when "
    "the bot ends. Start it again; to put a backup back while it runs, use sourceline restore"
)

log = logging.getLogger("sourceline")


class Keeping(commands.Cog):
    """Erases what has been kept for long enough."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Start the daily purge, the overwriting of what was erased, and the writing of what was noted."""
        self.purge_daily.start()
        self.overwrite_log.start()
        self.write_down.start()
        self.look_at_file.start()

    async def cog_unload(self) -> None:
        """Stop all of it; the client writes the rest when it closes."""
        self.purge_daily.cancel()
        self.overwrite_log.cancel()
        self.write_down.cancel()
        self.look_at_file.cancel()

    @tasks.loop(seconds=SECONDS_TO_WRITE)
    async def write_down(self) -> None:
        """Write down what has come together since the last time, in another thread; what fails comes next time."""
        async with self.bot.notebook.writing:
            await self._write_down()

    async def _write_down(self) -> None:
        notebook = self.bot.notebook
        page = notebook.turn()
        if page is None:
            return
        try:
            await asyncio.to_thread(notebook.write_page, page)
        except LibraryError as error:
            notebook.put_back(page)
            log.warning("%s counts are not written down yet: %s", page.counts.total(), error)
        except Exception:
            # A page that the program cannot write would stop all later ones.
            log.exception("%s counts were not written down", page.counts.total())

    @tasks.loop(hours=24)
    async def purge_daily(self) -> None:
        """Purge at the start and then once a day."""
        await self.purge(dt.datetime.now(dt.UTC))

    @tasks.loop(minutes=1)
    async def overwrite_log(self) -> None:
        """Overwrite what was erased in the database's log too, once nobody reads it there any more."""
        await asyncio.to_thread(self.bot.library.privacy.overwrite_log)

    @tasks.loop(minutes=1)
    async def look_at_file(self) -> None:
        """Say in the log, for as long as it is so, that what is kept now is lost when the bot ends."""
        if not self.bot.library.is_in_place():
            log.error(FILE_GONE, self.bot.library.path)

    @purge_daily.before_loop
    @overwrite_log.before_loop
    @write_down.before_loop
    @look_at_file.before_loop
    async def wait_until_ready(self) -> None:
        """Let the bot arrive first."""
        await self.bot.wait_until_ready()

    async def purge(self, at: dt.datetime) -> None:
        """Erase what has been kept for long enough at a moment; a busy database puts it off until tomorrow."""
        try:
            purged = await asyncio.to_thread(self.bot.library.privacy.purge, at)
        except LibraryError as error:
            log.warning("the daily purge failed: %s", error)
            return
        except Exception:
            # A fault of the program must not end the purges of all later days.
            log.exception("the daily purge failed")
            return
        counts = ", ".join(f"{count} {kind}" for kind, count in purged.items()) or "nothing"
        log.info("purged what was kept for long enough: %s", counts)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Write down the servers that have removed the bot, or taken it back, while it was away."""
        present = {guild.id for guild in self.bot.guilds}
        known = [guild for guild in self.bot.library.guilds.known() if self._is_ours(guild)]
        for guild in known:
            if guild not in present:
                self.bot.library.guilds.left(guild, at=dt.datetime.now(dt.UTC))
        for guild in present.intersection(self.bot.library.guilds.known(left=True)):
            self.bot.library.guilds.returned(guild)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Start the time after which the data of a server is erased."""
        self.bot.library.guilds.left(guild.id, at=dt.datetime.now(dt.UTC))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep the data of a server that the bot has come back to."""
        self.bot.library.guilds.returned(guild.id)

    def _is_ours(self, guild: int) -> bool:
        """Tell whether this process would see a server: other processes have other shards, the terminal its room."""
        count = self.bot.shard_count or 1
        return guild >= SMALLEST_ID and (guild >> MOMENT) % count in set(self.bot.shards)
