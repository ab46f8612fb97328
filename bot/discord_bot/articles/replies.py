"""Articles of a server as replies, and what the buttons below them do."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot.answering.article_index import ArticleIndex
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.place import Place, place_of_interaction
from bot.discord_bot.replies.buttons import custom_id, pressed, require_asker, turn_keys
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import aside
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq_entry import FaqEntry
from bot.library.faq.newer_versions import Replacement, Restoration
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.cards.articles import (
    ALL_ASKED,
    NEWER_TEXT,
    ON_PAGE,
    ShelfPage,
    article_card,
    removed_article_card,
    replaced_article_card,
    restored_in_words,
    shelf_card,
    shelf_pages,
    single_shelf_card,
)
from bot.voice.wording.phrases import with_prefix

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline

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


def shelf_reply(bot: "Sourceline", place: Place, page: int = 1) -> Reply:
    """Return a page of the articles that can be asked in a place, with what is asked there and by default."""
    guild, articles = place.guild or DIRECT_MESSAGES, bot.library.articles
    asked = bot.shelf.single(place.guild, place.channel)
    if asked is not None and asked.number is None:
        return Reply(single_shelf_card(asked.title), private=True)
    # Where nothing is chosen for the server, all of several are asked, and none of them by default.
    default = None if articles.are_asked_together(guild) else articles.current(guild)
    here = articles.entry(guild, asked.number) if asked and asked.number is not None else None
    count = articles.count(guild)
    page = min(max(page, 1), shelf_pages(count))
    entries = articles.page(guild, limit=ON_PAGE, skip=(page - 1) * ON_PAGE)
    used = {entry.number: entry for entry in (here, default) if entry}
    shelf = ShelfPage(entries, page, count, tuple(used.values()), articles.newer_texts(guild))
    hint = "" if asked else with_prefix(ALL_ASKED, bot.choices.prefix(place.guild))
    card = shelf_card(shelf, here.number if here else None, default.number if default else None, hint)
    return Reply(card, turn_keys("arts", page, shelf.pages, place.person), private=True)


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


@pressed("arts")
async def turn_shelf_page(interaction: "Interaction", parts: list[str]) -> None:
    """Turn the page of the list of articles."""
    page, person = parts
    require_asker(interaction, person)
    reply = shelf_reply(interaction.client, place_of_interaction(interaction), int(page))
    await respond(interaction, reply, in_place=True)


@pressed("artback")
async def undo_removal(interaction: "Interaction", parts: list[str]) -> None:
    """Put a removed article back in use."""
    guild, versions = require_moderator(interaction), interaction.client.library.newer_versions
    restoration = versions.restore(guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    shelved = await interaction.client.shelf.ready(restoration.article)
    reply = await aside(shelved.index, partial(restored_reply, shelved.index, restoration))
    await respond(interaction, reply, in_place=True)


@pressed("artnew")
async def replace_earlier(interaction: "Interaction", parts: list[str]) -> None:
    """Put an article in the place of the earlier one from the same address."""
    guild, older, newer = require_moderator(interaction), int(parts[0]), int(parts[1])
    replace = interaction.client.library.newer_versions.replace
    by, at = interaction.user.id, dt.datetime.now(dt.UTC)
    replacement = await asyncio.to_thread(partial(replace, guild, older, newer, by=by, at=at))
    await respond(interaction, replaced_reply(replacement), in_place=True)
