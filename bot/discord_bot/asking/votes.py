"""What people think of an answer: the buttons Helpful and Not helpful."""

import datetime as dt
from typing import Any

import discord

from bot.discord_bot.asking.asked_again import question_behind
from bot.discord_bot.place import Place
from bot.discord_bot.queue.joining import join_queue
from bot.discord_bot.replies.buttons import pressed
from bot.discord_bot.replies.sending import respond, sentence
from bot.library.questions.statistics import Vote
from bot.library.questions.unanswered import Why
from bot.voice.card import Tone

THANKS = "Thank you, noted."
TO_MODERATORS = "Thank you. The moderators of this server will see the question."
SAME = "You have said so already."


@pressed("vote")
async def vote(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Count a vote; a question whose answer did not help joins the moderators' queue."""
    helpful, *question = parts
    guild, message = interaction.guild_id, interaction.message
    if guild is None or message is None or interaction.client.shelf.has_given:
        await respond(interaction, sentence(THANKS, tone=Tone.PLAIN))
        return
    at, library = dt.datetime.now(dt.UTC), interaction.client.library
    given = Vote.HELPFUL if helpful == "1" else Vote.NOT_HELPFUL
    is_new = library.statistics.vote(guild, message.id, interaction.user.id, given, at=at)
    words = THANKS if is_new else SAME
    if is_new and given is Vote.NOT_HELPFUL and question:
        place = Place(guild, interaction.channel_id or 0, interaction.user.id, message.id)
        join_queue(interaction.client, place, *question_behind(interaction, question), Why.NOT_HELPFUL)
        words = TO_MODERATORS
    await respond(interaction, sentence(words, tone=Tone.PLAIN))
