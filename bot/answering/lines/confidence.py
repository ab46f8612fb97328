"""How sure it is that the best sentence answers: a calibrated probability."""

import math
from collections.abc import Sequence
from enum import StrEnum

from bot.answering.learned.model_files import Model, load_model
from bot.answering.lines.best_line import BEST_LINE_FEATURES, best_line_features
from bot.answering.lines.features import FEATURES, FeatureTable
from bot.answering.questions.question import Question
from bot.answering.sentences.sentence_pool import SentencePool

QUESTION_FEATURES = (
    "score",
    "ahead of next",
    "share of scores",
    "sure of paragraph",
    "unknown share",
    "unknown names",
    "unknown numbers",
    "wanted in article",
    "sentences",
    "best coverage",
)
CONFIDENCE_FEATURES = (*FEATURES, *QUESTION_FEATURES, *BEST_LINE_FEATURES)
"""What the probability is worked out from: the row of the best sentence, how the question fares as a whole, and how
the best stands beside what was asked and beside its rivals."""


def confidence_row(
    question: Question, pool: SentencePool, table: FeatureTable, order: Sequence[int], scores: Sequence[float]
) -> list[float]:
    """Return the numbers named by ``CONFIDENCE_FEATURES``; ``order`` ranks the rows of the table by ``scores``."""
    best = order[0]
    paragraph = pool.paragraphs[table.candidates[best]]
    others = [row for row in order[1:] if pool.paragraphs[table.candidates[row]] != paragraph] or order[1:]
    shares = [math.exp(max(-30.0, score - scores[best])) for score in scores]
    same_paragraph = sum(
        share for row, share in enumerate(shares) if pool.paragraphs[table.candidates[row]] == paragraph
    )
    total = sum(match.weight for match in table.matches) or 1.0
    unknown = [match for match in table.matches if not match.hits]
    return [
        *table.rows[best],
        scores[best],
        scores[best] - scores[others[0]] if others else 9.0,
        1 / sum(shares),
        same_paragraph / sum(shares),
        sum(match.weight for match in unknown) / total,
        float(sum(match.term.stem in question.names for match in unknown)),
        float(sum(number not in pool.postings for number in question.numbers)),
        float(any(question.wanted[0] in profile.kinds for profile in pool.profiles)) if question.wanted else 0.5,
        float(len(pool.profiles)),
        max(table.coverage),
        *best_line_features(question, pool, table, order, scores),
    ]


class Setting(StrEnum):
    """What the probability was calibrated on; the value is the name of the model."""

    NEWS = "confidence"
    BARE = "bare-confidence"


def confidence_model(setting: Setting = Setting.NEWS) -> Model:
    """Return the trained model of confidence."""
    return load_model(setting.value, CONFIDENCE_FEATURES)


def probability(row: Sequence[float], setting: Setting = Setting.NEWS) -> float:
    """Return the probability that the best sentence answers, between 0 and 1."""
    return 1 / (1 + math.exp(-confidence_model(setting).forest.score(row)))
