"""Cards as Discord embeds."""

import discord

from bot.voice.card import Card


def embed_of(card: Card) -> discord.Embed:
    """Return ``card`` as an embed."""
    embed = discord.Embed(title=card.heading or None, description=card.body, colour=card.tone.value)
    if card.heading and card.url:
        embed.url = card.url
    if card.footer:
        embed.set_footer(text=card.footer)
    return embed
