"""What the buttons below articles do."""

import asyncio
import datetime as dt
from functools import partial
from typing import Any

import discord

from bot.discord_bot.articles.replies import article_reply, replaced_reply
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.replies.buttons import pressed
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import aside

RESTORED = "Article #{number} is back."


@pressed("artback")
async def undo_removal(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a removed article back in use."""
    guild = require_moderator(interaction)
    entry = interaction.client.library.articles.restore(
        guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC)
    )
    shelved = await interaction.client.shelf.ready(entry)
    above = RESTORED.format(number=entry.number)
    reply = await aside(shelved.index, partial(article_reply, shelved.index, entry, above))
    await respond(interaction, reply, in_place=True)


@pressed("artnew")
async def replace_earlier(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put an article in the place of the earlier one from the same address."""
    guild, older, newer = require_moderator(interaction), int(parts[0]), int(parts[1])
    replace = interaction.client.library.newer_versions.replace
    by, at = interaction.user.id, dt.datetime.now(dt.UTC)
    replacement = await asyncio.to_thread(partial(replace, guild, older, newer, by=by, at=at))
    await respond(interaction, replaced_reply(replacement), in_place=True)
