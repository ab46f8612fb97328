"""How likely an answer is to repeat each word of a question: learned from questions and the sentences that answer them.

"People" and "total" are seldom repeated, a name nearly always; what is missing of the latter tells against a sentence.
A logistic model over signs of the word, made by ``scripts/train_words.py``.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answering.learned.columns import Columns, leads
from bot.answering.learned.model_files import model_content
from bot.answering.learned.probability import logistic
from bot.answering.questions.question import Question
from bot.answering.questions.question_spelling import is_known
from bot.answering.questions.term_matches import STRONG, TermMatch
from bot.answering.words.meanings import related_words, synonyms, topics_in

ENDINGS = ("ing", "ed", "s", "er", "ly")
MOST_TERMS, LONGEST = 6, 9
"""Terms of a question and letters of a word beyond which more tell nothing new."""
REMEMBERED = 8192
"""So many words are kept with their signs: askers use the same ones again and again."""
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
)  # fmt: skip # a list, read across


@dataclass(frozen=True, slots=True)
class TermModel:
    """The weight of each sign of a word, and the weight without any."""

    bias: float
    weights: dict[str, float]

    def chances(self, question: Question) -> list[float]:
        """Return for each term of a question the probability that an answer repeats it."""
        get = self.weights.get
        scores = [self.bias + sum([get(sign, 0.0) for sign in signs]) for signs in term_signs(question)]
        return [min(MOST, max(LEAST, logistic(score))) for score in scores]


@cache
def load_term_model() -> TermModel:
    """Return the model ``data/model/terms.json``, read once."""
    content = model_content("terms")
    return TermModel(content["bias"], content["weights"])


def term_signs(question: Question) -> list[list[str]]:
    """Return for each term of a question what may tell whether an answer repeats it."""
    among = f"among {min(len(question.terms), MOST_TERMS)}"
    found = [[*_signs_of_word(term.word, term.stem), among] for term in question.terms]
    for term, signs in zip(question.terms, found, strict=True):
        if term.stem in question.names:
            signs.append("is name")
        if term.importance < 1:
            signs.append("is weak")
    if found:
        found[0].append("is first")
        found[-1].append("is last")
    return found


@lru_cache(maxsize=REMEMBERED)
def _signs_of_word(word: str, stem: str) -> tuple[str, ...]:
    """Return what a word has of itself, wherever it stands."""
    ending = next((ending for ending in ENDINGS if word.endswith(ending)), "")
    told = {
        "has topic": bool(topics_in((stem,))),
        "is strange": not is_known(word),
        "has synonym": stem in synonyms().membership,
        "has related": stem in related_words(),
        "is phrase": "_" in stem,
    }
    return (
        "is number" if stem[0].isdigit() else f"word {stem}",
        f"letters {min(len(word), LONGEST)}",
        f"ends in {ending}",
        *(sign for sign, is_so in told.items() if is_so),
    )


def chance_columns(
    matches: Sequence[TermMatch],
    chances: Sequence[float],
    sentences: Sequence[int],
    context: Sequence[frozenset[str]],
) -> Columns:
    """Return the numbers named by ``CHANCE_FEATURES``, one for each of the sentences.

    Each term is a witness for a sentence that repeats it, and against one that does not, by how much likelier that is
    of an answer than of any sentence of the article. ``context`` has the stems that belong to each sentence besides.
    """
    witnesses = [_Witness(match, chance, len(context)) for match, chance in zip(matches, chances, strict=True)]
    _add_context(witnesses, sentences, context)
    told = _told(witnesses)
    witnesses.sort(key=lambda witness: -witness.chance)
    likeliest, total = max(chances, default=0.0), sum(chances) or 1.0
    # Most sentences repeat nothing, nor do those beside them.
    here, around, covered, covered_around = told.here, told.around, told.covered, told.covered_around
    repeated = [here.get(sentence, told.against) for sentence in sentences]
    return {
        "repeated as expected": repeated,
        "repeated around as expected": [around.get(sentence, told.against) for sentence in sentences],
        "likeliest missing": [
            _missing(witnesses, sentence, own=True) if sentence in here else likeliest for sentence in sentences
        ],
        "likeliest missing around": [
            _missing(witnesses, sentence, own=False) if sentence in around else likeliest for sentence in sentences
        ],
        "expected coverage": [covered.get(sentence, 0.0) / total for sentence in sentences],
        "expected coverage around": [covered_around.get(sentence, 0.0) / total for sentence in sentences],
        "missing around": [told.missing.get(sentence, told.surprise) for sentence in sentences],
        "absent": [told.absent] * len(sentences),
        # One alone is not ahead.
        "repeated as expected, to best other": leads(repeated) if len(repeated) > 1 else [0.0] * len(repeated),
    }


@dataclass(slots=True)
class _Told:
    """What the witnesses say together of each sentence that has something of theirs.

    ``against`` and ``surprise`` are said of every other sentence: what speaks against it, and how surprising it is that
    all are missing; ``absent`` is said of the whole article.
    """

    against: float
    surprise: float
    absent: float
    here: dict[int, float]
    around: dict[int, float]
    covered: dict[int, float]
    covered_around: dict[int, float]
    missing: dict[int, float]


def _told(witnesses: "Sequence[_Witness]") -> _Told:
    against = sum([witness.against for witness in witnesses])
    surprise = sum([witness.surprise for witness in witnesses])
    absent = sum([witness.surprise for witness in witnesses if witness.is_absent], 0.0)
    here: dict[int, float] = {}
    around: dict[int, float] = {}
    covered: dict[int, float] = {}
    covered_around: dict[int, float] = {}
    missing: dict[int, float] = {}
    # Most terms stand in few sentences: what a sentence repeats is added to what is said of one that repeats nothing.
    for witness in witnesses:
        gain, chance, much = witness.gain, witness.chance, witness.surprise
        for sentence, worth in witness.own.items():
            here[sentence] = here.get(sentence, against) + worth * gain
            covered[sentence] = covered.get(sentence, 0.0) + worth * chance
        for sentence, worth in witness.near.items():
            around[sentence] = around.get(sentence, against) + worth * gain
            covered_around[sentence] = covered_around.get(sentence, 0.0) + worth * chance
            missing[sentence] = missing.get(sentence, surprise) - worth * much
    return _Told(against, surprise, absent, here, around, covered, covered_around, missing)


class _Witness:
    """One term: what it says for a sentence that repeats it (``gain``) and ``against`` one that does not.

    ``own`` has how much each sentence repeats it, ``near`` how much a sentence and its surroundings do.
    """

    __slots__ = ("against", "chance", "gain", "is_absent", "near", "own", "stem", "surprise")

    def __init__(self, match: TermMatch, chance: float, count: int) -> None:
        strong = 0
        own: dict[int, float] = {}
        for sentence, (worth, _) in match.hits.items():
            strong += worth >= STRONG
            own[sentence] = 1.0 if worth >= STRONG else WEAKLY * worth
        near = dict(own)
        for sentence, worth in own.items():
            if BEFORE * worth > near.get(sentence + 1, 0.0):
                near[sentence + 1] = BEFORE * worth
            if AFTER * worth > near.get(sentence - 1, 0.0):
                near[sentence - 1] = AFTER * worth
        share = min(COMMON, max(RARE, (strong + 0.5) / (count + 1)))
        self.stem, self.chance, self.own, self.near = match.term.stem, chance, own, near
        self.against = math.log((1 - chance) / (1 - share))
        self.gain = math.log(chance / share) - self.against
        self.surprise = math.log(1 - chance)
        self.is_absent = not strong


def _add_context(witnesses: Sequence[_Witness], sentences: Sequence[int], context: Sequence[frozenset[str]]) -> None:
    by_stem = {witness.stem: witness for witness in witnesses}
    stems = frozenset(by_stem)
    for sentence in sentences:
        if context[sentence]:
            for stem in context[sentence] & stems:
                by_stem[stem].near[sentence] = 1.0


def _missing(witnesses: Sequence[_Witness], sentence: int, own: bool) -> float:
    """Return how likely the likeliest term is that the sentence lacks, ``witnesses`` being ordered by it."""
    most = 0.0
    for witness in witnesses:
        if witness.chance <= most:
            break
        lacking = (1 - (witness.own if own else witness.near).get(sentence, 0.0)) * witness.chance
        if lacking > most:
            most = lacking
    return most
