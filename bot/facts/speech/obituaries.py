"""Finds of whom an obituary tells, whom "she" at the head of a paragraph means although others are named in passing."""

import re
from collections.abc import Sequence

from bot.facts.name import Name
from bot.reading.article import Article, LineKind

DIED = re.compile(
    r"\b(?:(?:who|which)\s(?:has\s|had\s)?died\b|has\sdied\b|died\s(?:on|at|in|aged|peacefully|last)\b|is\sdead\sat\b"
    r"|dies\s(?:aged|at)\b|\bobituary\b)",
    re.IGNORECASE,
)
OPENING = 3
"""Lines at the head of an obituary of which one says who died."""


def who_died(article: Article, names: Sequence[Name]) -> Name | None:
    """Return the person of whom an article is the obituary: the first whom the line names that tells of a death.

    They are named in a line of their own more often than anybody else; None where the article tells of something else.
    """
    opening = [line.span for line in article.lines if line.kind in (LineKind.HEADLINE, LineKind.BODY)][:OPENING]
    told = next((span for span in opening if DIED.search(article.text, span.start, span.end)), None)
    if told is None or not names:
        return None
    most = max(names, key=lambda name: len(name.mentions))
    first = min(names, key=lambda name: name.mentions[0].start)
    return first if first is most and any(mention in told for mention in first.mentions) else None
