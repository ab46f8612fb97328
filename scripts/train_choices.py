"""Trains the choice of a figure and of a date; the same data give the same files.

usage: train_choices.py QUESTIONS_FOLDER

The folder holds ``questions.jsonl`` and ``articles`` in the form of ``data/questions``; the ranker takes no part.
Writes ``amount.json`` and ``when.json`` in ``data/model`` and prints what cross-validation over articles says.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_features import figure_candidates
from bot.answering.choices.amount_question import KINDS, parse_amount_question, understand
from bot.answering.choices.choice import ChoiceModel, SortModel, signs_of, sort_rows
from bot.answering.choices.fact_answer import FIGURE_FEATURES, figure_heading
from bot.answering.choices.when_features import WHEN_FEATURES, date_candidates
from bot.answering.command import Command
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.trees import Trees, node_from
from bot.answering.questions.question_parser import parse_question
from bot.cli.judging import same_value
from bot.facts.amount import Amount
from bot.reading.span import Span
from scripts.folds import folds
from scripts.thresholds import MOST_WRONG, Cell, Judged, cell_of, mixture_weights, threshold
from scripts.train_ranker import COMMON, exported, report
from scripts.train_words import sign_table
from scripts.training_rows import MODELS, given_paths, indexed_articles, read_rows
from scripts.unseen_words import unseen_words

ASKS_FIGURE = re.compile(r"\bhow (many|much|far|long|old|tall|fast)\b|\b(percent|percentage)\b", re.I)
ASKS_DATE = re.compile(r"\s*(since )?when\b|.*\b(what|which) (year|date|day|month|decade)\b", re.I)
WEIGHTS = {"own": 1.0, "other": 0.4}
"""How much a question of the command itself counts, and one put in other words."""
SHRINKAGE = 12.0
MENDING = COMMON | {
    "num_leaves": 16, "learning_rate": 0.05, "min_data_in_leaf": 40, "feature_fraction": 0.4, "bagging_fraction": 0.8,
    "bagging_freq": 1, "lambda_l2": 5,
}  # fmt: skip # parameters, read across
TREES, LEAST_CURVED = 200, 0.02
"""How many trees are grown, and the least that the loss is held to be curved, which keeps their steps small."""
LOOSENESS, FEWEST, SORT_FOLDS = 0.3, 3, 8
"""How freely the model of sorts may learn, how often it must have seen a sign, and how often it is cross-fitted."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the rows of its candidates, which of them are right, and their sentences.

    ``signs`` are those of the question and ``sorts`` the candidates' for the model of sorts; ``text`` and ``shown`` are
    the words of the question and of the candidates, for whoever reads the errors.
    """

    group: str
    own: bool
    rows: list[list[float]]
    right: list[bool]
    sentences: list[int]
    answerable: bool
    text: str = ""
    shown: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    cell: Cell = (0, False)


@dataclass(frozen=True, slots=True)
class Posed:
    """A question: its words, its command, its article, its gold lines and values."""

    text: str
    command: Command
    own: Command
    group: str
    index: ArticleIndex
    lines: list[int]
    values: list[str]


def posed(folder: Path, own: Command, asks: re.Pattern[str]) -> Iterator[Posed]:
    """Yields the questions of one command, and others that ask the same in words."""
    index = indexed_articles(folder)
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


def amount_example(one: Posed, words: LearnedWords) -> Example | None:
    """Return a question for a figure with its candidates, None when it cannot be told which of them is right."""
    if one.command is Command.AMOUNT:
        asked = parse_amount_question(one.text, one.index)
    else:
        asked = understand(parse_question(one.text, one.index.pool, one.command))
    found = figure_candidates(asked, one.index, words)

    def is_right(sentence: int, amount: Amount) -> bool:
        if one.index.sentences[sentence].sentence.line not in one.lines:
            return False
        if one.values:
            heading = one.index.article.of(figure_heading(one.index, amount))
            return any(same_value(heading, value) for value in one.values)
        groups = {group for group, kinds in KINDS.items() if amount.kind in kinds}
        return groups != {"ordinal"} and (not asked.first or bool(groups & asked.first))

    right = [is_right(candidate.sentence, candidate.amount) for candidate in found]
    spans = [candidate.amount.span for candidate in found]
    example = _example(one, [c.row for c in found], right, [c.sentence for c in found], spans)
    return example and replace(example, signs=signs_of(asked.question), sorts=tuple(c.sort for c in found))


def when_example(one: Posed, words: LearnedWords) -> Example | None:
    """Return a question for a date with its candidates, None when it cannot be told which of them is right."""
    question = parse_question(one.text, one.index.pool, one.command)
    found = date_candidates(question, one.index, words)
    right = [
        one.index.sentences[candidate.sentence].sentence.line in one.lines
        and (
            not one.values or any(same_value(one.index.article.of(candidate.when.span), value) for value in one.values)
        )
        for candidate in found
    ]
    spans = [candidate.when.span for candidate in found]
    return _example(one, [c.row for c in found], right, [c.sentence for c in found], spans)


def _example(
    one: Posed, rows: list[list[float]], right: list[bool], sentences: list[int], spans: list[Span]
) -> Example | None:
    own = one.command is one.own
    if not own and (not rows or (one.lines and sum(right) != 1)):
        return None
    shown, cell = tuple(map(one.index.article.of, spans)), cell_of(one.text, one.index, one.lines)
    return Example(one.group, own, rows, right, sentences, bool(one.lines), one.text, shown, cell=cell)


def train_sorts(examples: Sequence[Example]) -> SortModel:
    """Return what the right answers say of the sort that the words of a question ask for."""
    known = [(one, sort) for one in examples if (sort := _sort_of_right(one))]
    counts = Counter(sign for one, _ in known for sign in one.signs)
    signs = sorted(sign for sign, count in counts.items() if count >= FEWEST)
    table = sign_table([one.signs for one, _ in known], signs)
    model = LogisticRegression(C=LOOSENESS, max_iter=300)
    model.fit(table, [sort for _, sort in known], [WEIGHTS["own" if one.own else "other"] for one, _ in known])
    rounded = {sign: tuple(round(float(w), 2) for w in model.coef_[:, place]) for place, sign in enumerate(signs)}
    bias = tuple(round(float(value), 3) for value in model.intercept_)
    return SortModel(tuple(map(str, model.classes_)), bias, {sign: row for sign, row in rounded.items() if any(row)})


def _sort_of_right(one: Example) -> str | None:
    sorts = Counter(sort for sort, ok in zip(one.sorts, one.right, strict=True) if ok)
    return sorts.most_common(1)[0][0] if sorts else None


def expecting(examples: Sequence[Example]) -> list[Example]:
    """Return the examples with what models that have not seen their articles expect of the sort of the answer."""
    found: dict[int, Example] = {}
    for train, test in folds([one.group for one in examples], SORT_FOLDS):
        model = train_sorts([examples[number] for number in train])
        for number in test:
            one = examples[number]
            known = sort_rows(model.expected(one.signs), one.sorts)
            found[number] = replace(one, rows=[row + more for row, more in zip(one.rows, known, strict=True)])
    return [found[number] for number in range(len(examples))]


def fit(examples: Sequence[Example]) -> tuple[ChoiceModel, lightgbm.Booster]:
    """Return the model that makes the right choices most probable, and its trees as they were grown."""
    useful = [one for one in examples if one.rows]
    linear = fit_weights(useful)
    trees = fit_trees(useful, linear)
    return replace(linear, trees=Trees(tuple(map(node_from, exported(trees))))), trees


def fit_trees(useful: Sequence[Example], linear: ChoiceModel) -> lightgbm.Booster:
    """Return trees that mend the scores of ``linear``, for the same likelihood."""
    rows = [np.array(one.rows) for one in useful]
    scores = [table @ np.array(linear.weights) - linear.silence for table in rows]
    right = np.concatenate([np.array(one.right, float) for one in useful])
    silent = np.array([not any(one.right) for one in useful], float)
    counts = np.array([len(table) for table in rows])
    owner, first = np.repeat(np.arange(len(rows)), counts), np.concatenate([[0], np.cumsum(counts)[:-1]])
    importance = np.array([WEIGHTS["own" if one.own else "other"] for one in useful])[owner]

    def gradient(found: np.ndarray, _: lightgbm.Dataset) -> tuple[np.ndarray, np.ndarray]:
        highest = np.maximum(np.maximum.reduceat(found, first), 0.0)
        shares, quiet = np.exp(found - highest[owner]), np.exp(-highest)
        total = np.bincount(owner, shares) + quiet
        shares, quiet = shares / total[owner], quiet / total
        chance = np.maximum(np.bincount(owner, shares * right) + quiet * silent, 1e-9)
        pull = shares - shares * right / chance[owner]
        return pull * importance, np.maximum(shares * (1 - shares), LEAST_CURVED) * importance

    table = np.hstack([np.vstack(rows), np.concatenate(scores)[:, None]])
    data = lightgbm.Dataset(table, right, init_score=np.concatenate(scores))
    return lightgbm.train(MENDING | {"objective": gradient}, data, TREES)


def fit_weights(useful: Sequence[Example]) -> ChoiceModel:
    """Return the weights that make the right choices most probable, shrunk towards none (ridge)."""
    stacked = np.vstack([np.array(one.rows) for one in useful])
    middle, spread = stacked.mean(0), stacked.std(0) + 1e-6
    table = (stacked - middle) / spread
    count = len(useful)
    owner = np.repeat(np.arange(count), [len(one.rows) for one in useful])
    right = np.concatenate([np.array(one.right, float) for one in useful])
    silent = np.array([not any(one.right) for one in useful], float)
    importance = np.array([WEIGHTS["own" if one.own else "other"] for one in useful])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores, silence = table @ weights[:-1], weights[-1]
        highest = np.full(count, silence)
        np.maximum.at(highest, owner, scores)
        shares, quiet = np.exp(scores - highest[owner]), np.exp(silence - highest)
        total = np.bincount(owner, shares, count) + quiet
        shares, quiet = shares / total[owner], quiet / total
        chance = np.maximum(np.bincount(owner, shares * right, count) + quiet * silent, 1e-12)
        pull = (shares - shares * right / chance[owner]) * importance[owner]
        of_silence = float(((quiet - silent) * importance).sum())
        shrunk = np.append(weights[:-1], 0.0)
        value = -float((importance * np.log(chance)).sum()) + SHRINKAGE * float(shrunk @ shrunk)
        return value, np.append(table.T @ pull, of_silence) + 2 * SHRINKAGE * shrunk

    best = minimize(loss, np.zeros(stacked.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights = best[:-1] / spread
    return ChoiceModel(tuple(map(float, weights)), float(best[-1] + middle @ weights), {})


def judged(model: ChoiceModel, one: Example, by_sentence: bool) -> Judged:
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


def cross_validated(examples: Sequence[Example], by_sentence: bool) -> dict[int, Judged]:
    """Return what models say about the questions of the command itself in articles that they have not seen."""
    found: dict[int, Judged] = {}
    for train, test in folds([one.group for one in examples]):
        model, _ = fit([examples[number] for number in train])
        found |= {n: judged(model, examples[n], by_sentence) for n in test if examples[n].own}
    return found


def write_model(
    name: str,
    fitted: tuple[ChoiceModel, lightgbm.Booster],
    features: Sequence[str],
    thresholds: dict[str, float],
    sorts: SortModel | None,
) -> None:
    """Writes a model as JSON, one weight or tree a line."""
    model, booster = fitted
    content: dict[str, Any] = {
        "about": "Made by scripts/train_choices.py from this project's training questions.",
        "thresholds": {key: round(value, 4) for key, value in thresholds.items()},
        "silence": round(model.silence, 4),
        "weights": {feature: float(f"{weight:.4g}") for feature, weight in zip(features, model.weights, strict=True)},
    }
    body = json.dumps(content, indent=1)
    if sorts:
        rows = ",\n".join(f"   {json.dumps(sign)}: {json.dumps(row)}" for sign, row in sorts.weights.items())
        head = f'  "names": {json.dumps(sorts.sorts)},\n  "bias": {json.dumps(sorts.bias)}'
        body = f'{body[:-2]},\n "sorts": {{\n{head},\n  "weights": {{\n{rows}\n  }}\n }}\n}}'
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in exported(booster))
    body = f'{body[:-2]},\n "trees": [\n{trees}\n]\n}}\n'
    (MODELS / f"{name}.json").write_text(body, encoding="utf-8")


def main() -> None:
    """Trains, cross-validates and writes both models."""
    folder, *_ = given_paths(__doc__, 1)
    unseen = unseen_words(folder)
    for_figures, for_dates = posed(folder, Command.AMOUNT, ASKS_FIGURE), posed(folder, Command.WHEN, ASKS_DATE)
    figures = [one for asked in for_figures if (one := amount_example(asked, unseen[asked.group]))]
    dates = [one for asked in for_dates if (one := when_example(asked, unseen[asked.group]))]
    for name, examples, features, sorts in (
        ("amount", expecting(figures), FIGURE_FEATURES, train_sorts(figures)),
        ("when", dates, WHEN_FEATURES, None),
    ):
        found = cross_validated(examples, by_sentence=name == "when")
        sure = list(found.values())
        weights = mixture_weights([examples[number].cell for number in found])
        thresholds = {key: threshold(sure, share, weights) for key, share in MOST_WRONG.items()}
        report(name, sure, thresholds, weights)
        write_model(name, fit(examples), features, thresholds, sorts)


if __name__ == "__main__":
    main()
