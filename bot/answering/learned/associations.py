"""How much the words of a sentence stand for those of a question: learned from questions and the sentences that answer.

"Salary" stands for "pay" and "million" for "much"; and a word that answers seldom share with their questions weighs
little. Late interaction (Khattab and Zaharia 2020) of words without their context, made sparse: each word of the
question counts by the best of what stands for it in the sentence. Made by ``scripts/train_associations.py``.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from bot.answering.learned.model_files import model_content
from bot.answering.questions.question import Question
from bot.answering.sentence_pool import SentencePool
from bot.answering.words.terms import stem

LONGEST = 24
"""So many words of a question are looked at."""
SMOOTHING = 0.5
"""What the weights of a question's words are increased by before they are shared out."""


class Association(NamedTuple):
    """What a word weighs in a question, and the stems that may stand for it with how much each counts."""

    weight: float
    others: dict[str, float]


@dataclass(frozen=True, slots=True)
class Associations:
    """What was learned of each stem, as text that is taken apart when it is asked for.

    ``rarity`` is the power of the inverse document frequency that a word also weighs, ``unknown`` the logarithm of the
    weight of a stem that is not listed. Numbers in ``stems`` are hundredths: "-12 salari74" is a weight of exp(-.12).
    """

    rarity: float
    unknown: float
    stems: dict[str, str]

    def of(self, stemmed: str) -> Association:
        """Return what was learned of a stem."""
        entry = self.stems.get(stemmed)
        return Association(math.exp(self.unknown), {}) if entry is None else _taken_apart(entry)


@lru_cache(maxsize=8192)
def _taken_apart(entry: str) -> Association:
    weight, *others = entry.split()
    return Association(math.exp(int(weight) / 100), {other[:-2]: int(other[-2:]) / 100 for other in others})


@cache
def load_associations() -> Associations:
    """Return the model ``data/model/associations.json``, read once."""
    content = model_content("associations")
    return Associations(content["rarity"], content["unknown"], content["stems"])


def association_scores(question: Question, pool: SentencePool, known: Associations) -> list[float]:
    """Return for each sentence of a pool the share of the question, from 0 to 1, that its words stand for.

    All words of the question count as corrected, those without content too.
    """
    return shares_stood_for(list(map(stem, question.joined.split())), pool.standing, len(pool.profiles), known, {})


def shares_stood_for(
    wanted: Sequence[str],
    standing: Mapping[str, Collection[int]],
    count: int,
    known: Associations,
    rarities: Mapping[str, float],
) -> list[float]:
    """Return for each of ``count`` sentences the share of a question's stems, from 0 to 1, that its words stand for.

    ``standing`` tells in which sentences a stem stands, by their places; ``rarities`` how many sentences there are to
    each that holds a stem, where these ``count`` are but some of many.
    """
    sums = [0.0] * count
    total = SMOOTHING
    for stemmed in wanted[:LONGEST]:
        exact = standing.get(stemmed, ())
        learned = known.of(stemmed)
        rarity = rarities.get(stemmed) or (count + 0.5) / (len(exact) or 0.5)
        weight = learned.weight * (1 + rarity) ** known.rarity
        best = dict.fromkeys(exact, 1.0)
        for other in standing.keys() & learned.others.keys():
            worth = learned.others[other]
            for sentence in standing[other]:
                if worth > best.get(sentence, 0.0):
                    best[sentence] = worth
        for sentence, worth in best.items():
            sums[sentence] += weight * worth
        total += weight
    return [value / total for value in sums]
