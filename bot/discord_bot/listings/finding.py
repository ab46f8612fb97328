"""Lines of all articles of a server that hold some words."""

import asyncio
from typing import TYPE_CHECKING

from bot.discord_bot.listings.pages import found_lines_reply
from bot.discord_bot.place import Place
from bot.discord_bot.replies.reply import Reply
from bot.library.across.finding_across import find_across
from bot.library.storage.guilds import DIRECT_MESSAGES

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline


async def find_lines(bot: "Sourceline", place: Place, words: str, page: int) -> Reply:
    """Return a page of the lines of all articles that hold some words."""
    guild = place.guild or DIRECT_MESSAGES
    listing = await asyncio.to_thread(find_across, bot.library, guild, words)
    return found_lines_reply(listing, bot.library.articles.count(guild), words, page, place.person)
