"""Articles of a server as the rest of the house sees them, before they are read."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.library.articles.draft import MAX_TITLE, found_title
from bot.library.storage.errors import Unfit
from bot.library.wordings.wording import clean_line
from bot.reading.article import Article
from bot.reading.decoding import MAX_BYTES
from bot.reading.read import read_text

MAX_URL = 2_000
"""Characters of an address."""

MAX_ARTICLES = 100_000
"""Articles of a server that moderators may add to; whoever runs the program may ingest more."""


@dataclass(frozen=True, slots=True)
class ShelvedArticle:
    """An article on a server's shelf; ``number`` is what people call it by.

    ``characters`` is the length of its text. ``added_by`` is None once that person had their traces erased, and
    ``removed`` is when it was removed, None while it is in use.
    """

    guild: int
    number: int
    title: str
    url: str | None
    date: dt.date | None
    characters: int
    fingerprint: str
    added_by: int | None
    added: dt.datetime
    removed: dt.datetime | None = None

    def __str__(self) -> str:
        return f"#{self.number} {self.title}"

    @property
    def state(self) -> Mapping[str, Any]:
        """What the audit trail keeps of the article."""
        date = self.date.isoformat() if self.date else None
        return {"title": self.title, "url": self.url, "date": date, "characters": self.characters}


@dataclass(frozen=True, slots=True)
class FittedArticle:
    """An article that can be kept as it is; ``mark`` tells the bytes that it was read from, None for pasted ones."""

    title: str
    text: str
    url: str | None
    date: dt.date | None
    fingerprint: str
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of an article that came with others: its number, and whether it was not there before."""

    number: int
    is_new: bool


def fitted(
    text: str, title: str | None = None, url: str | None = None, date: dt.date | None = None, mark: str | None = None
) -> FittedArticle:
    """Return an article as it is kept: an address only of the web, and the day that its text tells if none is given.

    Raises Unfit as ``fitting_article`` does.
    """
    article = fitting_article(text, title, url, date)
    kept = found_title(article.title) or article.title[:MAX_TITLE]
    return FittedArticle(kept, article.text, article.url, article.date, fingerprint(article.text), mark)


def fitting_article(text: str, title: str | None, url: str | None, date: dt.date | None) -> Article:
    """Return the article in ``text``; raises Unfit when it has no sentence, or anything of it is too long."""
    text = "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= mark <= "\udfff" else mark for mark in text)
    if len(text.encode()) > MAX_BYTES:
        raise Unfit(f"The article is larger than {MAX_BYTES / 1e6:.0f} MB. Split it.")
    if url is not None and not (url.isprintable() and len(url) <= MAX_URL):
        raise Unfit(f"An address has at most {MAX_URL} characters, all of them visible.")
    named = fit_title(title) if title and title.strip() else None
    article = read_text(text, title=named, date=date, url=url)
    if not any(mark.isalpha() for sentence in article.sentences for mark in article.of(sentence.span)):
        raise Unfit("The article holds no sentence. Give the text of an article.")
    return article


def fit_title(title: str) -> str:
    """Return a title that somebody gives as it is kept; raises Unfit when it is empty or too long."""
    return clean_line(title, MAX_TITLE, "title")


def source_mark(data: bytes) -> str:
    """Return what tells a file, or a line of one, from all others."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def fingerprint(text: str) -> str:
    """Return what two copies of one article have in common, however their lines are broken."""
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=16).hexdigest()
