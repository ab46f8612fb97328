"""Keeps one person from filling a channel; moderators and the help are free."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.discord_bot.commands.moderators import is_moderator
from bot.discord_bot.commands.pace import Pace

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

FREE = {"help"}


class Pacing(commands.Cog):
    """Counts each person's commands in each channel, within the time that the server has chosen."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot
        self._pace = Pace()

    async def bot_check(self, ctx: "Context") -> bool:  # type: ignore[override] # may be awaited
        """Let a command pass, or raise CommandOnCooldown with the time to wait."""
        if ctx.command is None or ctx.command.qualified_name in FREE:
            return True
        limit = self._limit(ctx)
        if limit is None:
            return True
        now = ctx.message.created_at.timestamp()
        cooldown, wait = self._pace.wait((ctx.author.id, ctx.channel.id), limit, now)
        if wait:
            raise commands.CommandOnCooldown(cooldown, wait, commands.BucketType.member)
        return True

    def _limit(self, ctx: "Context") -> commands.Cooldown | None:
        chosen = self.bot.choices.settings(ctx.guild.id if ctx.guild else None)
        free = ctx.guild and is_moderator(self.bot, ctx.guild.id, ctx.author, ctx.permissions)
        if free or not chosen.cooldown_seconds:
            return None
        return commands.Cooldown(chosen.cooldown_uses, chosen.cooldown_seconds)
