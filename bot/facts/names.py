"""Finds the names in an article: runs of capitalised words."""

import re

from bot.facts.name import Name, NameKind
from bot.reading.article import Article
from bot.reading.span import Span

RUN = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:of\s+|de\s+|van\s+|von\s+|al\s+)?[A-Z][\w'’-]+)+")


def find_names(article: Article) -> tuple[Name, ...]:
    """Return the names of more than one word that the article gives, each with all its mentions."""
    mentions: dict[str, list[Span]] = {}
    for sentence in article.sentences:
        for match in RUN.finditer(article.text, sentence.span.start, sentence.span.end):
            mentions.setdefault(match.group(), []).append(Span(*match.span()))
    return tuple(Name(spans[0], NameKind.OTHER, tuple(spans)) for spans in mentions.values())
