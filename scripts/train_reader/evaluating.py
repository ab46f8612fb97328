"""Measures a reader on questions with an answer, and without: alone, and on top of the small ranker.

usage: python -m scripts.train_reader.evaluating READER_FOLDER FILE.jsonl.gz|QUESTIONS_FOLDER [GROUP ...] [--limit N]
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.answering.command import Command
from bot.answering.lines.ranking import rank_pool
from bot.answering.questions.question_parser import parse_question
from bot.answering.reader.reader import Reader, load_reader
from bot.answering.reader.reader_input import Passage
from bot.answering.sentence_pool import pool_of, profile
from scripts.train_reader.example import Example
from scripts.train_reader.examples import article_examples, sentence_examples

READ = 24
"""So many candidates of the small ranker are read."""
SHARE = 0.5
"""What a point of the reader is worth in points of the small ranker."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One question: whether it has an answer, whether each way finds it first, and how sure each way is."""

    answerable: bool
    right: tuple[bool, bool, bool]
    sure: tuple[float, float]


def measure(reader: Reader, example: Example) -> Measured:
    """Return what ranker, reader and both together make of one question."""
    pool = pool_of([profile(sentence) for sentence in example.sentences], example.lines)
    found = rank_pool(parse_question(example.question, pool, Command.ASK), pool).ranked
    first = [one.number for one in found] or list(range(len(example.sentences)))
    small = {one.number: one.score for one in found}
    chosen = first if len(first) <= 2 * READ else first[:READ]
    passages = [Passage(example.sentences[number], " ".join(example.read_with(number))) for number in chosen]
    read = dict(zip(chosen, reader.read(example.question, passages), strict=True))
    both = {number: small.get(number, 0.0) + SHARE * value for number, value in read.items()}
    bests = (first[0], max(read, key=read.__getitem__), max(both, key=both.__getitem__))
    first_two = (_right(example, bests[0]), _right(example, bests[1]))
    sure = (found[0].probability if found else 0.0, max(read.values()))
    return Measured(bool(example.gold), (*first_two, _right(example, bests[2])), sure)


def area(measured: Sequence[Measured], way: int) -> float:
    """Return the area under the curve: how often an answerable question gets more certainty than a silent one."""
    high = [one.sure[way] for one in measured if one.answerable]
    low = [one.sure[way] for one in measured if not one.answerable]
    wins = sum((a > b) + 0.5 * (a == b) for a in high for b in low)
    return wins / (len(high) * len(low)) if high and low else float("nan")


def line(name: str, measured: Sequence[Measured]) -> str:
    """Return the figures of a set as one line."""
    asked = [one for one in measured if one.answerable]
    first = [sum(one.right[way] for one in asked) / max(1, len(asked)) for way in range(3)]
    return (
        f"{name:14} n {len(measured):4}  P@1 ranker {first[0]:.3f} reader {first[1]:.3f} both {first[2]:.3f}"
        f"  AUROC ranker {area(measured, 0):.3f} reader {area(measured, 1):.3f}"
    )


def _right(example: Example, number: int) -> bool:
    if example.lines:
        return example.lines[number] in example.gold_lines
    return number in example.gold


def main() -> None:
    """Prints one line a data set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("groups", nargs="*")
    parser.add_argument("--limit", type=int)
    given = parser.parse_args()
    read = article_examples if given.questions.is_dir() else sentence_examples
    examples = [one for one in read(given.questions) if not given.groups or one.group.startswith(tuple(given.groups))]
    reader = load_reader(given.reader)
    for source in sorted({one.source for one in examples}):
        of_source = [one for one in examples if one.source == source]
        some = Random(1).sample(of_source, min(len(of_source), given.limit or len(of_source)))
        print(line(source, [measure(reader, one) for one in some]), flush=True)


if __name__ == "__main__":
    main()
