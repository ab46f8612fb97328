"""How sure it is that the best sentence answers: a calibrated probability.

It is worked out from the row of that sentence, and from what its own row does not tell: how the question fares as a
whole, and how the best stands beside what was asked and beside its rivals.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from bot.answering.learned.model_files import Model, load_model
from bot.answering.learned.probability import logistic, share_of_best
from bot.answering.lines.features import FEATURES, FeatureTable
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import STRONG, TermMatch
from bot.answering.sentence_pool import SentencePool

BEST_LINE_FEATURES = (
    "of paragraph in first three",
    "above average",
    "ahead of third",
    "coverage above next",
    "strong coverage above next",
    "absent around",
    "heaviest absent",
    "sentences with heaviest absent",
    "heaviest found",
    "terms exact",
    "terms otherwise",
    "wanted in paragraph",
    "wanted of next paragraph",
    "words",
    "words mended",
)
"""The names of the numbers, in the order of :func:`best_line_features`."""
_COVERAGE, _STRONG_COVERAGE = FEATURES.index("coverage"), FEATURES.index("strong coverage")
_FAR_AHEAD = 9.0
"""The lead over a rival that is not there."""
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
    paragraphs = [pool.paragraphs[candidate] for candidate in table.candidates]
    paragraph = paragraphs[best]
    others = [row for row in order[1:] if paragraphs[row] != paragraph] or order[1:]
    shares = [share_of_best(score - scores[best]) for score in scores]
    same_paragraph = sum([share for share, own in zip(shares, paragraphs, strict=True) if own == paragraph])
    total = sum([match.weight for match in table.matches]) or 1.0
    unknown = [match for match in table.matches if not match.hits]
    return [
        *table.rows[best],
        scores[best],
        scores[best] - scores[others[0]] if others else _FAR_AHEAD,
        1 / sum(shares),
        same_paragraph / sum(shares),
        sum([match.weight for match in unknown]) / total,
        float(sum([match.term.stem in question.names for match in unknown])),
        float(sum([number not in pool.postings for number in question.numbers])),
        float(any(question.wanted[0] in profile.kinds for profile in pool.profiles)) if question.wanted else 0.5,
        float(len(pool.profiles)),
        max(table.coverage),
        *best_line_features(question, pool, table, order, scores),
    ]


class Setting(StrEnum):
    """What the probability was calibrated on; the value is the name of the model."""

    NEWS = "confidence"
    BARE = "bare-confidence"


@cache
def confidence_model(setting: Setting = Setting.NEWS) -> Model:
    """Return the trained model of confidence."""
    return load_model(setting.value, CONFIDENCE_FEATURES)


def probability(row: Sequence[float], setting: Setting = Setting.NEWS) -> float:
    """Return the probability that the best sentence answers, between 0 and 1."""
    return logistic(confidence_model(setting).forest.score(row))


def best_line_features(
    question: Question, pool: SentencePool, table: FeatureTable, order: Sequence[int], scores: Sequence[float]
) -> list[float]:
    """Return the numbers named by ``BEST_LINE_FEATURES``; ``order`` ranks the rows of the table by ``scores``."""
    best = table.candidates[order[0]]
    paragraph = pool.paragraphs[best]
    first_three = [pool.paragraphs[table.candidates[row]] for row in order[:3]]
    row, following = table.rows[order[0]], table.rows[order[1]] if len(order) > 1 else None
    return [
        float(first_three.count(paragraph)),
        scores[order[0]] - sum(scores) / len(scores),
        scores[order[0]] - scores[order[2]] if len(order) > 2 else _FAR_AHEAD,
        row[_COVERAGE] - (following[_COVERAGE] if following else 0.0),
        row[_STRONG_COVERAGE] - (following[_STRONG_COVERAGE] if following else 0.0),
        *_found_and_absent(table.matches, best, pool),
        *_wanted_around(question, pool, table, order),
        float(question.joined.count(" ") + 1),
        float(len(question.corrected)),
    ]


def _found_and_absent(matches: Sequence[TermMatch], best: int, pool: SentencePool) -> list[float]:
    """Return what the sentence lacks of the question's weight, and in what form it has the rest."""
    total = sum([match.weight for match in matches]) or 1.0
    found = [match for match in matches if _stands(match, best)]
    absent = [match for match in matches if not _stands(match, best)]
    heaviest = max(absent, key=lambda match: match.weight, default=None)
    beside = [number for number in (best - 1, best + 1) if 0 <= number < len(pool.profiles)]
    nowhere_near = [
        match
        for match in absent
        if match.term.stem not in pool.context[best] and not any(_stands(match, number) for number in beside)
    ]
    exact = sum(best in match.exact for match in found)
    return [
        sum(match.weight for match in nowhere_near) / total,
        heaviest.weight / total if heaviest else 0.0,
        float(len(heaviest.hits)) if heaviest else -1.0,
        max((match.weight for match in found), default=0.0),
        float(exact),
        float(len(found) - exact),
    ]


def _stands(match: TermMatch, sentence: int) -> bool:
    return sentence in match.hits and match.hits[sentence][0] >= STRONG


def _wanted_around(
    question: Question, pool: SentencePool, table: FeatureTable, order: Sequence[int]
) -> tuple[float, float]:
    """Return whether the kind asked for stands in the paragraph of the best, and in its first rival elsewhere."""
    if not question.wanted:
        return 0.5, 0.5
    wanted, paragraph = question.wanted[0], pool.paragraphs[table.candidates[order[0]]]
    rival = next((table.candidates[r] for r in order if pool.paragraphs[table.candidates[r]] != paragraph), None)
    own = any(
        wanted in profile.kinds
        for profile, where in zip(pool.profiles, pool.paragraphs, strict=True)
        if where == paragraph
    )
    return float(own), float(rival is not None and wanted in pool.profiles[rival].kinds)
