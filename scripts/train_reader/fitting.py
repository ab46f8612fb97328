"""Fits the cascade: what a point of the reader is worth, when it is asked, and from which probability it answers.

usage: python -m scripts.train_reader.fitting [HELD_OUT_FOLDER] [--reader FOLDER] [--kept JUDGED.pickle]

HELD_OUT_FOLDER has ``questions.jsonl`` and ``articles`` in the form of ``data/held-out``; neither the reader nor the
small models may have been trained on it. Prints what cross-validation over its articles says and writes
``data/reader/cascade.json``. ``--kept`` keeps what the reader made of the questions, for trying again.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from bot.answering.reader.cascade import Read, features, read_best
from bot.answering.reader.choices import Choice
from bot.answering.reader.policies import CLOSE_FEATURES, FEATURES, Policy
from bot.answering.reader.reader import load_reader
from scripts.thresholds import MOST_WRONG, mixture_weights, threshold
from scripts.train_reader.judging import Judged, arguments, judge_folder

SHARES = {
    "line": (0.5, 1.0, 1.5, 2.0, 3.0),
    "statement": (0.1, 0.2, 0.35, 0.5, 1.0),
    "figure": (1.0, 1.5, 2.0, 3.0, 4.5),
    "date": (0.5, 0.75, 1.0, 1.5, 2.0),
}
READ = (24, 16, 12, 8)
ENOUGH = (1.0, 1.5, 2.0, 2.5, 3.0, 99.0)
SURE = (50.0, 60.0, 70.0, 75.0, 80.0, 85.0, 90.0, 95.0, 98.0, 101.0)
NEAR_VERBATIM = 90.0
"""Who said what the article has nearly word for word is answered unread, as fast as without a reader.

From 75 to 98 the worth on held-out articles is the same within its standard error (.69 to .72, one error is .03).
"""
WRONG_COSTS = {"strict": 9, "balanced": 3, "eager": 1}
"""A wrong answer costs as much as so many missed ones."""
WRONG_BESIDE_SMALL = 0.5
"""So many answers may be wrong where sentences are read, for each that may be where the small models are alone."""
HARDLY_LESS = 0.01
"""The small ranker may answer by itself where it costs no more than so much."""
READ_LESS = 0.005
"""The small ranker may count for more, or fewer sentences be read, where it costs no more than so much."""
STOP_SOONER = 0.002
"""The first few may be enough sooner where it costs no more than so much: most questions are read in time as it is."""
LEAST_SUGGESTED = 0.15
"""What is less probable is not close enough to be suggested, however seldom the reader is wrong."""
OUT = Path(__file__).resolve().parent.parent.parent / "data" / "reader" / "cascade.json"

Outcome = tuple[float, bool, bool]
"""How probable it is that the joint best answers (0 if only suggested), whether it does, and whether anything does."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A policy with what cross-validation says of each question."""

    policy: Policy
    outcomes: list[Outcome]


def first_right(judged: Sequence[Judged], policy: Policy) -> float:
    """Return the share of answerable questions whose joint best is right."""
    asked = [one for one in judged if one.answerable]
    return sum(_best(one, policy).right for one in asked) / max(1, len(asked))


class Best(NamedTuple):
    """The joint best of a question: its figures, whether it is right, and whether it is only suggested."""

    figures: list[float]
    right: bool
    doubted: bool


def _best(one: Judged, policy: Policy) -> Best:
    read = read_of(one, policy)
    return best_of(one, read[0], features(one.choices, read))


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


def fit(judged: Sequence[Judged], policy: Policy) -> Fitted:
    """Return the policy with its weights and thresholds, and the probabilities of cross-validation over articles.

    It is learned and bounded on what is read.
    """
    read = [one for one in judged if not stands(one, policy)]
    found = [_best(one, policy) for one in read]
    rows, right = np.array([best.figures for best in found]), np.array([best.right for best in found])
    model = LogisticRegression(C=0.3, max_iter=2000)
    groups = [one.group for one in read]
    sure = cross_val_predict(model, rows, right, groups=groups, cv=GroupKFold(7), method="predict_proba")[:, 1]
    outcomes = [
        (0.0 if best.doubted else float(chance), best.right, one.answerable)
        for chance, best, one in zip(sure, found, read, strict=True)
    ]
    model.fit(rows, right)
    weights = tuple(round(float(weight), 4) for weight in model.coef_[0])
    bias = round(float(model.intercept_[0]), 4)
    fitted = replace(policy, weights=weights, bias=bias)
    return with_thresholds(judged, outcomes, fitted)


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


