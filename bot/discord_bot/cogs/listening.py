"""Answers plain questions unasked, in the channels that the server has chosen, and only when sure."""

from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.answering.routing import small_talk
from bot.discord_bot.asking.asking import find_answer, reply_to
from bot.discord_bot.commands.one_article import named_in
from bot.discord_bot.commands.plain_question import is_plain_question
from bot.discord_bot.commands.turns import take_turn
from bot.discord_bot.place import place_of
from bot.discord_bot.replies.sending import may_embed, send_reply
from bot.library.faq.faq_entry import FaqEntry
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline


class Listening(commands.Cog):
    """Keeps silent unless the entry or the line is certain; an unanswered question of people joins no queue."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a plain question when it is certain what answers it."""
        await answer_unasked(self.bot, message)


async def answer_unasked(bot: "Sourceline", message: discord.Message) -> bool:
    """Answer a plain question when it is certain what answers it, and tell whether it was."""
    if message.guild is None or message.author.bot or not is_plain_question(message.content):
        return False
    home = bot.home_of(message.guild.id, message.channel.id)
    if home not in bot.choices.settings(message.guild.id).answering_channels:
        return False
    ctx = await bot.get_context(message)
    if ctx.prefix is not None or not may_embed(ctx) or not _has_a_turn(ctx):
        return False
    try:
        place, question = named_in(bot, place_of(ctx), message.content.strip())
        asked = await find_answer(bot, place, Command.ASK, question, Strictness.STRICT)
    except Told:
        return False
    if not isinstance(asked.outcome, Answer | FaqEntry):
        return False
    if small_talk(question) and not isinstance(asked.found, FaqEntry):
        # "Is that true?" asks somebody else, whatever line it is like.
        return False
    bot.dispatch("asked", asked)
    await send_reply(ctx, await reply_to(bot, asked), unasked=True)
    return True


def _has_a_turn(ctx: "Context") -> bool:
    """Count a plain question and tell whether it is looked up; if not, nothing is said, for nobody called the bot."""
    try:
        take_turn(ctx, unasked=True)
    except commands.CommandOnCooldown:
        return False
    return True
