"""Judges what the small models and a reader make of held-out questions, choice by choice."""

import argparse
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome
from bot.answering.reader.cascade import match_of
from bot.answering.reader.choices import Choice, Choices, choices_of
from bot.answering.reader.model_folder import reader_folder
from bot.answering.reader.policies import FAMILIES, WITHOUT_READER
from bot.answering.reader.reader import Reader
from bot.answering.reader.reader_input import Passage, passages_of, reader_question
from bot.answering.statements.attribution import doubt_about
from bot.cli.answer_rows import answer_row
from bot.cli.judging import Judgement, judge
from scripts.fragments import remembered, some, stretches_of
from scripts.thresholds import Cell, cell_of
from scripts.training_rows import every_index, indexed_articles, read_rows

SEED = 11
MOST_READ = 24
"""So many choices of a question are read at most."""
FRAGMENTS = {"half": 8, "misspelt": 2, "reordered": 2, "mixed": 12, "hard": 14, "random": 10}
"""So many made fragments of each kind are kept of an article."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its choices, the reader's score of each, and which choices are right.

    ``question`` and ``passages`` are what is read, one passage for each choice. ``doubted`` tells which choices are
    only suggested, however probable: nobody is named who said it, or it was denied. ``kind`` is ``asked``, or how a
    fragment was made. ``given`` tells whether the small models answer by themselves, with which ``match``, and
    ``given_right`` whether rightly.
    """

    family: str
    group: str
    kind: str
    question: str
    passages: tuple[Passage, ...]
    choices: Choices
    scores: tuple[float, ...]
    right: tuple[bool, ...]
    doubted: tuple[bool, ...]
    answerable: bool
    match: float
    given: bool
    given_right: bool
    cell: Cell

    @property
    def made(self) -> bool:
        """Whether it is a fragment that was made, not a question that somebody asked."""
        return self.kind != "asked"


def arguments(about: str | None) -> argparse.ArgumentParser:
    """Return what reads the arguments of a script that judges a folder and says that it is ``about`` this."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("data/held-out"))
    parser.add_argument("--reader", type=Path, default=reader_folder())
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--kept", type=Path)
    return parser


def judge_folder(folder: Path, reader: Reader, kept: Path | None) -> list[Judged]:
    """Return the questions of a folder as they are judged, kept where that is told."""
    if kept and kept.is_file():
        judged: list[Judged] = pickle.loads(kept.read_bytes())
        return judged
    judged = [*judge_questions(folder, reader), *judge_fragments(folder, reader)]
    if kept:
        kept.write_bytes(pickle.dumps(judged))
    return judged


def judge_questions(folder: Path, reader: Reader) -> Iterator[Judged]:
    """Yield the questions of a folder that a reader may take part in."""
    index = indexed_articles(folder)
    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] != "verify" and Command(row["command"]) not in WITHOUT_READER:
            yield _judged("asked", row, index(row["article"]), reader)


def judge_fragments(folder: Path, reader: Reader) -> Iterator[Judged]:
    """Yield fragments made of the statements of a folder's articles, as questions for ``who said``."""
    indexes = every_index(folder)
    chance = Random(SEED)
    stretches = {name: stretches_of(index, chance) for name, index in indexes.items()}
    for name, index in indexes.items():
        others = [text for other, texts in stretches.items() if other != name for text in texts]
        for made in some(remembered(index, others, chance), FRAGMENTS):
            row = {
                "article": name,
                "command": "who said",
                "query": made.query,
                "gold_lines": list(made.lines),
                "abstain": not made.lines,
            }
            yield _judged(made.kind, row, index, reader)


def _judged(kind: str, row: dict[str, Any], index: ArticleIndex, reader: Reader) -> Judged:
    command, query = Command(row["command"]), row["query"]
    choices = choices_of(command, query, index)
    ranked = choices.ranked[:MOST_READ]
    passages = passages_of(index, (choice.place for choice in ranked))
    question = reader_question(command, query)
    scores = reader.read(question, passages) if passages else ()
    answers = [choice.answer() for choice in ranked]
    said = command is Command.WHO_SAID
    first = answer(command, query, index)
    return Judged(
        family=FAMILIES.get(command, "line"),
        group=row["article"],
        kind=kind,
        question=question,
        passages=passages,
        choices=Choices(tuple(map(_without_answer, ranked)), choices.sure),
        scores=scores,
        right=tuple(is_right(row, one) for one in answers),
        doubted=tuple(said and doubt_about(one, query, index) is not None for one in answers),
        answerable=not row["abstain"],
        match=match_of(first),
        given=isinstance(first, Answer),
        given_right=is_right(row, first),
        cell=cell_of(query, index, row["gold_lines"]),
    )


def is_right(row: dict[str, Any], outcome: Outcome) -> bool:
    """Return whether ``outcome`` answers the question of a row rightly."""
    return isinstance(outcome, Answer) and judge(row, answer_row("", outcome))[0] is Judgement.RIGHT


def _without_answer(choice: Choice) -> Choice:
    return replace(choice, answer=_no_answer)


def _no_answer() -> Answer:
    raise NotImplementedError
