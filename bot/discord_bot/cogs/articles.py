"""The articles that can be asked here."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.discord_bot.cogs.asking import place_of
from bot.discord_bot.hybrid import hybrid_group, subcommand
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import send_reply
from bot.voice.article_cards import article_card, shelf_card

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline


class Articles(commands.Cog, name="Articles"):
    """What can be asked about."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show")
    async def article(self, ctx: "Context") -> None:
        """Show the article that is asked here: its title, and what it holds."""
        place = place_of(ctx)
        shelved = self.bot.shelf.current(place.guild, place.channel)
        await send_reply(ctx, Reply(article_card(shelved.index), private=True))

    @subcommand(article, name="list")
    async def list_(self, ctx: "Context") -> None:
        """List the articles that can be asked here."""
        await send_reply(ctx, Reply(shelf_card(self.bot.shelf.shelved(place_of(ctx).guild)), private=True))
