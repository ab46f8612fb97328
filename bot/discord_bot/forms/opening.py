"""The button that opens a form again with what was written into it."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.forms.form import Form
from bot.discord_bot.forms.texts import FILE_NAME, NotAForm, form_fields
from bot.discord_bot.replies.pressing import pressed
from bot.voice.explaining import Told

SECONDS_TO_READ = 2.0
"""Discord waits three seconds for the form."""

UNREADABLE = "What you wrote cannot be read out of its file just now. Press again, or copy it out of the message."

Opener = Callable[[Any, int, list[int]], Form]
OPENERS: dict[str, Opener] = {}
"""Make a form for the bot, a server and the numbers of what it is about, by its kind; filled by ``opens``."""


def opens(kind: str) -> Callable[[Opener], Opener]:
    """Register the decorated function for the forms of one kind."""

    def register(opener: Opener) -> Opener:
        OPENERS[kind] = opener
        return opener

    return register


@pressed("again", opens_form=True)
async def open_again(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Open a form filled in with the file of the message whose button was pressed."""
    guild, (kind, *numbers) = require_moderator(interaction), parts
    form = OPENERS[kind](interaction.client, guild, [int(number) for number in numbers])
    form.fill(await _written(interaction))
    await interaction.response.send_modal(form)


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
