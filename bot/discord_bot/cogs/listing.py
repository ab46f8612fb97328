"""Everything of a kind, in pages: statements, figures, dates, people; matching lines; a line and its neighbours."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.answering.listings.listings import narrowing
from bot.answering.words.terms import carries_content, terms
from bot.discord_bot.asking.questions import question_of
from bot.discord_bot.commands.arguments import line_in
from bot.discord_bot.commands.completions import line_choices, speaker_choices
from bot.discord_bot.commands.hybrid import hybrid_command
from bot.discord_bot.commands.one_article import asked_by, of_one_article
from bot.discord_bot.listings import LINES, context_reply, first_page
from bot.discord_bot.replies.sending import send_reply
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

TOO_COMMON = "Such words stand everywhere, so they are not looked for. Write one that says more."


class Listings(commands.Cog, name="Look through the article"):
    """Everything that the article states, with lines."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_command(aliases=["quotations"], example="Trudeau", only_asks=True)
    @app_commands.describe(speaker="only what this speaker said")
    @app_commands.autocomplete(speaker=speaker_choices)
    @of_one_article
    async def quotes(self, ctx: "Context", *, speaker: str = "", article: str = "") -> None:
        """List every statement, those in the speaker's own words first."""
        await self.show(ctx, "q", speaker, article)

    @hybrid_command(example="money", only_asks=True)
    @app_commands.describe(words="only figures of this kind or size, or those beside these words")
    @of_one_article
    async def figures(self, ctx: "Context", *, words: str = "", article: str = "") -> None:
        """List every figure: money, counts, percentages, durations."""
        await self.show(ctx, "f", words, article)

    @hybrid_command(aliases=["dates"], example="elections", only_asks=True)
    @app_commands.describe(words="only dates beside these words")
    @of_one_article
    async def timeline(self, ctx: "Context", *, words: str = "", article: str = "") -> None:
        """List every date in order of time; those without a year that is known come last."""
        await self.show(ctx, "t", words, article)

    @hybrid_command(aliases=["speakers"], example="Trudeau", only_asks=True)
    @app_commands.describe(name="only who is called so")
    @app_commands.autocomplete(name=speaker_choices)
    @of_one_article
    async def people(self, ctx: "Context", *, name: str = "", article: str = "") -> None:
        """List who speaks, and how often."""
        await self.show(ctx, "p", name, article)

    @hybrid_command(aliases=["search"], example="elections", only_asks=True)
    @app_commands.describe(words="words to look for")
    @of_one_article
    async def find(self, ctx: "Context", *, words: str, article: str = "") -> None:
        """List the lines that hold some words."""
        place, words = asked_by(ctx, words, article)
        asked = question_of(words, self.bot.choices.prefix(place.guild))
        if not any(carries_content(term.word) for term in terms(asked)):
            raise Told(TOO_COMMON)
        await send_reply(ctx, await first_page(self.bot, place, LINES, asked))

    @hybrid_command(example="12", only_asks=True)
    @app_commands.describe(number="its number, as answers give it, or words of it; #2 line 12 is line 12 of article #2")
    @app_commands.autocomplete(number=line_choices)
    @of_one_article
    async def line(self, ctx: "Context", *, number: str, article: str = "") -> None:
        """Show a line with its neighbours."""
        # The number is the line's: "#12" is line 12, and "#2 line 12" names its article by itself.
        (place, _), shelf = asked_by(ctx, "", article), self.bot.shelf
        guild, named = place.guild or DIRECT_MESSAGES, place.article is not None
        meant = shelf.named(guild, place.article) if named else shelf.single(place.guild, place.channel)
        await send_reply(ctx, context_reply(*await line_in(shelf, guild, number, meant)))

    async def show(self, ctx: "Context", kind: str, words: str, article: str) -> None:
        """Send the first page of a listing, of only some where there are ``words``."""
        place, words = asked_by(ctx, words, article)
        await send_reply(ctx, await first_page(self.bot, place, kind, narrowing(words)))
