"""How probable it is that what one of several articles answers is the answer: a logistic regression on four figures.

How much better an article fits than the others tells more than how well it fits: a paraphrase shares few words with the
article that answers it, and fewer with any other. ``scripts/fit_several_articles.py`` fits the weights.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.learned.model_files import ModelDoesNotFit, model_content
from bot.answering.learned.probability import logistic
from bot.answering.outcome import Answer, Outcome

FEATURES = ("match", "log of share", "match of rival", "is definition")
"""The figures, in order."""
MODEL = "several-articles"
UNREAD, READ = "unread", "read"
"""The weights for what the small rankers say alone, and for what they and the reader say."""


@dataclass(frozen=True, slots=True)
class Contender:
    """What one article says, how well it fits the question, and how probably it is the one that was meant.

    The fit is the share of the question's words that it holds, up to 1.5 in order; the ``share`` is above 0, to 1.
    ``is_definition`` says that a definition was asked for, whose match says how alike names are, and is no probability.
    """

    outcome: Outcome
    fit: float
    share: float
    is_definition: bool = False


def features(contenders: Sequence[Contender], place: int) -> tuple[float, ...]:
    """Return the figures named by ``FEATURES`` of the contender at a place of ``contenders``."""
    one = contenders[place]
    rivals = [_match(other) for number, other in enumerate(contenders) if number != place]
    return (_match(one), math.log(one.share), max(rivals, default=0.0), float(one.is_definition))


def chances(contenders: Sequence[Contender], *, read: bool = False) -> list[float]:
    """Return for each contender the probability that its answer is right; 0 for one that does not answer.

    Where the reader has ``read`` what the small rankers were not sure of, a match says more.
    """
    weights, bias = _model(READ if read else UNREAD)
    return [
        logistic(bias + sum([weight * each for weight, each in zip(weights, features(contenders, place), strict=True)]))
        if isinstance(one.outcome, Answer)
        else 0.0
        for place, one in enumerate(contenders)
    ]


def _match(contender: Contender) -> float:
    return contender.outcome.match / 100 if isinstance(contender.outcome, Answer) else 0.0


@cache
def _model(name: str) -> tuple[tuple[float, ...], float]:
    """Return the weights and the bias of that name; raises ModelDoesNotFit where they were fitted to other figures."""
    kept = model_content(MODEL)
    if tuple(kept["features"]) != FEATURES:
        raise ModelDoesNotFit(f"{MODEL} was fitted to other figures; run scripts/fit_several_articles.py")
    return tuple(kept[name]["weights"]), kept[name]["bias"]
