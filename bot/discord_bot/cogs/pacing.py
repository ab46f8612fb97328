"""Keeps one person from filling a channel; moderators and the help are free."""

from typing import TYPE_CHECKING, Any

from discord.ext import commands

from bot.discord_bot.moderators import is_moderator

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

FREE = {"help"}


class Pacing(commands.Cog):
    """Counts each person's commands in each channel, within the time that the server has chosen."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot
        key: Any = lambda ctx: (ctx.author.id, ctx.channel.id)  # noqa: E731
        self._buckets: Any = commands.DynamicCooldownMapping(self._limit, key)

    async def bot_check(self, ctx: "Context") -> bool:  # type: ignore[override]
        """Let a command pass, or raise CommandOnCooldown with the time to wait."""
        if ctx.command is None or ctx.command.qualified_name in FREE:
            return True
        now = ctx.message.created_at.timestamp()
        bucket: commands.Cooldown | None = self._buckets.get_bucket(ctx, now)
        wait = bucket.update_rate_limit(now) if bucket else None
        if bucket and wait:
            raise commands.CommandOnCooldown(bucket, wait, commands.BucketType.member)
        return True

    def _limit(self, ctx: "Context") -> commands.Cooldown | None:
        chosen = self.bot.settings(ctx.guild.id if ctx.guild else None)
        free = ctx.guild and is_moderator(self.bot, ctx.guild.id, ctx.author, ctx.permissions)
        if free or not chosen.cooldown_seconds:
            return None
        return commands.Cooldown(chosen.cooldown_uses, chosen.cooldown_seconds)
