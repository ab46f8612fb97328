"""Writes what a reader makes of every sentence of every article question, for fitting the cascade.

usage: python -m scripts.train_reader.scoring READER_FOLDER QUESTIONS_FOLDER OUT.jsonl [GROUP ...]

For honest figures the reader must not have been trained on the groups that it scores here.
"""

import json
import sys
from pathlib import Path

from bot.answering.reader.passages import Passage
from bot.answering.reader.reader import load_reader
from scripts.train_reader.examples import article_examples


def main() -> None:
    """Writes one row a question: ``{"id", "scores": [one a sentence]}``."""
    reader = load_reader(Path(sys.argv[1]), threads=1)
    groups = tuple(sys.argv[4:])
    with Path(sys.argv[3]).open("w", encoding="utf-8") as out:
        for example in article_examples(Path(sys.argv[2])):
            if groups and not example.group.startswith(groups):
                continue
            previous = ("", *example.sentences)
            passages = [Passage(*both) for both in zip(example.sentences, previous, strict=False)]
            scores = [round(score, 3) for score in reader.read(example.question, passages)]
            out.write(json.dumps({"id": example.id, "scores": scores}) + "\n")


if __name__ == "__main__":
    main()
