"""The field of a form that asks for a line, and says of which article."""

from typing import Any

import discord

from bot.discord_bot.commands.arguments import line_in
from bot.discord_bot.shelf import Named, Shelf, Shelved
from bot.library.faq.faq_entry import FaqEntry
from bot.voice.limits import LABEL_DESCRIPTION
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import shorten

LONGEST = 40
"""Characters of the longest way to write a line, such as ``line 12 of article #4711``, with room to spare."""

OF_THIS = "Of {title}"
OF_ANOTHER = "; of another article: #2 line 3"
WHICH = "Several articles are asked here, so name the article, too, such as #2 line 3."


class LineField:
    """Asks for a line of the article that its description names, or of another one by that one's number.

    The article is settled when the form opens, so that what is chosen in the channel meanwhile changes nothing. Where
    none is, because all of several are asked, a line alone is refused.
    """

    def __init__(
        self, shelf: Shelf, guild: int, meant: Named | None, value: str = "", *, required: bool = False
    ) -> None:
        self._shelf, self._guild, self._meant, self.value = shelf, guild, meant, value
        self.input: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="line", default=value or None, max_length=LONGEST, required=required
        )

    def labelled(self, text: str) -> discord.ui.Label[Any]:
        """Return the field under a label."""
        return discord.ui.Label(text=text, description=self._about(), component=self.input)

    @property
    def is_untouched(self) -> bool:
        """Whether what was submitted is what the form opened with."""
        return self.input.value.strip() == self.value

    async def read(self) -> tuple[Shelved, int] | None:
        """Return the article and the line that were written, None for nothing; raises Told."""
        written = self.input.value
        return await line_in(self._shelf, self._guild, written, self._meant) if written.strip() else None

    def _about(self) -> str:
        if self._meant is None:
            return WHICH
        another = OF_ANOTHER if self._shelf.has_others(self._guild, self._meant.number) else ""
        room = LABEL_DESCRIPTION - len(OF_THIS.format(title="") + another)
        return OF_THIS.format(title=shorten(one_line(str(self._meant)), room)) + another


def meant_by(shelf: Shelf, guild: int, channel: int, entry: FaqEntry | None = None) -> Named | None:
    """Return the article of a line that is named alone: that of an entry's line, else the one asked in a channel."""
    backing = shelf.named(guild, entry.article) if entry and entry.line is not None else None
    return backing or shelf.single(guild, channel)


def line_of(entry: FaqEntry, meant: Named | None) -> str:
    """Return the line that backs an entry as the field is filled in with it: alone where its article is meant."""
    if entry.line is None:
        return ""
    return str(entry.line) if meant and meant.number == entry.article else f"#{entry.article} line {entry.line}"
