"""Tells where a question was asked that there is an answer now."""

import logging
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import contents
from bot.library.questions.unanswered import Unanswered

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

log = logging.getLogger("sourceline")


async def answer_where_asked(bot: "Sourceline", question: Unanswered, reply: Reply) -> None:
    """Answer the message that asked last; nothing is said where there was no message or it cannot be answered."""
    if question.channel is None or question.message is None:
        return
    channel = bot.get_partial_messageable(question.channel, guild_id=question.guild)
    reference = discord.MessageReference(
        message_id=question.message, channel_id=question.channel, guild_id=question.guild, fail_if_not_exists=True
    )
    try:
        await channel.send(reference=reference, mention_author=False, **contents(reply))
    except discord.HTTPException as error:
        log.info("question #%s could not be answered where it was asked: %s", question.number, type(error).__name__)
