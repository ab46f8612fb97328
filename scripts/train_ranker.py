"""Trains the ranker and its confidence; the same data give the same files.

usage: train_ranker.py QUESTIONS_FOLDER SELQA.jsonl.gz QAMR.jsonl.gz

QUESTIONS_FOLDER holds ``questions.jsonl``, ``articles`` and ``passages.jsonl`` in the form of ``data/training``; SelQA
(Apache-2.0) and QAMR (MIT) have one question with its candidate sentences a line. Writes the models in ``data/model``
and prints what cross-validation over articles says.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.learned.associations import Associations
from bot.answering.learned.columns import best_first
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.term_chances import CHANCE_FEATURES, load_term_model
from bot.answering.learned.trees import Forest, forest_from
from bot.answering.lines.confidence import CONFIDENCE_FEATURES, Setting, confidence_row
from bot.answering.lines.features import FEATURES, FeatureTable, feature_table
from bot.answering.lines.ranking import RANKERS
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.sentence_pool import SentencePool, pool_of, profile
from bot.answering.words.terms import content_stems
from scripts.folds import folds
from scripts.thresholds import MOST_WRONG, Cell, Judged, cell_of, mixture_weights, shares, threshold
from scripts.train_associations import group_of, unseen_associations
from scripts.training_rows import MODELS, given_paths, indexed_articles, read_questions_of_sentences, read_rows
from scripts.unseen_words import unseen_words

ABOUT = (
    f"Made by scripts/train_ranker.py (LightGBM {lightgbm.__version__}) from this project's training questions, SelQA "
    "(Apache-2.0) and QAMR (MIT)."
)
QAMR_QUESTIONS = 3000
WEIGHTS = {
    Setting.NEWS: {"news": 3.0, "selqa": 1.0, "qamr": 0.5},
    Setting.BARE: {"selqa": 2.0, "qamr": 0.5, "own": 0.25},
}
"""How much a question of each set counts for the ranker of each setting; questions typed in a chat about news articles
made the ranker of bare sentences worse (SelQA P@1 by two points in cross-validation), so it does not see them. Own
passages make it better (by one and a half, and by twelve on passages held out); .15 of them and .25 do alike."""
UNSEEN = {Setting.NEWS: (), Setting.BARE: CHANCE_FEATURES}
"""What each setting is not shown: how likely words are to be repeated was learned from questions about news."""
COMMANDS = frozenset(command.value for command in Command) - {"check"}
COMMON = {"verbose": -1, "num_threads": 1, "max_bin": 63, "deterministic": True, "seed": 7, "force_row_wise": True}
RANKER = COMMON | {
    "objective": "lambdarank", "lambdarank_truncation_level": 5, "label_gain": [0, 1, 2], "num_leaves": 31,
    "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5,
}  # fmt: skip # parameters, read across
GROWTH = {Setting.NEWS: (150, 0.08), Setting.BARE: (300, 0.05)}
"""How many trees each setting has, and the rate at which they learn.

For news, with 90 trees of 8 leaves, P@1 was one to one and a half points less on articles that it had not seen; 300 of
16 leaves do as well and take twice as long.
"""
CONFIDENCE = COMMON | {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.03, "min_data_in_leaf": 40, "feature_fraction": 0.3,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 10,
}  # fmt: skip # parameters, read across
CONFIDENCE_TREES = 300
BY_LINE = frozenset({"ask", "where", "who"})
"""The commands whose answer is the line that ranks first; the thresholds are chosen on them."""
OTHERS_WEIGH = 0.2
"""How much a question after another command counts for the confidence; measured by cross-validation."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its table and the grade of each candidate: 2 answers best, 1 is in the right line, 0 is wrong."""

    source: str
    group: str
    command: str
    question: Question
    pool: SentencePool
    table: FeatureTable
    grades: list[int]
    answerable: bool
    cell: Cell | None = None


def news(folder: Path, words: Mapping[str, LearnedWords]) -> Iterator[Asked]:
    """Yields the questions about articles; ``words`` has for each a model that has not seen its questions."""
    index = indexed_articles(folder)
    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] in COMMANDS:
            found = index(row["article"])
            question = parse_question(row["query"], found.pool, Command(row["command"]))
            table = feature_table(question, found.pool, words[row["article"]])
            grades = [_grade(found, number, row) for number in table.candidates]
            yield Asked(
                "news",
                row["article"],
                row["command"],
                question,
                found.pool,
                table,
                grades,
                bool(row["gold_lines"]),
                cell_of(row["query"], found, row["gold_lines"]),
            )


