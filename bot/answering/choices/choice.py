"""Chooses among the figures or the dates of an article, or none of them: a conditional logit model (McFadden 1974).

Each candidate has a row of features; its share of the probability grows with the weighted sum of them, and saying
nothing is one more choice with a constant of its own. Boosted trees, which see that sum as well, mend the score of the
leading candidates. Both are learned by ``scripts/train_choices.py``.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import NamedTuple

from bot.answering.choices.fact_sorts import SortModel
from bot.answering.learned.model_files import ModelDoesNotFit, model_content
from bot.answering.learned.trees import Trees, node_from

MENDED = 6
"""So many leading candidates have their score mended; the others hardly ever answer."""


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
            for leading in sorted(range(len(scores)), key=lambda place: -scores[place])[:MENDED]:
                scores[leading] += self.trees.score([*rows[leading], scores[leading]])
        highest = max([0.0, *scores])
        shares = [math.exp(score - highest) for score in scores]
        total = sum(shares) + math.exp(-highest)
        return [share / total for share in shares]


class _Loaded(NamedTuple):
    """What a file of a model holds; only the choice of a figure knows sorts."""

    features: tuple[str, ...]
    model: ChoiceModel
    sorts: SortModel


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
