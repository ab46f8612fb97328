"""Adds a draft to a server's shelf and makes it ready to be asked, off the event loop."""

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from bot.discord_bot.article_replies import article_reply
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import sentence
from bot.library.article_lines import draft_of_line
from bot.library.draft import Draft
from bot.library.errors import Unfit
from bot.library.shelved_article import FittedArticle, fitted, source_mark
from bot.voice.card import Tone

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

ADDED = "Added as article #{number}."
ADDED_MANY = "Added {count} of the {lines} articles in the file; {there} were there already."
SKIPPED = "Skipped {count} lines, such as line {line}: {why}"


async def shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    """Add the draft and return what to say; raises Taken for a duplicate, Unfit for what is no article.

    Reading and indexing a long text takes seconds, so both happen in a thread.
    """
    return await asyncio.to_thread(_shelve, bot, guild, draft, by)


def _shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    at = dt.datetime.now(dt.UTC)
    entry = bot.library.articles.add(guild, draft.text, by=by, at=at, title=draft.title, url=draft.url, date=draft.date)
    return article_reply(bot.library.articles.index_of(entry), entry, ADDED.format(number=entry.number))


async def shelve_lines(bot: "Sourceline", guild: int, data: bytes, by: int) -> Reply:
    """Add every article in a file of JSON Lines and return what to say; what cannot be added is left out."""
    return await asyncio.to_thread(_shelve_lines, bot, guild, data, by)


def _shelve_lines(bot: "Sourceline", guild: int, data: bytes, by: int) -> Reply:
    articles: list[FittedArticle] = []
    skipped: list[tuple[int, str]] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            draft = draft_of_line(line)
            articles.append(fitted(draft.text, draft.title, draft.url, draft.date, source_mark(line)))
        except Unfit as error:
            skipped.append((number, str(error)))
    arrived = bot.library.articles.add_all(guild, articles, by=by, at=dt.datetime.now(dt.UTC))
    count = sum(arrival.is_new for arrival in arrived)
    words = [ADDED_MANY.format(count=count, lines=len(articles) + len(skipped), there=len(arrived) - count)]
    if skipped:
        first, why = skipped[0]
        words.append(SKIPPED.format(count=len(skipped), line=first, why=why))
    return sentence(" ".join(words), tone=Tone.PLAIN)
