"""Answers with a figure: the one that belongs to the topic, or has the kind or the size that is asked for."""

import math
from collections.abc import Sequence

from bot.answering.amount_features import AMOUNT_FEATURES, FigureCandidate, figure_candidates
from bot.answering.amount_question import AmountQuestion, parse_amount_question
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.features import FEATURES, feature_table
from bot.answering.model_files import load_model
from bot.answering.outcome import Answer, Outcome, Refusal, RefusalReason, Suggestions
from bot.facts.amount import Amount
from bot.reading.span import Span

MOST_SUGGESTIONS = 3
SURE = 100.0


def answer_amount(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the figure that answers ``query``, figures to choose from, or a refusal.

    A query may be a topic ("funding", "how much did the MP get"), a kind ("money") or a size ("over 100k").
    """
    asked = parse_amount_question(query, index)
    if asked.sized or asked.kind:
        return _by_size_and_kind(asked, index)
    if not asked.question.terms:
        return Refusal(RefusalReason.NO_FIGURE)
    return _decide(rank_figures(asked, index), asked, index, strictness)


def rank_figures(asked: AmountQuestion, index: ArticleIndex) -> list[tuple[float, FigureCandidate]]:
    """Return the figures that may answer with the probability that each does, best first."""
    table = feature_table(asked.question, index.pool)
    ranker = load_model("ranker", FEATURES).forest
    forest = load_model("amount", AMOUNT_FEATURES).forest
    scores = [ranker.score(row) for row in table.rows]
    found = figure_candidates(asked, index, table, scores)
    rated = [(1 / (1 + math.exp(-forest.score(candidate.row))), candidate) for candidate in found]
    return sorted(rated, key=lambda pair: -pair[0])


def _decide(
    rated: Sequence[tuple[float, FigureCandidate]], asked: AmountQuestion, index: ArticleIndex, strictness: Strictness
) -> Outcome:
    if not rated:
        return Refusal(RefusalReason.NO_FIGURE)
    thresholds = load_model("amount", AMOUNT_FEATURES).thresholds
    sure, best = rated[0]
    answer = _answer(index, best.amount, 100 * sure, _highlights(asked, index, best))
    if sure >= thresholds[strictness.value]:
        return answer
    if sure >= thresholds["suggest"]:
        near = [_answer(index, one.amount, 100 * chance) for chance, one in rated[:MOST_SUGGESTIONS]]
        return Suggestions(tuple(near))
    return Refusal(RefusalReason.NO_FIGURE, nearest=answer)


def _by_size_and_kind(asked: AmountQuestion, index: ArticleIndex) -> Outcome:
    fitting = [
        amount
        for amount in index.facts.amounts
        if asked.fits_kind(amount) and (not asked.sized or asked.fits_size(amount))
    ]
    answers = [_answer(index, amount, SURE) for amount in fitting[:MOST_SUGGESTIONS]]
    if not answers:
        return Refusal(RefusalReason.NO_FIGURE)
    return answers[0] if len(answers) == 1 else Suggestions(tuple(answers))


def _answer(index: ArticleIndex, amount: Amount, match: float, highlights: tuple[Span, ...] = ()) -> Answer:
    sentence = next(
        (one.sentence for one in index.sentences if amount.core.start < one.sentence.span.end), index.sentences[-1].sentence
    )
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        round(match, 1),
        (sentence.line,),
        (amount.span, *highlights),
        values=(heading_of(index, amount), amount.core),
    )


def heading_of(index: ArticleIndex, amount: Amount) -> Span:
    """Return the figure with its qualifier and, when that follows at once, what it counts: "at least 11 candidates"."""
    if amount.counted is None:
        return amount.span
    gap = index.article.text[amount.span.end : amount.counted.start]
    return Span(amount.span.start, amount.counted.end) if gap in (" ", "-") else amount.span


def _highlights(asked: AmountQuestion, index: ArticleIndex, found: FigureCandidate) -> tuple[Span, ...]:
    stems = {term.stem for term in asked.question.terms}
    return tuple(term.span for term in index.sentences[found.sentence].terms if term.stem in stems)
