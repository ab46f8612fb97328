"""Measures how long the built-in article takes to analyse, and one question to answer.

    python -m bench.speed [--article FILE] [--repeat N]

Prints p50 and p95 in microseconds for analysing, for each asking command, and for texts 1, 10 and 100 times as long.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command
from bot.cli.garbage import collect_seldom
from bot.reading.read import built_in_article, read_file, read_text
from bot.reading.resources import data_folder


def microseconds(work: Callable[[], object], repeat: int) -> list[float]:
    """Return the durations of ``repeat`` runs of ``work`` in microseconds."""
    durations = []
    for _ in range(repeat):
        started = time.perf_counter()
        work()
        durations.append(1e6 * (time.perf_counter() - started))
    return durations


def report(name: str, durations: list[float]) -> None:
    """Print the median and the 95th percentile of ``durations``."""
    ordered = sorted(durations)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    print(f"{name:32} p50 {statistics.median(ordered):12,.0f} µs   p95 {p95:12,.0f} µs")


def questions() -> dict[Command, list[tuple[str, str]]]:
    """Return the development questions by command: pairs of article name and query."""
    grouped: dict[Command, list[tuple[str, str]]] = defaultdict(list)
    text = (data_folder() / "questions" / "questions.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, text.splitlines()):
        command = Command.CHECK if row["command"] == "verify" else Command(row["command"])
        grouped[command].append((row["article"], row["query"]))
    return grouped


def main() -> None:
    """Run the measurements and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--article", type=Path, help="measure analysing this file instead of the built-in article")
    parser.add_argument("--repeat", type=int, default=30)
    options = parser.parse_args()

    collect_seldom()
    article = read_file(options.article) if options.article else built_in_article()
    index_article(article)
    print(f"Analysing “{article.title}”, {len(article.text.split())} words, {len(article.sentences)} sentences")
    for times in (1, 10, 100):
        longer = "\n".join([article.text] * times)
        repeat = max(1, options.repeat // times)
        report(f"analyse, {times} times as long", microseconds(lambda: index_article(read_text(longer)), repeat))  # noqa: B023 (runs at once)

    folder = data_folder() / "questions" / "articles"
    indexes: dict[str, ArticleIndex] = {path.stem: index_article(read_file(path)) for path in folder.glob("*.txt")}
    everything: list[float] = []
    for command, asked in questions().items():
        durations: list[float] = []
        for name, query in asked:
            durations += microseconds(lambda: answer(command, query, indexes[name]), 3)[1:]  # noqa: B023 (runs at once)
        report(f"!{command}, {len(asked)} questions", durations)
        everything += durations
    report(f"all {len(everything) // 2} questions", everything)


if __name__ == "__main__":
    main()
