"""Which one article a message names: ``#2`` before its words, an option of its slash command, the answer replied to.

It holds for that message, whatever is asked in the channel. Only right before the words is a number an article's, and
only where articles have numbers; elsewhere ``#1 priority`` and ``#MeToo`` are words like others.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from discord import app_commands

from bot.discord_bot.commands.arguments import NO_ARTICLE, is_number, number_of
from bot.discord_bot.commands.completions import article_choices
from bot.discord_bot.commands.hybrid import OF_ONE_ARTICLE, Callback
from bot.discord_bot.commands.replied import article_replied_to
from bot.discord_bot.place import Place, place_of
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

REFERENCE = re.compile(r"\s*#([0-9]{1,9})[,:]?(?:\s+|\Z)")
ONLY_THIS = "ask this article only, by its number or title"
NO_NUMBERS = "The articles here have no numbers, so none can be chosen. Leave the article out."


def of_one_article(callback: Callback) -> Callback:
    """Mark a command that can be asked of one article: describe and complete its parameter ``article``.

    That stands behind the words, so that it is an option of the slash command only: typed words are taken to their end.
    """
    described: Callback = app_commands.describe(article=ONLY_THIS)(callback)
    completed: Callback = app_commands.autocomplete(article=article_choices)(described)
    setattr(completed, OF_ONE_ARTICLE, True)
    return completed


def asked_by(ctx: "Context", words: str, article: str) -> tuple[Place, str]:
    """Return where a command asks and the words that it asks with; raises Told when it names no article of the server.

    ``article`` is the option of a slash command; with it, the words are taken as they stand. Where nothing names one, a
    reply to an answer is about the article of that.
    """
    place, shelf, articles = place_of(ctx), ctx.bot.shelf, ctx.bot.library.articles
    if not article:
        place, words = named_in(ctx.bot, place, words)
        return (_going_on(ctx, place) if place.article is None else place), words
    guild = place.guild or DIRECT_MESSAGES
    if not shelf.has_numbers(guild):
        raise Told(NO_NUMBERS)
    number = number_of(article) if is_number(article) else articles.called(guild, article).number
    return _naming(ctx.bot, place, number), words


def named_in(bot: "Sourceline", place: Place, written: str) -> tuple[Place, str]:
    """Return the place with the article that ``written`` begins with, and the words after it; raises Told."""
    number, words = cited_article(written)
    if number is None or not bot.shelf.has_numbers(place.guild or DIRECT_MESSAGES):
        return place, written
    return _naming(bot, place, number), words


def cited_article(written: str) -> tuple[int | None, str]:
    """Return the number in ``#2 words``, ``#2, words`` or ``#2: words``, and the words; None and all without one."""
    found = REFERENCE.match(written)
    return (int(found[1]), written[found.end() :]) if found else (None, written)


def _going_on(ctx: "Context", place: Place) -> Place:
    """Return the place with the article that the message replies to, where another one would be asked."""
    number, guild, shelf = article_replied_to(ctx), place.guild or DIRECT_MESSAGES, ctx.bot.shelf
    asked = shelf.single(place.guild, place.channel)
    if number is None or (asked is not None and asked.number == number) or not shelf.has_numbers(guild):
        return place
    return place if shelf.named(guild, number) is None else replace(place, article=number)


def _naming(bot: "Sourceline", place: Place, number: int) -> Place:
    if bot.shelf.named(place.guild or DIRECT_MESSAGES, number) is None:
        raise Told(NO_ARTICLE.format(number=number))
    return replace(place, article=number)
