"""Finds the dates in an article."""

import datetime as dt
import re

from bot.facts.when import Grain, When
from bot.reading.article import Article
from bot.reading.span import Span

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def find_dates(article: Article) -> tuple[When, ...]:
    """Return every date in the sentences of the article, in reading order."""
    return tuple(
        When(Span(*match.span()), dt.date(int(match.group()), 1, 1), dt.date(int(match.group()) + 1, 1, 1), Grain.YEAR)
        for sentence in article.sentences
        for match in YEAR.finditer(article.text, sentence.span.start, sentence.span.end)
    )
