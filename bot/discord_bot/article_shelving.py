"""Adds a draft to a server's shelf and makes it ready to be asked, off the event loop."""

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from bot.discord_bot.article_replies import article_reply
from bot.discord_bot.reply import Reply
from bot.library.draft import Draft

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

ADDED = "Added as article #{number}."


async def shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    """Add the draft and return what to say; raises Taken for a duplicate, Unfit for what is no article.

    Reading and indexing a long text takes seconds, so both happen in a thread.
    """
    return await asyncio.to_thread(_shelve, bot, guild, draft, by)


def _shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    at = dt.datetime.now(dt.UTC)
    entry = bot.library.articles.add(guild, draft.text, by=by, at=at, title=draft.title, url=draft.url, date=draft.date)
    return article_reply(bot.library.articles.index_of(entry), entry, ADDED.format(number=entry.number))
