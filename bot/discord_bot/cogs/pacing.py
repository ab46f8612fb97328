"""Keeps one person from filling a channel; moderators and the help are free."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.discord_bot.commands.turns import take_turn

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

FREE = {"help"}


class Pacing(commands.Cog):
    """Counts each person's commands in each channel, within the time that the server has chosen."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    async def bot_check(self, ctx: "Context") -> bool:  # type: ignore[override] # may be awaited
        """Let a command pass, or raise CommandOnCooldown with the time to wait."""
        if ctx.command is not None and ctx.command.qualified_name not in FREE:
            take_turn(ctx)
        return True
