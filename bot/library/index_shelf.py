"""Articles ready to be asked, kept in memory: the ones that were asked last."""

from collections import OrderedDict
from collections.abc import Callable
from functools import cached_property

from bot.answering.article_index import ArticleIndex, index_article
from bot.library.shelved_article import ShelvedArticle
from bot.reading.read import built_in_article, read_text

MOST = 64
"""Articles kept ready; a long one takes a few megabytes."""

_Key = tuple[int, int, str]


class IndexShelf:
    """Indexes of the articles that were asked last."""

    def __init__(self) -> None:
        self._indexes: OrderedDict[_Key, ArticleIndex] = OrderedDict()

    def built_in(self) -> ArticleIndex:
        """Return the built-in article ready to be asked."""
        return self._built_in

    def of(self, shelved: ShelvedArticle, text: Callable[[], str]) -> ArticleIndex:
        """Return the article ready to be asked; ``text`` is called when it has to be read."""
        key = _key(shelved)
        if key not in self._indexes:
            article = read_text(text(), title=shelved.title, date=shelved.date, url=shelved.url)
            self._indexes[key] = index_article(article)
            while len(self._indexes) > MOST:
                self._indexes.popitem(last=False)
        self._indexes.move_to_end(key)
        return self._indexes[key]

    def forget(self, shelved: ShelvedArticle) -> None:
        """Drop an article, so that it is read anew when it is asked next."""
        self._indexes.pop(_key(shelved), None)

    @cached_property
    def _built_in(self) -> ArticleIndex:
        return index_article(built_in_article())


def _key(shelved: ShelvedArticle) -> _Key:
    # The fingerprint tells another text under the same number, as after a restored backup.
    return shelved.guild, shelved.number, shelved.fingerprint
