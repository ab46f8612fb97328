"""Runs other ways of finding the sentence that answers beside ours, in one process, on a set of questions.

A row has ``question``, ``sentences`` and ``gold``, the numbers of the sentences that answer; rows without any are
left out.
Every way gets the sentences ready once; the microseconds are those of one question, ours with everything it does.
"""

import argparse
import gzip
import importlib
import json
import re
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from bot.answering.lines.confidence import Setting
from bot.answering.lines.ranking import rank_pool
from bot.answering.questions.question_parser import parse_question
from bot.answering.sentence_pool import pool_of, profile
from bot.answering.words.terms import carries_content, terms

Ranker = Callable[[str], list[int]]
"""A question to the numbers of the sentences, best first."""


def token_set_ratio(sentences: Sequence[str]) -> Ranker:
    """Return a ranker by rapidfuzz's token_set_ratio."""
    lowered = [sentence.lower() for sentence in sentences]

    def ranked(question: str) -> list[int]:
        found = process.extract(question.lower(), lowered, scorer=fuzz.token_set_ratio, limit=None)
        return [number for _, _, number in found]

    return ranked


def full_text_search(sentences: Sequence[str]) -> Ranker:
    """Return a ranker by SQLite's FTS5: bm25 over Porter stems, any word."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table line using fts5(text, tokenize = 'porter unicode61')")
    database.executemany("insert into line(rowid, text) values (?, ?)", enumerate(sentences))

    def ranked(question: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        return [row[0] for row in database.execute("select rowid from line(?) order by rank", (words,))]

    return ranked


def okapi(sentences: Sequence[str]) -> Ranker:
    """Return a ranker by bm25s over the same stems as ours; raises ImportError where it is not installed."""
    bm25s = importlib.import_module("bm25s")

    def stems(text: str) -> list[str]:
        return [term.stem for term in terms(text) if carries_content(term.word)]

    index = bm25s.BM25(k1=0.6, b=0.7)
    index.index([stems(sentence) for sentence in sentences], show_progress=False)

    def ranked(question: str) -> list[int]:
        asked = [stem for stem in stems(question) if stem in index.vocab_dict]
        if not asked:
            return []
        scores = index.get_scores(asked).tolist()
        return sorted(range(len(scores)), key=lambda number: -scores[number])

    return ranked


def ours(sentences: Sequence[str]) -> Ranker:
    """Return a ranker by this project."""
    pool = pool_of([profile(sentence) for sentence in sentences])

    def ranked(question: str) -> list[int]:
        found = rank_pool(parse_question(question, pool), pool, Setting.BARE).ranked
        return [sentence.number for sentence in found]

    return ranked


PEERS: dict[str, Callable[[Sequence[str]], Ranker]] = {
    "rapidfuzz token_set_ratio": token_set_ratio,
    "SQLite FTS5": full_text_search,
    "bm25s": okapi,
    "sourceline": ours,
}


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yields the rows that have an answer."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row["gold"])


def measure(peer: Callable[[Sequence[str]], Ranker], asked: Sequence[dict[str, Any]]) -> tuple[float, float, float]:
    """Return precision at 1, mean reciprocal rank, and the median of the microseconds that a question takes."""
    first, reciprocal, microseconds = 0, 0.0, []
    for row in asked:
        ranker = peer(row["sentences"])
        started = time.perf_counter()
        ranked = ranker(row["question"])
        microseconds.append(1e6 * (time.perf_counter() - started))
        place = next((place for place, number in enumerate(ranked, 1) if number in row["gold"]), 0)
        first += place == 1
        reciprocal += 1 / place if place else 0.0
    return first / len(asked), reciprocal / len(asked), statistics.median(microseconds)


def main() -> None:
    """Prints one line a peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, help="JSON Lines, packed with gzip or not")
    parser.add_argument("questions", nargs="?", type=int, help="only the first so many")
    options = parser.parse_args()
    asked = list(rows(options.rows))[: options.questions]
    ours(["A sentence."])("what warms the caches?")
    print(f"{len(asked)} questions\n{'':28}{'P@1':>6}{'MRR':>7}{'µs':>8}")
    for name, peer in PEERS.items():
        try:
            first, reciprocal, microseconds = measure(peer, asked)
        except ImportError:
            print(f"{name:28}not installed")
            continue
        print(f"{name:28}{first:6.3f}{reciprocal:7.3f}{microseconds:8.0f}")


if __name__ == "__main__":
    main()