def report(name: str, judged: Sequence[Judged]) -> Policy:
    """Prints the tables of one family and returns the policy that did best."""
    judged = [one for one in judged if one.choices.ranked]
    asked = [one for one in judged if not one.made]
    blank = Policy(101.0, READ[0], ENOUGH[-1], 0.0, 0.0, (), {})
    print(f"{name}: {len(asked)} questions, {len(judged) - len(asked)} made; P@1 small {first_right(asked, blank):.3f}")
    first: dict[tuple[int, float], float] = {}
    for read in READ:
        found = {(read, share): first_right(asked, replace(blank, read=read, share=share)) for share in SHARES[name]}
        print(f"  read {read:2}: " + "  ".join(f"{share} {right:.3f}" for (_, share), right in found.items()))
        first |= found
    read, share = min(one for one, right in first.items() if right >= max(first.values()) - READ_LESS)
    best = _with_fewest_read(judged, replace(blank, read=read, share=share))
    alone = np.mean([one.given_right if one.given else not one.answerable for one in asked])
    print(f"  small alone: right {alone:.3f} wrong {np.mean([one.given and not one.given_right for one in asked]):.3f}")
    statements = name == "statement"
    fitted = {sure: fit(judged, replace(best, sure=sure)) for sure in SURE if not statements or sure <= NEAR_VERBATIM}
    worth = {sure: worth_of(judged, one) for sure, one in fitted.items()}
    enough = max(worth.values()) - HARDLY_LESS
    # Reading costs time; but what nobody said must hardly ever be put into somebody's mouth.
    pick = max if statements else min
    chosen = fitted[pick(sure for sure, value in worth.items() if value >= enough)]
    print(f"  {chosen.policy}")
    report_answers(judged, chosen)
    return chosen.policy


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


def _with_fewest_read(judged: Sequence[Judged], policy: Policy) -> Policy:
    """Prints what stopping after the first few costs, and returns the policy that stops soonest at hardly any cost."""
    worth = {}
    for enough in ENOUGH:
        fitted = fit(judged, replace(policy, enough=enough))
        count = np.mean([len(read_of(one, fitted.policy)) for one in judged])
        print(f"  enough from {enough:4}: {count:4.1f} read, P@1 {first_right(judged, fitted.policy):.3f}", end="")
        worth[enough] = worth_of(judged, fitted)
    # The last of them reads everything: the measure of what two goes cost, and too slow for the figures of an article.
    two_goes = {enough: value for enough, value in worth.items() if enough < ENOUGH[-1]}
    least = max(two_goes.values()) - STOP_SOONER
    return replace(policy, enough=min(enough for enough, value in two_goes.items() if value >= least))


def worth_of(judged: Sequence[Judged], fitted: Fitted) -> float:
    """Prints right, wrong and read, and returns the worth at the price of a balanced answer."""
    sure, least = fitted.policy.sure, fitted.policy.thresholds["balanced"]
    right, wrong, read = cascade(judged, fitted.outcomes, sure, least, counts(judged))
    print(f"  sure from {sure:5.0f}: right {right:.3f} wrong {wrong:.3f} read {read:.2f}")
    return right - WRONG_COSTS["balanced"] * wrong


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


def main() -> None:
    """Prints what cross-validation says and writes the cascade."""
    given = arguments(__doc__).parse_args()
    judged = judge_folder(given.folder, load_reader(given.reader, given.threads), given.kept)
    write_cascade({name: report(name, [one for one in judged if one.family == name]) for name in SHARES})


def write_cascade(policies: Mapping[str, Policy]) -> None:
    """Writes the policies of all families."""
    about = "Made by fitting.py and close_fitting.py of scripts/train_reader from this project's held-out questions."
    families = {name: asdict(policy) for name, policy in policies.items()}
    content = {"about": about, "features": FEATURES, "close_features": CLOSE_FEATURES, "families": families}
    OUT.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
