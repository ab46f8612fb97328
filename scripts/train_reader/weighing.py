"""Weighs what a policy makes of judged questions: right, wrong and read, and the thresholds that are worth most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from bot.answering.reader.cascade import Read, read_best
from bot.answering.reader.choices import Choice
from bot.answering.reader.policies import Policy
from scripts.thresholds import MOST_WRONG, mixture_weights, threshold
from scripts.train_reader.judging import Judged

WRONG_COSTS = {"strict": 9, "balanced": 3, "eager": 1}
"""A wrong answer costs as much as so many missed ones."""
WRONG_BESIDE_SMALL = 0.4
"""So many answers may be wrong where sentences are read, for each that may be where the small models are alone."""
HARDLY_LESS = 0.01
"""The small ranker may answer by itself where it costs no more than so much."""
LEAST_SUGGESTED = 0.15
"""What is less probable is not close enough to be suggested, however seldom the reader is wrong."""

Outcome = tuple[float, bool, bool]
"""How probable it is that the joint best answers (0 if only suggested), whether it does, and whether anything does."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A policy with what cross-validation says of each question."""

    policy: Policy
    outcomes: list[Outcome]


class Best(NamedTuple):
    """The joint best of a question: its figures, whether it is right, and whether it is only suggested."""

    figures: list[float]
    right: bool
    doubted: bool


def best_of(one: Judged, best: Read, figures: Sequence[float]) -> Best:
    """Return what the ``best`` of a question's choices is, with its ``figures``."""
    place = next(place for place, choice in enumerate(one.choices.ranked) if choice is best.choice)
    return Best(list(figures), one.right[place], one.doubted[place])


def read_of(one: Judged, policy: Policy) -> list[Read]:
    """Return the choices of a question that are read, best first."""
    scores = dict(zip(one.choices.ranked, one.scores, strict=True))

    def score(some: Sequence[Choice]) -> list[float]:
        return [scores[choice] for choice in some]

    return read_best(one.choices.ranked, score, policy)


def stands(one: Judged, policy: Policy) -> bool:
    """Return whether the answer of the small models is given unread: statements of which they are sure."""
    return one.family == "statement" and one.given and one.match >= policy.sure


class Learned(NamedTuple):
    """What a regression learned of how probable it is that the best answers: its weights, and that of each question.

    The latter are those of cross-validation over articles.
    """

    weights: tuple[float, ...]
    bias: float
    chances: tuple[float, ...]


def learned(bests: Sequence[Best], groups: Sequence[str]) -> Learned:
    """Return what is learned from the best of each question; ``groups`` are the articles of these."""
    rows, right = np.array([best.figures for best in bests]), np.array([best.right for best in bests])
    model = LogisticRegression(C=0.3, max_iter=3000)
    folds = GroupKFold(7)
    sure: NDArray[np.float64] = cross_val_predict(model, rows, right, groups=groups, cv=folds, method="predict_proba")
    model.fit(rows, right)
    weights = tuple(round(float(weight), 4) for weight in model.coef_[0])
    return Learned(weights, round(float(model.intercept_[0]), 4), tuple(map(float, sure[:, 1])))


def with_thresholds(judged: Sequence[Judged], outcomes: Sequence[Outcome], policy: Policy) -> Fitted:
    """Return the policy with its thresholds; ``outcomes`` are those of what is read."""
    read = [one for one in judged if not stands(one, policy)]
    known = iter(outcomes)
    every = [
        (one.match / 100, one.given_right, one.answerable) if stands(one, policy) else next(known) for one in judged
    ]
    thresholds = _bounded(read, outcomes)
    if any(one.made for one in judged):
        thresholds |= _priced(judged, every, policy)
    return Fitted(replace(policy, thresholds=thresholds), every)


