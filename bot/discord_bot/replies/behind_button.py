"""What a button speaks of: the article that it was made for, and the person who alone may press it."""

from typing import Any

import discord

from bot.discord_bot.replies.custom_ids import long_id
from bot.discord_bot.shelf import Shelf, Shelved
from bot.voice.explaining import Told

GONE = "The article behind this button has changed or is gone. Please ask again."
NOT_YOURS = "This button is for the person who asked. Ask the same and you get your own."


async def shelved_under(interaction: discord.Interaction[Any], key: str) -> Shelved:
    """Return the article that a button speaks of; raises Told when it is gone."""
    shelf: Shelf = interaction.client.shelf
    shelved = await shelf.find(interaction.guild_id, interaction.channel_id or 0, key)
    if shelved is None:
        raise Told(GONE)
    return shelved


def require_asker(interaction: discord.Interaction[Any], person: str) -> None:
    """Let the person pass whose id ``short_id`` wrote into a button; raises Told for anybody else."""
    if long_id(person) != interaction.user.id:
        raise Told(NOT_YOURS)
