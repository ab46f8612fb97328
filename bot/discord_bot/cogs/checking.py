"""Checks quotations: whether the article has these words, and from whom."""

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.checking.alleged_quotation import read_all_alleged
from bot.discord_bot.asking.several_quotations import check_quotations, quotations_of_query
from bot.discord_bot.commands.hybrid import hybrid_command
from bot.discord_bot.commands.turns import take_turn_by
from bot.discord_bot.place import place_of, place_of_interaction
from bot.discord_bot.replies.sending import respond, send_reply
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline

NO_TEXT = "That message has no text, so there is nothing to look for."


class Checking(commands.Cog, name="Check quotations"):
    """A quotation is verbatim, altered, misattributed or not in the article."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot
        # discord.py has no decorator for a menu inside a cog.
        self.menu = app_commands.ContextMenu(name="Check quotation", callback=self.check_message)

    async def cog_load(self) -> None:
        """Add the message menu."""
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        """Take the message menu away."""
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @hybrid_command(aliases=["verify"], example='"mutual respect, equality and mutual benefit" - Zhao Lijian')
    @app_commands.describe(quotation='the words, and the speaker after a dash: "…" - Name')
    async def check(self, ctx: "Context", *, quotation: str) -> None:
        """Check a quotation and its speaker against the article."""
        alleged = quotations_of_query(quotation)
        await send_reply(ctx, await check_quotations(self.bot, place_of(ctx), quotation, alleged))

    async def check_message(self, interaction: "Interaction", message: discord.Message) -> None:
        """Check the quotations in a message, for the person who asked only."""
        text = text_of_message(message)
        if not text.strip():
            raise Told(NO_TEXT)
        take_turn_by(interaction)
        reply = await check_quotations(self.bot, place_of_interaction(interaction), text, read_all_alleged(text))
        await respond(interaction, replace(reply, private=True))


def text_of_message(message: discord.Message) -> str:
    """Return the words of a message, those of a forwarded one included."""
    return "\n".join([message.content, *(snapshot.content for snapshot in message.message_snapshots)])
