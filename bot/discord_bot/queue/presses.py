"""What the buttons of the queue do."""

import datetime as dt
from typing import Any

import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.queue.forms import LineModal, QuestionFaqModal, next_reply, open_question
from bot.discord_bot.queue.replies import BY_LETTER, queue_reply
from bot.discord_bot.replies.buttons import pressed
from bot.discord_bot.replies.sending import respond

DISMISSED, REOPENED = "Dismissed question #{number}.", "Question #{number} is open again."


@pressed("qpage")
async def turn(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn to another place of the queue."""
    letter, place = parts
    guild = require_moderator(interaction)
    reply = queue_reply(interaction.client.library.queue, guild, BY_LETTER[letter], int(place))
    await respond(interaction, reply, in_place=True)


@pressed("qfaq", opens_form=True)
async def write_entry(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Open the form of an FAQ entry with the question filled in."""
    number, place = map(int, parts)
    question = open_question(interaction.client, require_moderator(interaction), number)
    await interaction.response.send_modal(QuestionFaqModal(interaction.client, question, place))


@pressed("qline", opens_form=True)
async def point_to_line(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Open the form that asks for the line."""
    number, place = map(int, parts)
    question = open_question(interaction.client, require_moderator(interaction), number)
    await interaction.response.send_modal(LineModal(question, place))


@pressed("qdrop")
async def dismiss(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Set a question aside and show the next."""
    number, place = map(int, parts)
    guild, library = require_moderator(interaction), interaction.client.library
    question = open_question(interaction.client, guild, number)
    library.queue.dismiss(guild, number, by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    above = DISMISSED.format(number=number)
    await respond(interaction, next_reply(interaction, question, place, above, number), in_place=True)


@pressed("qopen")
async def reopen(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a question back into the queue."""
    number, place = map(int, parts)
    guild, library = require_moderator(interaction), interaction.client.library
    question = library.queue_answers.put_back(guild, number, by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    above = REOPENED.format(number=number)
    await respond(interaction, next_reply(interaction, question, place, above), in_place=True)
