"""Fits close reading: what is open enough for it, how many lines are read closely, and what its scores are worth.

usage: python -m scripts.train_reader.close_fitting [HELD_OUT_FOLDER] [--kept JUDGED.pickle] [--closely CLOSE.pickle]

Runs after ``scripts.train_reader.fitting``, on the same questions, which the close reader must not have been trained on
either. Prints what cross-validation over articles says and adds to ``data/reader/cascade.json``. ``--kept`` is that
script's; ``--closely`` keeps what the close reader makes of the questions.
"""

import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.answering.reader.cascade import features, probability
from bot.answering.reader.choices import Choice
from bot.answering.reader.close_reading import close_features, read_closely
from bot.answering.reader.policies import ClosePolicy, Policy, policies
from bot.answering.reader.reader import Reader, load_reader
from scripts.train_reader.fitting import READ_LESS, fit, write_cascade
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

COUNTS = (2, 3, 4)
SHARES = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
LEAST = (0.02, 0.05, 0.1, 0.15, 0.2)
MOST = (0.7, 0.8, 0.9, 0.95, 0.98)

Close = dict[Choice, float]
"""The close reader's score of the best few choices of a question."""


def best_closely(one: Judged, close: Close, policy: Policy, closely: ClosePolicy) -> Best:
    """Return the best of a question after close reading."""
    first = read_of(one, policy)
    read = read_closely(first, lambda some: [close[choice] for choice in some], closely)
    return best_of(one, read[0], close_features(one.choices, read, first[0]))


def refit(judged: Sequence[Judged], closes: Sequence[Close], first: Fitted, closely: ClosePolicy) -> Fitted:
    """Return the policy that reads closely what is open after the first reading, with its thresholds chosen anew."""
    policy = first.policy
    read = [(one, close) for one, close in zip(judged, closes, strict=True) if not stands(one, policy)]
    outcomes = [outcome for one, outcome in zip(judged, first.outcomes, strict=True) if not stands(one, policy)]
    opened = [number for number, (one, _) in enumerate(read) if closely.least <= sure_of(one, policy) <= closely.most]
    found = [best_closely(*read[number], policy, closely) for number in opened]
    weights, bias, chances = learned(found, [read[number][0].group for number in opened])
    for number, best, chance in zip(opened, found, chances, strict=True):
        outcomes[number] = 0.0 if best.doubted else chance, best.right, read[number][0].answerable
    fitted = replace(closely, weights=weights, bias=bias)
    return with_thresholds(judged, outcomes, replace(policy, close=fitted))


def sure_of(one: Judged, policy: Policy) -> float:
    """Return how probable it is after the first reading that the joint best of a question answers."""
    return probability(features(one.choices, read_of(one, policy)), policy)


def report(name: str, judged: Sequence[Judged], closes: Sequence[Close], policy: Policy) -> Policy:
    """Prints the tables of one family and returns the best policy, without close reading where that hardly helps."""
    print(f"{name}: {len(judged)} questions")
    first = fit(judged, replace(policy, close=None))
    unread = worth_at_all_prices(judged, first)
    report_answers(judged, first)
    right = {
        (count, share): _first_right(judged, closes, first.policy, ClosePolicy(0.0, 1.0, count, share, 0.0, ()))
        for count in COUNTS
        for share in SHARES
    }
    for count in COUNTS:
        print(f"  {count} read closely: " + "  ".join(f"{share} {right[count, share]:.3f}" for share in SHARES))
    enough = max(right.values()) - READ_LESS
    count, share = min(one for one, value in right.items() if value >= enough)
    blank = ClosePolicy(0.0, 1.0, count, share, 0.0, ())
    fitted = {
        (least, most): refit(judged, closes, first, replace(blank, least=least, most=most))
        for least in LEAST
        for most in MOST
    }
    worth = {bounds: worth_at_all_prices(judged, one) for bounds, one in fitted.items()}
    if max(worth.values()) < unread + HARDLY_LESS:
        print("  nothing is read closely")
        return first.policy
    enough = max(worth.values()) - HARDLY_LESS
    least, most = min((bounds for bounds, value in worth.items() if value >= enough), key=lambda one: one[1] - one[0])
    chosen = fitted[least, most]
    print(f"  {chosen.policy.close}")
    report_answers(judged, chosen)
    return chosen.policy


def worth_at_all_prices(judged: Sequence[Judged], fitted: Fitted) -> float:
    """Return the mean of what a policy is worth at each strictness: what is open for one is not for another."""
    asked, thresholds = counts(judged), fitted.policy.thresholds
    answers = [
        (cascade(judged, fitted.outcomes, fitted.policy.sure, thresholds[how], asked), price)
        for how, price in WRONG_COSTS.items()
    ]
    return sum(right - price * wrong for (right, wrong, _), price in answers) / len(answers)


def _first_right(judged: Sequence[Judged], closes: Sequence[Close], policy: Policy, closely: ClosePolicy) -> float:
    asked = [(one, close) for one, close in zip(judged, closes, strict=True) if one.answerable and not one.made]
    return sum(best_closely(one, close, policy, closely).right for one, close in asked) / max(1, len(asked))


def main() -> None:
    """Prints what cross-validation says and adds to the cascade."""
    parser = arguments(__doc__)
    parser.add_argument("--closely", type=Path)
    given = parser.parse_args()
    reader = load_reader(given.reader, given.threads)
    judged = [one for one in judge_folder(given.folder, reader, given.kept) if one.choices.ranked]
    if given.closely and given.closely.is_file():
        closes = pickle.loads(given.closely.read_bytes())
    else:
        closes = [_closely(one, reader) for one in judged]
        if given.closely:
            given.closely.write_bytes(pickle.dumps(closes))
    found = {}
    for name, policy in policies().items():
        of_family = [place for place, one in enumerate(judged) if one.family == name]
        found[name] = report(name, [judged[at] for at in of_family], [closes[at] for at in of_family], policy)
    write_cascade(found)


def _closely(one: Judged, reader: Reader) -> Close:
    few = [read.choice for read in read_of(one, policies()[one.family])[: max(COUNTS)]]
    passages = dict(zip(one.choices.ranked, one.passages, strict=True))
    scores = reader.read_closely(one.question, [passages[choice] for choice in few])
    return dict(zip(few, scores, strict=True))


if __name__ == "__main__":
    main()
