"""The listings that have pages, each under a letter that fits into a button."""

from collections.abc import Callable
from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.listings.listing import Listing
from bot.answering.listings.listings import find_lines, list_dates, list_figures, list_people, list_quotations
from bot.voice.cards.listings import NOT_PLACED


def list_dates_in_time(index: ArticleIndex, _: str) -> Listing:
    """Return every date in order of time; those that cannot be placed, such as a day of an unknown year, say so."""
    listing = list_dates(index)
    adrift = {when.span for when in index.facts.dates if when.start is None and when.end is None}
    entries = tuple(
        replace(entry, note=f"{entry.note} · {NOT_PLACED}") if entry.span in adrift else entry
        for entry in listing.entries
    )
    return replace(listing, entries=entries)


KINDS: dict[str, Callable[[ArticleIndex, str], Listing]] = {
    "q": lambda index, speaker: list_quotations(index, speaker or None),
    "f": lambda index, _: list_figures(index),
    "t": list_dates_in_time,
    "p": lambda index, _: list_people(index),
    "w": find_lines,
}
