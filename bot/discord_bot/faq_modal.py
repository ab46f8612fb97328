"""The form in which a moderator writes an FAQ entry."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.faq_replies import faq_reply
from bot.discord_bot.moderators import require_moderator
from bot.discord_bot.sending import respond
from bot.library.faq_entry import MAX_ANSWER, MAX_QUESTION, FaqEntry
from bot.voice.limits import TEXT_INPUT

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

MINUTES_TO_WRITE = 60
Save = Callable[[int, str, tuple[str, ...], str, int, dt.datetime], FaqEntry]
"""Writes server, question, aliases, answer, person and moment down."""


class FaqModal(discord.ui.Modal):
    """Asks for a question, other wordings of it, and the answer."""

    def __init__(self, title: str, save: Save, said: str, *, entry: FaqEntry | None = None, question: str = "") -> None:
        super().__init__(title=title, timeout=60.0 * MINUTES_TO_WRITE)
        self._save, self._said = save, said
        wordings = "\n".join(entry.aliases) if entry else ""
        self.question = _field("question", entry.question if entry else question, MAX_QUESTION)
        self.aliases = _field("aliases", wordings, TEXT_INPUT, required=False)
        self.answer = _field("answer", entry.answer if entry else "", MAX_ANSWER)
        self.add_item(discord.ui.Label(text="Question", component=self.question))
        self.add_item(discord.ui.Label(text="Other wordings, one a line", component=self.aliases))
        self.add_item(discord.ui.Label(text="Answer", component=self.answer))

    async def on_submit(self, interaction: "Interaction", /) -> None:  # type: ignore[override]
        """Save what was written; whoever was a moderator when the form opened must still be one."""
        guild = require_moderator(interaction)
        aliases = tuple(line for line in self.aliases.value.splitlines() if line.strip())
        at = dt.datetime.now(dt.UTC)
        entry = self._save(guild, self.question.value, aliases, self.answer.value, interaction.user.id, at)
        await respond(interaction, faq_reply(entry, self._said.format(number=entry.number), private=True))

    async def on_error(self, interaction: "Interaction", error: Exception, /) -> None:  # type: ignore[override]
        """Tell the moderator what is wrong."""
        await interaction.client.tell_interaction(interaction, error)


def _field(name: str, value: str, limit: int, *, required: bool = True) -> discord.ui.TextInput["FaqModal"]:
    style = discord.TextStyle.short if name == "question" else discord.TextStyle.paragraph
    return discord.ui.TextInput(custom_id=name, style=style, default=value or None, max_length=limit, required=required)
