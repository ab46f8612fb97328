"""The listings that have pages, each under a letter that fits into a button."""

from collections.abc import Callable

from bot.answering.article_index import ArticleIndex
from bot.answering.listings.listing import Listing
from bot.answering.listings.listings import find_lines, list_dates, list_figures, list_people, list_quotations

KINDS: dict[str, Callable[[ArticleIndex, str], Listing]] = {
    "q": lambda index, speaker: list_quotations(index, speaker or None),
    "f": lambda index, _: list_figures(index),
    "t": lambda index, _: list_dates(index),
    "p": lambda index, _: list_people(index),
    "w": find_lines,
}
