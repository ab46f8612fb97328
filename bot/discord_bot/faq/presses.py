"""What the buttons below FAQ entries do."""

import datetime as dt
from typing import Any

import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.replies import faq_list_reply, faq_reply
from bot.discord_bot.replies.buttons import pressed, require_asker
from bot.discord_bot.replies.sending import respond
from bot.library.storage.guilds import DIRECT_MESSAGES

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


@pressed("faqs")
async def turn_faq_page(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn the page of the FAQ's list."""
    page, person = parts
    require_asker(interaction, person)
    guild = interaction.guild_id or DIRECT_MESSAGES
    client = interaction.client
    reply = faq_list_reply(client.library.faq, guild, int(page), interaction.user.id, client.choices.prefix(guild))
    await respond(interaction, reply, in_place=True)
