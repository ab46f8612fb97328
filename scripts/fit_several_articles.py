"""Fits how probable it is that the answer of one of several articles is right; the same data give the same weights.

usage: fit_several_articles.py QUESTIONS_FOLDER [PREFIX ...]

QUESTIONS_FOLDER holds ``questions.jsonl`` and ``articles`` in the form of ``data/training``; of its articles those are
taken whose names begin with a PREFIX, all without one. No model may have learned from them, or their answers would be
trusted too much. They are dealt out to servers of a few articles each, and every question is put to its server. Writes
``data/model/several-articles.json``; needs scikit-learn (``make train`` installs it).
"""

import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.answering.article_chances import FEATURES, MODEL, Contender, chances, features
from bot.answering.asking import answer
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.answering.several_articles import SURE
from bot.cli.answer_rows import answer_row
from bot.cli.judging import Judgement, gold_row, judge
from bot.library.across import MOST_ASKED, with_leads
from bot.library.ingest.ingest import ingest
from bot.library.library import Library
from scripts.training_rows import MODELS, given_paths, read_rows

SIZES = (3, 8)
"""How many articles a server has: with more the first three are less often those that answer, but alike."""
LEFT_OUT = frozenset({"check", "verify"})
SEED = 3

Example = tuple[tuple[float, ...], bool]
"""The figures of an article that answers, and whether its answer is right."""
Asked = tuple[list[Contender], list[bool]]
"""What the articles that fit a question best say, and whether each of them answers it rightly."""


def dealt(names: Sequence[str], size: int) -> list[list[str]]:
    """Return the names dealt out to servers of ``size``."""
    mixed = random.Random(SEED).sample(sorted(names), len(names))
    return [mixed[start : start + size] for start in range(0, len(mixed), size)]


def put_to_servers(folder: Path, rows: Sequence[dict[str, Any]], size: int) -> Iterator[Asked]:
    """Yields what comes of each question that is put to all articles of its server."""
    with tempfile.TemporaryDirectory() as place, Library.open(Path(place) / "library.db") as library:
        for guild, names in enumerate(dealt(list({row["article"] for row in rows}), size), 1):
            paths = {name: folder / "articles" / f"{name}.txt" for name in names}
            numbers = {name: ingest(library, guild, [str(path)]).added[0] for name, path in paths.items()}
            for row in rows:
                if row["article"] in numbers:
                    yield _asked(library, guild, row, numbers[row["article"]])


def _asked(library: Library, guild: int, row: dict[str, Any], own: int) -> Asked:
    command, gold = Command(row["command"]), gold_row(row, Path("questions.jsonl"))
    contenders, right = [], []
    for one, lead in with_leads(library.search.search(guild, row["query"]).articles)[:MOST_ASKED]:
        outcome = answer(command, row["query"], library.articles.index_of(one.article), Strictness.BALANCED)
        contenders.append(Contender(outcome, one.score, lead, command is Command.DEFINE))
        judged, _ = judge(gold, answer_row(row["id"], outcome))
        right.append(isinstance(outcome, Answer) and one.article.number == own and judged is Judgement.RIGHT)
    return contenders, right


def fitted(examples: Sequence[Example]) -> tuple[list[float], float]:
    """Return the weights and the bias of the regression."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=10.0, max_iter=1000).fit(
        [row for row, _ in examples], [right for _, right in examples]
    )
    return [round(float(weight), 2) for weight in model.coef_[0]], round(float(model.intercept_[0]), 2)


def report(size: int, asked: Sequence[Asked]) -> None:
    """Prints how many questions the article that is surest answers rightly and wrongly, by the weights of before."""
    came: Counter[bool] = Counter()
    for contenders, right in asked:
        surest = max(zip(chances(contenders), right, strict=True), default=(0.0, False))
        if surest[0] >= SURE[Strictness.BALANCED]:
            came[surest[1]] += 1
    print(f"servers of {size}: {len(asked)} questions, {came[True]} answered rightly, {came[False]} wrongly")


def main() -> None:
    """Asks, fits and writes."""
    folder, *prefixes = given_paths(__doc__, 1)
    begins = tuple(map(str, prefixes)) or ("",)
    every = [row for row in read_rows(folder / "questions.jsonl") if row["command"] not in LEFT_OUT]
    rows = [row for row in every if row["article"].startswith(begins)]
    examples: list[Example] = []
    for size in SIZES:
        asked = list(put_to_servers(folder, rows, size))
        report(size, asked)
        examples += [
            (features(contenders, place), right[place])
            for contenders, right in asked
            for place, one in enumerate(contenders)
            if isinstance(one.outcome, Answer)
        ]
    weights, bias = fitted(examples)
    print(f"{len(examples)} answers: {dict(zip(FEATURES, weights, strict=True))}, bias {bias}")
    about = "scripts/fit_several_articles.py on this project's questions about articles that no model had learned from"
    kept = {"made by": about, "features": FEATURES, "weights": weights, "bias": bias}
    (MODELS / f"{MODEL}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
