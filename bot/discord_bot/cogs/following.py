"""Follows what becomes of a question: edited, its answer changes; deleted or no question any more, its answer goes."""

import contextlib
import copy
import datetime as dt
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.discord_bot.cogs.guessing import guess_of
from bot.discord_bot.cogs.listening import answer_unasked
from bot.discord_bot.commands.hybrid import only_asks
from bot.discord_bot.replies.recent import MINUTE

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline


class Following(commands.Cog):
    """Looks after questions for a minute."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answer an edited question anew, in the place of the first answer, or take that away."""
        message, given = payload.message, self.bot.recent.answer_to(payload.guild_id, payload.message_id)
        # Both moments are Discord's: the clock of this machine may be minutes off.
        age = (message.edited_at or discord.utils.utcnow()) - message.created_at
        # Discord also reports an edit when it has added the preview of a link; the words are the same then.
        if age > dt.timedelta(seconds=MINUTE) or (given and given.words == message.content):
            return
        ctx = await self.bot.get_context(message)
        if given and ctx.command is None and (ctx.prefix is None or guess_of(ctx) is None):
            if await self._only_asked(message, given.words) and not await answer_unasked(self.bot, message):
                await self._follow(payload.guild_id, {payload.message_id})
            return
        # What a moderator's command did is done: run again, an edit of its message would do it twice.
        if _only_asks(ctx):
            await self.bot.process_commands(message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Delete the answer to a question that was deleted."""
        await self._follow(payload.guild_id, {payload.message_id})

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Delete the answers to questions that were deleted together with other messages."""
        await self._follow(payload.guild_id, payload.message_ids)

    async def _only_asked(self, message: discord.Message, words: str) -> bool:
        """Tell whether ``words``, which stood in a message before, only asked; after a restart they are not known."""
        before = copy.copy(message)
        before.content = words
        return bool(words) and _only_asks(await self.bot.get_context(before))

    async def _follow(self, guild: int | None, gone: set[int]) -> None:
        for message in sorted(gone):
            self.bot.recent.gone(guild, message)
            given = self.bot.recent.take_back(guild, message)
            if given is None or given.message in gone:
                continue
            place = self.bot.get_partial_messageable(given.channel, guild_id=guild)
            with contextlib.suppress(discord.NotFound, discord.Forbidden):
                await place.get_partial_message(given.message).delete()


def _only_asks(ctx: "Context") -> bool:
    return ctx.command is None or only_asks(ctx.command)
