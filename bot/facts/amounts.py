"""Finds the figures in an article."""

import re
from decimal import Decimal

from bot.facts.amount import Amount, AmountKind
from bot.reading.article import Article
from bot.reading.span import Span

FIGURE = re.compile(r"(?P<unit>C\$|US\$|[$£€])?(?P<number>\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?)(?P<percent>%| per ?cent)?")


def find_amounts(article: Article) -> tuple[Amount, ...]:
    """Return every figure in the sentences of the article, in reading order."""
    found: list[Amount] = []
    for sentence in article.sentences:
        for match in FIGURE.finditer(article.text, sentence.span.start, sentence.span.end):
            span = Span(*match.span())
            value = Decimal(match["number"].replace(",", ""))
            kind = AmountKind.MONEY if match["unit"] else AmountKind.PERCENT if match["percent"] else AmountKind.NUMBER
            found.append(Amount(kind, span, span, value, value, match["unit"]))
    return tuple(found)
