"""Trains the choice of a figure and of a date; the same data give the same files.

usage: train_choices.py QUESTIONS_FOLDER... SELQA.jsonl.gz QAMR.jsonl.gz

The arguments are those of ``train_ranker.py``, with as many folders of questions as there are. This stacks upon it: the
scores of sentences come from rankers that have not seen the article, so train the ranker first and this after it.
Writes ``data/model/amount.json`` and ``data/model/when.json`` and prints what cross-validation over articles says.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from bot.answering.amount import heading_of
from bot.answering.amount_features import AMOUNT_FEATURES, figure_candidates
from bot.answering.amount_question import KINDS, parse_amount_question, understand
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command
from bot.answering.features import feature_table
from bot.answering.question_parser import parse_question
from bot.answering.when_features import WHEN_FEATURES, date_candidates
from bot.cli.judging import same_value
from bot.facts.amount import Amount
from bot.reading.read import read_file, read_text
from bot.reading.span import Span
from scripts.train_ranker import (
    FOLDS,
    MODELS,
    MOST_WRONG,
    QAMR_QUESTIONS,
    bare,
    folds,
    news,
    read_rows,
    threshold,
    train_ranker,
)

ASKS_FIGURE = re.compile(r"\bhow (many|much|far|long|old|tall|fast)\b|\b(percent|percentage)\b", re.I)
ASKS_DATE = re.compile(r"\s*(since )?when\b|.*\b(what|which) (year|date|day|month|decade)\b", re.I)
WEIGHTS = {"own": 1.0, "other": 0.4}
"""How much a question of the command itself counts, and one put in other words or about bare sentences."""
SHRINKAGE = 12.0


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the rows of its candidates, which of them are right, and their sentences.

    ``text`` and ``shown`` are the words of the question and of the candidates, for whoever reads the errors.
    """

    group: str
    own: bool
    rows: list[list[float]]
    right: list[bool]
    sentences: list[int]
    answerable: bool
    text: str = ""
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights on features as they are, and the score of silence."""

    weights: np.ndarray
    silence: float

    def probabilities(self, rows: list[list[float]]) -> np.ndarray:
        """Return the probability of each candidate."""
        scores = np.append(np.array(rows) @ self.weights, self.silence)
        shares = np.exp(scores - scores.max())
        return np.array(shares[:-1] / shares.sum())


def unseen_rankers(folders: Sequence[Path], selqa: Path, qamr: Path) -> dict[str, lightgbm.Booster]:
    """Return for each article, or group of bare sentences, a ranker that was trained without it."""
    asked = [
        *(one for folder in folders for one in news(folder)),
        *bare(selqa, "selqa"),
        *bare(qamr, "qamr", QAMR_QUESTIONS),
    ]
    found: dict[str, lightgbm.Booster] = {}
    for train, test in folds(asked):
        ranker = train_ranker([asked[number] for number in train])
        found |= {asked[number].group: ranker for number in test}
    return found


@dataclass(frozen=True, slots=True)
class Posed:
    """A question of either source: its words, its command, its article, its gold lines and values."""

    text: str
    command: Command
    own: Command
    group: str
    index: ArticleIndex
    lines: list[int]
    values: list[str]


def posed(
    folders: Sequence[Path], sets: Sequence[tuple[str, Path]], own: Command, asks: re.Pattern[str]
) -> Iterator[Posed]:
    """Yields the questions of one command, and others that ask the same in words."""
    for folder in folders:
        yield from _posed_about_articles(folder, own, asks)
    for source, path in sets:
        for row in list(read_rows(path))[: QAMR_QUESTIONS if source == "qamr" else None]:
            if asks.search(row["question"]) and row["sentences"]:
                text = "\n".join(sentence.replace("\n", " ") for sentence in row["sentences"])
                group = f"{source} {row.get('title') or row['id']}"
                bare_index = index_article(read_text(text, title=row.get("title") or ""))
                yield Posed(
                    row["question"], Command.ASK, own, group, bare_index, [number + 1 for number in row["gold"]], []
                )


def _posed_about_articles(folder: Path, own: Command, asks: re.Pattern[str]) -> Iterator[Posed]:
    @cache
    def index(name: str) -> ArticleIndex:
        return index_article(read_file(folder / "articles" / f"{name}.txt"))

    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] == own or (row["command"] == "ask" and asks.search(row["query"])):
            yield Posed(
                row["query"],
                Command(row["command"]),
                own,
                row["article"],
                index(row["article"]),
                row["gold_lines"],
                row["value"] or [],
            )


def amount_example(one: Posed, ranker: lightgbm.Booster) -> Example | None:
    """Return a question for a figure with its candidates, None when it cannot be told which of them is right."""
    if one.command is Command.AMOUNT:
        asked = parse_amount_question(one.text, one.index)
    else:
        asked = understand(parse_question(one.text, one.index.pool, one.command))
    table = feature_table(asked.question, one.index.pool)
    if not table.rows:
        return None
    found = figure_candidates(asked, one.index, table, _scores(ranker, table.rows))

    def is_right(sentence: int, amount: Amount) -> bool:
        if one.index.sentences[sentence].sentence.line not in one.lines:
            return False
        if one.values:
            heading = one.index.article.of(heading_of(one.index, amount))
            return any(same_value(heading, value) for value in one.values)
        groups = {group for group, kinds in KINDS.items() if amount.kind in kinds}
        return groups != {"ordinal"} and (not asked.first or bool(groups & asked.first))

    right = [is_right(candidate.sentence, candidate.amount) for candidate in found]
    spans = [candidate.amount.span for candidate in found]
    return _example(one, [c.row for c in found], right, [c.sentence for c in found], spans)


def when_example(one: Posed, ranker: lightgbm.Booster) -> Example | None:
    """Return a question for a date with its candidates, None when it cannot be told which of them is right."""
    question = parse_question(one.text, one.index.pool, one.command)
    table = feature_table(question, one.index.pool)
    if not table.rows:
        return None
    found = date_candidates(question, one.index, table, _scores(ranker, table.rows))
    right = [
        one.index.sentences[candidate.sentence].sentence.line in one.lines
        and (
            not one.values or any(same_value(one.index.article.of(candidate.when.span), value) for value in one.values)
        )
        for candidate in found
    ]
    spans = [candidate.when.span for candidate in found]
    return _example(one, [c.row for c in found], right, [c.sentence for c in found], spans)


def _scores(ranker: lightgbm.Booster, rows: Sequence[list[float]]) -> list[float]:
    return [float(score) for score in np.asarray(ranker.predict(np.array(rows)))]


def _example(
    one: Posed, rows: list[list[float]], right: list[bool], sentences: list[int], spans: list[Span]
) -> Example | None:
    own = one.command is one.own
    if not own and (not rows or (one.lines and sum(right) != 1)):
        return None
    return Example(
        one.group, own, rows, right, sentences, bool(one.lines), one.text, tuple(map(one.index.article.of, spans))
    )


def fit(examples: Sequence[Example]) -> Fit:
    """Return the weights that make the right choices most probable, shrunk towards none (ridge)."""
    useful = [one for one in examples if one.rows]
    stacked = np.vstack([np.array(one.rows) for one in useful])
    middle, spread = stacked.mean(0), stacked.std(0) + 1e-6
    tables = [(np.array(one.rows) - middle) / spread for one in useful]
    goals = [np.append(np.array(one.right, float), float(not any(one.right))) for one in useful]
    importance = [WEIGHTS["own" if one.own else "other"] for one in useful]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, gradient = 0.0, np.zeros_like(weights)
        for table, goal, weight in zip(tables, goals, importance, strict=True):
            scores = np.append(table @ weights[:-1], weights[-1])
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            wanted = shares * goal
            chance = max(float(wanted.sum()), 1e-12)
            total -= weight * float(np.log(chance))
            pull = (shares - wanted / chance) * weight
            gradient += np.append(table.T @ pull[:-1], pull[-1])
        shrunk = np.append(weights[:-1], 0.0)
        return total + SHRINKAGE * float(shrunk @ shrunk), gradient + 2 * SHRINKAGE * shrunk

    best = minimize(loss, np.zeros(stacked.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights = best[:-1] / spread
    return Fit(weights, float(best[-1] + middle @ weights))


def judged(model: Fit, one: Example, by_sentence: bool) -> tuple[float, bool, bool]:
    """Return the probability of the best candidate, whether it is right, and whether there is an answer at all."""
    if not one.rows:
        return 0.0, False, one.answerable
    chances = model.probabilities(one.rows)
    best = int(np.argmax(chances))
    if not by_sentence:
        return float(chances[best]), one.right[best], one.answerable
    sums = {
        number: sum(c for c, s in zip(chances, one.sentences, strict=True) if s == number) for number in one.sentences
    }
    sentence = max(sums, key=lambda number: sums[number])
    right = any(ok for ok, s in zip(one.right, one.sentences, strict=True) if s == sentence)
    return float(sums[sentence]), right, one.answerable


def cross_validated(examples: Sequence[Example], by_sentence: bool) -> list[tuple[float, bool, bool]]:
    """Return what models say about the questions of the command itself in articles that they have not seen."""
    found: list[tuple[float, bool, bool]] = []
    for train, test in GroupKFold(FOLDS).split(examples, groups=[one.group for one in examples]):
        model = fit([examples[number] for number in train])
        found += [judged(model, examples[number], by_sentence) for number in test if examples[number].own]
    return found


def report(name: str, sure: Sequence[tuple[float, bool, bool]], thresholds: dict[str, float]) -> None:
    """Prints the figures of cross-validation."""
    answerable = sum(one[2] for one in sure)
    print(f"{name}: {len(sure)} questions, first is right {sum(one[1] for one in sure) / answerable:.3f}")
    for strictness, least in thresholds.items():
        right = sum(one[1] if one[0] >= least else not one[2] for one in sure) / len(sure)
        wrong = sum(one[0] >= least and not one[1] for one in sure) / len(sure)
        print(f"{strictness:9} from {least:.3f}: right {right:.3f}, wrong {wrong:.3f}")


def write_model(name: str, model: Fit, features: Sequence[str], thresholds: dict[str, float]) -> None:
    """Writes a model as JSON, one weight a line."""
    content: dict[str, Any] = {
        "about": "Made by scripts/train_choices.py from this project's training questions, SelQA (Apache-2.0) and "
        "QAMR (MIT).",
        "thresholds": {key: round(value, 4) for key, value in thresholds.items()},
        "silence": round(model.silence, 4),
        "weights": {feature: float(f"{weight:.4g}") for feature, weight in zip(features, model.weights, strict=True)},
    }
    (MODELS / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Trains, cross-validates and writes both models."""
    *folders, selqa, qamr = map(Path, sys.argv[1:])
    rankers = unseen_rankers(folders, selqa, qamr)
    sets = [("selqa", selqa), ("qamr", qamr)]
    for name, own, asks, make, features in (
        ("amount", Command.AMOUNT, ASKS_FIGURE, amount_example, AMOUNT_FEATURES),
        ("when", Command.WHEN, ASKS_DATE, when_example, WHEN_FEATURES),
    ):
        questions = [one for one in posed(folders, sets, own, asks) if one.group in rankers]
        examples = [example for one in questions if (example := make(one, rankers[one.group]))]
        sure = cross_validated(examples, by_sentence=name == "when")
        thresholds = {key: threshold(sure, share) for key, share in MOST_WRONG.items()}
        report(name, sure, thresholds)
        write_model(name, fit(examples), features, thresholds)


if __name__ == "__main__":
    main()
