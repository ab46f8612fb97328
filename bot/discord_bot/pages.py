"""A listing as a reply with buttons to turn its pages."""

from bot.discord_bot.custom_ids import custom_id, short_id
from bot.discord_bot.listing_kinds import KINDS
from bot.discord_bot.reply import Key, Reply
from bot.discord_bot.shelf import Shelved
from bot.voice.listing_cards import listing_card, page_count
from bot.voice.neutral import one_line

TOO_LONG_TO_TURN = "-# Ask with fewer words to turn the pages."


def listing_reply(shelved: Shelved, kind: str, argument: str, page: int, person: int) -> Reply:
    """Return page ``page`` of a listing; only ``person`` may turn its pages."""
    listing = KINDS[kind](shelved.index, argument)
    pages = page_count(listing)
    page = min(max(page, 1), pages)
    card = listing_card(listing, shelved.article, page)
    if pages == 1:
        return Reply(card, private=True)
    keys = (
        turn_key("◀", kind, shelved, page - 1, person, argument, page > 1),
        turn_key("▶", kind, shelved, page + 1, person, argument, page < pages),
    )
    if None in keys:
        return Reply(card, private=True, above=TOO_LONG_TO_TURN)
    return Reply(card, tuple(key for key in keys if key), private=True)


def turn_key(
    label: str, kind: str, shelved: Shelved, page: int, person: int, argument: str, enabled: bool
) -> Key | None:
    """Return a button that turns to ``page``; None when the argument is too long to travel in it."""
    identifier = custom_id("page", kind, shelved.key, page, short_id(person), one_line(argument))
    return Key(label, identifier, enabled=enabled) if identifier else None
