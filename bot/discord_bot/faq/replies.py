"""FAQ entries as replies, and what the buttons below them do."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.place import server_of
from bot.discord_bot.replies.buttons import SHOWS_LINE, custom_id, pressed, require_asker, turn_keys
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import Shelf
from bot.library.faq.faq import Faq
from bot.library.faq.faq_entry import FaqEntry
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.cards.faq import (
    ON_PAGE,
    faq_card,
    faq_list_card,
    faq_pages,
    near_entries_in_words,
    pointing_card,
    removed_entry_card,
)

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

RESTORED = "Restored FAQ #{number}."


async def faq_reply(shelf: Shelf, entry: FaqEntry, above: str = "", *, private: bool = False) -> Reply:
    """Return one entry, with a button for the line that backs it, or the line that it points to."""
    keys = await _backing(entry, shelf)
    if entry.points:
        shelved = await shelf.numbered(entry.guild, entry.article)
        return Reply(pointing_card(entry, shelved.article if shelved else None), keys, above=above, private=private)
    return Reply(faq_card(entry, line_is_there=bool(keys)), keys, above=above, private=private)


async def has_what_it_says(entry: FaqEntry, shelf: Shelf) -> bool:
    """Tell whether an entry can answer: it has words, or the line that it points to is there."""
    return not entry.points or bool(await _backing(entry, shelf))


def beside_refusal(reply: Reply, near: Sequence[FaqEntry]) -> Reply:
    """Return a refusal with the entries that are ``near`` what was asked, each to be read on a button."""
    if not near:
        return reply
    keys = tuple(Key(f"FAQ #{entry.number}", custom_id("faqread", entry.number) or "") for entry in near)
    card = replace(reply.card, body=f"{reply.card.body}\n{near_entries_in_words(near)}")
    return replace(reply, card=card, keys=(*reply.keys, *keys))


def removed_entry_reply(entry: FaqEntry) -> Reply:
    """Return the notice that an entry is removed, with the button that undoes it."""
    return Reply(removed_entry_card(entry), (Key("Undo", custom_id("faqback", entry.number) or ""),))


def faq_list_reply(faq: Faq, guild: int, page: int, person: int, prefix: str) -> Reply:
    """Return a page of all entries, with buttons to turn."""
    pages = faq_pages(faq.count(guild))
    page = min(max(page, 1), pages)
    shown = faq.page(guild, limit=ON_PAGE, skip=(page - 1) * ON_PAGE)
    return Reply(faq_list_card(shown, page, pages, prefix), turn_keys("faqs", page, pages, person), private=True)


async def _backing(entry: FaqEntry, shelf: Shelf) -> tuple[Key, ...]:
    shelved = await shelf.numbered(entry.guild, entry.article) if entry.line is not None else None
    if shelved is None or entry.line is None or not shelved.article.line(entry.line):
        return ()
    label = "Context" if entry.points else f"Line {entry.line}"
    return (Key(label, custom_id(SHOWS_LINE, shelved.key, entry.line) or ""),)


@pressed("faqread")
async def read_entry(interaction: "Interaction", parts: list[str]) -> None:
    """Show an entry to whoever pressed."""
    client, guild = interaction.client, server_of(interaction) or DIRECT_MESSAGES
    entry = client.library.faq.entry(guild, int(parts[0]))
    await respond(interaction, await faq_reply(client.shelf, entry, private=True))


@pressed("faqback")
async def undo_removal(interaction: "Interaction", parts: list[str]) -> None:
    """Put a removed entry back in use."""
    guild, faq = require_moderator(interaction), interaction.client.library.faq
    entry = faq.restore(guild, int(parts[0]), by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    await respond(
        interaction,
        await faq_reply(interaction.client.shelf, entry, RESTORED.format(number=entry.number)),
        in_place=True,
    )


@pressed("faqs")
async def turn_faq_page(interaction: "Interaction", parts: list[str]) -> None:
    """Turn the page of the FAQ's list."""
    page, person = parts
    require_asker(interaction, person)
    guild = server_of(interaction) or DIRECT_MESSAGES
    client = interaction.client
    reply = faq_list_reply(client.library.faq, guild, int(page), interaction.user.id, client.choices.prefix(guild))
    await respond(interaction, reply, in_place=True)
