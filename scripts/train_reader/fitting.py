"""Fits the cascade: what a point of the reader is worth, when it is asked, and from which probability it answers.

usage: python -m scripts.train_reader.fitting [HELD_OUT_FOLDER] [--reader FOLDER] [--kept JUDGED.pickle]

HELD_OUT_FOLDER has ``questions.jsonl`` and ``articles`` in the form of ``data/held-out``; neither the reader nor the
small models may have been trained on it. Prints what cross-validation over its articles says and writes
``data/reader/cascade.json``. ``--kept`` keeps what the reader made of the questions, for trying again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from bot.answering.reader.cascade import features
from bot.answering.reader.policies import CLOSE_FEATURES, FEATURES, Policy
from bot.answering.reader.reader import load_reader
from scripts.train_reader.judging import Judged, arguments, judge_folder
from scripts.train_reader.weighing import (
    HARDLY_LESS,
    WRONG_COSTS,
    Best,
    Fitted,
    best_of,
    cascade,
    counts,
    learned,
    read_of,
    report_answers,
    stands,
    with_thresholds,
)

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
READ_LESS = 0.005
"""The small ranker may count for more, or fewer sentences be read, where it costs no more than so much."""
STOP_SOONER = 0.002
"""The first few may be enough sooner where it costs no more than so much: most questions are read in time as it is."""
OUT = Path(__file__).resolve().parent.parent.parent / "data" / "reader" / "cascade.json"


def first_right(judged: Sequence[Judged], policy: Policy) -> float:
    """Return the share of answerable questions whose joint best is right."""
    asked = [one for one in judged if one.answerable]
    return sum(_best(one, policy).right for one in asked) / max(1, len(asked))


def _best(one: Judged, policy: Policy) -> Best:
    read = read_of(one, policy)
    return best_of(one, read[0], features(one.choices, read))


def fit(judged: Sequence[Judged], policy: Policy) -> Fitted:
    """Return the policy with its weights and thresholds, and the probabilities of cross-validation over articles.

    It is learned and bounded on what is read.
    """
    read = [one for one in judged if not stands(one, policy)]
    found = [_best(one, policy) for one in read]
    weights, bias, chances = learned(found, [one.group for one in read])
    outcomes = [
        (0.0 if best.doubted else chance, best.right, one.answerable)
        for chance, best, one in zip(chances, found, read, strict=True)
    ]
    return with_thresholds(judged, outcomes, replace(policy, weights=weights, bias=bias))


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
