"""The form in which a moderator writes an FAQ entry, anew or to change one."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.line_field import LineField, line_of, meant_by
from bot.discord_bot.faq.replies import faq_reply
from bot.discord_bot.forms import Form, opens
from bot.discord_bot.replies.sending import respond
from bot.library.faq.faq_entry import MAX_ANSWER, MAX_QUESTION, Backing, FaqEntry, text_of
from bot.library.storage.errors import Missing
from bot.voice.limits import TEXT_INPUT

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline

MINUTES_TO_WRITE = 60
ADDED, CHANGED = "Added as FAQ #{number}.", "Changed FAQ #{number}."
NEW_ENTRY, CHANGED_ENTRY = "new", "edit"
"""What the buttons that open the forms again call them."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a moderator wrote into the form; ``backing`` is None where that was left as it is."""

    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    backing: Backing | None = None


class Save(Protocol):
    """Writes down what is in the form, all of it or nothing."""

    def __call__(self, guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        """Return the entry as it is now; raises a LibraryError that can be shown."""


class FaqModal(Form):
    """Asks for a question, other wordings of it, and the answer."""

    def __init__(
        self,
        title: str,
        save: Save,
        said: str,
        again: tuple[str | int, ...],
        line: LineField,
        *,
        entry: FaqEntry | None = None,
        question: str = "",
    ) -> None:
        super().__init__(title, MINUTES_TO_WRITE, *again)
        self._save, self._said = save, said
        wordings = "\n".join(entry.aliases) if entry else ""
        # More than a form can hold is left as it is; the form would cut it.
        self._untouched = entry.aliases if entry and len(wordings) > TEXT_INPUT else None
        wordings = "" if self._untouched else wordings
        self.question = _field("question", entry.question if entry else question, MAX_QUESTION)
        self.aliases = _field("aliases", wordings, TEXT_INPUT, required=False)
        only_points = entry is not None and entry.points
        self.answer = _field("answer", entry.answer if entry else "", MAX_ANSWER, required=not only_points)
        self.line = line
        self.add_item(discord.ui.Label(text="Question", component=self.question))
        if not self._untouched:
            self.add_item(discord.ui.Label(text="Other wordings, one a line", component=self.aliases))
        self.add_item(discord.ui.Label(text="Answer", component=self.answer))
        self.add_item(self.line.labelled("Line of the article that backs it"))

    async def on_submit(self, interaction: "Interaction", /) -> None:  # type: ignore[override] # narrower client
        """Save what was written; whoever was a moderator when the form opened must still be one."""
        guild = require_moderator(interaction)
        aliases = self._untouched or tuple(line for line in self.aliases.value.splitlines() if line.strip())
        written = Written(self.question.value, self.answer.value, aliases, await self._backed())
        entry = self._save(guild, written, by=interaction.user.id, at=dt.datetime.now(dt.UTC))
        self.is_saved = True
        await self.told(interaction, entry)

    async def _backed(self) -> Backing | None:
        if self.line.is_untouched:
            return None
        found = await self.line.read()
        return Backing(found[0].number, found[1]) if found else Backing()

    async def told(self, interaction: "Interaction", entry: FaqEntry) -> None:
        """Show the moderator what was saved."""
        await respond(interaction, await faq_reply(interaction.client.shelf, entry, self.said(entry), private=True))

    def said(self, entry: FaqEntry) -> str:
        """Return the sentence that says what was saved."""
        return self._said.format(number=entry.number)


def _field(name: str, value: str, limit: int, *, required: bool = True) -> discord.ui.TextInput["FaqModal"]:
    style = discord.TextStyle.short if name == "question" else discord.TextStyle.paragraph
    return discord.ui.TextInput(custom_id=name, style=style, default=value or None, max_length=limit, required=required)


def new_entry_form(bot: "Sourceline", guild: int, channel: int, question: str = "") -> FaqModal:
    """Return the form of a new entry; a line alone is one of the article that is asked in the channel."""

    def save(guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        article, line = written.backing or Backing()
        texts = written.question, written.answer
        return bot.library.faq.add(guild, *texts, aliases=written.aliases, article=article, line=line, by=by, at=at)

    line = LineField(bot.shelf, guild, meant_by(bot.shelf, guild, channel))
    return FaqModal("New FAQ entry", save, ADDED, (NEW_ENTRY,), line, question=question)


def entry_form(bot: "Sourceline", entry: FaqEntry, channel: int) -> FaqModal:
    """Return the form that changes an entry, with what it has filled in; a line alone is one of the same article."""

    def save(guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        texts = {"question": written.question, "answer": written.answer}
        return bot.library.faq.edit(
            guild,
            entry.number,
            **texts,
            aliases=written.aliases,
            backing=written.backing,
            seen=text_of(entry),
            by=by,
            at=at,
        )

    meant = meant_by(bot.shelf, entry.guild, channel, entry)
    line = LineField(bot.shelf, entry.guild, meant, line_of(entry, meant))
    return FaqModal(f"FAQ #{entry.number}", save, CHANGED, (CHANGED_ENTRY, entry.number), line, entry=entry)


@opens(NEW_ENTRY)
def open_new_entry(bot: "Sourceline", guild: int, channel: int, _numbers: list[int]) -> Form:
    """Return the form of a new entry."""
    return new_entry_form(bot, guild, channel)


@opens(CHANGED_ENTRY)
def open_entry(bot: "Sourceline", guild: int, channel: int, numbers: list[int]) -> Form:
    """Return the form that changes an entry, or that of a new one where somebody has removed it."""
    try:
        return entry_form(bot, bot.library.faq.entry(guild, numbers[0]), channel)
    except Missing:
        # What was written for it can still become an entry.
        return new_entry_form(bot, guild, channel)
