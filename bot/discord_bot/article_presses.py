"""What the buttons below articles do."""

import asyncio
import datetime as dt
from typing import Any

import discord

from bot.discord_bot.article_replies import article_reply
from bot.discord_bot.moderators import require_moderator
from bot.discord_bot.pressing import pressed
from bot.discord_bot.sending import respond

RESTORED = "Article #{number} is back."


@pressed("artback")
async def undo_removal(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a removed article back in use."""
    guild = require_moderator(interaction)
    articles = interaction.client.library.articles
    entry = articles.restore(guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    index = await asyncio.to_thread(articles.index_of, entry)
    reply = article_reply(index, entry, RESTORED.format(number=entry.number))
    await respond(interaction, reply, in_place=True)
