"""The questions that found no answer, and what moderators do about them."""

import datetime as dt
import logging
from collections.abc import Hashable
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_bot.commands.arguments import number_of
from bot.discord_bot.commands.hybrid import hybrid_group, subcommand
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.queue.presses import REOPENED
from bot.discord_bot.queue.replies import queue_reply, single_question_reply
from bot.discord_bot.replies.sending import contents, send_reply
from bot.library.questions.unanswered import State, Unanswered

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

HOUR = 3_600.0
"""Seconds in which the role of a server is notified once, however many questions come."""

MENTION = "<@&{role}>"

log = logging.getLogger("sourceline")


class Queue(commands.Cog, name="Unanswered questions"):
    """A refusal joins the queue; a moderator writes an entry, points to a line, or dismisses it."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.describe(state="those that wait, or those that were answered or dismissed")
    async def queue(self, ctx: "Context", state: Literal["open", "answered", "dismissed"] = "open") -> None:
        """Show the questions that found no answer, those asked by most people first; for moderators."""
        guild = require_moderator(ctx)
        await send_reply(ctx, queue_reply(self.bot.library.queue, guild, State(state), 1))

    @subcommand(queue, example="7")
    @app_commands.describe(number="the number of the question")
    async def reopen(self, ctx: "Context", number: str) -> None:
        """Put a question that was answered or dismissed back into the queue; for moderators."""
        guild, library = require_moderator(ctx), self.bot.library
        at = dt.datetime.now(dt.UTC)
        question = library.queue_answers.put_back(guild, number_of(number), by=ctx.author.id, at=at)
        await send_reply(ctx, single_question_reply(library.queue, question, REOPENED.format(number=question.number)))

    @commands.Cog.listener()
    async def on_queued(self, question: Unanswered) -> None:
        """Post a new question into the channel that the server has chosen for that, and notify a role now and then."""
        settings = self.bot.choices.settings(question.guild)
        if settings.queue_channel is None:
            return
        channel, role = settings.queue_channel, settings.queue_role
        notified = () if role is None or not self._may_notify(question) else (discord.Object(role),)
        reply = single_question_reply(
            self.bot.library.queue, question, " ".join(MENTION.format(role=each.id) for each in notified)
        )
        mentions = discord.AllowedMentions(everyone=False, users=False, roles=notified, replied_user=False)
        try:
            place = self.bot.get_partial_messageable(channel, guild_id=question.guild)
            await place.send(**contents(reply), allowed_mentions=mentions)
        except discord.HTTPException as error:
            log.warning("a new question could not be posted into channel %s: %s", channel, type(error).__name__)
            if notified:
                self.bot.pace.forget(_notices(question.guild))

    def _may_notify(self, question: Unanswered) -> bool:
        """Tell whether a server has not been notified for an hour; this counts as a notice."""
        limit = commands.Cooldown(1, HOUR)
        _, wait = self.bot.pace.wait(_notices(question.guild), limit, question.last.timestamp())
        return wait is None


def _notices(guild: int) -> Hashable:
    """Return the key under which the notices of a server are counted."""
    return "queue", guild
