"""How probable it is that a found FAQ entry is the one that is meant: a logistic regression on a few figures.

The figure can be compared with that of the article's best line, which is a calibrated probability as well.
``scripts/fit_faq_confidence.py`` fits the weights on ``data/questions/faq-wordings.jsonl``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.learned.probability import logistic
from bot.library.wordings.wording_index import Hit
from bot.reading.resources import data_folder

FEATURES = ("likeness", "asked", "kept", "letters", "question")
"""The likeness as a whole and by its parts."""

CLEAR = 0.05
"""How far two likenesses must be apart for the difference to tell which entry is meant."""

EVEN = 0.5
"""How sure an entry is at most that has "rice" where "milk" is asked: it can only be suggested."""

MODEL = "model/faq-confidence.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of ``FEATURES`` and what is added to them; ``sure`` is the probability from which on to answer."""

    weights: tuple[float, ...]
    bias: float
    sure: float


def features(hit: Hit) -> tuple[float, ...]:
    """Return the figures named by ``FEATURES``."""
    if hit.parts is None:
        return (hit.likeness, 0.0, 0.0, 0.0, 1.0)
    return (hit.likeness, hit.parts.asked, hit.parts.kept, hit.parts.letters, hit.parts.question)


def probability(hits: Sequence[Hit], place: int) -> float:
    """Return the probability, between 0 and 1, that the hit at a place of ``hits`` is meant; 1 for its very wording."""
    hit = hits[place]
    if hit.likeness == 1.0:
        return 1.0
    # Entries that are equally like what is asked share the probability: any of them may be meant.
    return probability_alone(hit) / sum(abs(other.likeness - hit.likeness) < CLEAR for other in hits)


def probability_alone(hit: Hit) -> float:
    """Return the probability, between 0 and 1, that a hit is meant where no other is as like what is asked."""
    if hit.likeness == 1.0:
        return 1.0
    model = model_of()
    score = sum(weight * each for weight, each in zip(model.weights, features(hit), strict=True))
    sure = logistic(model.bias + score)
    return min(sure, EVEN) if hit.parts is not None and hit.parts.replaced else sure


def sure_from() -> float:
    """Return the probability from which on an entry is given as the answer."""
    return model_of().sure


@cache
def model_of() -> Weights:
    """Return the weights that are kept; raises ValueError when they were fitted to other figures."""
    kept = json.loads((data_folder() / MODEL).read_text(encoding="utf-8"))
    if tuple(kept["features"]) != FEATURES:
        raise ValueError(f"{MODEL} was fitted to other figures; run scripts/fit_faq_confidence.py")
    return Weights(tuple(kept["weights"]), kept["bias"], kept["sure"])
