"""How likely an answer is to repeat each word of a question: learned from questions and the sentences that answer them.

"People" and "total" are seldom repeated, a name nearly always; what is missing of the latter tells against a sentence.
A logistic model over signs of the word, made by ``scripts/train_choices.py``.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.figure_topics import topics_in
from bot.answering.question import Question
from bot.answering.question_spelling import is_known
from bot.answering.related_words import related_words
from bot.answering.synonyms import synonyms
from bot.answering.term_matches import STRONG, TermMatch
from bot.reading.resources import data_folder

ENDINGS = ("ing", "ed", "s", "er", "ly")
MOST_TERMS, LONGEST = 6, 9
LEAST, MOST = 0.03, 0.97
"""The bounds of a probability that a word is repeated."""
RARE, COMMON = 0.01, 0.9
"""The bounds of the share of sentences that a word stands in."""
WEAKLY = 0.6
"""How much a weak match counts of itself."""
BEFORE, AFTER = 0.8, 0.6
"""How much a match counts that stands in the sentence before or after."""
CHANCE_FEATURES = (
    "repeated as expected", "repeated around as expected", "likeliest missing", "likeliest missing around",
    "expected coverage", "expected coverage around", "missing around", "absent", "repeated as expected, to best other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TermModel:
    """The weight of each sign of a word, and the weight without any."""

    bias: float
    weights: dict[str, float]

    def chances(self, question: Question) -> list[float]:
        """Return for each term of a question the probability that an answer repeats it."""
        get = self.weights.get
        scores = [self.bias + sum([get(sign, 0.0) for sign in signs]) for signs in term_signs(question)]
        return [min(MOST, max(LEAST, 1 / (1 + math.exp(-score)))) for score in scores]


@cache
def load_term_model() -> TermModel:
    """Return the model ``data/model/terms.json``, read once."""
    content = json.loads((data_folder() / "model" / "terms.json").read_text(encoding="utf-8"))
    return TermModel(content["bias"], content["weights"])


def term_signs(question: Question) -> list[list[str]]:
    """Return for each term of a question what may tell whether an answer repeats it."""
    count = len(question.terms)
    found = []
    for place, term in enumerate(question.terms):
        word = term.word
        ending = next((ending for ending in ENDINGS if word.endswith(ending)), "")
        told = {
            "is name": term.stem in question.names,
            "is weak": term.importance < 1,
            "is first": place == 0,
            "is last": place == count - 1,
            "has topic": bool(topics_in((term.stem,))),
            "is strange": not is_known(word),
            "has synonym": term.stem in synonyms().membership,
            "has related": term.stem in related_words(),
            "is phrase": "_" in term.stem,
        }
        found.append(
            [
                "is number" if term.stem[0].isdigit() else f"word {term.stem}",
                f"among {min(count, MOST_TERMS)}",
                f"letters {min(len(word), LONGEST)}",
                f"ends in {ending}",
                *(sign for sign, is_so in told.items() if is_so),
            ]
        )
    return found


def chance_rows(
    matches: Sequence[TermMatch],
    chances: Sequence[float],
    sentences: Sequence[int],
    context: Sequence[frozenset[str]],
) -> list[list[float]]:
    """Return for each of the sentences the numbers named by ``CHANCE_FEATURES``.

    Each term is a witness for a sentence that repeats it, and against one that does not, by how much likelier that is
    of an answer than of any sentence of the article. ``context`` has the stems that belong to each sentence besides.
    """
    count = len(context)
    shares = [(sum([worth >= STRONG for worth, _ in match.hits.values()]) + 0.5) / (count + 1) for match in matches]
    shares = [min(COMMON, max(RARE, share)) for share in shares]
    found = [math.log(chance / share) for chance, share in zip(chances, shares, strict=True)]
    lost = [math.log((1 - chance) / (1 - share)) for chance, share in zip(chances, shares, strict=True)]
    surprise = [math.log(1 - chance) for chance in chances]
    total = sum(chances) or 1.0
    absent = sum(
        [
            much
            for match, much in zip(matches, surprise, strict=True)
            if all(worth < STRONG for worth, _ in match.hits.values())
        ]
    )
    counted = [
        {sentence: 1.0 if worth >= STRONG else WEAKLY * worth for sentence, (worth, _) in match.hits.items()}
        for match in matches
    ]
    rows = []
    near_a_match = {at for worth in counted for sentence in worth for at in (sentence - 1, sentence, sentence + 1)}
    stems = frozenset([match.term.stem for match in matches])
    # What repeats nothing, nor stands near anything, is all alike.
    nothing = [sum(lost), sum(lost), *[max(chances, default=0.0)] * 2, 0.0, 0.0, sum(surprise), absent, 0.0]
    for sentence in sentences:
        if sentence not in near_a_match and context[sentence].isdisjoint(stems):
            rows.append(nothing.copy())
            continue
        here = around = missing = missing_around = covered = covered_around = far = 0.0
        for match, worth, chance, yes, no, much in zip(matches, counted, chances, found, lost, surprise, strict=True):
            own = near = 0.0
            if worth:
                own = worth.get(sentence, 0.0)
                near = max(own, BEFORE * worth.get(sentence - 1, 0.0), AFTER * worth.get(sentence + 1, 0.0))
            if near < 1.0 and match.term.stem in context[sentence]:
                near = 1.0
            here += own * yes + (1 - own) * no
            around += near * yes + (1 - near) * no
            if (1 - own) * chance > missing:
                missing = (1 - own) * chance
            if (1 - near) * chance > missing_around:
                missing_around = (1 - near) * chance
            covered += own * chance
            covered_around += near * chance
            far += (1 - near) * much
        rows.append([here, around, missing, missing_around, covered / total, covered_around / total, far, absent, 0.0])
    ordered = sorted([row[0] for row in rows], reverse=True)
    for row in rows:
        rival = ordered[0] if row[0] < ordered[0] or len(ordered) == 1 else ordered[1]
        row[-1] = row[0] - rival
    return rows
