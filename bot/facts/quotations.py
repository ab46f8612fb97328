"""Finds who said what: direct quotations and reported statements, each with its speaker."""

import re

from bot.facts.name import Abbreviation, Name
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.article import Article
from bot.reading.span import Span

QUOTED = re.compile(r"[“\"]([^“”\"]{2,}?)(?:[”\"]|$)", re.MULTILINE)


def find_quotations(
    article: Article, names: tuple[Name, ...], abbreviations: tuple[Abbreviation, ...]
) -> tuple[Quotation, ...]:
    """Return every quotation and reported statement of the article in reading order."""
    return tuple(Quotation(Span(*match.span(1)), QuotationKind.DIRECT) for match in QUOTED.finditer(article.text))
