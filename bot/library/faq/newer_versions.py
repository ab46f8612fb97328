"""A newer version of an article in the place of an older one, with all that moderators have tied to it, and back."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from bot.library.articles.articles import REMOVED, REPLACED, Articles
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq import Faq
from bot.library.faq.faq_entry import Backing, FaqEntry
from bot.library.storage.audit import State
from bot.library.storage.errors import Missing, Unfit
from bot.library.storage.store import Store
from bot.reading.article import Article

ITSELF = "Article #{number} cannot take its own place."


@dataclass(frozen=True, slots=True)
class Replacement:
    """What came of a newer version taking the place of an older one.

    ``moved`` entries of the FAQ are backed by the same line of the newer one now; ``left`` are those whose line the
    newer one words otherwise, or has twice: they stay as they are, tied to the article that was removed.
    """

    removed: ShelvedArticle
    newer: ShelvedArticle
    moved: tuple[FaqEntry, ...]
    left: tuple[FaqEntry, ...]


@dataclass(frozen=True, slots=True)
class Restoration:
    """What came of bringing an article back.

    ``newer`` is the number of the article that had taken its place, None for none; ``channels`` and ``entries`` are
    what that one has given back.
    """

    article: ShelvedArticle
    newer: int | None = None
    channels: tuple[int, ...] = ()
    entries: tuple[FaqEntry, ...] = ()


class NewerVersions:
    """Puts newer versions of articles in the place of older ones, and takes that back: each is one transaction.

    ``by`` is who did it, None for whoever runs the program.
    """

    def __init__(self, store: Store, articles: Articles, faq: Faq) -> None:
        self._store = store
        self._articles = articles
        self._faq = faq

    def replace(self, guild: int, older: int, newer: int, *, by: int | None, at: dt.datetime) -> Replacement:
        """Remove an article for a newer version, which takes over its choices and FAQ entries; call it in a thread.

        Raises Missing when either is no longer in use, and Unfit when both are the same. ``restore`` undoes all of it.
        """
        if older == newer:
            raise Unfit(ITSELF.format(number=older))
        before, after = self._articles.entry(guild, older), self._articles.entry(guild, newer)
        old, new = (self._articles.index_of(entry).article for entry in (before, after))
        lines = _lines_by_words(new)
        moved, left, kept = [], [], []
        with self._store.atomic():
            for entry in self._faq.backed_by(guild, older):
                line = lines.get(_words_of(old, entry.line or 0))
                if line is None:
                    left.append(entry)
                else:
                    moved.append(self._faq.edit(guild, entry.number, backing=Backing(newer, line), by=by, at=at))
                    kept.append({"entry": entry.number, "line": entry.line, "newer_line": line})
            channels = self._articles.hand_over(guild, older, newer, self._articles.channels(guild, older))
            state = {"article": newer, "title": after.title, "channels": channels, "entries": kept}
            removed = self._articles.remove(guild, older, by=by, at=at, replaced=state)
        return Replacement(removed, after, tuple(moved), tuple(left))

    def restore(self, guild: int, number: int, *, by: int | None, at: dt.datetime) -> Restoration:
        """Put a removed article back in use; where a newer version had taken its place, it has its own again.

        What moderators have changed since stays as they have it, and so does the newer version itself. Raises
        Missing, Unfit or Taken, as ``Articles.restore`` does.
        """
        with self._store.atomic():
            replaced = self._replaced(guild, number)
            article = self._articles.restore(guild, number, by=by, at=at)
            if replaced is None:
                return Restoration(article)
            newer = int(replaced["article"])
            channels = self._articles.hand_over(guild, newer, number, replaced["channels"])
            entries = tuple(self._given_back(guild, number, replaced, by=by, at=at))
            return Restoration(article, newer, channels, entries)

    def _replaced(self, guild: int, number: int) -> State | None:
        """Return what was written down when an article was replaced; None when it was only removed since."""
        for record in reversed(self._articles.history(guild, number)):
            if record.action in (REMOVED, REPLACED):
                return record.after
        return None

    def _given_back(
        self, guild: int, number: int, replaced: State, *, by: int | None, at: dt.datetime
    ) -> Iterator[FaqEntry]:
        """Give the entries that moved their lines of the older version back, and yield them."""
        for moved in replaced["entries"]:
            # An entry that was removed since keeps its line of the newer version, which stays.
            with suppress(Missing):
                entry = self._faq.entry(guild, moved["entry"])
                if (entry.article, entry.line) == (replaced["article"], moved["newer_line"]):
                    yield self._faq.edit(guild, entry.number, backing=Backing(number, moved["line"]), by=by, at=at)


def _words_of(article: Article, number: int) -> str:
    line = article.line(number)
    return " ".join(article.of(line.span).split()) if line else ""


def _lines_by_words(article: Article) -> dict[str, int]:
    """Return the number of each line by its words; lines without words, and those that stand twice, are left out."""
    words = {line.number: _words_of(article, line.number) for line in article.lines}
    times = Counter(words.values())
    return {each: number for number, each in words.items() if each and times[each] == 1}
