"""Chooses among the figures or the dates of an article, or none of them: a conditional logit model (McFadden 1974).

Each candidate has a row of features; its share of the probability grows with the weighted sum of them, and saying
nothing is one more choice with a constant of its own. Boosted trees, which see that sum as well, mend the score of the
leading candidates. Which sort of figure the words of a question lead one to expect says a multinomial logistic model
over those words. All are learned by ``scripts/train_choices.py`` and stand in one file.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from bot.answering.learned.columns import best_first
from bot.answering.learned.model_files import ModelDoesNotFit, model_content
from bot.answering.learned.probability import softmax
from bot.answering.learned.trees import Trees, node_from
from bot.answering.questions.question import Question
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import WORD, compared, looks_plural

MENDED = 6
"""So many leading candidates have their score mended; the others hardly ever answer."""
SORT_FEATURES = ("sort expected", "sort expected, log", "sort, to most expected", "expected in article")
"""What is known of a candidate by its sort."""
LEAST = 1e-3
"""The least probability of a sort, so that it has a logarithm."""


@dataclass(frozen=True, slots=True)
class ChoiceModel:
    """The weight of each feature, the score of silence, the trees, and the probabilities from which things are done."""

    weights: tuple[float, ...]
    silence: float
    thresholds: dict[str, float]
    trees: Trees | None = None

    def probabilities(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the probability of each candidate; what is missing to one is that of silence."""
        scores = [sum(map(mul, self.weights, row)) - self.silence for row in rows]
        if self.trees:
            for leading in best_first(scores)[:MENDED]:
                scores[leading] += self.trees.score([*rows[leading], scores[leading]])
        return softmax([0.0, *scores])[1:]


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
        return dict(zip(self.sorts, softmax(scores), strict=True))


class _Loaded(NamedTuple):
    """What a file of a model holds; only the choice of a figure knows sorts."""

    features: tuple[str, ...]
    model: ChoiceModel
    sorts: SortModel


@cache
def load_choice(name: str, features: tuple[str, ...]) -> ChoiceModel:
    """Return the model ``data/model/<name>.json``; raises ModelDoesNotFit when it was trained on other features."""
    loaded = _loaded(name)
    if loaded.features != features:
        raise ModelDoesNotFit(f"The model {name!r} was trained on other features; run make train.")
    return loaded.model


def load_sorts(name: str) -> SortModel:
    """Return what the model ``data/model/<name>.json`` has learned of the sorts that questions ask for."""
    return _loaded(name).sorts


@cache
def _loaded(name: str) -> _Loaded:
    content = model_content(name)
    trees = Trees(tuple(map(node_from, content["trees"])))
    model = ChoiceModel(tuple(content["weights"].values()), content["silence"], dict(content["thresholds"]), trees)
    sorts = content.get("sorts", {"names": (), "bias": (), "weights": {}})
    weights = {sign: tuple(row) for sign, row in sorts["weights"].items()}
    return _Loaded(tuple(content["weights"]), model, SortModel(tuple(sorts["names"]), tuple(sorts["bias"]), weights))


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
        if looks_plural(words[0]):
            signs.add("first is plural")
    return tuple(sorted(signs))


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
