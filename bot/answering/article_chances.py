"""How probable it is that what one of several articles answers is the answer: a logistic regression on six figures.

How far an article fits better than the others tells more than how well it fits: a paraphrase shares few words with the
article that answers it, and fewer with any other. ``scripts/fit_several_articles.py`` fits the weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.learned.model_files import ModelDoesNotFit, model_content
from bot.answering.learned.probability import logistic
from bot.answering.outcome import Answer, Outcome

FEATURES = ("match", "fit", "lead", "behind", "match of rival", "is definition")
"""The figures, in order: ``behind`` is the lead where it is negative."""
MODEL = "several-articles"


@dataclass(frozen=True, slots=True)
class Contender:
    """What one article says, how well it fits the question, and how far it is ahead of the one that fits best besides.

    The fit is the share of the question's words that it holds, up to 1.5 in order; of one alone the lead is its fit.
    ``is_definition`` says that a definition was asked for, whose match says how alike names are, and is no probability.
    """

    outcome: Outcome
    fit: float
    lead: float
    is_definition: bool = False


def features(contenders: Sequence[Contender], place: int) -> tuple[float, ...]:
    """Return the figures named by ``FEATURES`` of the contender at a place of ``contenders``."""
    one = contenders[place]
    rivals = [_match(other) for number, other in enumerate(contenders) if number != place]
    behind, rival = min(one.lead, 0.0), max(rivals, default=0.0)
    return (_match(one), one.fit, one.lead, behind, rival, float(one.is_definition))


def chances(contenders: Sequence[Contender]) -> list[float]:
    """Return for each contender the probability that its answer is right; 0 for one that does not answer."""
    weights, bias = _model()
    return [
        logistic(bias + sum([weight * each for weight, each in zip(weights, features(contenders, place), strict=True)]))
        if isinstance(one.outcome, Answer)
        else 0.0
        for place, one in enumerate(contenders)
    ]


def _match(contender: Contender) -> float:
    return contender.outcome.match / 100 if isinstance(contender.outcome, Answer) else 0.0


@cache
def _model() -> tuple[tuple[float, ...], float]:
    """Return the weights and the bias that are kept; raises ModelDoesNotFit where they were fitted to other figures."""
    kept = model_content(MODEL)
    if tuple(kept["features"]) != FEATURES:
        raise ModelDoesNotFit(f"{MODEL} was fitted to other figures; run scripts/fit_several_articles.py")
    return tuple(kept["weights"]), kept["bias"]
