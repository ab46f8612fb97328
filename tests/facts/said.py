"""What an article says, for tests: its statements by the words that they hold."""

from bot.facts.facts import find_facts
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.article import Article
from bot.reading.read import read_text


def quotations(text: str) -> tuple[Article, tuple[Quotation, ...]]:
    """Return the article in ``text`` with its statements."""
    article = read_text(text)
    return article, find_facts(article).quotations


def speaker_of(text: str, words: str) -> str | None:
    """Return who says the direct quotation that begins with ``words``."""
    article, found = quotations(text)
    matching = [q for q in found if q.kind is QuotationKind.DIRECT and article.of(q.span).startswith(words)]
    assert matching, f"no quotation begins with {words!r}"
    return article.of(matching[0].speaker.name) if matching[0].speaker else None


def reported_by(text: str, words: str) -> str | None:
    """Return the source of the reported statement that holds ``words``."""
    article, found = quotations(text)
    matching = [q for q in found if q.kind is QuotationKind.REPORTED and words in article.of(q.span)]
    assert matching, f"nothing reported holds {words!r}"
    return article.of(matching[0].speaker.name) if matching[0].speaker else None
