"""Fits the cascade: what a point of the reader is worth, when it is asked, and from which probability it answers.

usage: python -m scripts.train_reader.fitting QUESTIONS_FOLDER SCORES.jsonl SELQA.jsonl.gz QAMR.jsonl.gz

SCORES holds what readers make of articles that they were not trained on (``scripts.train_reader.scoring``). The small
ranker is trained again for each fold, so that neither has seen the articles it is judged on. Prints what
cross-validation says and writes ``data/reader/cascade.json``.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from bot.answering.amount import FEATURES as AMOUNT_FEATURES
from bot.answering.article_index import index_article
from bot.answering.choice import load_choice
from bot.answering.command import Command, Strictness
from bot.answering.confidence import confidence_model
from bot.answering.outcome import Answer
from bot.answering.reader.cascade import FAMILIES, FEATURES, Policy, features, join
from bot.answering.reader.choices import Choice, Choices, log_odds, statement_choices
from bot.answering.trees import forest_from
from bot.answering.when_features import WHEN_FEATURES
from bot.answering.who_said import ANSWERED_FROM
from bot.reading.read import read_file
from scripts.question_words import question_words, unseen_words
from scripts.train_choices import ASKS_DATE, ASKS_FIGURE, amount_example, expecting, posed, when_example
from scripts.train_choices import fit as fit_choice
from scripts.train_ranker import (
    COMMANDS,
    FOLDS,
    MOST_WRONG,
    QAMR_QUESTIONS,
    Asked,
    bare,
    confidence_example,
    exported,
    folds,
    news,
    read_rows,
    threshold,
    train_confidence,
    train_ranker,
)

SHARES = {
    "line": (0.15, 0.25, 0.35, 0.5, 0.75),
    "statement": (0.1, 0.2, 0.3, 0.5),
    "figure": (0.1, 0.25, 0.5, 0.75),
    "date": (0.1, 0.25, 0.5, 0.75),
}
READ = (8, 12, 16, 24, 64)
SURE = (50.0, 60.0, 70.0, 75.0, 80.0, 85.0, 90.0, 101.0)
WRONG_COSTS = 3
"""A wrong answer costs as much as so many missed ones."""
HARDLY_LESS = 0.005
"""The small ranker may answer by itself from where that costs no more than so much: it is a hundred times as quick."""
OUT = Path(__file__).resolve().parent.parent.parent / "data" / "reader" / "cascade.json"


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its choices out of sample, the reader's score of each, and which choices are right."""

    family: str
    group: str
    choices: Choices
    scores: tuple[float, ...]
    right: tuple[bool, ...]
    answerable: bool


def judge_lines(
    asked: Sequence[Asked], rows: dict[int, dict[str, Any]], read: dict[str, list[float]], rankers: dict[str, Any]
) -> list[Judged]:
    """Return the questions of the line commands, each ranked by models that have not seen its article."""
    own = [one for one in asked if one.source == "news"]
    forests = {group: forest_from(exported(rankers[group])) for group in {one.group for one in own}}
    scored = [forests[one.group].score_rivals(one.table.rows) for one in own]
    examples = [confidence_example(forests[one.group], one) for one in own]
    sure: dict[int, float] = {}
    for train, test in folds(own):
        model = train_confidence([examples[number] for number in train])
        sure |= {number: float(np.asarray(model.predict(np.array([examples[number][0]])))[0]) for number in test}
    return [
        _judged_line(own[number], row, read[row["id"]], scored[number], sure[number]) for number, row in rows.items()
    ]


def _judged_line(one: Asked, row: dict[str, Any], read: list[float], scored: list[float], sure: float) -> Judged:
    order = sorted(range(len(scored)), key=lambda place: -scored[place])
    numbers = [one.table.candidates[place] for place in order]
    ranked = tuple(
        Choice(number, one.pool.paragraphs[number], scored[place], _no_answer)
        for number, place in zip(numbers, order, strict=True)
    )
    right = tuple(one.grades[place] > 0 for place in order)
    scores = tuple(read[number] for number in numbers)
    return Judged("line", row["article"], Choices(ranked, log_odds(sure)), scores, right, one.answerable)


