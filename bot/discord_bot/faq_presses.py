"""What the buttons below FAQ entries do."""

import datetime as dt
from typing import Any

import discord

from bot.discord_bot.faq_replies import faq_reply
from bot.discord_bot.moderators import require_moderator
from bot.discord_bot.pressing import pressed
from bot.discord_bot.sending import respond

RESTORED = "Restored FAQ #{number}."


@pressed("faqback")
async def undo_removal(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a removed entry back in use."""
    guild, faq = require_moderator(interaction), interaction.client.library.faq
    entry = faq.restore(guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    await respond(
        interaction,
        await faq_reply(interaction.client.shelf, entry, RESTORED.format(number=entry.number)),
        in_place=True,
    )
