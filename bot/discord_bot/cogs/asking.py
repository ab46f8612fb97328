"""Questions about the article: who said it, who, how much, when, where, why, how, what."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from discord import app_commands
from discord.ext import commands

from bot.answering.choices.amount_question import asks_for_list
from bot.answering.command import Command
from bot.answering.listings.listings import narrowing
from bot.answering.words.terms import terms
from bot.discord_bot.asking import presses  # noqa: F401 - it registers what the buttons do
from bot.discord_bot.asking.asking import ask
from bot.discord_bot.asking.questions import question_of
from bot.discord_bot.cogs.guessing import meant_subcommand, send_guess
from bot.discord_bot.commands.completions import term_choices
from bot.discord_bot.commands.hybrid import hybrid_command, hybrid_group, subcommand
from bot.discord_bot.commands.one_article import asked_by, of_one_article
from bot.discord_bot.listings import first_page
from bot.discord_bot.place import Place, place_of
from bot.discord_bot.replies.sending import send_reply
from bot.discord_bot.shelf import aside
from bot.library.storage.guilds import DIRECT_MESSAGES

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

WORDS = "words you remember, exactly or not"
QUESTION = "your question"


class Asking(commands.Cog, name="Ask the article"):
    """Each answer is a line of the article, or the article does not say."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="question", example="alerted the ministers", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def who(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Name who did something, with the line that says so."""
        _refuse_bare_subcommand(ctx, question)
        meant = meant_subcommand(ctx, question, lambda _: False)
        # A word of an article is a question's word, not a slip.
        if meant is not None and meant.rest and not await self._has_word(place_of(ctx), question.split()[0]):
            await send_guess(ctx, meant, f"{ctx.invoked_with} {question.split()[0]}")
            return
        place, query = asked_by(ctx, question, article)
        first, _, words = query.partition(" ")
        # Behind the number of an article discord.py sees no subcommand any more: "who #2 said …".
        named = _subcommand(ctx, first) if place.article is not None and words.strip() else None
        command, query = (Command.WHO_SAID, words) if named and named.name == "said" else (Command.WHO, query)
        await send_reply(ctx, await ask(self.bot, place, command, query))

    @subcommand(who, aliases=["says", "say"], example="mutual respect", only_asks=True)
    @app_commands.describe(words=WORDS)
    @of_one_article
    async def said(self, ctx: "Context", *, words: str, article: str = "") -> None:
        """Find who said something, from a fragment, a topic or a paraphrase, misspelt or not."""
        await self.answer(ctx, Command.WHO_SAID, words, article)

    @subcommand(who, name="is", aliases=["was", "are", "were"], example="Justin Trudeau", only_asks=True)
    @app_commands.describe(name="a name, a title or a role")
    @app_commands.autocomplete(name=term_choices)
    @of_one_article
    async def is_(self, ctx: "Context", *, name: str, article: str = "") -> None:
        """Show the line that introduces somebody."""
        place, name = asked_by(ctx, name, article)
        question_of(name, self.bot.choices.prefix(place.guild), "name")
        verb = ctx.invoked_with if ctx.interaction is None else "is"
        await send_reply(ctx, await ask(self.bot, place, Command.WHO, f"{verb} {name}"))

    @hybrid_command(aliases=["amounts"], example="funding", only_asks=True)
    @app_commands.describe(topic="what the figure is about; leave it out for every figure")
    @of_one_article
    async def amount(self, ctx: "Context", *, topic: str = "", article: str = "") -> None:
        """Give a figure as the article writes it; without a topic, all figures."""
        place, topic = asked_by(ctx, topic, article)
        topic = narrowing(topic)
        if not topic or await self._lists_figures(place, topic):
            await send_reply(ctx, await first_page(self.bot, place, "f", topic))
        else:
            await send_reply(ctx, await ask(self.bot, place, Command.AMOUNT, topic))

    @hybrid_command(example="were the memos presented", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def when(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Give the date or time of something."""
        await self.answer(ctx, Command.WHEN, question, article)

    @hybrid_command(example="was it directed from", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def where(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Give the place of something."""
        await self.answer(ctx, Command.WHERE, question, article)

    @hybrid_command(example="were agents placed in the offices", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def why(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Give the reason for something."""
        await self.answer(ctx, Command.WHY, question, article)

    @hybrid_command(example="many candidates were backed", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def how(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Give the manner, the means or the number of something."""
        await self.answer(ctx, Command.HOW, question, article)

    @hybrid_command(example="did the prime minister say", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def what(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Give what somebody did, said or meant."""
        await self.answer(ctx, Command.WHAT, question, article)

    @hybrid_command(example="which parties were targeted?", only_asks=True)
    @app_commands.describe(question=QUESTION)
    @of_one_article
    async def ask(self, ctx: "Context", *, question: str, article: str = "") -> None:
        """Ask anything; the moderators' answers come first, then the article's own line."""
        _refuse_bare_command(ctx, question)
        await self.answer(ctx, Command.ASK, question, article)

    @hybrid_command(example="CSIS", only_asks=True)
    @app_commands.describe(term="an abbreviation or a name")
    @app_commands.autocomplete(term=term_choices)
    @of_one_article
    async def define(self, ctx: "Context", *, term: str, article: str = "") -> None:
        """Say what an abbreviation stands for, or who somebody is, as the article puts it."""
        await self.answer(ctx, Command.DEFINE, term, article)

    async def _lists_figures(self, place: Place, topic: str) -> bool:
        """Tell whether a size or a kind alone is asked of several articles: lists are of one of them."""
        if await self.bot.shelf.asked(place) is not None:
            return False
        current = await self.bot.shelf.current(place.guild, place.channel)
        return await aside(current.index, partial(asks_for_list, topic, current.index))

    async def _has_word(self, place: Place, word: str) -> bool:
        """Tell whether a word stands in what is asked in a place."""
        shelved = await self.bot.shelf.asked(place)
        if shelved is None:
            return await asyncio.to_thread(self.bot.library.search.has_word, place.guild or DIRECT_MESSAGES, word)
        return any(term.stem in shelved.index.pool.postings for term in terms(word))

    async def answer(self, ctx: "Context", command: Command, words: str, article: str) -> None:
        """Send what the article says, the one that the command names or what is asked in the channel."""
        place, query = asked_by(ctx, words, article)
        await send_reply(ctx, await ask(self.bot, place, command, query))


def _refuse_bare_command(ctx: "Context", question: str) -> None:
    """Raise the error of ``!who said`` without words for ``!ask who said``, which asks for nobody's words."""
    meant = ctx.bot.get_command(question.strip(' ?!.…"“”').lower())
    if meant is not None and any(each.required for each in meant.clean_params.values()) and meant.parent is not None:
        ctx.command = meant
        raise commands.MissingRequiredArgument(next(iter(meant.clean_params.values())))


def _refuse_bare_subcommand(ctx: "Context", question: str) -> None:
    """Raise the error of ``!who said`` without words for ``!who said?``, which discord.py takes for a question."""
    meant = _subcommand(ctx, question.strip(" ?!.…"))
    if meant is not None and ctx.interaction is None:
        ctx.command = meant
        raise commands.MissingRequiredArgument(next(iter(meant.clean_params.values())))


def _subcommand(ctx: "Context", word: str) -> commands.Command[Any, ..., Any] | None:
    """Return the subcommand of the group that is asked by that name, None where there is none."""
    group = ctx.command
    return group.get_command(word.lower()) if isinstance(group, commands.Group) else None
