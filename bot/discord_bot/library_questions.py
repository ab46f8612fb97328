"""Asks the article of a channel or, where nobody has chosen one among several, all articles of the server."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.alleged_quotation import read_all_alleged
from bot.answering.asking import answer
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Outcome, Refusal, Verdict
from bot.discord_bot.asked import Place
from bot.discord_bot.pages import found_lines_reply
from bot.discord_bot.reply import Reply
from bot.discord_bot.shelf import Shelved
from bot.library.guilds import DIRECT_MESSAGES
from bot.library.search.asking_across import Across, ask_across, check_across
from bot.library.search.finding_across import find_across
from bot.voice.answer_cards import articles_in_words
from bot.voice.verdict_cards import MANY_QUOTATIONS, verdicts_card

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome, and the article of its answer or of each of its suggestions.

    ``places`` counts each suggestion from 1 among those of its own article. ``among`` is how many articles were
    searched, 1 where one was asked; ``complete`` is false while changed articles wait to be indexed.
    """

    outcome: Outcome
    shelved: tuple[Shelved, ...]
    places: tuple[int, ...] = ()
    among: int = 1
    complete: bool = True

    @property
    def is_of_several(self) -> bool:
        """Tell whether more than one article was searched."""
        return self.among > 1

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without an answer or for the built-in one."""
        return self.shelved[0].number if isinstance(self.outcome, Answer) or not self.is_of_several else None


async def find(bot: "Sourceline", place: Place, command: Command, query: str) -> Found:
    """Return what the articles that are asked in a place say to ``query``, as strictly as the server wishes."""
    if not bot.shelf.asks_all(place.guild, place.channel):
        shelved = bot.shelf.current(place.guild, place.channel)
        return Found(await bot.outcome(place.guild, command, query, shelved), (shelved,))
    return await find_unread(bot, place, command, query, bot.strictness(place.guild))


async def find_unread(bot: "Sourceline", place: Place, command: Command, query: str, strictness: Strictness) -> Found:
    """Return what the articles that are asked in a place say, by the small ranker alone."""
    if not bot.shelf.asks_all(place.guild, place.channel):
        shelved = bot.shelf.current(place.guild, place.channel)
        return Found(answer(command, query, shelved.index, strictness), (shelved,))
    guild = place.guild or DIRECT_MESSAGES
    # In a thread: articles that nobody has asked for a while are read first, which takes tens of milliseconds.
    return await asyncio.to_thread(_across, bot, guild, command, query, strictness)


async def check_all(bot: "Sourceline", place: Place, text: str) -> Reply | None:
    """Return the verdicts of all articles on the quotations of a message, None when there are fewer than two."""
    alleged = read_all_alleged(text)
    if len(alleged) < 2:
        return None
    guild = place.guild or DIRECT_MESSAGES
    checked = [
        (each.words, (await asyncio.to_thread(check_across, bot.library, guild, each)).outcome)
        for each in alleged[:MANY_QUOTATIONS]
    ]
    left = [(each.words, Refusal(verdict=Verdict.NOT_FOUND)) for each in alleged[MANY_QUOTATIONS:]]
    return Reply(verdicts_card([*checked, *left], articles_in_words(bot.library.articles.count(guild))))


async def find_lines(bot: "Sourceline", place: Place, words: str, page: int) -> Reply:
    """Return a page of the lines of all articles that hold some words."""
    guild = place.guild or DIRECT_MESSAGES
    listing = await asyncio.to_thread(find_across, bot.library, guild, words)
    return found_lines_reply(listing, bot.library.articles.count(guild), words, page, place.person)


def _across(bot: "Sourceline", guild: int, command: Command, query: str, strictness: Strictness) -> Found:
    across: Across = ask_across(bot.library, guild, command, query, strictness)
    shelved = tuple(bot.shelf.ready(entry) for entry in across.articles)
    places = tuple(place + 1 for place in across.places)
    # An answer names its article; how many were searched is counted only where that is told.
    among = 2 if isinstance(across.outcome, Answer) else max(2, bot.library.articles.count(guild))
    return Found(across.outcome, shelved, places, among, across.complete)
