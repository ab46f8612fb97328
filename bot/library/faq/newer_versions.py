"""A newer version of an article in the place of an older one, with what moderators have tied to it."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from bot.library.articles.articles import Articles
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq import Faq
from bot.library.faq.faq_entry import Backing, FaqEntry
from bot.library.storage.store import Store
from bot.reading.article import Article


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


class NewerVersions:
    """Puts newer versions of articles in the place of older ones: each is one transaction."""

    def __init__(self, store: Store, articles: Articles, faq: Faq) -> None:
        self._store = store
        self._articles = articles
        self._faq = faq

    def replace(self, guild: int, older: int, newer: int, *, by: int, at: dt.datetime) -> Replacement:
        """Remove an article for a newer version, which takes over its choices and FAQ entries; call it in a thread.

        Raises Missing when either is no longer in use. ``Articles.restore`` brings the removed one back.
        """
        before, after = self._articles.entry(guild, older), self._articles.entry(guild, newer)
        old, new = (self._articles.index_of(entry).article for entry in (before, after))
        lines = _lines_by_words(new)
        moved, left = [], []
        with self._store.atomic():
            for entry in self._faq.entries(guild):
                if entry.article != older or entry.line is None:
                    continue
                line = lines.get(_words_of(old, entry.line))
                if line is None:
                    left.append(entry)
                else:
                    moved.append(self._faq.edit(guild, entry.number, backing=Backing(newer, line), by=by, at=at))
            self._articles.hand_over(guild, older, newer)
            removed = self._articles.remove(guild, older, by=by, at=at)
        return Replacement(removed, after, tuple(moved), tuple(left))


def _words_of(article: Article, number: int) -> str:
    line = article.line(number)
    return " ".join(article.of(line.span).split()) if line else ""


def _lines_by_words(article: Article) -> dict[str, int]:
    """Return the number of each line by its words; lines without words, and those that stand twice, are left out."""
    words = {line.number: _words_of(article, line.number) for line in article.lines}
    times = Counter(words.values())
    return {each: number for number, each in words.items() if each and times[each] == 1}
