"""Answers with a date: the one that belongs to the event."""

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.choice import load_choice
from bot.answering.choices.fact_answer import Rated, decide
from bot.answering.choices.when_features import WHEN_FEATURES, DateCandidate, date_candidates
from bot.answering.command import Command, Strictness
from bot.answering.learned.learned_words import load_learned_words
from bot.answering.outcome import MOST_SUGGESTIONS, Outcome, RefusalReason
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.facts.when import When
from bot.reading.span import Span

# "10am" and "on Monday" in "at 10am on Monday" are shown as one.
NEAR = 5


def answer_when(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the date of what ``query`` asks about, dates to choose from, or a refusal."""
    question = parse_question(query, index.pool, Command.WHEN)
    ranked = rank_dates(question, index) if question.terms else []
    rated = [Rated(chance, one.sentence, heading_of(index, one.when)) for chance, one in ranked[:MOST_SUGGESTIONS]]
    thresholds = load_choice("when", WHEN_FEATURES).thresholds
    return decide(rated, question, index, thresholds, strictness, RefusalReason.NO_DATE)


def rank_dates(question: Question, index: ArticleIndex) -> list[tuple[float, DateCandidate]]:
    """Return the dates that may answer with the probability that each does, best first.

    Dates of one sentence share its line, so that the best of them carries the probability of all.
    """
    found = date_candidates(question, index, load_learned_words())
    chances = load_choice("when", WHEN_FEATURES).probabilities([candidate.row for candidate in found])
    sums: dict[int, float] = {}
    for chance, candidate in zip(chances, found, strict=True):
        sums[candidate.sentence] = sums.get(candidate.sentence, 0.0) + chance
    here: dict[int, list[tuple[float, DateCandidate]]] = {}
    for chance, candidate in zip(chances, found, strict=True):
        here.setdefault(candidate.sentence, []).append((chance, candidate))
    best = [(sums[number], _best_of(dates)) for number, dates in here.items()]
    return sorted(best, key=lambda pair: -pair[0])


def _best_of(dates: list[tuple[float, DateCandidate]]) -> DateCandidate:
    """Return the most probable date of a sentence, unless the clause of but one other has the verb asked about."""
    best = max(dates, key=lambda pair: pair[0])[1]
    acting = [date for _, date in dates if date.acts]
    return acting[0] if len(acting) == 1 and not best.acts else best


def heading_of(index: ArticleIndex, when: When) -> Span:
    """Return the date together with the time of day, or the other date, that stands next to it."""
    span = when.span
    for other in index.facts.dates:
        gap = max(span.start - other.span.end, other.span.start - span.end)
        between = index.article.text[min(span.end, other.span.end) : max(span.start, other.span.start)]
        if other != when and 0 <= gap <= NEAR and between.strip(" ,") in ("", "on", "at", "of", "or"):
            span = Span(min(span.start, other.span.start), max(span.end, other.span.end))
    return span
