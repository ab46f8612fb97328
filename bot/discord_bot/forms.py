"""Forms whose text is never lost: what cannot be saved goes back, with a button that opens the form again.

A file of the message below which the button stands carries what was written, to the letter.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.replies.acknowledging import acknowledge_in_time
from bot.discord_bot.replies.buttons import custom_id, pressed
from bot.discord_bot.replies.reply import File, Key, Reply, Weight
from bot.discord_bot.replies.sending import sentence as no_more_than
from bot.voice.explaining import Told, unsaved_card

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

FILE_NAME = "what-you-wrote.txt"
TITLE, KEPT_MARK = "= ", "="
OPEN_AGAIN = "Open the form again"

SECONDS_TO_READ = 2.0
"""Discord waits three seconds for the form."""

UNREADABLE = "What you wrote cannot be read out of its file just now. Press again, or copy it out of the message."

Opener = Callable[[Any, int, int, list[int]], "Form"]
OPENERS: dict[str, Opener] = {}
"""Make a form for the bot, a server, a channel and the numbers of what it is about, by its kind; ``opens`` fills it."""


class NotAForm(Exception):
    """The file was not written by ``form_file``."""


def form_file(fields: Mapping[str, str]) -> bytes:
    """Return the fields one below the other, each under a line with its name; a field without text is left out.

    A line of a text that begins like such a line gets one more mark.
    """
    rows = []
    for name, text in fields.items():
        if text.strip():
            rows += [TITLE + name, *(_marked(line) for line in text.split("\n"))]
    return "\n".join(rows).encode(errors="replace")


def form_fields(data: bytes) -> dict[str, str]:
    """Return the fields by name that ``form_file`` wrote; raises NotAForm."""
    texts: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in data.decode(errors="replace").split("\n") if data else ():
        if line.startswith(TITLE):
            lines = texts.setdefault(line.removeprefix(TITLE), [])
        elif lines is None:
            raise NotAForm
        else:
            lines.append(line.removeprefix(KEPT_MARK))
    return {name: "\n".join(lines) for name, lines in texts.items()}


def _marked(line: str) -> str:
    return KEPT_MARK + line if line.startswith(KEPT_MARK) else line


class Form(discord.ui.Modal):
    """A form that knows how it is opened again: ``again`` is its kind and the numbers of what it is about.

    Discord opens no form in answer to a form, so that takes a button. The button's message carries the text in a file;
    nothing has to be remembered, and the button outlives a restart.
    """

    def __init__(self, title: str, minutes: int, *again: str | int) -> None:
        super().__init__(title=title, timeout=60.0 * minutes)
        self._again = again
        self.is_saved = False

    @property
    def written(self) -> dict[str, str]:
        """What was submitted in the fields, by their ids."""
        return {field.custom_id: field.value for field in self._fields()}

    async def interaction_check(self, interaction: "Interaction", /) -> bool:  # type: ignore[override] # narrower client
        """Let everybody submit, and have Discord told where reading what was written takes a while."""
        acknowledge_in_time(interaction)
        return True

    def fill(self, written: Mapping[str, str]) -> None:
        """Put into the fields what ``written`` has for them, and nothing else."""
        for field in self._fields():
            field.default = written.get(field.custom_id) or None

    async def on_error(self, interaction: "Interaction", error: Exception, /) -> None:  # type: ignore[override] # narrower client
        """Tell the moderator what is wrong, and give back what they wrote unless it was saved."""
        if self.is_saved:
            await interaction.client.tell_interaction(interaction, error)
        else:
            await self.give_back(interaction, error, self.written)

    async def give_back(self, interaction: "Interaction", error: Exception, written: Mapping[str, str]) -> None:
        """Tell the moderator why ``written`` was not saved, with all of it and the button."""
        await interaction.client.tell_interaction(interaction, error, partial(self._given_back, written))

    def _given_back(self, written: Mapping[str, str], sentence: str) -> Reply:
        data = form_file(written)
        if not data:
            return no_more_than(sentence)
        key = Key(OPEN_AGAIN, custom_id("again", *self._again) or "", Weight.MAIN)
        card = unsaved_card(sentence, data.decode())
        return Reply(card, (key,), private=True, files=(File(FILE_NAME, data),))

    def _fields(self) -> Iterator[discord.ui.TextInput[Any]]:
        for child in self.children:
            if isinstance(child, discord.ui.Label) and isinstance(child.component, discord.ui.TextInput):
                yield child.component


def opens(kind: str) -> Callable[[Opener], Opener]:
    """Register the decorated function for the forms of one kind."""

    def register(opener: Opener) -> Opener:
        OPENERS[kind] = opener
        return opener

    return register


@pressed("again", opens_form=True)
async def open_again(interaction: "Interaction", parts: list[str]) -> None:
    """Open a form filled in with the file of the message whose button was pressed."""
    guild, (kind, *numbers) = require_moderator(interaction), parts
    channel = interaction.channel_id or 0
    form = OPENERS[kind](interaction.client, guild, channel, [int(number) for number in numbers])
    form.fill(await _written(interaction))
    await interaction.response.send_modal(form)


async def _written(interaction: "Interaction") -> dict[str, str]:
    attached = interaction.message.attachments if interaction.message else []
    file = next((each for each in attached if each.filename == FILE_NAME), None)
    if file is None:
        raise Told(UNREADABLE)
    try:
        async with asyncio.timeout(SECONDS_TO_READ):
            return form_fields(await file.read())
    except (NotAForm, TimeoutError, discord.DiscordException, aiohttp.ClientError) as error:
        raise Told(UNREADABLE) from error
