"""Articles of a server as replies, and what the buttons below them do."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
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
from bot.library.faq.faq_entry import FaqEntry
from bot.library.faq.newer_versions import Replacement, Restoration
from bot.voice.cards.articles import (
    NEWER_TEXT,
    NO_NEWER,
    article_card,
    removed_article_card,
    replaced_article_card,
    restored_in_words,
    shelf_card,
)

SAME_ADDRESS = "Article #{number} is from the same address and stays, unless this one takes its place."


def article_reply(
    index: ArticleIndex, entry: ShelvedArticle | None, above: str = "", earlier: ShelvedArticle | None = None
) -> Reply:
    """Return what an article is and holds; ``entry`` None stands for the built-in one.

    ``earlier`` is what came from the same address before; a button puts the article in its place.
    """
    card = article_card(index, entry.number if entry else None)
    if entry is None or earlier is None:
        return Reply(card, above=above)
    key = _replace(earlier.number, entry.number)
    return Reply(card, (key,), above=f"{above} {SAME_ADDRESS.format(number=earlier.number)}".lstrip())


def shown_article_reply(
    index: ArticleIndex, entry: ShelvedArticle, newer: int | None, earlier: ShelvedArticle | None
) -> Reply:
    """Return what an article is and holds, with the number of a ``newer`` text from its address where there is one.

    ``earlier`` is what came from there before, for those who may put the one in the other's place.
    """
    if newer is None:
        return article_reply(index, entry, earlier=earlier)
    return Reply(article_card(index, entry.number), above=NEWER_TEXT.format(newer=newer))


def restored_reply(index: ArticleIndex, restoration: Restoration) -> Reply:
    """Return an article that is back, and what a newer version has given back to it."""
    return article_reply(index, restoration.article, restored_in_words(restoration))


def shelf_reply(
    entries: Sequence[ShelvedArticle],
    asked_here: int | None = None,
    default: int | None = None,
    hint: str = "",
    newer: Mapping[int, int] = NO_NEWER,
) -> Reply:
    """Return the list of a server's articles, with what is asked in this channel and by default."""
    return Reply(shelf_card(entries, asked_here, default, hint, newer), private=True)


def removed_reply(entry: ShelvedArticle, backed: Sequence[FaqEntry]) -> Reply:
    """Return the notice that an article is removed, with the button that undoes it."""
    return Reply(removed_article_card(entry, backed), (_undo(entry),))


def replaced_reply(replacement: Replacement) -> Reply:
    """Return the notice that an article is replaced, with the button that brings it back."""
    return Reply(replaced_article_card(replacement), (_undo(replacement.removed),))


def _replace(older: int, newer: int) -> Key:
    return Key(f"Replace #{older}", custom_id("artnew", older, newer) or "")


def _undo(entry: ShelvedArticle) -> Key:
    return Key("Undo", custom_id("artback", entry.number) or "")


@pressed("artback")
async def undo_removal(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put a removed article back in use."""
    guild, versions = require_moderator(interaction), interaction.client.library.newer_versions
    restoration = versions.restore(guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    shelved = await interaction.client.shelf.ready(restoration.article)
    reply = await aside(shelved.index, partial(restored_reply, shelved.index, restoration))
    await respond(interaction, reply, in_place=True)


@pressed("artnew")
async def replace_earlier(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Put an article in the place of the earlier one from the same address."""
    guild, older, newer = require_moderator(interaction), int(parts[0]), int(parts[1])
    replace = interaction.client.library.newer_versions.replace
    by, at = interaction.user.id, dt.datetime.now(dt.UTC)
    replacement = await asyncio.to_thread(partial(replace, guild, older, newer, by=by, at=at))
    await respond(interaction, replaced_reply(replacement), in_place=True)
