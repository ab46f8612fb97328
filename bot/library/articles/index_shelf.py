"""Articles ready to be asked, kept in memory: the ones that were asked last."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property

from bot.answering.article_index import ArticleIndex, index_article
from bot.facts.facts import Facts
from bot.library.articles.shelved_article import ShelvedArticle
from bot.reading.article import Article
from bot.reading.read import built_in_article, read_text

MOST = 10_000
"""Sentences of articles kept ready; the article asked last stays however long it is.

A sentence takes about 10 kB, and 25 kB once questions of every kind have been asked of its article.
"""

_Key = tuple[int, int, str]


class IndexShelf:
    """Indexes of the articles that were asked last; any thread may ask."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._sentences = 0
        self._indexes: OrderedDict[_Key, ArticleIndex] = OrderedDict()
        self._turn = threading.Lock()
        self._reading: dict[_Key, threading.Lock] = {}

    def built_in(self) -> ArticleIndex:
        """Return the built-in article ready to be asked."""
        return self._built_in

    def of(
        self, shelved: ShelvedArticle, text: Callable[[], str], facts: Callable[[Article], Facts | None]
    ) -> ArticleIndex:
        """Return the article ready to be asked; its text, and facts known of it, are wanted when it is read."""
        key = _key(shelved)
        with self._turn:
            reading = self._reading.setdefault(key, threading.Lock())
        # A long article takes seconds: who wants the same one waits for it, and nobody else does.
        with reading:
            try:
                index = self.at_hand(shelved)
                if index is None:
                    article = read_text(text(), title=shelved.title, date=shelved.date, url=shelved.url)
                    index = index_article(article, facts(article))
                    self._keep(key, index)
                return index
            finally:
                with self._turn:
                    self._reading.pop(key, None)

    def at_hand(self, shelved: ShelvedArticle) -> ArticleIndex | None:
        """Return the article if it is ready to be asked without being read."""
        key = _key(shelved)
        with self._turn:
            if key in self._indexes:
                self._indexes.move_to_end(key)
            return self._indexes.get(key)

    def forget(self, shelved: ShelvedArticle) -> None:
        """Drop an article, so that it is read anew when it is asked next."""
        with self._turn:
            self._drop(_key(shelved))

    def _keep(self, key: _Key, index: ArticleIndex) -> None:
        with self._turn:
            self._drop(key)
            self._indexes[key] = index
            self._sentences += len(index.sentences)
            while self._sentences > self._most and len(self._indexes) > 1:
                self._drop(next(iter(self._indexes)))

    def _drop(self, key: _Key) -> None:
        dropped = self._indexes.pop(key, None)
        self._sentences -= len(dropped.sentences) if dropped else 0

    @cached_property
    def _built_in(self) -> ArticleIndex:
        return index_article(built_in_article())


def _key(shelved: ShelvedArticle) -> _Key:
    # The fingerprint tells another text under the same number, as after a restored backup.
    return shelved.guild, shelved.number, shelved.fingerprint
