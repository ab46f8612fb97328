"""Trains what decides whether "who said" answers; the same data give the same file.

usage: train_statements.py QUESTIONS_FOLDER SELQA.jsonl.gz QAMR.jsonl.gz

The data are those of ``scripts/train_ranker.py``, which comes first: every article is scored by a ranker that has not
seen it. Besides the questions that people asked, fragments are made of the articles (``scripts/fragments.py``).
Writes ``data/model/statement.json`` and prints what cross-validation over articles says.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np

from bot.answering.article_index import ArticleIndex
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.trees import FEWER, Forest
from bot.answering.statement_index import statement_index
from bot.answering.statements.attribution import doubt_about
from bot.answering.statements.statement_features import STATEMENT_FEATURES, statement_candidates
from bot.answering.statements.who_said import answer_from
from scripts.folds import folds
from scripts.fragments import remembered, stretches_of
from scripts.thresholds import Judged, threshold
from scripts.train_ranker import COMMON, unseen_rankers, write_model
from scripts.training_rows import every_index, given_paths, read_rows
from scripts.unseen_words import unseen_words

ABOUT = (
    f"Made by scripts/train_statements.py (LightGBM {lightgbm.__version__}) from this project's training questions and "
    "fragments of their articles; the ranker whose scores it sees was trained on SelQA (Apache-2.0) and QAMR (MIT) as "
    "well."
)
SEED = 7
ASKED = 4.0
"""How much a question that somebody asked counts beside a fragment that was made."""
MOST_ANSWERED = {"strict": 0.004, "balanced": 0.008, "eager": 0.025}
"""The share of fragments out of other articles that may be answered: what nobody said here must hardly ever be."""
SUGGESTED = 0.2
GATE = COMMON | {
    "objective": "binary",
    "learning_rate": 0.04,
    "num_leaves": 16,
    "min_child_samples": 30,
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
}
TREES = 250
"""With 120 trees of 8 leaves, two more in a hundred of the nearest foreign fragments were answered, and fewer asked."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question or fragment with its candidates' rows, which of them are right, and whether any sentence is.

    ``doubted`` tells which are only suggested, however probable: nobody is named, or it was denied.
    """

    group: str
    kind: str
    rows: list[list[float]]
    right: list[bool]
    doubted: list[bool]
    answerable: bool


def queries(folder: Path, rankers: Mapping[str, Forest], words: Mapping[str, LearnedWords]) -> Iterator[Query]:
    """Yields what was asked of the articles, then what was made of them."""
    indexes = every_index(folder)
    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] == "who said":
            name = row["article"]
            yield _query(name, "asked", row["query"], row["gold_lines"], indexes[name], rankers[name], words[name])
    chance = random.Random(SEED)
    stretches = {name: stretches_of(index, chance) for name, index in indexes.items()}
    for name, index in indexes.items():
        others = [text for other, texts in stretches.items() if other != name for text in texts]
        for made in remembered(index, others, chance):
            yield _query(name, made.kind, made.query, made.lines, index, rankers[name], words[name])


def _query(
    group: str, kind: str, text: str, lines: Sequence[int], index: ArticleIndex, ranker: Forest, words: LearnedWords
) -> Query:
    candidates = statement_candidates(text, index, lambda rows: ranker.score_rivals(rows, FEWER), words=words)
    right = [index.sentences[one.found.number].sentence.line in lines for one in candidates]
    statements = statement_index(index)
    answers = (answer_from(one.found, statements) for one in candidates)
    doubted = [doubt_about(answer, text, index) is not None for answer in answers]
    return Query(group, kind, [one.row for one in candidates], right, doubted, bool(lines))


def train(asked: Sequence[Query]) -> lightgbm.Booster:
    """Return trees that tell the right candidates from the others."""
    rows = np.array([row for one in asked for row in one.rows])
    right = np.array([float(right) for one in asked for right in one.right])
    weights = np.array([ASKED if one.kind == "asked" else 1.0 for one in asked for _ in one.rows])
    return lightgbm.train(GATE, lightgbm.Dataset(rows, right, weight=weights), TREES)


def judged(model: lightgbm.Booster, one: Query) -> Judged:
    """Return the probability that the best candidate is given, whether it is right, and whether anything is."""
    if not one.rows:
        return 0.0, False, one.answerable
    chances = np.asarray(model.predict(np.array(one.rows)))
    best = int(np.argmax(chances))
    return 0.0 if one.doubted[best] else float(chances[best]), one.right[best], one.answerable


def cross_validated(asked: Sequence[Query]) -> list[Judged]:
    """Return what models say about articles that they have not seen, in the order of ``asked``."""
    found: dict[int, Judged] = {}
    for train_on, test_on in folds([one.group for one in asked]):
        model = train([asked[number] for number in train_on])
        found |= {number: judged(model, asked[number]) for number in test_on}
    return [found[number] for number in range(len(asked))]


def report(asked: Sequence[Query], sure: Sequence[Judged], thresholds: dict[str, float]) -> None:
    """Prints how each kind of question and fragment fares at each threshold."""
    by_kind: dict[tuple[str, bool], list[Judged]] = defaultdict(list)
    for one, result in zip(asked, sure, strict=True):
        by_kind[one.kind, one.answerable].append(result)
    for (kind, answerable), results in sorted(by_kind.items()):
        print(f"{kind} {'with' if answerable else 'without'} an answer, {len(results)}:")
        for name, least in thresholds.items():
            right = sum(ok and chance >= least if answerable else chance < least for chance, ok, _ in results)
            wrong = sum(chance >= least and not ok for chance, ok, _ in results)
            print(f"  {name:9} from {least:.3f}: right {right / len(results):.3f}, wrong {wrong / len(results):.3f}")


def main() -> None:
    """Trains, cross-validates and writes the model."""
    folder, selqa, qamr, *_ = given_paths(__doc__, 3)
    asked = list(queries(folder, unseen_rankers(folder, selqa, qamr), unseen_words(folder)))
    sure = cross_validated(asked)
    strange = [result for one, result in zip(asked, sure, strict=True) if one.kind == "random"]
    thresholds = {name: threshold(strange, share) for name, share in MOST_ANSWERED.items()} | {"suggest": SUGGESTED}
    report(asked, sure, thresholds)
    write_model("statement", ABOUT, train(asked), STATEMENT_FEATURES, thresholds)


if __name__ == "__main__":
    main()
