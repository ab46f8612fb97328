"""Turns questions into what the network sees in one step: pairs of word pieces, and which of them answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bot.answering.reader.reader_input import Pair, pair
from scripts.train_reader.example import Example
from scripts.train_reader.noise import as_typed

Ids = NDArray[np.int64]


class Pieces:
    """Turns texts into word pieces, each sentence once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> tuple[int, ...]:
        """Return the ids of a sentence, remembered."""
        if text not in self._known:
            self._known[text] = self.once(text)
        return self._known[text]

    def once(self, text: str) -> tuple[int, ...]:
        """Return the ids of a text that is not asked for again."""
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)


@dataclass(frozen=True, slots=True)
class Taste:
    """Which sentences of a question are learned from.

    ``hard`` so many of the best wrong ones of the lexical ranker, and one or two others; in ``drop_gold`` of the
    questions every sentence that answers is hidden, so that nothing does; in ``titled`` of those about a passage its
    title is read, too. With ``kept`` only so many of the wrong ones are learned from, those that the network itself
    scores highest (Xiong et al. 2021).
    """

    hard: int = 3
    drop_gold: float = 0.12
    titled: float = 0.7
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """The pairs of several questions; ``places`` [pairs] says where each stands in a table of questions by candidates.

    ``right`` [questions, candidates + 1] is true where an answer stands; the last column is "nothing answers".
    """

    pairs: tuple[Pair, ...]
    places: Ids
    right: NDArray[np.bool_]

    @property
    def words(self) -> int:
        """Return the number of word pieces."""
        return sum(len(item.ids) for item in self.pairs)


def batch_of(examples: Sequence[Example], pieces: Pieces, taste: Taste, random: Random) -> Batch:
    """Return what is learned from ``examples`` in one step, each question typed as in a chat at times."""
    rows: list[tuple[list[Pair], list[bool]]] = []
    for example in examples:
        chosen, gold, hidden = choose(example, taste, random)
        question = pieces.once(as_typed(example.question, random))
        if not example.lines and random.random() >= taste.titled:
            example = replace(example, ahead=())
        rows.append((pairs_of(example, question, chosen, pieces, hidden), [index in gold for index in chosen]))
    most = max(len(pairs) for pairs, _ in rows)
    right = np.zeros((len(rows), most + 1), dtype=np.bool_)
    places = [row * (most + 1) + place for row, (pairs, _) in enumerate(rows) for place in range(len(pairs))]
    for row, (_, answers) in enumerate(rows):
        right[row, : len(answers)] = answers
        right[row, most] = not any(answers)
    return Batch(tuple(item for pairs, _ in rows for item in pairs), np.array(places), right)


def hardest(batch: Batch, scores: Sequence[float], kept: int) -> Batch:
    """Return ``batch`` with the right answers and, of each question, the ``kept`` wrong ones that score highest."""
    width = batch.right.shape[1]
    stay: list[int] = []
    wrong: dict[int, list[int]] = {}
    for number, place in enumerate(batch.places.tolist()):
        (stay if batch.right.flat[place] else wrong.setdefault(place // width, [])).append(number)
    for numbers in wrong.values():
        stay += sorted(numbers, key=lambda number: -scores[number])[:kept]
    stay.sort()
    return Batch(tuple(batch.pairs[number] for number in stay), batch.places[stay], batch.right)


def pairs_of(
    example: Example, question: Sequence[int], chosen: Sequence[int], pieces: Pieces, hidden: frozenset[int]
) -> list[Pair]:
    """Return the pairs of the ``chosen`` sentences; a ``hidden`` one is not read as context either."""
    made = []
    for index in chosen:
        context = [piece for text in example.read_with(index, hidden) for piece in pieces.of(text)]
        made.append(pair(question, pieces.of(example.sentences[index]), context))
    return made


def choose(example: Example, taste: Taste, random: Random) -> tuple[list[int], frozenset[int], frozenset[int]]:
    """Return the sentences to learn from, those among them that answer, and those hidden (all gold ones, at times)."""
    gold = example.gold
    hidden: frozenset[int] = frozenset()
    if gold and random.random() < taste.drop_gold and len(example.sentences) > len(gold | example.spare) + 1:
        hidden, gold = gold | example.spare, frozenset()
    wrong = [index for index in example.order if index not in hidden | gold | example.spare]
    hard = taste.hard + (2 if example.lines else 0)
    rest = wrong[hard : hard + 5] if not example.lines else wrong[hard:]
    chosen = wrong[:hard] + random.sample(rest, min(len(rest), 2 if example.lines else 1))
    chosen += random.sample(sorted(gold), min(len(gold), 1 + (random.random() < 0.3)))
    return chosen, gold, hidden


def padded(pairs: Sequence[Pair], size: int) -> list[tuple[list[int], Ids, Ids]]:
    """Return groups of pairs of like length, at most ``size`` pieces each: numbers, ids and types, 0 where padded.

    Kernels are compiled for each shape: whole eights of rows and of pieces make fewer of them.
    """
    left = sorted(range(len(pairs)), key=lambda index: -len(pairs[index].ids))
    groups = []
    while left:
        width = _eights(len(pairs[left[0]].ids))
        rows = max(8, size // width // 8 * 8)
        group, left = left[:rows], left[rows:]
        ids = np.zeros((_eights(len(group)), width), dtype=np.int64)
        types = np.zeros_like(ids)
        for row, index in enumerate(group + group[-1:] * (len(ids) - len(group))):
            length = len(pairs[index].ids)
            ids[row, :length] = pairs[index].ids
            types[row, :length] = pairs[index].types
        groups.append((group, ids, types))
    return groups


def _eights(number: int) -> int:
    return -(-number // 8) * 8
