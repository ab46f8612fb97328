"""Holds back an answer about another year: "how many died in 2016" is not answered by a line about 2020."""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.outcome import Answer, Doubt, Outcome, Suggestions

YEAR = re.compile(r"(?<![\w.,$£€-])(?:1[5-9]|20)\d\d(?![\w%-]|[.,]\d)")


def held_back(outcome: Outcome, query: str, index: ArticleIndex) -> Outcome:
    """Return the outcome, an answer as a suggestion where the question names a year that is none of the article's.

    So it is only where the sentence that answers has a year of its own: else it may well be of the year asked for.
    """
    if not isinstance(outcome, Answer) or outcome.verdict is not None or not YEAR.search(outcome.sentence):
        return outcome
    asked = set(YEAR.findall(query))
    strange = {year for year in asked if year not in index.article.text and not _is_meant(int(year), index)}
    return Suggestions((outcome,), Doubt.CLOSE) if strange else outcome


def _is_meant(year: int, index: ArticleIndex) -> bool:
    """Tell whether a date of the article reaches into a year that it does not write: "since 2019"."""
    return any(
        (when.start or when.end) is not None
        and (when.start is None or when.start.year <= year)
        and (when.end is None or year <= when.end.year)
        for when in index.facts.dates
    )
