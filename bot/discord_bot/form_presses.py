"""The button that opens a form again with what was written into it."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import discord

from bot.discord_bot.article_modal import NEW_ARTICLE, ArticleModal
from bot.discord_bot.faq_forms import CHANGED_ENTRY, NEW_ENTRY, entry_form, new_entry_form
from bot.discord_bot.form import Form
from bot.discord_bot.form_texts import FILE_NAME, NotAForm, form_fields
from bot.discord_bot.moderators import require_moderator
from bot.discord_bot.pressing import pressed
from bot.discord_bot.queue_forms import LINE_OF_QUESTION, QUESTION, LineModal, QuestionFaqModal, open_question
from bot.library.storage.errors import Missing
from bot.voice.explaining import Told

SECONDS_TO_READ = 2.0
"""Discord waits three seconds for the form."""

UNREADABLE = "What you wrote cannot be read out of its file just now. Press again, or copy it out of the message."

Opener = Callable[[Any, int, list[int]], Form]


@pressed("again")
async def open_again(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Open a form filled in with the file of the message whose button was pressed."""
    guild, (kind, *numbers) = require_moderator(interaction), parts
    form = OPENERS[kind](interaction.client, guild, [int(number) for number in numbers])
    form.fill(await _written(interaction))
    await interaction.response.send_modal(form)


def _changed_entry(bot: Any, guild: int, numbers: list[int]) -> Form:
    try:
        return entry_form(bot, bot.library.faq.entry(guild, numbers[0]))
    except Missing:
        # Somebody has removed it; what was written for it can still become an entry.
        return new_entry_form(bot)


def _entry_for_question(bot: Any, guild: int, numbers: list[int]) -> Form:
    number, place = numbers
    try:
        return QuestionFaqModal(bot, open_question(bot, guild, number), place)
    except Told:
        return new_entry_form(bot)


def _line_of_question(bot: Any, guild: int, numbers: list[int]) -> Form:
    number, place = numbers
    return LineModal(open_question(bot, guild, number), place)


OPENERS: dict[str, Opener] = {
    NEW_ENTRY: lambda bot, _guild, _numbers: new_entry_form(bot),
    CHANGED_ENTRY: _changed_entry,
    QUESTION: _entry_for_question,
    LINE_OF_QUESTION: _line_of_question,
    NEW_ARTICLE: lambda _bot, _guild, _numbers: ArticleModal(),
}


async def _written(interaction: discord.Interaction[Any]) -> dict[str, str]:
    attached = interaction.message.attachments if interaction.message else []
    file = next((each for each in attached if each.filename == FILE_NAME), None)
    if file is None:
        raise Told(UNREADABLE)
    try:
        async with asyncio.timeout(SECONDS_TO_READ):
            return form_fields(await file.read())
    except (NotAForm, TimeoutError, discord.DiscordException, aiohttp.ClientError) as error:
        raise Told(UNREADABLE) from error
