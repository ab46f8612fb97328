"""Everything of a kind, to be shown in pages."""

from dataclasses import dataclass

from bot.reading.article import Article
from bot.reading.span import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a listing: a heading in the article's words, the words quoted, and their line.

    ``note`` is the kind or the count that stands beside it ("direct", "money", "3 statements"), ``article`` where it
    comes from in a listing of several articles.
    """

    heading: str
    span: Span | None
    line: int | None
    note: str = ""
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled sequence of entries; an empty one is said to be empty by the voice."""

    title: str
    entries: tuple[Entry, ...]
