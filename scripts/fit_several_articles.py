"""Fits how probable it is that the answer of one of several articles is right; the same data give the same weights.

usage: fit_several_articles.py QUESTIONS_FOLDER [PREFIX ...]

QUESTIONS_FOLDER holds ``questions.jsonl`` and ``articles`` in the form of ``data/training``; of its articles those are
taken whose names begin with a PREFIX, all without one. No model may have learned from them, or their answers would be
trusted too much. They are dealt out to servers of a few articles each, and every question is put to its server, some
with the reader, too. Writes ``data/model/several-articles.json``; needs scikit-learn (``make train`` installs it) and
the reader.
"""

import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.answering.article_chances import FEATURES, MODEL, READ, UNREAD, Contender, features
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.answering.reader.reader import Reader, load_reader
from bot.answering.reader.reading_again import answer_with_reader
from bot.cli.answer_rows import answer_row
from bot.cli.judging import Judgement, gold_row, judge
from bot.library.across import BY_ITS_WORDS, MOST_ASKED
from bot.library.ingest.ingest import ingest
from bot.library.library import Library
from scripts.training_rows import MODELS, given_paths, read_rows

MADE_BY = "scripts/fit_several_articles.py on this project's questions about articles that no model had learned from"
SIZES = (3, 8, 30)
"""How many articles a server has: with more of them the first three are less often those that answer."""
READ_EVERY = 24
"""Of so many questions one is put to the articles with a reader as well, which takes a second for some."""
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


def put_to_servers(folder: Path, rows: Sequence[dict[str, Any]], size: int, reader: Reader | None) -> Iterator[Asked]:
    """Yields what comes of each question that is put to all articles of its server, with a ``reader`` or without."""
    with tempfile.TemporaryDirectory() as place, Library.open(Path(place) / "library.db") as library:
        for guild, names in enumerate(dealt(list({row["article"] for row in rows}), size), 1):
            paths = {name: folder / "articles" / f"{name}.txt" for name in names}
            numbers = {name: ingest(library, guild, [str(path)]).added[0] for name, path in paths.items()}
            mine = [row for row in rows if row["article"] in numbers]
            for row in mine[::READ_EVERY] if reader else mine:
                yield _asked(library, guild, row, numbers[row["article"]], reader)


def _asked(library: Library, guild: int, row: dict[str, Any], own: int, reader: Reader | None) -> Asked:
    command, gold = Command(row["command"]), gold_row(row, Path("questions.jsonl"))
    if command in BY_ITS_WORDS:
        reader = None
    contenders, right = [], []
    for one in library.search.search(guild, row["query"]).articles[:MOST_ASKED]:
        index = library.articles.index_of(one.article)
        outcome = answer_with_reader(command, row["query"], index, Strictness.BALANCED, reader)
        contenders.append(Contender(outcome, one.fit, one.share, command is Command.DEFINE))
        judged, _ = judge(gold, answer_row(row["id"], outcome))
        right.append(isinstance(outcome, Answer) and one.article.number == own and judged is Judgement.RIGHT)
    return contenders, right


def fitted(asked: Sequence[Asked]) -> tuple[list[float], float]:
    """Return the weights and the bias of the regression over all articles that answer."""
    from sklearn.linear_model import LogisticRegression

    examples: list[Example] = [
        (features(contenders, place), right[place])
        for contenders, right in asked
        for place, one in enumerate(contenders)
        if isinstance(one.outcome, Answer)
    ]
    model = LogisticRegression(C=10.0, max_iter=1000).fit(
        [row for row, _ in examples], [right for _, right in examples]
    )
    return [round(float(weight), 2) for weight in model.coef_[0]], round(float(model.intercept_[0]), 2)


def main() -> None:
    """Asks, fits and writes."""
    folder, *prefixes = given_paths(__doc__, 1)
    begins = tuple(map(str, prefixes)) or ("",)
    every = [row for row in read_rows(folder / "questions.jsonl") if row["command"] not in LEFT_OUT]
    rows = [row for row in every if row["article"].startswith(begins)]
    kept: dict[str, Any] = {"made by": MADE_BY, "features": FEATURES}
    for name, reader in ((UNREAD, None), (READ, load_reader())):
        asked = [each for size in SIZES for each in put_to_servers(folder, rows, size, reader)]
        weights, bias = fitted(asked)
        kept[name] = {"weights": weights, "bias": bias}
        print(f"{name}, {len(asked)} questions: {dict(zip(FEATURES, weights, strict=True))}, bias {bias}")
    (MODELS / f"{MODEL}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
