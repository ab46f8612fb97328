"""Tells whether words are an author's own: those of the story that nobody is quoted with, under a byline."""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.quotation_comparison import Comparison
from bot.answering.checking.same_speaker import is_same_name
from bot.answering.statement_index import statement_index
from bot.reading.article import LineKind

BY = re.compile(r"(?:^|.*?\s)by:?\s", re.IGNORECASE)
BEHIND_NAMES = re.compile(r"\s(?:at|for|from|in|on)\s|[|–—(]", re.IGNORECASE)
"""What ends the names of a byline: "By Ana Torvik in Velka"."""
PARTS_NAMES = re.compile(r",|&|/|\sand\s", re.IGNORECASE)


def is_authors_own(alleged: str, found: Comparison, index: ArticleIndex) -> bool:
    """Tell whether words stand in the story as nobody's statement, and ``alleged`` is named in a byline."""
    line = index.article.line_at(found.span.start)
    told = line is not None and line.kind is LineKind.BODY and statement_index(index).statement_at(found.span) is None
    return told and any(is_same_name(alleged, name) for name in _authors(index))


def _authors(index: ArticleIndex) -> list[str]:
    article = index.article
    written = [article.byline or ""]
    written += [article.of(line.span) for line in article.lines if line.kind is LineKind.BYLINE]
    signed = [by.string[by.end() :] for by in map(BY.match, written) if by]
    names = [BEHIND_NAMES.split(words, maxsplit=1)[0] for words in signed]
    return [name.strip() for words in names for name in PARTS_NAMES.split(words) if name.strip()]
