"""Asks the moderators' entries and the articles, and makes the reply: the door of every question."""

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.checking.alleged_quotation import AllegedQuotation
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Refusal
from bot.answering.questions.small_talk import small_talk
from bot.answering.routing import told_apart
from bot.discord_bot.asking.asked import Asked
from bot.discord_bot.asking.asked_again import question_part
from bot.discord_bot.asking.faq_first import is_surer, settles
from bot.discord_bot.asking.found import Found
from bot.discord_bot.asking.library_questions import find
from bot.discord_bot.asking.questions import alleged_of, question_of
from bot.discord_bot.asking.replies import found_reply, vote_keys
from bot.discord_bot.asking.several_quotations import check_several
from bot.discord_bot.faq.replies import faq_reply, has_what_it_says
from bot.discord_bot.place import Place
from bot.discord_bot.replies.reply import Reply
from bot.library.faq.faq_entry import FaqEntry, FaqMatch
from bot.voice.cards.help import small_talk_card
from bot.voice.wording.phrases import question_in_words

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline


async def ask(bot: "Sourceline", place: Place, command: Command, text: str | None) -> Reply:
    """Return the reply to a question, and tell whoever listens for ``asked``; raises Told for no question.

    Greetings and thanks are no questions, and get a sentence that says what can be asked.
    """
    prefix = bot.choices.prefix(place.guild)
    query = (alleged_of if command is Command.CHECK else question_of)(text, prefix)
    said = None if command is Command.CHECK else small_talk(question_in_words(command, query))
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
        asked_freely, (command, query) = command, told_apart(command, query)
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
    return found_reply(asked.found, question, asked.place.person)


async def check_quotations(bot: "Sourceline", place: Place, text: str, alleged: Sequence[AllegedQuotation]) -> Reply:
    """Return the verdicts on the quotations of ``text``; fewer than two are answered like any question."""
    if len(alleged) < 2:
        return await ask(bot, place, Command.CHECK, text)
    alleged_of(text, bot.choices.prefix(place.guild))
    return await check_several(bot, place, alleged)


async def _from_faq(bot: "Sourceline", place: Place, command: Command, query: str) -> FaqMatch | None:
    if place.guild is None or command is Command.CHECK:
        return None
    match = bot.library.faq.best(place.guild, question_in_words(command, query))
    return match if match and await has_what_it_says(match.entry, bot.shelf) else None