def judge_statement(one: Asked, row: dict[str, Any], index: Any, read: list[float]) -> Judged:
    """Return a ``who said`` question."""
    choices = statement_choices(row["query"], index)
    right = tuple(choice.line in row["gold_lines"] for choice in choices.ranked)
    scores = tuple(read[choice.sentence] for choice in choices.ranked)
    return Judged("statement", row["article"], choices, scores, right, one.answerable)


def judge_facts(
    folder: Path,
    command: Command,
    read: dict[str, list[float]],
) -> list[Judged]:
    """Return the questions for a figure or a date, chosen among by models that have not seen their article."""
    asks, make = (ASKS_FIGURE, amount_example) if command is Command.AMOUNT else (ASKS_DATE, when_example)
    asked = list(posed([folder], command, asks))
    rows = iter([row for row in read_rows(folder / "questions.jsonl") if row["command"] == command])
    ids = [next(rows)["id"] if one.command is command else "" for one in asked]
    unseen = unseen_words(list(question_words([folder])))
    made = [(name, example) for name, one in zip(ids, asked, strict=True) if (example := make(one, unseen[one.group]))]
    examples = [example for _, example in made]
    examples = expecting(examples) if command is Command.AMOUNT else examples
    made = [(name, example) for (name, _), example in zip(made, examples, strict=True)]
    found = []
    for train, test in GroupKFold(FOLDS).split(examples, groups=[one.group for one in examples]):
        model = fit_choice([examples[number] for number in train])
        for name, one in (made[number] for number in test):
            if name in read:
                chances = model.probabilities(one.rows).tolist() if one.rows else []
                found.append(_judged_fact(one, chances, read[name], FAMILIES[command], command is Command.WHEN))
    return found


def _judged_fact(one: Any, chances: list[float], read: list[float], family: str, by_sentence: bool) -> Judged:
    rated = list(zip(chances, one.sentences, one.right, strict=True))
    if by_sentence:
        numbers = dict.fromkeys(one.sentences)
        of = {number: [item for item in rated if item[1] == number] for number in numbers}
        rated = [(sum(c for c, _, _ in of[n]), n, any(ok for _, _, ok in of[n])) for n in numbers]
    rated.sort(key=lambda item: -item[0])
    ranked = tuple(Choice(number, number, log_odds(chance), _no_answer) for chance, number, _ in rated)
    sure = log_odds(rated[0][0] if rated else 0.0)
    right, scores = tuple(ok for _, _, ok in rated), tuple(read[number] for _, number, _ in rated)
    return Judged(family, one.group, Choices(ranked, sure), scores, right, one.answerable)


def _no_answer() -> Answer:
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Fitted:
    """A policy with what cross-validation says of each question: how sure, whether right, whether answerable."""

    policy: Policy
    sure: list[tuple[float, bool, bool]]


def first_right(judged: Sequence[Judged], policy: Policy) -> float:
    """Return the share of answerable questions whose joint best is right."""
    asked = [one for one in judged if one.answerable]
    return sum(_best(one, policy)[1] for one in asked) / max(1, len(asked))


def _best(one: Judged, policy: Policy) -> tuple[list[float], bool]:
    chosen = one.choices.ranked[: policy.read]
    read = join(chosen, one.scores[: policy.read], policy)
    place = next(place for place, choice in enumerate(chosen) if choice is read[0].choice)
    return list(features(one.choices, read)), one.right[place]


def fit(judged: Sequence[Judged], policy: Policy) -> Fitted:
    """Return the policy with its weights and thresholds, and the probabilities of cross-validation over articles."""
    found = [_best(one, policy) for one in judged]
    rows, right = np.array([row for row, _ in found]), np.array([right for _, right in found])
    model = LogisticRegression(C=0.3, max_iter=2000)
    groups = [one.group for one in judged]
    sure = cross_val_predict(model, rows, right, groups=groups, cv=GroupKFold(7), method="predict_proba")[:, 1]
    outcomes = [
        (float(chance), bool(hit), one.answerable) for chance, hit, one in zip(sure, right, judged, strict=True)
    ]
    model.fit(rows, right)
    thresholds = {name: round(threshold(outcomes, share), 3) for name, share in MOST_WRONG.items()}
    weights = tuple(round(float(weight), 4) for weight in model.coef_[0])
    bias = round(float(model.intercept_[0]), 4)
    return Fitted(replace(policy, weights=weights, bias=bias, thresholds=thresholds), outcomes)


