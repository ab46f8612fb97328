"""Listings in pages, and a line between its neighbours: as replies with buttons, and what these do."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.answering.article_index import ArticleIndex
from bot.answering.listings.listing import Entry, Listing
from bot.answering.listings.listings import (
    find_lines,
    list_dates,
    list_figures,
    list_people,
    list_quotations,
    show_line,
)
from bot.discord_bot.place import Place, place_of_interaction
from bot.discord_bot.replies.buttons import SHOWS_LINE, custom_id, pressed, require_asker, shelved_under, short_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import Shelved, aside
from bot.library.across import find_across, list_across
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.card import Card
from bot.voice.cards.listings import (
    NO_SUCH_DATE,
    NO_SUCH_FIGURE,
    NOBODY_CALLED_SO,
    NOBODY_QUOTED,
    NOT_PLACED,
    NOTHING,
    context_card,
    listing_card,
    listing_of_several_card,
    page_count,
    searched_in_words,
)
from bot.voice.wording.neutral import one_line

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline

ALL = "all"
"""Stands for all articles of a server, where the key of one would stand."""

TOO_LONG_TO_TURN = "-# Ask with fewer words to turn the pages."
OF_ONE = "-# Of one article of several. For another, put its number behind the command, such as #2."


def _dates_in_time(index: ArticleIndex, words: str) -> Listing:
    """Return every date in order of time; those that cannot be placed, such as a day of an unknown year, say so."""
    listing = list_dates(index, words)
    adrift = {when.span for when in index.facts.dates if when.start is None and when.end is None}
    entries = tuple(
        replace(entry, note=f"{entry.note} · {NOT_PLACED}") if entry.span in adrift else entry
        for entry in listing.entries
    )
    return replace(listing, entries=entries)


LINES = "w"
KINDS: dict[str, Callable[[ArticleIndex, str], Listing]] = {
    "q": list_quotations,
    "f": list_figures,
    "t": _dates_in_time,
    "p": list_people,
    LINES: find_lines,
}
"""The listings that have pages, each under a letter that fits into a button."""
NOTHING_LIKE = {"q": NOBODY_QUOTED, "f": NO_SUCH_FIGURE, "t": NO_SUCH_DATE, "p": NOBODY_CALLED_SO, LINES: NOTHING}
"""What is said where a listing of only some has none of them."""


async def _listing_reply(shelved: Shelved, kind: str, argument: str, page: int, person: int) -> Reply:
    """Return page ``page`` of a listing; only ``person`` may turn its pages."""
    listing = await aside(shelved.index, partial(KINDS[kind], shelved.index, argument))
    card = listing_card(listing, shelved.article, page, NOTHING_LIKE[kind] if argument else NOTHING)
    return _with_keys(card, kind, shelved.key, argument, page, page_count(listing), person)


async def first_page(bot: "Sourceline", place: Place, kind: str, argument: str = "") -> Reply:
    """Return the first page of a listing; where all articles are asked and none is named, all of it is of the current.

    What some words ask for is of all then.
    """
    asked = await bot.shelf.asked(place)
    if asked is None and argument.strip():
        return await _page_of_several(bot, place, kind, argument.strip(), 1)
    shelved = asked or await bot.shelf.current(place.guild, place.channel)
    reply = await _listing_reply(shelved, kind, argument.strip(), 1, place.person)
    return reply if asked else replace(reply, above="\n".join(filter(None, (OF_ONE, reply.above))))


async def _page_of_several(bot: "Sourceline", place: Place, kind: str, words: str, page: int) -> Reply:
    """Return a page of what all articles list of some words; only who asked may turn the pages."""
    guild = place.guild or DIRECT_MESSAGES
    work = find_across if kind == LINES else partial(list_across, list_of=KINDS[kind])
    listed = await asyncio.to_thread(work, bot.library, guild, words=words)
    footer = searched_in_words(bot.library.articles.count(guild), listed.newest)
    card = listing_of_several_card(listed.listing, footer, page)
    return _with_keys(card, kind, ALL, words, page, page_count(listed.listing), place.person)


def _with_keys(card: Card, kind: str, key: str, argument: str, page: int, pages: int, person: int) -> Reply:
    page = min(max(page, 1), pages)
    if pages == 1:
        return Reply(card, private=True)
    keys = (
        _turn_key("◀", kind, key, page - 1, person, argument, page > 1),
        _turn_key("▶", kind, key, page + 1, person, argument, page < pages),
    )
    if None in keys:
        return Reply(card, private=True, above=TOO_LONG_TO_TURN)
    return Reply(card, tuple(key for key in keys if key), private=True)


def _turn_key(
    label: str, kind: str, shelf_key: str, page: int, person: int, argument: str, enabled: bool
) -> Key | None:
    """Return a button that turns to ``page``; None when the argument is too long to travel in it."""
    identifier = custom_id("page", kind, shelf_key, page, short_id(person), one_line(argument))
    return Key(label, identifier, enabled=enabled) if identifier else None


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


@pressed(SHOWS_LINE)
async def show_context(interaction: "Interaction", parts: list[str]) -> None:
    """Show the answer's line between its neighbours, to whoever pressed."""
    key, number = parts
    await respond(interaction, context_reply(await shelved_under(interaction, key), int(number)))


@pressed("walk")
async def walk_on(interaction: "Interaction", parts: list[str]) -> None:
    """Move the shown context by a line."""
    key, number = parts
    await respond(interaction, context_reply(await shelved_under(interaction, key), int(number)), in_place=True)


@pressed("others")
async def show_other_lines(interaction: "Interaction", parts: list[str]) -> None:
    """Show the lines that bear an answer out and the one that came second."""
    key, numbers = parts
    shelved = await shelved_under(interaction, key)
    found = filter(None, (shelved.article.line(int(number)) for number in numbers.split(".")))
    listing = Listing("Other lines", tuple(Entry("", line.span, line.number) for line in found))
    await respond(interaction, Reply(listing_card(listing, shelved.article), private=True))


@pressed("page")
async def turn_page(interaction: "Interaction", parts: list[str]) -> None:
    """Turn the page of a listing."""
    kind, key, page, person, *argument = parts
    require_asker(interaction, person)
    if key == ALL:
        place, words = place_of_interaction(interaction), ":".join(argument)
        reply = await _page_of_several(interaction.client, place, kind, words, int(page))
    else:
        shelved = await shelved_under(interaction, key)
        reply = await _listing_reply(shelved, kind, ":".join(argument), int(page), interaction.user.id)
    await respond(interaction, reply, in_place=True)
