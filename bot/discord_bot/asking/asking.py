"""Asks the moderators' entries and the articles, and makes the reply: the door of every question.

The surer of the two answers. Where nobody has chosen an article for a channel, all those of the server are asked.
"""

import asyncio
import datetime as dt
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.answering.checking.alleged_quotation import AllegedQuotation
from bot.answering.command import Command, Strictness
from bot.answering.definitions.article_itself import asks_about_itself
from bot.answering.outcome import Answer, Outcome, Refusal
from bot.answering.routing import small_talk, told_apart
from bot.discord_bot.asking.asked import Asked, Found
from bot.discord_bot.asking.questions import alleged_of, question_of, without_emoji
from bot.discord_bot.asking.replies import found_reply, question_part, vote_keys
from bot.discord_bot.faq.replies import beside_refusal, faq_reply, has_what_it_says
from bot.discord_bot.place import Place
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.shelf import Shelved
from bot.library.across import Across, ask_across, check_across
from bot.library.faq.faq_entry import FaqEntry, FaqMatch
from bot.library.reading_across import read_across, wants_reading_across
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.cards.help import small_talk_card
from bot.voice.explaining import Told
from bot.voice.wording.phrases import question_in_words, with_prefix

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

WHICH_IS_MEANT = (
    "Several articles are asked here, so say which one you mean, by its number: `{prefix}ask #2 who wrote this`. "
    "`{prefix}article list` shows them."
)
NEAR, MANY_NEAR = 25.0, 3
"""From which match on, if it stood alone, an entry is shown beside a refusal, and how many are."""

THE_SAME = 100.0
"""The match of an entry that has the very wording of the question."""


async def ask(bot: "Sourceline", place: Place, command: Command, text: str | None) -> Reply:
    """Return the reply to a question, and tell whoever listens for ``asked``; raises Told for no question.

    Greetings and thanks are no questions, and get a sentence that says what can be asked.
    """
    prefix = bot.choices.prefix(place.guild)
    query = (alleged_of if command is Command.CHECK else question_of)(text, prefix)
    said = None if command is Command.CHECK else small_talk(question_in_words(command, without_emoji(query)))
    # Moderators may have an entry for it; without one, nobody has asked anything that the queue should hold.
    if said and await _from_faq(bot, place, command, query) is None:
        return Reply(small_talk_card(said, prefix), private=True)
    asked = await find_answer(bot, place, command, query, bot.choices.strictness(place.guild))
    bot.dispatch("asked", asked)
    return await reply_to(bot, asked)


async def find_answer(bot: "Sourceline", place: Place, command: Command, query: str, strictness: Strictness) -> Asked:
    """Return what answers a question: an entry of the moderators or an article, whichever is surer."""
    started = time.perf_counter()
    match = await _from_faq(bot, place, command, query)
    found: Found | FaqEntry
    if match and settles(match, command):
        found = match.entry
    else:
        asked_freely, (command, query) = command, told_apart(command, without_emoji(query))
        found = await find(bot, place, command, query, strictness)
        found = match.entry if match and is_surer(match, asked_freely, found.outcome) else found
    return Asked(place, command, query, found, time.perf_counter() - started)


async def reply_to(bot: "Sourceline", asked: Asked) -> Reply:
    """Return what to send for a question and what came of it."""
    at, questions = dt.datetime.now(dt.UTC), bot.library.long_questions
    has_buttons = not isinstance(asked.outcome, Refusal)
    # Questions about a given article are kept nowhere, like those of direct messages.
    place = replace(asked.place, guild=None) if bot.shelf.has_given else asked.place
    question = question_part(questions, place, asked.command, asked.query, at) if has_buttons else ""
    if isinstance(asked.found, FaqEntry):
        reply = await faq_reply(bot.shelf, asked.found)
        return replace(reply, keys=(*reply.keys, *vote_keys(question)))
    reply = found_reply(asked.found, question, asked.place.person)
    return reply if has_buttons else beside_refusal(reply, _near_entries(bot, asked))


def _near_entries(bot: "Sourceline", asked: Asked) -> tuple[FaqEntry, ...]:
    """Return the entries whose wordings are like a question that was refused, though none of them is surely meant."""
    guild = asked.place.guild
    if guild is None or asked.place.article is not None or asked.command is Command.CHECK:
        return ()
    found = bot.library.faq.find(guild, question_in_words(asked.command, asked.query), MANY_NEAR)
    return tuple(each.entry for each in found if each.alone >= NEAR and not each.entry.points)


async def _from_faq(bot: "Sourceline", place: Place, command: Command, query: str) -> FaqMatch | None:
    if place.guild is None or command is Command.CHECK:
        return None
    await bot.indexing.made(place.guild)
    asked = question_in_words(command, query)
    # Moderators may explain an emoji; elsewhere it only stands beside the words.
    wordings = dict.fromkeys((asked, without_emoji(asked)))
    match = next(filter(None, (bot.library.faq.best(place.guild, one) for one in wordings)), None)
    if match is None or not _speaks_of(match.entry, place.article):
        return None
    return match if await has_what_it_says(match.entry, bot.shelf) else None


def _speaks_of(entry: FaqEntry, article: int | None) -> bool:
    """Tell whether an entry may answer a question that names an article: then a line of just that one backs it."""
    return article is None or (entry.line is not None and entry.article == article)


def settles(match: FaqMatch | None, command: Command) -> bool:
    """Tell whether an entry answers before the article is even asked: ``ask``, in the entry's own wording."""
    return match is not None and command is Command.ASK and match.match >= THE_SAME


def is_surer(match: FaqMatch, command: Command, outcome: Outcome) -> bool:
    """Tell whether an entry answers rather than the article.

    Asked freely, the entry must match better than the article's line. Asked for something of the article, such as a
    date, the entry only stands in where the article has no answer.
    """
    if not isinstance(outcome, Answer):
        return True
    return command is Command.ASK and match.match > outcome.match


async def find(bot: "Sourceline", place: Place, command: Command, query: str, strictness: Strictness) -> Found:
    """Return what the articles that are asked in a place say to ``query``; one that answers is talked about there."""
    shelved = await bot.shelf.asked(place)
    if shelved is None and asks_about_itself(question_in_words(command, query)):
        shelved = await _talked_about(bot, place)
    if shelved is not None:
        found = Found(await bot.reading.answer(command, query, shelved.index, strictness), (shelved,))
    else:
        found = await _find_in_all(bot, place, command, query, strictness)
    bot.topics.keep(place, found.article)
    return found


async def _talked_about(bot: "Sourceline", place: Place) -> Shelved:
    """Return the article that answered last in a place; raises Told where none did, for any of several may be meant."""
    lately = bot.topics.of(place)
    shelved = None if lately is None else await bot.shelf.numbered(place.guild or DIRECT_MESSAGES, lately)
    if shelved is None:
        raise Told(with_prefix(WHICH_IS_MEANT, bot.choices.prefix(place.guild)))
    return shelved


async def _find_in_all(bot: "Sourceline", place: Place, command: Command, query: str, strictness: Strictness) -> Found:
    guild, lately = place.guild or DIRECT_MESSAGES, bot.topics.of(place)
    # In a thread: articles that nobody has asked for a while are read first, which takes tens of milliseconds.
    across = await asyncio.to_thread(ask_across, bot.library, guild, command, query, strictness, lately=lately)
    if wants_reading_across(command, across):
        reading = partial(read_across, bot.library, command, query, strictness, first=across)
        across = await bot.reading.read(across, reading)
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
    return Found(across.outcome, shelved, places, is_of_several=True, among=among, complete=across.complete)