def cascade(judged: Sequence[Judged], fitted: Fitted, least: float, sure: float) -> tuple[float, float, float]:
    """Return right, wrong and the share that is read, where the small ranker answers by itself from ``sure``.

    ``least`` is the probability from which the small ranker answers when there is no reader.
    """
    right = wrong = read = 0
    for one, (chance, hit, _) in zip(judged, fitted.sure, strict=True):
        small = 1 / (1 + np.exp(-one.choices.sure))
        if 100 * small >= sure:
            given, correct = small >= least, one.right[0]
        else:
            read += 1
            given, correct = chance >= fitted.policy.thresholds["balanced"], hit
        right += correct if given else not one.answerable
        wrong += given and not correct
    return right / len(judged), wrong / len(judged), read / len(judged)


def report(name: str, all_judged: Sequence[Judged], least: float) -> Policy:
    """Prints the tables of one family and returns the policy that did best."""
    judged = [one for one in all_judged if one.choices.ranked]
    blank = Policy(101.0, 24, 0.0, 0.0, (), {})
    print(f"{name}: {len(judged)} questions; P@1 small {first_right(judged, blank):.3f}")
    best = blank
    for read in READ:
        policies = [replace(blank, read=read, share=share) for share in SHARES[name]]
        print(f"  read {read:2}: " + "  ".join(f"{one.share} {first_right(judged, one):.3f}" for one in policies))
        leading = max(policies, key=lambda one: first_right(judged, one))
        if read <= blank.read and first_right(judged, leading) > first_right(judged, best) + 0.01:
            best = leading
    fitted = fit(judged, best)
    print(f"  share {best.share}, read {best.read}; {dict(zip(FEATURES, fitted.policy.weights, strict=True))}")
    alone = cascade(judged, fitted, least, 0.0)
    print(f"  small alone: right {alone[0]:.3f} wrong {alone[1]:.3f}")
    worth = {}
    for sure in SURE:
        right, wrong, share = cascade(judged, fitted, least, sure)
        worth[sure] = right - WRONG_COSTS * wrong
        print(f"  sure from {sure:5.0f}: right {right:.3f} wrong {wrong:.3f} read {share:.2f}")
    enough = max(worth.values()) - HARDLY_LESS
    return replace(fitted.policy, sure=min(sure for sure in SURE if worth[sure] >= enough))


def main() -> None:
    """Prints what cross-validation says and writes the cascade."""
    folder, scores, selqa, qamr = map(Path, sys.argv[1:5])
    read = {row["id"]: row["scores"] for row in read_rows(scores)}
    rows = [row for row in read_rows(folder / "questions.jsonl") if row["command"] in COMMANDS]
    asked = [*news(folder), *bare(selqa, "selqa"), *bare(qamr, "qamr", QAMR_QUESTIONS)]
    rankers: dict[str, Any] = {}
    for train, test in folds(asked):
        ranker = train_ranker([asked[number] for number in train])
        rankers |= {asked[number].group: ranker for number in test}
    of_family: dict[str, dict[int, dict[str, Any]]] = {"line": {}, "statement": {}}
    for number, row in enumerate(rows):
        family = FAMILIES.get(Command(row["command"]), "line")
        if row["id"] in read and family in of_family:
            of_family[family][number] = row
    lines = judge_lines(asked, of_family["line"], read, rankers)
    figures, dates = (judge_facts(folder, command, read) for command in (Command.AMOUNT, Command.WHEN))
    index = {
        name: index_article(read_file(folder / "articles" / f"{name}.txt")) for name in {row["article"] for row in rows}
    }
    said = [
        judge_statement(asked[number], row, index[row["article"]], read[row["id"]])
        for number, row in of_family["statement"].items()
    ]
    small = confidence_model().thresholds["balanced"]
    fitted = {
        "line": report("line", lines, small),
        "statement": report("statement", said, ANSWERED_FROM[Strictness.BALANCED]),
    }
    fitted["figure"] = report("figure", figures, load_choice("amount", AMOUNT_FEATURES).thresholds["balanced"])
    fitted["date"] = report("date", dates, load_choice("when", WHEN_FEATURES).thresholds["balanced"])
    families = {name: asdict(policy) for name, policy in fitted.items()}
    about = "Made by scripts/train_reader/fitting.py from this project's training questions, by cross-validation."
    OUT.write_text(
        json.dumps({"about": about, "features": FEATURES, "families": families}, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
