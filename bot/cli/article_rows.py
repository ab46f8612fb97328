"""Articles as the terminal shows them: as rows for programs, in one line, and with their first lines."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library
from bot.reading.article import Article, LineKind
from bot.voice.cards.articles import NEWER_TEXT, article_card, numbers_in_words
from bot.voice.plain import plain
from bot.voice.wording.neutral import one_line
from bot.voice.wording.phrases import counted, moment_in_words
from bot.voice.wording.shortening import shorten

FIRST_LINES, LONG_LINE = 10, 300
"""Lines that are shown unless all are asked for, and characters of each."""

ADDED = "Added {at}."
REMOVED = "Removed {at}; sourceline article restore {number} brings it back."
ASKED, DEFAULT, IN_CHANNEL = "Asked {where}.", "by default", "in the channel {channel}"
BACKING = "FAQ entries backed by a line of it: {entries}."
SET_ASIDE = "(set aside) "
"""Before a line that belongs to the page rather than to the article, and is never quoted."""

MORE = "… and {lines} more; --all shows them."


def row_of(library: Library, entry: ShelvedArticle, newer: int | None = None) -> dict[str, Any]:
    """Return what is known of an article without reading it; ``newer`` is a newer text from the same address."""
    return {
        "number": entry.number,
        "title": entry.title,
        "date": entry.date.isoformat() if entry.date else None,
        "lines": library.articles.text(entry).rstrip().count("\n") + 1,
        "characters": entry.characters,
        "url": entry.url,
        "added": entry.added.isoformat(timespec="seconds"),
        "removed": entry.removed.isoformat(timespec="seconds") if entry.removed else None,
        "newer": newer,
    }


def whole_row(library: Library, entry: ShelvedArticle) -> dict[str, Any]:
    """Return all that is kept of an article; channel 0 stands for those that have no article of their own."""
    return {
        **row_of(library, entry, _newer(library, entry)),
        "channels": list(library.articles.channels(entry.guild, entry.number)),
        "faq": [each.number for each in library.faq.backed_by(entry.guild, entry.number)],
        "text": library.articles.text(entry),
    }


def in_one_line(row: dict[str, Any]) -> str:
    """Return a row as people read it."""
    newer, removed = row["newer"], row["removed"]
    parts = (
        f"#{row['number']} {one_line(row['title'])}",
        row["date"],
        counted(row["lines"], "line"),
        row["url"] and one_line(row["url"]),
        newer and f"newer text: #{newer}",
        removed and f"removed {moment_in_words(dt.datetime.fromisoformat(removed))}",
    )
    return " · ".join(filter(None, parts))


def details(library: Library, entry: ShelvedArticle, *, whole: bool) -> Iterator[str]:
    """Yield what there is to know about an article, and then its lines: the first ones, or the ``whole`` of it."""
    index = library.articles.index_of(entry)
    card = article_card(index, entry.number)
    yield from filter(None, (plain(card.heading), plain(card.body), card.footer, one_line(entry.url or "")))
    yield ADDED.format(at=moment_in_words(entry.added))
    if entry.removed:
        yield REMOVED.format(at=moment_in_words(entry.removed), number=entry.number)
    channels = library.articles.channels(entry.guild, entry.number)
    if channels and not entry.removed:
        where = (IN_CHANNEL.format(channel=channel) if channel else DEFAULT for channel in channels)
        yield ASKED.format(where=", ".join(where))
    newer = _newer(library, entry)
    if newer is not None:
        yield NEWER_TEXT.format(newer=newer)
    yield from backing(library, entry)
    yield ""
    yield from _lines(index.article, whole)


def backing(library: Library, entry: ShelvedArticle) -> Iterator[str]:
    """Yield the sentence that names the FAQ entries that a line of the article backs, if there are any."""
    backed = library.faq.backed_by(entry.guild, entry.number)
    if backed:
        yield BACKING.format(entries=numbers_in_words(backed))


def _newer(library: Library, entry: ShelvedArticle) -> int | None:
    return None if entry.removed else library.articles.newer_text(entry)


def _lines(article: Article, whole: bool) -> Iterator[str]:
    shown = article.lines if whole else article.lines[:FIRST_LINES]
    width = len(str(shown[-1].number)) if shown else 0
    for line in shown:
        words = one_line(article.of(line.span))
        aside = SET_ASIDE if line.kind is LineKind.FURNITURE else ""
        yield f"{line.number:{width}} {aside}{words if whole else shorten(words, LONG_LINE)}"
    left = len(article.lines) - len(shown)
    if left:
        yield MORE.format(lines=counted(left, "line"))