def _grade(index: ArticleIndex, number: int, row: dict[str, Any]) -> int:
    sentence = index.sentences[number].sentence
    if sentence.line not in row["gold_lines"]:
        return 0
    words, gold = index.article.of(sentence.span), (row["gold_sentence"] or "").strip()
    return 2 if gold and (gold in words or words in gold) else 1


def bare(path: Path, source: str, unseen: Mapping[str, Associations], limit: int | None = None) -> Iterator[Asked]:
    """Yields the questions of a set of bare sentences; ``unseen`` is as for ``news``, by group."""
    known = cache(profile)
    for row in islice(read_questions_of_sentences(path), limit):
        pool = pool_of([known(sentence) for sentence in row["sentences"]], title=content_stems(row.get("title") or ""))
        question = parse_question(row["question"], pool)
        group = group_of(source, row)
        table = feature_table(question, pool, LearnedWords(load_term_model(), unseen[group]))
        grades = [int(number in row["gold"]) for number in table.candidates]
        yield Asked(source, group, "ask", question, pool, table, grades, bool(row["gold"]))


def train_ranker(asked: Sequence[Asked], setting: Setting = Setting.NEWS) -> lightgbm.Booster:
    """Return LambdaMART trained on the questions that have an answer among their candidates."""
    useful = [one for one in asked if any(one.grades)]
    rows = seen([row for one in useful for row in one.table.rows], setting)
    grades = np.array([grade for one in useful for grade in one.grades])
    weights = np.array([WEIGHTS[setting][one.source] for one in useful for _ in one.grades])
    data = lightgbm.Dataset(rows, grades, group=[len(one.grades) for one in useful], weight=weights)
    trees, rate = GROWTH[setting]
    return lightgbm.train(RANKER | {"learning_rate": rate}, data, trees)


def seen(rows: Sequence[Sequence[float]], setting: Setting) -> np.ndarray:
    """Return the table of rows as models of a setting see it: what ``UNSEEN`` names is nothing to them."""
    table = np.array(rows)
    table[:, [FEATURES.index(name) for name in UNSEEN[setting]]] = 0.0
    return table


def confidence_example(ranker: Forest, one: Asked) -> tuple[list[float], bool]:
    """Return the row of the sentence that the ranker puts first, and whether it is right."""
    scores = ranker.score_rivals(one.table.rows)
    order = best_first(scores)
    return confidence_row(one.question, one.pool, one.table, order, scores), one.grades[order[0]] > 0


def train_confidence(
    asked: Sequence[Asked], examples: Sequence[tuple[list[float], bool]], setting: Setting
) -> lightgbm.Booster:
    """Return the model of the probability that the first sentence is right, of questions mixed as people ask them."""
    rows, right = seen([row for row, _ in examples], setting), np.array([right for _, right in examples])
    weights = confidence_weights(asked)
    return lightgbm.train(CONFIDENCE, lightgbm.Dataset(rows, right, weight=weights), CONFIDENCE_TREES)


def confidence_weights(asked: Sequence[Asked]) -> list[float]:
    """Return what each question counts for the confidence; those without a cell are mixed as they are asked."""
    weights = [1.0 if one.command in BY_LINE else OTHERS_WEIGH for one in asked]
    for by_line in (True, False):
        cells = {n: one.cell for n, one in enumerate(asked) if one.cell and (one.command in BY_LINE) is by_line}
        for number, mixed in zip(cells, mixture_weights(list(cells.values())), strict=True):
            weights[number] *= mixed
    return weights


def best_f1(sure: Sequence[Judged]) -> float:
    """Return the best F1 of answer triggering (Yang et al. 2015)."""
    ordered, answerable = sorted(sure, reverse=True), sum(one[2] for one in sure)
    right, best = 0, 0.0
    for number, (_, is_right, _) in enumerate(ordered, 1):
        right += is_right
        best = max(best, 2 * right / (number + answerable))
    return best


