"""What can be done with anybody's message: ask about it, or, for moderators, make it an FAQ entry."""

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.command import Command
from bot.discord_bot.asking.asking import ask
from bot.discord_bot.cogs.checking import NO_TEXT
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.commands.replied import text_of_message
from bot.discord_bot.commands.turns import take_turn_by
from bot.discord_bot.faq.forms import new_entry_form
from bot.discord_bot.place import place_of_interaction
from bot.discord_bot.replies.sending import respond
from bot.library.faq.faq_entry import MAX_QUESTION
from bot.voice.explaining import Told
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline


class Menus(commands.Cog):
    """Menus of messages; discord.py has no decorator for them inside a cog."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot
        add = app_commands.ContextMenu(name="Add to FAQ", callback=self.add_to_faq)
        add.default_permissions = discord.Permissions(manage_messages=True)
        add.guild_only = True
        add.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
        self.menus = (app_commands.ContextMenu(name="Ask about this", callback=self.ask_about), add)

    async def cog_load(self) -> None:
        """Add the menus."""
        for menu in self.menus:
            self.bot.tree.add_command(menu)

    async def cog_unload(self) -> None:
        """Take the menus away."""
        for menu in self.menus:
            self.bot.tree.remove_command(menu.name, type=menu.type)

    async def ask_about(self, interaction: "Interaction", message: discord.Message) -> None:
        """Ask what the article says about a message, for the person who asked only."""
        take_turn_by(interaction)
        reply = await ask(self.bot, place_of_interaction(interaction), Command.ASK, _words(message))
        await respond(interaction, replace(reply, private=True))

    async def add_to_faq(self, interaction: "Interaction", message: discord.Message) -> None:
        """Open the form for an FAQ entry with the message as the question."""
        guild, channel = require_moderator(interaction), interaction.channel_id or 0
        question = shorten(one_line(_words(message)), MAX_QUESTION)
        await interaction.response.send_modal(new_entry_form(self.bot, guild, channel, question))


def _words(message: discord.Message) -> str:
    text = text_of_message(message)
    if not text.strip():
        raise Told(NO_TEXT)
    return text
