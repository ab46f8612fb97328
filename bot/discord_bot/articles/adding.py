"""Adds what a moderator hands in: a file, several files at once, or a page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.articles.intake import bytes_of_file, draft_of_file, draft_of_page, holds_lines
from bot.discord_bot.articles.shelving import shelve, shelve_lines
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import sentence
from bot.library.storage.errors import LibraryError
from bot.voice.card import Tone
from bot.voice.explaining import Told, explain
from bot.voice.limits import NAME
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline


async def add_file(bot: "Sourceline", guild: int, file: discord.Attachment, by: int) -> Reply:
    """Add the article in a file, or all in a file of lines; raises Told or a LibraryError."""
    if holds_lines(file):
        return await shelve_lines(bot, guild, await bytes_of_file(file), by)
    return await shelve(bot, guild, await draft_of_file(file), by)


async def add_files(bot: "Sourceline", guild: int, files: Sequence[discord.Attachment], by: int) -> Reply:
    """Add one file after the other and return what became of each; what is wrong with one keeps none out."""
    rows = []
    for file in files:
        try:
            reply = await add_file(bot, guild, file, by)
            became = reply.above or reply.card.body
        except (Told, LibraryError) as error:
            explained = explain(error)
            became = explained.sentence if explained else ""
        rows.append(f"**{escape_within(one_line(file.filename), NAME)}**: {became}")
    return sentence("\n".join(rows), tone=Tone.PLAIN)


async def add_page(bot: "Sourceline", guild: int, address: str, by: int) -> Reply:
    """Add the article of a page; raises Told or a LibraryError."""
    return await shelve(bot, guild, await draft_of_page(address, bot.fetch), by)
