"""A line between its neighbours as a reply, with buttons to walk on."""

from bot.answering.listings.listings import show_line
from bot.discord_bot.replies.custom_ids import custom_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.shelf import Shelved
from bot.voice.cards.listings import context_card


def context_reply(shelved: Shelved, number: int) -> Reply:
    """Return line ``number`` between its neighbours."""
    listing = show_line(shelved.index, number)
    card = context_card(listing, shelved.article, number)
    if not listing.entries:
        return Reply(card, private=True)
    numbers = [line.number for line in shelved.article.lines]
    place = numbers.index(number)
    before, after = numbers[max(0, place - 1)], numbers[min(len(numbers) - 1, place + 1)]
    keys = (_walk("◀", shelved, before, before != number), _walk("▶", shelved, after, after != number))
    return Reply(card, keys, private=True)


def _walk(label: str, shelved: Shelved, number: int, enabled: bool) -> Key:
    # The disabled button at an end still needs an id of its own.
    target = number if enabled else f"{number}{label}"
    return Key(label, custom_id("walk", shelved.key, target) or "walk:", enabled=enabled)
