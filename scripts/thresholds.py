"""Chooses from which probability an answer is given: what share of questions may be answered wrongly.

The training questions are harder than those that people ask, on purpose: more of them share hardly a word with the line
that answers. Each question counts by how often one that shares as much, answered by the article or not, is asked, as in
surveys (post-stratification, Holt and Smith 1979).
"""

from collections import Counter
from collections.abc import Collection, Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.words.terms import content_stems

Judged = tuple[float, bool, bool]
"""A probability, whether the sentence is right, and whether the question has an answer."""

NEVER = 1.01
"""A threshold that no probability reaches."""
MOST_WRONG = {"strict": 0.03, "balanced": 0.07, "eager": 0.14, "suggest": 0.28}
"""The share of questions that may be answered wrongly, for each threshold."""

Cell = tuple[int, bool]
"""How much a question shares, from 0 (no word) to 3 (more than two thirds), and whether the article answers it."""
ASKED: dict[Cell, int] = {
    (0, True): 21, (1, True): 30, (2, True): 44, (3, True): 27,
    (0, False): 6, (1, False): 7, (2, False): 18, (3, False): 6,
}  # fmt: skip # a table of two rows
"""How many of each are among the 159 development questions after ask, who, where, when and amount.

Only these counts are taken from there, not how they are answered.
"""


def threshold(judged: Sequence[Judged], most_wrong: float, weights: Sequence[float] | None = None) -> float:
    """Return the lowest probability from which no larger share than ``most_wrong`` is answered wrongly.

    Each question counts once, or as ``weights`` say.
    """
    counted = weights if weights is not None else [1.0] * len(judged)
    chosen, wrong, allowed = NEVER, 0.0, most_wrong * sum(counted)
    order = sorted(range(len(judged)), key=lambda number: judged[number], reverse=True)
    for place, number in enumerate(order):
        probability, right, _ = judged[number]
        wrong += 0.0 if right else counted[number]
        if wrong > allowed:
            break
        following = judged[order[place + 1]][0] if place + 1 < len(order) else -1.0
        if following < probability:
            between = max(0.0, (probability + following) / 2)
            # Between two neighbouring floats there is none: the middle is one of them.
            chosen = between if between > following else probability
    return chosen


def shares(judged: Sequence[Judged], least: float, weights: Sequence[float]) -> tuple[float, float]:
    """Return which share is right and which is wrong when answers are given from ``least``."""
    both = list(zip(judged, weights, strict=True))
    right = sum(weight for (sure, hit, asked), weight in both if (hit if sure >= least else not asked))
    wrong = sum(weight for (sure, hit, _), weight in both if sure >= least and not hit)
    return right / sum(weights), wrong / sum(weights)


def cell_of(query: str, index: ArticleIndex, gold_lines: Collection[int]) -> Cell:
    """Return how much of a question's words the sentence has that shares most: of the gold lines, if there are any."""
    asked = content_stems(query)
    held = [sentence.stems for sentence in index.sentences if not gold_lines or sentence.sentence.line in gold_lines]
    share = max((len(asked & stems) / len(asked) for stems in held), default=0.0) if asked else 0.0
    return sum(share > step for step in (0.0, 0.34, 0.67)), bool(gold_lines)


def mixture_weights(cells: Sequence[Cell]) -> list[float]:
    """Return what each question counts, so that all together are mixed as people ask; 1 on average."""
    here = Counter(cells)
    share = {cell: ASKED[cell] / count for cell, count in here.items()}
    total = sum(share[cell] for cell in cells)
    return [len(cells) * share[cell] / total for cell in cells]
