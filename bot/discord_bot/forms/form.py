"""A form of a moderator: what cannot be saved goes back to them, word for word, with a button that opens it again."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import discord

from bot.discord_bot.forms.texts import FILE_NAME, form_file
from bot.discord_bot.replies.custom_ids import custom_id
from bot.discord_bot.replies.reply import File, Key, Reply, Weight
from bot.voice.explaining import unsaved_card

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

OPEN_AGAIN = "Open the form again"


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
        key = Key(OPEN_AGAIN, custom_id("again", *self._again) or "", Weight.MAIN)
        card = unsaved_card(sentence, data.decode())
        return Reply(card, (key,), private=True, files=(File(FILE_NAME, data),))

    def _fields(self) -> Iterator[discord.ui.TextInput[Any]]:
        for child in self.children:
            if isinstance(child, discord.ui.Label) and isinstance(child.component, discord.ui.TextInput):
                yield child.component
