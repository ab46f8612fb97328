"""A listing as a reply with buttons to turn its pages."""

from functools import partial

from bot.answering.listings.listing import Listing
from bot.discord_bot.listings.kinds import KINDS
from bot.discord_bot.replies.custom_ids import custom_id, short_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.shelf import Shelved, aside
from bot.voice.card import Card
from bot.voice.cards.answers import articles_in_words
from bot.voice.cards.listings import listing_card, listing_of_several_card, page_count
from bot.voice.wording.neutral import one_line

ALL = "all"
"""Stands for all articles of a server, where the key of one would stand."""

TOO_LONG_TO_TURN = "-# Ask with fewer words to turn the pages."


async def listing_reply(shelved: Shelved, kind: str, argument: str, page: int, person: int) -> Reply:
    """Return page ``page`` of a listing; only ``person`` may turn its pages."""
    listing = await aside(shelved.index, partial(KINDS[kind], shelved.index, argument))
    card = listing_card(listing, shelved.article, page)
    return _with_keys(card, kind, shelved.key, argument, page, page_count(listing), person)


def found_lines_reply(listing: Listing, among: int, argument: str, page: int, person: int) -> Reply:
    """Return page ``page`` of lines found in several articles; only ``person`` may turn the pages."""
    card = listing_of_several_card(listing, articles_in_words(among), page)
    return _with_keys(card, "w", ALL, argument, page, page_count(listing), person)


def _with_keys(card: Card, kind: str, key: str, argument: str, page: int, pages: int, person: int) -> Reply:
    page = min(max(page, 1), pages)
    if pages == 1:
        return Reply(card, private=True)
    keys = (
        turn_key("◀", kind, key, page - 1, person, argument, page > 1),
        turn_key("▶", kind, key, page + 1, person, argument, page < pages),
    )
    if None in keys:
        return Reply(card, private=True, above=TOO_LONG_TO_TURN)
    return Reply(card, tuple(key for key in keys if key), private=True)


def turn_key(label: str, kind: str, shelf_key: str, page: int, person: int, argument: str, enabled: bool) -> Key | None:
    """Return a button that turns to ``page``; None when the argument is too long to travel in it."""
    identifier = custom_id("page", kind, shelf_key, page, short_id(person), one_line(argument))
    return Key(label, identifier, enabled=enabled) if identifier else None
