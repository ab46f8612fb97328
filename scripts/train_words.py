"""Trains what is expected of the words of a question: whether the sentence that answers repeats each of them.

usage: train_words.py QUESTIONS_FOLDER

Comes before the rankers, which look at it. Writes ``data/model/terms.json``; the same data give the same file.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.answering.command import Command
from bot.answering.learned.term_chances import TermModel, term_signs
from bot.answering.questions.question_parser import parse_question
from bot.answering.questions.term_matches import STRONG, match_terms
from scripts.folds import folds
from scripts.training_rows import MODELS, given_paths, indexed_articles, read_rows

LOOSENESS = 0.3
"""How freely the model may learn."""
FEWEST = 4
"""How often it must have seen a sign."""
NO_LINES = frozenset({"check", "verify", "who said"})
"""The commands whose questions say the answer itself."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: the article asked, its signs, and whether the sentence that answers repeats it."""

    group: str
    signs: tuple[str, ...]
    repeated: bool


def question_words(folder: Path) -> Iterator[Word]:
    """Yields the words of all questions that have an answer, whatever the command."""
    index_of = indexed_articles(folder)
    for row in read_rows(folder / "questions.jsonl"):
        name, answer = row["article"], (row["gold_sentence"] or "").strip()
        if row["command"] in NO_LINES or not row["gold_lines"]:
            continue
        index = index_of(name)
        golden = [
            number
            for number, one in enumerate(index.sentences)
            if one.sentence.line in row["gold_lines"] and _is_part(index.article.of(one.sentence.span), answer)
        ]
        question = parse_question(row["query"], index.pool, Command(row["command"]))
        for match, signs in zip(match_terms(question, index.pool), term_signs(question), strict=True):
            worth = max((match.hits[number][0] for number in golden if number in match.hits), default=0.0)
            if golden:
                yield Word(name, tuple(signs), worth >= STRONG)


def _is_part(sentence: str, answer: str) -> bool:
    return not answer or answer in sentence or sentence in answer


def train_words(words: Sequence[Word]) -> TermModel:
    """Return what makes an answer repeat a word of the question."""
    counts = Counter(sign for word in words for sign in word.signs)
    signs = sorted(sign for sign, count in counts.items() if count >= FEWEST)
    model = LogisticRegression(C=LOOSENESS, max_iter=200)
    model.fit(sign_table([word.signs for word in words], signs), [word.repeated for word in words])
    weights = {sign: round(float(weight), 3) for sign, weight in zip(signs, model.coef_[0], strict=True)}
    return TermModel(round(float(model.intercept_[0]), 3), {sign: weight for sign, weight in weights.items() if weight})


def unseen_terms(folder: Path) -> dict[str, TermModel]:
    """Return for each article of a folder a model of words that has not seen its questions."""
    words = list(question_words(folder))
    found: dict[str, TermModel] = {}
    for train, test in folds([word.group for word in words]):
        model = train_words([words[number] for number in train])
        found |= {words[number].group: model for number in test}
    return found


def sign_table(rows: Sequence[Sequence[str]], signs: Sequence[str]) -> csr_matrix:
    """Return the table with a row for each list of signs and a column for each of ``signs`` that is known."""
    number = {sign: place for place, sign in enumerate(signs)}
    cells = [(row, number[sign]) for row, found in enumerate(rows) for sign in found if sign in number]
    return csr_matrix((np.ones(len(cells)), tuple(np.array(cells).T)), (len(rows), len(signs)))


def write_words(model: TermModel) -> None:
    """Writes the model of words as JSON, one weight a line."""
    content = {
        "about": "Made by scripts/train_words.py from this project's training questions.",
        "bias": model.bias,
        "weights": model.weights,
    }
    (MODELS / "terms.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Trains and writes the model."""
    folder, *_ = given_paths(__doc__, 1)
    write_words(train_words(list(question_words(folder))))


if __name__ == "__main__":
    main()
