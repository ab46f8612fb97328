"""Questions for figures and dates to learn from: each candidate is a sentence with one figure or date marked in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.reader.choices import Choice, choices_of
from bot.answering.reader.reader_input import passages_of, reader_question
from scripts.train_reader.example import Example
from scripts.train_reader.judging import is_right
from scripts.training_rows import indexed_articles, read_rows

COMMANDS = frozenset([Command.AMOUNT, Command.WHEN])
MOST_CANDIDATES = 16
"""So many figures or dates of an article are learned from, the best by the small ranker and all right ones."""


def fact_examples(folder: Path) -> Iterator[Example]:
    """Yield the questions of ``questions.jsonl`` after ``amount`` and ``when`` over the articles beside it.

    Where the article answers and none of its figures or dates is right, the question is left out: it was asked of a
    line.
    """
    index = indexed_articles(folder)
    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] == "verify" or Command(row["command"]) not in COMMANDS:
            continue
        ranked = choices_of(Command(row["command"]), row["query"], index(row["article"])).ranked
        right = frozenset(place for place, choice in enumerate(ranked) if is_right(row, choice.answer()))
        if ranked and (right or row["abstain"]):
            yield _example(row, index(row["article"]), ranked, right)


def _example(row: dict[str, Any], index: ArticleIndex, ranked: tuple[Choice, ...], right: frozenset[int]) -> Example:
    """Return the question; a figure that says the same elsewhere as a right one is not to be held wrong."""
    kept = [place for place in range(len(ranked)) if place < MOST_CANDIDATES or place in right]
    passages = passages_of(index, (ranked[place].place for place in kept))
    gold = frozenset(number for number, place in enumerate(kept) if place in right)
    values = {_value(ranked[place], index) for place in right}
    same = frozenset(number for number, place in enumerate(kept) if _value(ranked[place], index) in values)
    return Example(
        f"{row['id']}-fact",
        "facts",
        row["article"],
        reader_question(row["command"], row["query"]),
        (*(one.sentence for one in passages), *(one.previous for one in passages)),
        gold,
        tuple(range(len(kept))),
        spare=same,
        before=tuple(len(kept) + number if one.previous else None for number, one in enumerate(passages)),
    )


def _value(choice: Choice, index: ArticleIndex) -> str:
    return index.article.of(choice.mark).lower() if choice.mark else ""
