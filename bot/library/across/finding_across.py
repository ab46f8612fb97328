"""Lines of all articles of a server that hold some words."""

from bot.answering.listings.listing import Entry, Listing
from bot.library.library import Library
from bot.library.search.library_search import FoundLine
from bot.reading.article import Article


def find_across(library: Library, guild: int, words: str) -> Listing:
    """Return the sentences of a server's articles that hold the words, those with most of their weight first.

    At most as many as the index gives for a question; each entry names its article.
    """
    return Listing(f"Lines with {words}", tuple(_entry(line) for line in library.search.lines(guild, words)))


def _entry(line: FoundLine) -> Entry:
    # Only title and text are shown, so the article need not be cut into lines and sentences.
    article = Article(line.article.title, line.text, (), (), date=line.article.date, url=line.article.url)
    number = line.text.count("\n", 0, line.span.start) + 1
    return Entry("", line.span, number, article=article)
