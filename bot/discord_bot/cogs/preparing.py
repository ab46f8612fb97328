"""Has the articles of large libraries read in advance, in a process of its own, while nobody waits for them."""

import asyncio
import logging
import sys
from typing import TYPE_CHECKING

from discord.ext import commands, tasks

from bot.library.fetching.reading_apart import environment_apart
from bot.library.storage.errors import LibraryError

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

log = logging.getLogger("sourceline")

WORTH_A_PROCESS = 200
"""Articles from which on they are prepared; fewer are read when they are asked, and stay in memory."""
MINUTES = 10
LONGEST_COMPLAINT = 20_000
"""Bytes of what the process says about articles that break it; of more, the last are logged."""


class Preparing(commands.Cog):
    """Looks now and then whether many articles lack what is found in advance, and has it found."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Start looking."""
        self.look_regularly.start()

    async def cog_unload(self) -> None:
        """Stop looking, and end the process that prepares; it goes on where it was next time."""
        self.look_regularly.cancel()

    @tasks.loop(minutes=MINUTES)
    async def look_regularly(self) -> None:
        """Look at the start and then at every interval, in the process that has the first shard."""
        if 0 in self.bot.shards:
            await self.look()

    @look_regularly.before_loop
    async def wait_until_ready(self) -> None:
        """Let the bot arrive first."""
        await self.bot.wait_until_ready()

    async def look(self) -> bool:
        """Prepare the articles if enough of them are not, and tell whether that was done."""
        try:
            lacking = await asyncio.to_thread(self.bot.library.articles.facts.count_lacking, WORTH_A_PROCESS)
        except LibraryError as error:
            log.warning("articles are not prepared: %s", error)
            return False
        if lacking < WORTH_A_PROCESS:
            return False
        code, complaint = await self._run()
        if complaint:
            log.warning("preparing articles: %s", complaint)
        if code:
            log.warning("preparing articles ended with %d", code)
        return code == 0

    async def _run(self) -> tuple[int, str]:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.library.articles.preparing",
            str(self.bot.library.path),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            env=environment_apart(),
        )
        try:
            complaint = await _end_of(process.stderr)
            return await process.wait(), complaint
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


async def _end_of(stream: asyncio.StreamReader | None) -> str:
    last = b""
    while stream and (block := await stream.read(LONGEST_COMPLAINT)):
        last = (last + block)[-LONGEST_COMPLAINT:]
    return last.decode(errors="replace").strip()
