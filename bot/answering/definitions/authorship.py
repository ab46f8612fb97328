"""Answers who wrote the article that is asked, "who wrote this", with its byline.

Its text may speak of other authors: of a report, of a book. Who they are is asked with what they wrote.
"""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.authors import BY
from bot.answering.command import Command
from bot.answering.outcome import Answer, Explanation
from bot.reading.article import LineKind
from bot.reading.bylines import is_signature

THIS = r"(?:this|the)\s+(?:news\s+)?(?:article|story|piece|text)"
ASKS = re.compile(
    r"\s*(?:who\s*(?:['’]?s|is|are|was|were)?\s+|(?:is|are|was|were)\s+)?"
    rf"(?:(?:wrote|authored|has\s+written|written|reported)\s+(?:this|{THIS})"
    rf"|(?:this\s+(?:author|writer)|the\s+authors?|(?:the\s+)?(?:author|writer|reporter|journalist)s?\s+of\s+{THIS}))"
    r"\s*\??\s*",
    re.IGNORECASE,
)
SURE = 97.0
"""The match of a byline."""


def asks_who_wrote(query: str) -> bool:
    """Tell whether a question asks who wrote the article, whichever is asked."""
    return ASKS.fullmatch(query) is not None


def author_asked(command: Command, query: str, index: ArticleIndex) -> Answer | None:
    """Return the byline where a question asks who wrote the article; None where it asks else, or there is no byline."""
    if command not in (Command.WHO, Command.ASK) or not asks_who_wrote(query):
        return None
    article = index.article
    for line in article.lines:
        words = article.of(line.span)
        if line.kind is LineKind.BYLINE and (BY.match(words) or is_signature(words)):
            return Answer(article, line.number, line.span, SURE, explanation=Explanation("who wrote the article"))
    return None
