"""The articles that can be asked, each under a short key that changes with its text."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.article_index import ArticleIndex, index_article
from bot.reading.article import Article
from bot.reading.read import built_in_article

KEY_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article ready to be asked, and its key."""

    key: str
    index: ArticleIndex

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.index.article


class Shelf:
    """Knows which article is asked where; without any of its own it holds the built-in one."""

    def __init__(self, article: Article | None = None) -> None:
        self._article = article

    def current(self, guild: int | None, channel: int) -> Shelved:
        """Return the article that is asked in a channel of a server, or in a direct message."""
        return shelve(self._article or _built_in())

    def find(self, key: str) -> Shelved | None:
        """Return the article with that key, or None when it is gone or its text has changed."""
        shelved = self.current(None, 0)
        return shelved if shelved.key == key else None

    def shelved(self, guild: int | None) -> tuple[Shelved, ...]:
        """Return every article that can be asked in a server."""
        return (self.current(guild, 0),)


def article_key(article: Article) -> str:
    """Return a short key of the article's title and text, safe inside a button's custom id."""
    content = f"{article.title}\n{article.text}".encode(errors="surrogatepass")
    return hashlib.blake2b(content, digest_size=KEY_LENGTH // 2).hexdigest()


@lru_cache(maxsize=64)
def shelve(article: Article) -> Shelved:
    """Return the article made ready to be asked; the most recent ones are kept."""
    return Shelved(article_key(article), index_article(article))


@lru_cache(maxsize=1)
def _built_in() -> Article:
    return built_in_article()
