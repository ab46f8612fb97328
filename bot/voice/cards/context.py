"""A line between its neighbours."""

from bot.answering.listings.listing import Listing
from bot.reading.article import Article
from bot.voice.card import Card
from bot.voice.cards.answers import title_of
from bot.voice.limits import BODY
from bot.voice.wording.quoting import block_quotation

NO_LINE = 10**9
"""Stands for every number with more digits than the lines of any article need."""

NO_SUCH_LINE = "The article has {line}. Its lines are {first} to {last}; blank ones count, too."


def context_card(lines: Listing, article: Article, number: int) -> Card:
    """Return line ``number`` with its neighbours, the line itself marked; or a sentence when there is none."""
    if not lines.entries:
        return Card(no_such_line(article, number))
    room = BODY // len(lines.entries) - 32
    rows = []
    for entry in lines.entries:
        mark = f"**line {entry.line}**" if entry.line == number else f"line {entry.line}"
        quoted = block_quotation(article, entry.span, (), room) if entry.span else ""
        rows.append(f"{mark}\n{quoted}")
    return Card("\n".join(rows), footer=title_of(article), url=article.url)


def no_such_line(article: Article, number: int) -> str:
    """Return the sentence that there is no line ``number``."""
    numbers = [line.number for line in article.lines]
    line = f"no line {number}" if number < NO_LINE else "no such line"
    return NO_SUCH_LINE.format(line=line, first=min(numbers, default=0), last=max(numbers, default=0))
