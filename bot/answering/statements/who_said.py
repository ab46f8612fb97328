"""Answers "who said": the line of a remembered fragment, and who said it there.

How sure it is that a sentence holds the statement that somebody remembers is a calibrated probability.
"""

from functools import cache
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.described import name_of_described
from bot.answering.command import Strictness
from bot.answering.learned.model_files import Model, load_model
from bot.answering.learned.probability import logistic
from bot.answering.learned.trees import FEWER
from bot.answering.outcome import (
    MOST_SUGGESTIONS,
    Answer,
    Explanation,
    Outcome,
    Refusal,
    RefusalReason,
    Suggestions,
    of_different_lines,
)
from bot.answering.statement_index import StatementIndex, statement_index
from bot.answering.statements.attribution import as_said
from bot.answering.statements.fragment_search import Found, FragmentSearch, searched
from bot.answering.statements.statement_features import STATEMENT_FEATURES, statement_candidates
from bot.facts.quotation import Quotation, QuotationKind, Speaker, Stance

CLEARLY = 0.05
"""How much better the words of a fragment must fit a sentence than another one of its line."""
CERTAIN_FROM = 0.88
"""Alignment from which on the words stand in the article as they were typed, so that nothing else need be weighed."""
FEWEST_CERTAIN = 3
"""Words that carry content in a fragment that is certain by itself."""


class Likely(NamedTuple):
    """A sentence that may hold the statement, where in it, and the probability that it does."""

    found: Found
    probability: float


def answer_who_said(query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return the line that the fragment or topic comes from with its speaker, suggestions, or a refusal.

    Without a speaker, or where somebody only denied it, the line is suggested.
    """
    return as_said(_found(query, index, strictness), query, index)


def _found(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    statements = statement_index(index)
    search = searched(query, statements)
    found = search.found
    if _is_certain(found):
        return answer_from(found[0], statements, found[1] if len(found) > 1 else None)
    likely = likely_statements(query, index, search)
    if likely and likely[0].probability >= thresholds()[strictness.value]:
        return _answer(likely[0], statements, likely[1] if len(likely) > 1 else None)
    close = [one for one in likely if one.probability >= thresholds()["suggest"]]
    if close:
        different = of_different_lines(close, lambda one: index.sentences[one.found.number].sentence.line)
        return Suggestions(tuple(_answer(one, statements) for one in different[:MOST_SUGGESTIONS]))
    return Refusal(RefusalReason.NOT_SAID, nearest=_answer(likely[0], statements) if likely else None)


def _is_certain(found: list[Found]) -> bool:
    """Tell whether the first fragment stands in its sentence word for word, and in no other."""
    if not found or found[0].alignment < CERTAIN_FROM or found[0].words < FEWEST_CERTAIN:
        return False
    return len(found) == 1 or found[1].alignment < found[0].alignment


def _answer(likely: Likely, statements: StatementIndex, runner_up: Likely | None = None) -> Answer:
    return answer_from(likely.found, statements, runner_up.found if runner_up else None, likely.probability)


def answer_from(
    found: Found, statements: StatementIndex, runner_up: Found | None = None, probability: float = 0.0
) -> Answer:
    """Return the answer that quotes a sentence and names the speaker of the part that was asked for.

    A paraphrase shares few words with what it means: how probable it is may tell more than how alike.
    """
    sentence = statements.sentence(found.number).sentence
    statement = _statement_of(found, statements)
    speaker = statement.speaker if statement else None
    unsourced = statement is not None and speaker is None and statement.kind is QuotationKind.REPORTED
    explanation = Explanation(
        matched=tuple([statements.index.article.of(span) for span in found.matched]),
        runner_up=statements.sentence(runner_up.number).sentence.span if runner_up else None,
        runner_up_match=round(100 * runner_up.score, 1) if runner_up else 0.0,
    )
    return Answer(
        statements.index.article,
        sentence.line,
        sentence.span,
        max(round(100 * found.score, 1), round(100 * probability, 1)),
        lines=_lines(statements, sentence.line, speaker),
        highlights=found.matched,
        speaker=speaker,
        stance=statements.stance_towards(found.matched or (found.span,), statement) if statement else Stance.ASSERTED,
        unsourced=unsourced,
        bearer=name_of_described(speaker, statements.index),
        explanation=explanation,
    )


def _statement_of(found: Found, statements: StatementIndex) -> Quotation | None:
    """Return the statement that holds the words found, or where nobody said those, the one of their sentence."""
    statement = statements.statement_at(found.span)
    if statement is None or statement.speaker is None:
        statement = statements.statement_at(statements.sentence(found.number).sentence.span)
    return statement


def _lines(statements: StatementIndex, line: int, speaker: Speaker | None) -> tuple[int, ...]:
    if speaker is None:
        return (line,)
    naming = [statements.index.article.line_at(span.start) for span in (speaker.mention, speaker.name)]
    return tuple(dict.fromkeys([line, *(place.number for place in naming if place)]))


def likely_statements(query: str, index: ArticleIndex, search: FragmentSearch | None = None) -> list[Likely]:
    """Return the sentences that may hold what ``query`` remembers, the most probable first.

    ``search`` is what a search for it found, where it is at hand.
    """
    candidates = statement_candidates(query, index, search=search)
    odds = _model().forest.score_rivals([candidate.row for candidate in candidates], FEWER)
    likely = [Likely(one.found, logistic(score)) for one, score in zip(candidates, odds, strict=True)]
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


@cache
def _model() -> Model:
    return load_model("statement", STATEMENT_FEATURES)
