"""Answers with a figure: the one that belongs to the topic, or has the kind or the size that is asked for."""

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_features import AMOUNT_FEATURES, FigureCandidate, figure_candidates
from bot.answering.choices.amount_question import AmountQuestion, parse_amount_question
from bot.answering.choices.choice import load_choice, load_sorts
from bot.answering.choices.fact_answer import Rated, decide, fact_answer
from bot.answering.choices.fact_sorts import SORT_FEATURES, signs_of, sort_rows
from bot.answering.command import Strictness
from bot.answering.learned.learned_words import load_learned_words
from bot.answering.outcome import MOST_SUGGESTIONS, Outcome, Refusal, RefusalReason, Suggestions
from bot.facts.amount import Amount
from bot.reading.span import Span

CERTAIN = 1.0
FEATURES = (*AMOUNT_FEATURES, *SORT_FEATURES)
"""What the choice of a figure is made from."""


def answer_amount(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the figure that answers ``query``, figures to choose from, or a refusal.

    A query may be a topic ("funding", "how much did the MP get"), a kind ("money") or a size ("over 100k").
    """
    asked = parse_amount_question(query, index)
    if asked.sized or asked.kind:
        return _by_size_and_kind(asked, index)
    if not asked.question.terms:
        return Refusal(RefusalReason.NO_FIGURE)
    best = rank_figures(asked, index)[:MOST_SUGGESTIONS]
    rated = [Rated(chance, one.sentence, heading_of(index, one.amount)) for chance, one in best]
    thresholds = load_choice("amount", FEATURES).thresholds
    return decide(rated, asked.question, index, thresholds, strictness, RefusalReason.NO_FIGURE)


def rank_figures(asked: AmountQuestion, index: ArticleIndex) -> list[tuple[float, FigureCandidate]]:
    """Return the figures of the size asked for with the probability that each answers, best first."""
    found = figure_candidates(asked, index, load_learned_words())
    expected = load_sorts("amount").expected(signs_of(asked.question))
    known = sort_rows(expected, [candidate.sort for candidate in found])
    rows = [candidate.row + more for candidate, more in zip(found, known, strict=True)]
    chances = load_choice("amount", FEATURES).probabilities(rows)
    rated = [(chance, one) for chance, one in zip(chances, found, strict=True) if asked.fits(one.amount)]
    return sorted(rated, key=lambda pair: pair[0], reverse=True)


def _by_size_and_kind(asked: AmountQuestion, index: ArticleIndex) -> Outcome:
    fitting = [amount for amount in index.facts.amounts if asked.fits(amount)]
    answers = [fact_answer(index, heading_of(index, amount), CERTAIN) for amount in fitting[:MOST_SUGGESTIONS]]
    if not answers:
        return Refusal(RefusalReason.NO_FIGURE)
    return answers[0] if len(answers) == 1 else Suggestions(tuple(answers))


def heading_of(index: ArticleIndex, amount: Amount) -> Span:
    """Return the figure with its qualifier and what it counts, when that follows: "at least 11 candidates"."""
    if amount.counted is None:
        return amount.span
    gap = index.article.text[amount.span.end : amount.counted.start]
    return Span(amount.span.start, amount.counted.end) if gap in (" ", "-", " in ") else amount.span
