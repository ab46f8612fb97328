"""Checks quotations: whether the article has these words, and from whom."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.checking.alleged_quotation import AllegedQuotation, read_all_alleged
from bot.answering.checking.check import check_quotation
from bot.answering.command import Command
from bot.answering.outcome import Outcome, Refusal, Verdict
from bot.discord_bot.asking.asked import Asked, Found
from bot.discord_bot.asking.asking import ask, check_in_all
from bot.discord_bot.asking.questions import alleged_of, without_emoji
from bot.discord_bot.commands.hybrid import hybrid_command
from bot.discord_bot.commands.one_article import asked_by, of_one_article
from bot.discord_bot.commands.replied import text_of_message
from bot.discord_bot.commands.turns import take_turn_by
from bot.discord_bot.place import Place, place_of_interaction
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import respond, send_reply
from bot.discord_bot.shelf import aside
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.cards.answers import articles_in_words, title_of
from bot.voice.cards.verdicts import MANY_QUOTATIONS, verdicts_card
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline

NO_TEXT = "That message has no text, so there is nothing to look for."


class Checking(commands.Cog, name="Check quotations"):
    """A quotation is verbatim, altered, misattributed or not in the article."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot
        # discord.py has no decorator for a menu inside a cog.
        self.menu = app_commands.ContextMenu(name="Check quotation", callback=self.check_message)

    async def cog_load(self) -> None:
        """Add the message menu."""
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        """Take the message menu away."""
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @hybrid_command(
        aliases=["verify"], example='"mutual respect, equality and mutual benefit" - Zhao Lijian', only_asks=True
    )
    @app_commands.describe(quotation='the words, and the speaker after a dash: "…" - Name')
    @of_one_article
    async def check(self, ctx: "Context", *, quotation: str, article: str = "") -> None:
        """Check a quotation and its speaker against the article."""
        place, quotation = asked_by(ctx, without_emoji(quotation), article)
        alleged = _quotations_of_query(quotation)
        await send_reply(ctx, await _check_quotations(self.bot, place, quotation, alleged))

    async def check_message(self, interaction: "Interaction", message: discord.Message) -> None:
        """Check the quotations in a message, for the person who asked only."""
        text = without_emoji(text_of_message(message))
        if not text.strip():
            raise Told(NO_TEXT)
        take_turn_by(interaction)
        reply = await _check_quotations(self.bot, place_of_interaction(interaction), text, read_all_alleged(text))
        await respond(interaction, replace(reply, private=True))


def _quotations_of_query(text: str) -> tuple[AllegedQuotation, ...]:
    """Return every quotation in marks, however short; whoever is named at the end is meant to have said them all."""
    found = read_all_alleged(text, fewest=1)
    named = [each.speaker for each in found if each.speaker]
    shared = found[-1].speaker or (named[0] if len(named) == 1 else None) if found else None
    return tuple(replace(each, speaker=each.speaker or shared) for each in found)


async def _check_quotations(bot: "Sourceline", place: Place, text: str, alleged: Sequence[AllegedQuotation]) -> Reply:
    """Return the verdicts on the quotations of ``text``; fewer than two are answered like any question."""
    if len(alleged) < 2:
        return await ask(bot, place, Command.CHECK, text)
    alleged_of(text, bot.choices.prefix(place.guild))
    return await _check_several(bot, place, alleged)


async def _check_several(bot: "Sourceline", place: Place, alleged: Sequence[AllegedQuotation]) -> Reply:
    """Return the verdicts on the first few quotations, and how many more there are; each counts as a question."""
    checked: list[tuple[str, Outcome]] = []
    for each in alleged[:MANY_QUOTATIONS]:
        started = time.perf_counter()
        found = await _check(bot, place, each)
        bot.dispatch("asked", Asked(place, Command.CHECK, each.words, found, time.perf_counter() - started))
        checked.append((each.words, found.outcome))
        await asyncio.sleep(0)
    left = [(each.words, Refusal(verdict=Verdict.NOT_FOUND)) for each in alleged[MANY_QUOTATIONS:]]
    return Reply(verdicts_card([*checked, *left], await _footer(bot, place)))


async def _check(bot: "Sourceline", place: Place, alleged: AllegedQuotation) -> Found:
    shelved = await bot.shelf.asked(place)
    if shelved is None:
        return await check_in_all(bot, place, alleged)
    verdict = await aside(shelved.index, partial(check_quotation, alleged, shelved.index))
    return Found(verdict, (shelved,))


async def _footer(bot: "Sourceline", place: Place) -> str:
    shelved = await bot.shelf.asked(place)
    if shelved is None:
        return articles_in_words(bot.library.articles.count(place.guild or DIRECT_MESSAGES))
    return title_of(shelved.article)