def _bounded(read: Sequence[Judged], outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the thresholds that bound how many of the questions asked are answered wrongly."""
    asked = [outcome for outcome, one in zip(outcomes, read, strict=True) if not one.made]
    weights = mixture_weights([one.cell for one in read if not one.made])
    bounds = {name: share * (1.0 if name == "suggest" else WRONG_BESIDE_SMALL) for name, share in MOST_WRONG.items()}
    found = {name: threshold(asked, share, weights) for name, share in bounds.items()}
    found["suggest"] = max(found["suggest"], LEAST_SUGGESTED)
    return {name: round(value, 3) for name, value in found.items()}


def _priced(judged: Sequence[Judged], outcomes: Sequence[Outcome], policy: Policy) -> dict[str, float]:
    """Return the thresholds for statements: at the price of each, the middle one of those that cost hardly more.

    The very best one is a matter of a few questions.
    """
    counted = counts(judged)
    tried = {
        least: cascade(judged, outcomes, policy.sure, least, counted)[:2] for least in np.arange(0.2, 1, 0.02).round(2)
    }
    found = {}
    for name, price in WRONG_COSTS.items():
        worth = {float(least): right - price * wrong for least, (right, wrong) in tried.items()}
        enough = max(worth.values()) - HARDLY_LESS
        good = sorted(least for least, value in worth.items() if value >= enough)
        found[name] = good[len(good) // 2]
    return found


def counts(judged: Sequence[Judged]) -> list[float]:
    """Return how much each counts: what was asked as much as what was made, and as many silent ones of either.

    More fragments are made that nobody said than are asked.
    """
    number = Counter((one.made, one.answerable) for one in judged)
    asked = number[False, True] + number[False, False]
    return [number[False, one.answerable] / asked / number[one.made, one.answerable] for one in judged]


def cascade(
    judged: Sequence[Judged], outcomes: Sequence[Outcome], sure: float, least: float, counted: Sequence[float]
) -> tuple[float, float, float]:
    """Return right, wrong and the share that is read, where the small models answer by themselves from ``sure``.

    What is read is answered from the probability ``least``. Of statements what they do not answer is read, however
    sure they are.
    """
    shares = np.zeros(3)
    for one, (chance, hit, _), count in zip(judged, outcomes, counted, strict=True):
        alone = one.match >= sure and (one.given or one.family != "statement")
        given, correct = (one.given, one.given_right) if alone else (chance >= least, hit)
        shares += np.array([correct if given else not one.answerable, given and not correct, not alone]) * count
    right, wrong, read = (float(share) for share in shares / sum(counted))
    return right, wrong, read


def report_answers(judged: Sequence[Judged], fitted: Fitted) -> None:
    """Prints how well a policy tells what is answerable, and right, wrong and read by strictness."""
    asked = [one for one in judged if not one.made]
    kept = [outcome for outcome, one in zip(fitted.outcomes, judged, strict=True) if not one.made]
    answerable = roc_auc_score([one.answerable for one in asked], [chance for chance, _, _ in kept])
    print(f"  AUROC of answerable: {answerable:.3f}")
    for how in WRONG_COSTS:
        least = fitted.policy.thresholds[how]
        right, wrong, share = cascade(asked, kept, fitted.policy.sure, least, counts(asked))
        print(f"  {how}: right {right:.3f} wrong {wrong:.3f} read {share:.2f}")
    _report_made(judged, fitted)


def _report_made(judged: Sequence[Judged], fitted: Fitted) -> None:
    least = fitted.policy.thresholds["balanced"]
    for kind in sorted({one.kind for one in judged if one.made}):
        of_kind = [(one, result) for one, result in zip(judged, fitted.outcomes, strict=True) if one.kind == kind]
        small = [one.given for one, _ in of_kind]
        both = [stands(one, fitted.policy) or chance >= least for one, (chance, _, _) in of_kind]
        right = [
            one.given_right if stands(one, fitted.policy) else hit and chance >= least
            for one, (chance, hit, _) in of_kind
        ]
        print(f"  {kind:10} answered {np.mean(small):.3f} -> {np.mean(both):.3f}, rightly {np.mean(right):.3f}")
