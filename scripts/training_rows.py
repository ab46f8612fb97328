"""What every training script reads and writes: rows of JSON Lines, their articles, and where the models lie."""

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bot.answering.article_index import ArticleIndex, index_article
from bot.reading.read import read_file

MODELS = Path(__file__).resolve().parent.parent / "data" / "model"


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yields the rows of a JSON Lines file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_questions_of_sentences(path: Path) -> Iterator[dict[str, Any]]:
    """Yields a row for each question of a file of bare sentences.

    A row of the file is a question with its ``sentences``, or a passage of them with several ``questions``.
    """
    for row in read_rows(path):
        questions = row.pop("questions", [{}])
        yield from ({**row, **question} for question in questions)


def given_paths(usage: str | None, least: int) -> list[Path]:
    """Return the paths that the program was called with; ends it with its ``usage`` where there are fewer."""
    paths = list(map(Path, sys.argv[1:]))
    if len(paths) < least:
        sys.exit(usage)
    return paths


def every_index(folder: Path) -> dict[str, ArticleIndex]:
    """Return the indexes of all articles of ``folder/articles`` by their names."""
    return {path.stem: index_article(read_file(path)) for path in sorted((folder / "articles").glob("*.txt"))}


def indexed_articles(folder: Path) -> Callable[[str], ArticleIndex]:
    """Return what gives the index of an article of ``folder/articles`` by its name, made once each."""

    @cache
    def index(name: str) -> ArticleIndex:
        return index_article(read_file(folder / "articles" / f"{name}.txt"))

    return index
