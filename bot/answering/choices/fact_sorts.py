"""Which sort of figure or date the words of a question lead one to expect: learned from questions and their answers.

A multinomial logistic model over the words of the question; its weights stand in the model of the choice.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answering.questions.question import Question
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import WORD, compared

SORT_FEATURES = ("sort expected", "sort expected, log", "sort, to most expected", "expected in article")
"""What is known of a candidate by its sort."""
LEAST = 1e-3


def signs_of(question: Question) -> tuple[str, ...]:
    """Return what a question has that may tell the sort of its answer: stems, pairs with "how" or "what", topics."""
    found = [compared(word) for word in WORD.findall(question.joined)]
    words = [term.word for term in found]
    signs = {term.stem if not term.stem[0].isdigit() else "#" for term in found}
    signs |= {f"{first}_{second}" for first, second in pairwise(words)}
    signs |= {
        f"topic {topic}" for topics in topics_in(tuple([term.stem for term in found])).values() for topic in topics
    }
    if words:
        signs |= {f"first {found[0].stem}", f"last {found[-1].stem}"}
        if len(words[0]) > 3 and words[0].endswith("s") and not words[0].endswith(("ss", "us", "is", "'s")):
            signs.add("first is plural")
    return tuple(sorted(signs))


@dataclass(frozen=True, slots=True)
class SortModel:
    """The sorts, a weight of each for every sign that is known, and the weight without any sign."""

    sorts: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def expected(self, signs: Sequence[str]) -> dict[str, float]:
        """Return the probability of each sort for a question with these signs."""
        scores = list(self.bias)
        for sign in signs:
            for sort, weight in enumerate(self.weights.get(sign, ())):
                scores[sort] += weight
        highest = max(scores)
        shares = [math.exp(score - highest) for score in scores]
        total = sum(shares)
        return {sort: share / total for sort, share in zip(self.sorts, shares, strict=True)}


def sort_rows(expected: dict[str, float], sorts: Sequence[str]) -> list[list[float]]:
    """Return for each candidate, given by its sort, the numbers named by ``SORT_FEATURES``."""
    present = sum([expected.get(sort, 0.0) for sort in dict.fromkeys(sorts)])
    most = max([expected.get(sort, 0.0) for sort in sorts], default=0.0)
    most = math.log(max(LEAST, most))
    rows = {}
    for sort in set(sorts):
        chance = max(LEAST, expected.get(sort, 0.0))
        rows[sort] = [chance, math.log(chance), math.log(chance) - most, present]
    return [rows[sort] for sort in sorts]
