"""Answers plain questions unasked, in the channels that the server has chosen, and only when sure."""

import re
import time
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.discord_bot.answer_replies import found_reply
from bot.discord_bot.asked import Asked, Place
from bot.discord_bot.faq_replies import faq_reply
from bot.discord_bot.library_questions import find_unread
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import may_embed, send_reply
from bot.voice.limits import QUESTION

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

LOOKS_LIKE_A_QUESTION = re.compile(r"[^?]*\w\W*\?\s*", re.DOTALL)
"""One question mark, at the end: two questions at once, or a question within a story, are left to people."""

FEWEST_WORDS = 3


class Listening(commands.Cog):
    """Keeps silent unless the entry or the line is certain; an unanswered question of people joins no queue."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a plain question when it is certain what answers it."""
        if message.guild is None or message.author.bot or not is_plain_question(message.content):
            return
        if message.channel.id not in self.bot.settings(message.guild.id).answering_channels:
            return
        ctx = await self.bot.get_context(message)
        if ctx.prefix is not None or not may_embed(ctx):
            return
        reply = await self._certain(Place(message.guild.id, message.channel.id, message.author.id, message.id), message)
        if reply is not None:
            await send_reply(ctx, reply)

    async def _certain(self, place: Place, message: discord.Message) -> Reply | None:
        started, question = time.perf_counter(), message.content.strip()
        match = self.bot.library.faq.best(place.guild or 0, question)
        if match is not None:
            self.bot.dispatch("asked", Asked(place, Command.ASK, question, match.entry, time.perf_counter() - started))
            return faq_reply(match.entry, shelf=self.bot.shelf)
        found = await find_unread(self.bot, place, Command.ASK, question, Strictness.STRICT)
        if not isinstance(found.outcome, Answer):
            return None
        seconds = time.perf_counter() - started
        self.bot.dispatch("asked", Asked(place, Command.ASK, question, found.outcome, seconds, found.article))
        return found_reply(found, Command.ASK, question, place.person)


def is_plain_question(text: str) -> bool:
    """Tell whether a message is one question of a few words and nothing else."""
    if not 0 < len(text) <= QUESTION or len(text.split()) < FEWEST_WORDS:
        return False
    return text.count("?") == 1 and LOOKS_LIKE_A_QUESTION.fullmatch(text) is not None
