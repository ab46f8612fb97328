"""How much was asked, and what came of it."""

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.discord_bot.commands.hybrid import hybrid_command
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.replies.acknowledging import acknowledge
from bot.discord_bot.replies.reply import File, Reply
from bot.discord_bot.replies.sending import send_reply
from bot.library.questions.statistics import Summary
from bot.voice.cards.stats import NoPictures, chart, stats_card
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

FEWEST, MOST = 1, 365
FILE_NAME = "statistics.png"


class Stats(commands.Cog, name="Statistics"):
    """Counts by day that name nobody."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_command(example="7")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.describe(days="of how many days, today included")
    async def stats(self, ctx: "Context", days: int = 30) -> None:
        """Show how much was asked and what came of it, in words and as a picture; for moderators."""
        guild = require_moderator(ctx)
        if not FEWEST <= days <= MOST:
            raise Told(f"Write a number of days from {FEWEST} to {MOST}.")
        # The first picture takes a second or two, which is close to what Discord waits for.
        await acknowledge(ctx.interaction, private=True)
        self.bot.notebook.write()
        summary = self.bot.library.statistics.summary(guild, until=dt.datetime.now(dt.UTC).date(), days=days)
        await send_reply(ctx, Reply(stats_card(summary), private=True, files=await _picture(summary)))


async def _picture(summary: Summary) -> tuple[File, ...]:
    try:
        return (File(FILE_NAME, await asyncio.to_thread(chart, summary)),)
    except NoPictures:
        return ()
