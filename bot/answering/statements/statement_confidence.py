"""How sure it is that a sentence holds the statement that somebody remembers: a calibrated probability."""

import math
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.learned.model_files import Model, load_model
from bot.answering.learned.trees import FEWER
from bot.answering.statements.fragment_search import Found, FragmentSearch
from bot.answering.statements.statement_features import STATEMENT_FEATURES, statement_candidates

CLEARLY = 0.05
"""How much better the words of a fragment must fit a sentence than another one of its line."""


class Likely(NamedTuple):
    """A sentence that may hold the statement, where in it, and the probability that it does."""

    found: Found
    probability: float


def likely_statements(query: str, index: ArticleIndex, search: FragmentSearch | None = None) -> list[Likely]:
    """Return the sentences that may hold what ``query`` remembers, the most probable first.

    ``search`` is what a search for it found, where it is at hand.
    """
    candidates = statement_candidates(query, index, search=search)
    odds = _model().forest.score_rivals([candidate.row for candidate in candidates], FEWER)
    likely = [Likely(one.found, 1 / (1 + math.exp(-score))) for one, score in zip(candidates, odds, strict=True)]
    order = sorted(likely, key=lambda one: (-one.probability, one.found.number))
    return _with_nearest_words_first(order, index) if order else []


def _with_nearest_words_first(order: list[Likely], index: ArticleIndex) -> list[Likely]:
    """Return the order with that sentence of the best line first that holds most of the words.

    The probability was learnt from lines, and a speaker is named for a sentence.
    """
    line = index.sentences[order[0].found.number].sentence.line
    beside = [one for one in order if index.sentences[one.found.number].sentence.line == line]
    nearest = max(beside, key=lambda one: one.found.score)
    if nearest.found.score < order[0].found.score + CLEARLY:
        return order
    first = Likely(nearest.found, order[0].probability)
    return [first, *(one for one in order if one is not nearest)]


def thresholds() -> dict[str, float]:
    """Return the probability from which on each strictness answers, and from which on a sentence is suggested."""
    return _model().thresholds


def _model() -> Model:
    return load_model("statement", STATEMENT_FEATURES)
