"""Ranks sentences by how well they answer a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.learned.columns import best_first
from bot.answering.learned.model_files import load_model
from bot.answering.learned.probability import share_of_best
from bot.answering.lines.confidence import Setting, confidence_model, confidence_row, probability
from bot.answering.lines.features import FEATURES, feature_table
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.questions.term_matches import TermMatch
from bot.answering.sentence_pool import SentencePool, pool_of, profile
from bot.answering.words.terms import content_stems


class RankedSentence(NamedTuple):
    """A sentence of a pool by its number, its score among its rivals, and the probability that it answers."""

    number: int
    score: float
    probability: float


@dataclass(frozen=True, slots=True)
class RankedPool:
    """The sentences that competed, best first, and where the terms of the question were found."""

    ranked: tuple[RankedSentence, ...]
    matches: tuple[TermMatch, ...]


class Candidate(NamedTuple):
    """A sentence of an article that may answer, with its score and the probability that it does."""

    number: int
    sentence: IndexedSentence
    score: float
    probability: float
    matches: tuple[TermMatch, ...]

    @property
    def line(self) -> int:
        """The number of its line in the file."""
        return self.sentence.sentence.line


@dataclass(frozen=True, slots=True)
class Ranking:
    """The indexes of the sentences, best first, the probability of the best, and whether none of them answers."""

    ranked: tuple[int, ...]
    score: float
    abstain: bool


RANKERS = {Setting.NEWS: "ranker", Setting.BARE: "bare-ranker"}
"""The model that ranks in each setting."""


def rank_pool(
    question: Question, pool: SentencePool, setting: Setting = Setting.NEWS, *, to_the_last: bool = False
) -> RankedPool:
    """Return the sentences of the pool that compete to answer, best first.

    ``to_the_last`` all of them are scored by all trees, as one wants it who chooses among them by something else too.
    """
    table = feature_table(question, pool)
    if not table.candidates:
        return RankedPool((), table.matches)
    forest = load_model(RANKERS[setting], FEATURES).forest
    scores: Sequence[float] = forest.score_rivals(table.rows)
    order = best_first(scores)
    sure = probability(confidence_row(question, pool, table, order, scores), setting)
    if to_the_last:
        scores = [forest.score(row) for row in table.rows]
        order = best_first(scores)
    best, candidates = scores[order[0]], table.candidates
    ranked = [RankedSentence(candidates[row], scores[row], sure * share_of_best(scores[row] - best)) for row in order]
    return RankedPool(tuple(ranked), table.matches)


def rank_sentences(question: Question, index: ArticleIndex, *, to_the_last: bool = False) -> tuple[Candidate, ...]:
    """Return the sentences of an article that compete to answer, best first.

    The probability of the first is calibrated on questions about news; those of the others fall with their scores.
    """
    result = rank_pool(question, index.pool, to_the_last=to_the_last)
    sentences, matches = index.sentences, result.matches
    return tuple(
        [Candidate(number, sentences[number], score, chance, matches) for number, score, chance in result.ranked]
    )


def rank(question: str, sentences: list[str], title: str = "") -> Ranking:
    """Return the order of ``sentences`` by how well they answer ``question``; ``title`` names their article."""
    return _ranking_of(rank_bare(question, sentences, title), len(sentences))


def rank_bare(
    question: str, sentences: list[str], title: str, *, to_the_last: bool = False
) -> tuple[RankedSentence, ...]:
    """Return the sentences that compete to answer ``question``, best first; ``title`` names their article."""
    pool = pool_of([profile(sentence) for sentence in sentences], title=content_stems(title))
    return rank_pool(parse_question(question, pool), pool, Setting.BARE, to_the_last=to_the_last).ranked


def _ranking_of(found: Sequence[RankedSentence], count: int) -> Ranking:
    """Return the order of all ``count`` sentences: those that compete as they are ``found``, then the others."""
    if not found:
        return Ranking((), 0.0, abstain=True)
    order = [candidate.number for candidate in found]
    rest = sorted(set(range(count)).difference(order))
    sure = found[0].probability
    return Ranking((*order, *rest), sure, sure < confidence_model(Setting.BARE).thresholds["answer"])
