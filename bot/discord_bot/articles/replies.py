"""Articles of a server as replies, and what the buttons below them do."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

import discord

from bot.answering.article_index import ArticleIndex
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.replies.buttons import custom_id, pressed
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import aside
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.newer_versions import Replacement
from bot.voice.cards.articles import article_card, removed_article_card, replaced_article_card, shelf_card

SAME_ADDRESS = " Article #{number} is from the same address and stays, unless this one takes its place."
RESTORED = "Article #{number} is back."


def article_reply(
    index: ArticleIndex, entry: ShelvedArticle | None, above: str = "", earlier: ShelvedArticle | None = None
) -> Reply:
    """Return what an article is and holds; ``entry`` None stands for the built-in one.

    ``earlier`` is what came from the same address before; a button puts the article in its place.
    """
    card = article_card(index, entry.number if entry else None)
    if entry is None or earlier is None:
        return Reply(card, above=above)
    replace = Key(f"Replace #{earlier.number}", custom_id("artnew", earlier.number, entry.number) or "")
    return Reply(card, (replace,), above=above + SAME_ADDRESS.format(number=earlier.number))


def shelf_reply(
    entries: Sequence[ShelvedArticle], asked_here: int | None = None, default: int | None = None, hint: str = ""
) -> Reply:
    """Return the list of a server's articles, with what is asked in this channel and by default."""
    return Reply(shelf_card(entries, asked_here, default, hint), private=True)


def removed_reply(entry: ShelvedArticle) -> Reply:
    """Return the notice that an article is removed, with the button that undoes it."""
    return Reply(removed_article_card(entry), (_undo(entry),))


def replaced_reply(replacement: Replacement) -> Reply:
    """Return the notice that an article is replaced, with the button that brings it back."""
    return Reply(replaced_article_card(replacement), (_undo(replacement.removed),))


def _undo(entry: ShelvedArticle) -> Key:
    return Key("Undo", custom_id("artback", entry.number) or "")


@pressed("artback")
async def undo_removal(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a removed article back in use."""
    guild = require_moderator(interaction)
    entry = interaction.client.library.articles.restore(
        guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC)
    )
    shelved = await interaction.client.shelf.ready(entry)
    above = RESTORED.format(number=entry.number)
    reply = await aside(shelved.index, partial(article_reply, shelved.index, entry, above))
    await respond(interaction, reply, in_place=True)


@pressed("artnew")
async def replace_earlier(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put an article in the place of the earlier one from the same address."""
    guild, older, newer = require_moderator(interaction), int(parts[0]), int(parts[1])
    replace = interaction.client.library.newer_versions.replace
    by, at = interaction.user.id, dt.datetime.now(dt.UTC)
    replacement = await asyncio.to_thread(partial(replace, guild, older, newer, by=by, at=at))
    await respond(interaction, replaced_reply(replacement), in_place=True)
