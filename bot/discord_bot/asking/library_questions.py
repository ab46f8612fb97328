"""Asks the article of a channel or, where nobody has chosen one among several, all articles of the server."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.answering.checking.alleged_quotation import AllegedQuotation
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.discord_bot.asking.found import Found
from bot.discord_bot.place import Place
from bot.library.across.asking_across import Across, ask_across, check_across
from bot.library.across.reading_across import read_across, wants_reading_across
from bot.library.storage.guilds import DIRECT_MESSAGES

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline


async def find(bot: "Sourceline", place: Place, command: Command, query: str, strictness: Strictness) -> Found:
    """Return what the articles that are asked in a place say to ``query``."""
    if not bot.shelf.asks_all(place.guild, place.channel):
        shelved = await bot.shelf.current(place.guild, place.channel)
        return Found(await bot.reading.answer(command, query, shelved.index, strictness), (shelved,))
    guild = place.guild or DIRECT_MESSAGES
    # In a thread: articles that nobody has asked for a while are read first, which takes tens of milliseconds.
    across = await asyncio.to_thread(ask_across, bot.library, guild, command, query, strictness)
    if wants_reading_across(command, across):
        across = await bot.reading.read(across, partial(read_across, command, query, strictness, first=across))
    return await _found(bot, guild, across)


async def check_in_all(bot: "Sourceline", place: Place, alleged: AllegedQuotation) -> Found:
    """Return the verdict of all articles of a server on a quotation."""
    guild = place.guild or DIRECT_MESSAGES
    return await _found(bot, guild, await asyncio.to_thread(check_across, bot.library, guild, alleged))


async def _found(bot: "Sourceline", guild: int, across: Across) -> Found:
    shelved = tuple([await bot.shelf.ready(entry) for entry in across.articles])
    places = tuple(place + 1 for place in across.places)
    # Counting tens of thousands of articles takes longer than searching them.
    among = 0 if isinstance(across.outcome, Answer) else bot.library.articles.count(guild)
    return Found(across.outcome, shelved, places, True, among, across.complete)
