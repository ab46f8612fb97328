"""The form into which a moderator pastes an article."""

import contextlib
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.articles.adding import shelve
from bot.discord_bot.articles.intake import draft_of_text, text_of_parts
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.forms import Form, opens
from bot.discord_bot.replies.sending import respond
from bot.library.articles.draft import MAX_TITLE
from bot.voice.limits import MODAL_FIELDS, TEXT_INPUT

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline

MINUTES_TO_WRITE = 60
NEW_ARTICLE = "article"
"""What the button that opens the form again calls it."""

PARTS = MODAL_FIELDS - 1
"""Fields for the text: Discord's take 4,000 characters each, and an article is often longer."""

Field = discord.ui.TextInput["ArticleModal"]


class ArticleModal(Form):
    """Asks for a title and the text, in as many parts as it needs."""

    def __init__(self) -> None:
        super().__init__("New article", MINUTES_TO_WRITE, NEW_ARTICLE)
        self.headline: Field = discord.ui.TextInput(custom_id="title", max_length=MAX_TITLE, required=False)
        self.parts: list[Field] = [_part(number) for number in range(1, PARTS + 1)]
        self.add_item(discord.ui.Label(text="Title; left out, the first line is it", component=self.headline))
        for number, part in enumerate(self.parts, start=1):
            label = "Text" if number == 1 else f"Text, continued ({number} of {PARTS})"
            self.add_item(discord.ui.Label(text=label, component=part))

    async def on_submit(self, interaction: "Interaction", /) -> None:  # type: ignore[override] # narrower client
        """Add the article; whoever was a moderator when the form opened must still be one."""
        guild = require_moderator(interaction)
        draft = draft_of_text(text_of_parts(part.value for part in self.parts), self.headline.value)
        await interaction.response.defer(thinking=True)
        reply = await shelve(interaction.client, guild, draft, interaction.user.id)
        self.is_saved = True
        await respond(interaction, reply)

    async def on_error(self, interaction: "Interaction", error: Exception, /) -> None:  # type: ignore[override] # narrower client
        """Give back what could not be added, to the moderator alone."""
        if interaction.response.is_done() and not self.is_saved:
            # Everybody sees that the bot is reading; whatever came next would take the place of that, and be seen, too.
            with contextlib.suppress(discord.HTTPException):
                await interaction.delete_original_response()
        await super().on_error(interaction, error)


@opens(NEW_ARTICLE)
def open_article_form(_bot: "Sourceline", _guild: int, _channel: int, _numbers: list[int]) -> Form:
    """Return the form of a new article."""
    return ArticleModal()


def _part(number: int) -> Field:
    return discord.ui.TextInput(
        custom_id=f"text{number}", style=discord.TextStyle.paragraph, max_length=TEXT_INPUT, required=number == 1
    )
