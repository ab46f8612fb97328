"""Chooses from which probability an answer is given, for the mixture of questions that people ask.

The training questions are harder than that on purpose: half of them are paraphrases, and the silent ones are nearly all
tempting. Each question counts by how often one of its difficulty, answered by the article or not, is asked, as in
surveys (post-stratification, Holt and Smith 1979).
"""

from collections import Counter
from collections.abc import Sequence

Judged = tuple[float, bool, bool]
"""A probability, whether the sentence is right, and whether the question has an answer."""

MOST_WRONG = {"strict": 0.03, "balanced": 0.07, "eager": 0.14, "suggest": 0.28}
"""The share of questions that may be answered wrongly, for each threshold."""
ASKED = {
    ("easy", True): 31, ("medium", True): 88, ("hard", True): 51,
    ("easy", False): 6, ("medium", False): 20, ("hard", False): 19,
}  # fmt: skip
"""How many of each difficulty, with an answer or without, are among the 215 development questions for lines and facts.

Only these counts are taken from there, not how they are answered.
"""


def mixture_weights(difficulties: Sequence[str], answerable: Sequence[bool]) -> list[float]:
    """Return what each question counts, so that all together are mixed as people ask; 1 on average."""
    cells = list(zip(difficulties, answerable, strict=True))
    here = Counter(cells)
    share = {cell: ASKED.get(cell, 0) / count for cell, count in here.items()}
    total = sum(share[cell] for cell in cells)
    return [len(cells) * share[cell] / total for cell in cells]


def threshold(judged: Sequence[Judged], most_wrong: float, weights: Sequence[float] | None = None) -> float:
    """Return the lowest probability from which no larger share than ``most_wrong`` is answered wrongly.

    Each question counts once, or as ``weights`` say.
    """
    counted = weights if weights is not None else [1.0] * len(judged)
    chosen, wrong, allowed = 1.0, 0.0, most_wrong * sum(counted)
    order = sorted(range(len(judged)), key=lambda number: judged[number], reverse=True)
    for place, number in enumerate(order):
        probability, right, _ = judged[number]
        wrong += 0.0 if right else counted[number]
        if wrong > allowed:
            break
        following = judged[order[place + 1]][0] if place + 1 < len(order) else 0.0
        chosen = (probability + following) / 2
    return chosen


def shares(judged: Sequence[Judged], least: float, weights: Sequence[float]) -> tuple[float, float]:
    """Return which share is right and which is wrong when answers are given from ``least``."""
    both = list(zip(judged, weights, strict=True))
    right = sum(weight for (sure, hit, asked), weight in both if (hit if sure >= least else not asked))
    wrong = sum(weight for (sure, hit, _), weight in both if sure >= least and not hit)
    return right / sum(weights), wrong / sum(weights)
