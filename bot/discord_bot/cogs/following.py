"""Follows what becomes of a question: edited, its answer changes; deleted, its answer goes, too."""

import contextlib
import datetime as dt
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.discord_bot.cogs.asking import Asking
from bot.discord_bot.cogs.checking import Checking
from bot.discord_bot.cogs.help import Help
from bot.discord_bot.cogs.listing import Listings
from bot.discord_bot.replies.recent import MINUTE

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

ASKED_AGAIN = (Asking, Checking, Listings, Help)
"""The commands that only answer."""


class Following(commands.Cog):
    """Looks after questions for a minute."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answer an edited question anew, in the place of the first answer."""
        message, given = payload.message, self.bot.recent.answer_to(payload.guild_id, payload.message_id)
        # Both moments are Discord's: the clock of this machine may be minutes off.
        age = (message.edited_at or discord.utils.utcnow()) - message.created_at
        # Discord also reports an edit when it has added the preview of a link; the words are the same then.
        if age > dt.timedelta(seconds=MINUTE) or (given and given.words == message.content):
            return
        ctx = await self.bot.get_context(message)
        # What a moderator's command did is done: run again, an edit of its message would do it twice.
        if ctx.command is None or isinstance(ctx.cog, ASKED_AGAIN):
            await self.bot.process_commands(message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Delete the answer to a question that was deleted."""
        await self._follow(payload.guild_id, {payload.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Delete the answers to questions that were deleted together with other messages."""
        await self._follow(payload.guild_id, payload.message_ids)

    async def _follow(self, guild: int | None, gone: set[int]) -> None:
        for message in sorted(gone):
            self.bot.recent.gone(guild, message)
            given = self.bot.recent.take_back(guild, message)
            if given is None or given.message in gone:
                continue
            place = self.bot.get_partial_messageable(given.channel, guild_id=guild)
            with contextlib.suppress(discord.NotFound, discord.Forbidden):
                await place.get_partial_message(given.message).delete()
