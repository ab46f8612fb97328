"""Other ways to find a sentence among many, for comparison: SQLite FTS5, bm25s, a rapidfuzz scan."""

import importlib.util
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

WORD = re.compile(r"\w+")
Find = Callable[[str], Sequence[int]]
"""Returns the numbers of the sentences that fit a text, best first."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to find sentences; ``questions`` is how many of them it is asked, so that slow ones do not take hours."""

    name: str
    find: Find
    seconds: float
    questions: int


def peers(sentences: Sequence[str]) -> Iterable[Peer]:
    """Yield the peers that are installed, each built from the sentences."""
    yield _built("SQLite FTS5", _fts5, sentences, 60)
    if importlib.util.find_spec("bm25s"):
        yield _built("bm25s", _bm25s, sentences, 60)
    yield _built("rapidfuzz scan", _scan, sentences, 12)


def _built(name: str, build: Callable[[Sequence[str]], Find], sentences: Sequence[str], questions: int) -> Peer:
    started = time.perf_counter()
    find = build(sentences)
    return Peer(name, find, time.perf_counter() - started, questions)


def _fts5(sentences: Sequence[str]) -> Find:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE sentences USING fts5(words, tokenize = 'porter')")
    database.executemany("INSERT INTO sentences (rowid, words) VALUES (?, ?)", enumerate(sentences))

    def find(text: str) -> list[int]:
        query = " OR ".join(f'"{word}"' for word in WORD.findall(text))
        sql = "SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY bm25(sentences) LIMIT 10"
        return [row[0] for row in database.execute(sql, (query,))]

    return find


def _bm25s(sentences: Sequence[str]) -> Find:
    import bm25s  # type: ignore[import-not-found, unused-ignore] # a peer that need not be installed

    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(sentences), stopwords="en", show_progress=False), show_progress=False)

    def find(text: str) -> list[int]:
        tokens = bm25s.tokenize(text, stopwords="en", show_progress=False)
        found, _ = index.retrieve(tokens, k=10, show_progress=False)
        return [int(number) for number in found[0]]

    return find


def _scan(sentences: Sequence[str]) -> Find:
    lowered = [sentence.lower() for sentence in sentences]

    def find(text: str) -> list[int]:
        return [row[2] for row in process.extract(text.lower(), lowered, scorer=fuzz.partial_ratio, limit=10)]

    return find