def exported(booster: lightgbm.Booster) -> list[Any]:
    """Return the trees as nested lists, ``[feature, threshold, below, above]``."""

    def node(tree: dict[str, Any]) -> Any:
        if "leaf_value" in tree:
            return round(tree["leaf_value"], 4)
        return [
            tree["split_feature"],
            float(f"{tree['threshold']:.5g}"),
            node(tree["left_child"]),
            node(tree["right_child"]),
        ]

    return [node(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def write_model(
    name: str, about: str, booster: lightgbm.Booster, features: Sequence[str], thresholds: dict[str, float]
) -> None:
    """Writes a model as JSON, one tree a line; ``about`` says what it was made from."""
    head = {
        "about": about,
        "features": list(features),
        "thresholds": {key: round(value, 4) for key, value in thresholds.items()},
    }
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in exported(booster))
    body = json.dumps(head, indent=1)[:-2] + ',\n "trees": [\n' + trees + "\n]}\n"
    (MODELS / f"{name}.json").write_text(body, encoding="utf-8")


def cross_validated_examples(asked: Sequence[Asked], setting: Setting) -> list[tuple[list[float], bool]]:
    """Return for each question what a ranker that has not seen its article puts first."""
    examples: dict[int, tuple[list[float], bool]] = {}
    for train, test in folds([one.group for one in asked]):
        ranker = forest_from(exported(train_ranker([asked[number] for number in train], setting)))
        examples |= {number: confidence_example(ranker, asked[number]) for number in test}
    return [examples[number] for number in range(len(asked))]


def cross_validated_confidence(
    asked: Sequence[Asked], examples: Sequence[tuple[list[float], bool]], setting: Setting
) -> list[Judged]:
    """Return how sure a model is of each question that has not seen its article."""
    judged: dict[int, Judged] = {}
    for train, test in folds([one.group for one in asked]):
        model = train_confidence([asked[n] for n in train], [examples[n] for n in train], setting)
        for number in test:
            row, right = examples[number]
            judged[number] = float(model.predict(np.array([row]))[0]), right, asked[number].answerable
    return [judged[number] for number in range(len(asked))]


def read(folder: Path, selqa: Path, qamr: Path) -> list[Asked]:
    """Return what the ranker of news learns from, with what models that have not seen a question say of its words."""
    unseen = unseen_associations()
    return [
        *news(folder, unseen_words(folder)),
        *bare(selqa, "selqa", unseen),
        *bare(qamr, "qamr", unseen, QAMR_QUESTIONS),
    ]


def unseen_rankers(folder: Path, selqa: Path, qamr: Path) -> dict[str, Forest]:
    """Return for each article, or group of bare sentences, a ranker that was trained without it."""
    asked = read(folder, selqa, qamr)
    found: dict[str, Forest] = {}
    for train, test in folds([one.group for one in asked]):
        ranker = forest_from(exported(train_ranker([asked[number] for number in train])))
        found |= {asked[number].group: ranker for number in test}
    return found


def main() -> None:
    """Reads the questions, trains, cross-validates and writes the models."""
    folder, selqa, qamr, *_ = given_paths(__doc__, 3)
    own = bare(folder / "passages.jsonl", "own", unseen_associations())
    train([*read(folder, selqa, qamr), *own])


def train(everything: Sequence[Asked]) -> None:
    """Trains, cross-validates and writes the models of both settings."""
    MODELS.mkdir(exist_ok=True)
    for source, setting in (("news", Setting.NEWS), ("selqa", Setting.BARE)):
        asked = [one for one in everything if one.source in WEIGHTS[setting]]
        examples = cross_validated_examples(asked, setting)
        own = [number for number, one in enumerate(asked) if one.source == source]
        questions, rows = [asked[number] for number in own], [examples[number] for number in own]
        judged = cross_validated_confidence(questions, rows, setting)
        if source == "news":
            by_line = [number for number, one in enumerate(questions) if one.command in BY_LINE]
            lines = [judged[number] for number in by_line]
            weights = mixture_weights([cell for number in by_line if (cell := questions[number].cell)])
            thresholds = {level: threshold(lines, share, weights) for level, share in MOST_WRONG.items()}
        else:
            lines, weights = judged, [1.0] * len(judged)
            # F1 is best from half of what it can be (Lipton et al. 2014); the best threshold of these alone is noise.
            thresholds = {"answer": best_f1(judged) / 2}
        report(source, lines, thresholds, weights)
        confidence = train_confidence(questions, rows, setting)
        write_model(setting.value, ABOUT, confidence, CONFIDENCE_FEATURES, thresholds)
        write_model(RANKERS[setting], ABOUT, train_ranker(asked, setting), FEATURES, {})


def report(name: str, judged: Sequence[Judged], thresholds: dict[str, float], weights: Sequence[float]) -> None:
    """Prints the figures of cross-validation, of all questions alike and as people mix them."""
    first = sum(right for _, right, _ in judged) / sum(one[2] for one in judged)
    print(f"{name}: {len(judged)} questions, P@1 {first:.3f}, answer triggering F1 {best_f1(judged):.3f}")
    for level, least in thresholds.items():
        alike, mixed = shares(judged, least, [1.0] * len(judged)), shares(judged, least, weights)
        print(
            f"{level:9} from {least:.3f}: right {alike[0]:.3f}, wrong {alike[1]:.3f}; "
            f"as asked: right {mixed[0]:.3f}, wrong {mixed[1]:.3f}"
        )


if __name__ == "__main__":
    main()
