"""What the reader learns from: questions with the sentences of a passage or an article, and those that answer.

Of a question for a figure or a date each candidate is a sentence with one of them marked in it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from math import log
from pathlib import Path
from random import Random
from typing import Any

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.reader.choices import Choice, choices_of
from bot.answering.reader.interviews import questions_replied_to
from bot.answering.reader.reader_input import passages_of, reader_question
from bot.answering.words.terms import terms
from scripts.fragments import remembered, some, stretches_of
from scripts.train_reader.example import Example
from scripts.train_reader.judging import is_right
from scripts.training_rows import every_index, indexed_articles, read_questions_of_sentences, read_rows

COMMANDS = frozenset([Command.AMOUNT, Command.WHEN])
MOST_CANDIDATES = 16
"""So many figures or dates of an article are learned from, the best by the small ranker and all right ones."""


def sentence_examples(path: Path) -> Iterator[Example]:
    """Yield the rows of a file of questions with candidate sentences (``.jsonl`` or ``.jsonl.gz``)."""
    for row in read_questions_of_sentences(path):
        sentences = tuple(row["sentences"])
        order = _lexical_order(row["question"], sentences)
        paragraphs = tuple(row["paras"]) if row.get("paras") else None
        gold = frozenset(row["gold"])
        yield Example(
            row["id"],
            row["dataset"],
            row.get("title", ""),
            row["question"],
            sentences,
            gold,
            order,
            paragraphs=paragraphs,
            ahead=(f"{row['title']}:",) * len(sentences) if row.get("title") else (),
        )


def article_examples(folder: Path) -> Iterator[Example]:
    """Yield the questions of ``questions.jsonl`` over the whole articles beside it; quotation checks are left out."""
    index = indexed_articles(folder)
    for row in read_rows(folder / "questions.jsonl"):
        if row["command"] == "verify":
            continue
        article = index(row["article"]).article
        sentences = tuple(article.of(sentence.span) for sentence in article.sentences)
        lines = tuple(sentence.line for sentence in article.sentences)
        gold_lines = frozenset(row["gold_lines"])
        near = frozenset(index for index, line in enumerate(lines) if line in gold_lines)
        wanted = _words(row["gold_sentence"] or "")
        exact = frozenset(index for index in near if wanted and _overlap(wanted, _words(sentences[index])) > 0.6)
        question = reader_question(row["command"], row["query"])
        yield Example(
            row["id"],
            "articles",
            row["article"],
            question,
            sentences,
            exact or near,
            _lexical_order(question, sentences),
            spare=near,
            lines=lines,
            gold_lines=gold_lines,
            ahead=_replied_to(index(row["article"])),
        )


@cache
def _replied_to(index: ArticleIndex) -> tuple[str, ...]:
    """Return for each sentence the question of an interview that it replies to, nothing at all where there is none."""
    questions = {number: index.article.of(span) for number, span in questions_replied_to(index).items()}
    return tuple(questions.get(number, "") for number in range(len(index.sentences))) if questions else ()


FRAGMENTS = {"half": 4, "misspelt": 1, "reordered": 1, "mixed": 4, "hard": 2, "random": 1}
"""So many made fragments of each kind are kept of an article."""


def fragment_examples(folder: Path, random: Random) -> Iterator[Example]:
    """Yield ``who said`` with fragments made of the statements of articles; mixed ones and others' nobody answers."""
    indexes = every_index(folder)
    stretches = {name: stretches_of(index, random) for name, index in indexes.items()}
    for name, index in indexes.items():
        article = index.article
        sentences = tuple(article.of(sentence.span) for sentence in article.sentences)
        lines = tuple(sentence.line for sentence in article.sentences)
        others = [text for other, texts in stretches.items() if other != name for text in texts]
        for number, made in enumerate(some(remembered(index, others, random), FRAGMENTS)):
            question = reader_question("who said", made.query)
            wanted = _words(made.query)
            near = [at for at, line in enumerate(lines) if line in made.lines]
            gold = max(near, key=lambda at: len(wanted & _words(sentences[at])), default=None)
            yield Example(
                f"{name}-{made.kind}-{number}",
                "fragment",
                name,
                question,
                sentences,
                frozenset() if gold is None else frozenset([gold]),
                _lexical_order(question, sentences),
                spare=frozenset(near),
                lines=lines,
                gold_lines=frozenset(made.lines),
                ahead=_replied_to(index),
            )


def statement_examples(examples: list[Example], count: int, random: Random) -> list[Example]:
    """Return up to ``count`` made-up ``who said`` questions: parts of a statement, half remembered."""
    seen: set[str] = set()
    made: list[Example] = []
    for example in random.sample(examples, len(examples)):
        for index, sentence in enumerate(example.sentences):
            if sentence in seen or not _is_statement(sentence) or len(made) >= count:
                continue
            seen.add(sentence)
            question = f"who said {_half_remembered(sentence, random)}"
            order = _lexical_order(question, example.sentences)
            name, gold = f"said-{len(made)}", frozenset([index])
            made.append(replace(example, id=name, source="said", question=question, gold=gold, order=order))
    return made


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
            yield _fact_example(row, index(row["article"]), ranked, right)


def _fact_example(
    row: dict[str, Any], index: ArticleIndex, ranked: tuple[Choice, ...], right: frozenset[int]
) -> Example:
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


def _lexical_order(question: str, sentences: tuple[str, ...]) -> tuple[int, ...]:
    """Return the indexes by BM25 (k1 0.6, b 0.7, frequencies of this list), best first."""
    counted = [_counted(sentence) for sentence in sentences]
    frequency = Counter(stem for counts in counted for stem in counts)
    average = sum(counts.total() for counts in counted) / max(1, len(counted)) or 1.0
    weights = {
        term.stem: log(1 + (len(counted) - frequency[term.stem] + 0.5) / (frequency[term.stem] + 0.5))
        for term in terms(question)
    }

    def score(index: int) -> float:
        counts = counted[index]
        penalty = 0.6 * (0.3 + 0.7 * counts.total() / average)
        return sum(
            weight * counts[stem] * 1.6 / (counts[stem] + penalty) for stem, weight in weights.items() if stem in counts
        )

    return tuple(sorted(range(len(sentences)), key=lambda index: -score(index)))


@cache
def _counted(sentence: str) -> Counter[str]:
    return Counter(term.stem for term in terms(sentence))


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(term.word for term in terms(text))


def _overlap(wanted: frozenset[str], words: frozenset[str]) -> float:
    return len(wanted & words) / len(wanted)


def _is_statement(sentence: str) -> bool:
    return len(sentence.split()) >= 9 and (
        "“" in sentence or '"' in sentence or "''" in sentence or " said" in sentence
    )


def _half_remembered(sentence: str, random: Random) -> str:
    words = [term.word for term in terms(sentence)]
    length = random.randint(5, max(5, min(14, len(words))))
    start = random.randrange(max(1, len(words) - length))
    kept = [word for word in words[start : start + length] if random.random() > 0.2]
    if len(kept) > 3 and random.random() < 0.3:
        cut = random.randrange(1, len(kept))
        kept = kept[cut:] + kept[:cut]
    return " ".join(kept)
