"""How alike two wordings are: by the words that tell questions apart, and a little by their letters.

A comparison of letters alone takes "How do I join the server?" and "How do I leave the server?" for the same question.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.library.wordings.wording import normalised, telling_words, words

BY_WORDS = 0.75
"""The share of the words in a likeness; the letters have the rest."""

OTHER_QUESTION = 0.7
"""What is left of a likeness when one wording asks who and the other when, where or why."""

LOOSE_QUESTION = 0.92
"""What is left when one asks who, when, where or why, and the other how, what or nothing of the kind."""

POINTED = frozenset({"who", "when", "where", "why"})

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording made ready to be compared: its telling words by their stems, and what it asks for.

    ``asks`` is who, when, where or why, or empty.
    """

    text: str
    normalised: str
    stems: dict[str, str]
    asks: str = ""


def wording(text: str) -> Wording:
    """Return ``text`` made ready to be compared."""
    bare = (word.removesuffix("'s") for word in words(text))
    asks = next((word for word in bare if word in POINTED), "")
    return Wording(text, normalised(text), telling_words(text), asks)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two wordings are, as a whole and by its parts, each from 0 to 1.

    ``asked`` and ``kept`` are the shares of either wording that the other one covers, ``letters`` is the likeness of
    the letters, and ``question`` falls below 1 where the two ask for different kinds of thing. ``replaced`` tells that
    each has a word with nothing like it in the other, as "milk" and "rice" in questions that are else the same.
    """

    total: float
    asked: float
    kept: float
    letters: float
    question: float
    replaced: bool = False


SAME = Likeness(1.0, 1.0, 1.0, 1.0, 1.0)


def likeness(asked: Wording, kept: Wording, means: Mapping[str, Mapping[str, float]], weights: Weights) -> Likeness:
    """Return how alike the two are.

    ``means`` gives for a stem of ``asked`` the stems that it may stand for, with how sure that is from 0 to 1, so that
    typos count for nearly as much as the word; ``weights`` has the weight of each stem, rare ones weighing more.
    """
    if asked.normalised == kept.normalised:
        return SAME
    by_asked, by_kept, replaced = _overlap(asked, kept, means, weights)
    # The harmonic mean is near the smaller of the two.
    overlap = 2 * by_asked * by_kept / (by_asked + by_kept) if by_asked and by_kept else 0.0
    letters = fuzz.ratio(asked.normalised, kept.normalised) / 100
    question = _same_question(asked.asks, kept.asks)
    total = (BY_WORDS * overlap + (1 - BY_WORDS) * letters) * question
    return Likeness(total, by_asked, by_kept, letters, question, replaced)


def coverage(
    asked: Wording, stems: frozenset[str], means: Mapping[str, Mapping[str, float]], weights: Weights
) -> float:
    """Return from 0 to 1 how much of what is asked stands among ``stems``."""
    total = matched = 0.0
    for stem in asked.stems:
        worth = weights[stem]
        total += worth
        matched += worth * max((sure for other, sure in means[stem].items() if other in stems), default=0.0)
    return matched / total if total else 0.0


def _overlap(
    asked: Wording, kept: Wording, means: Mapping[str, Mapping[str, float]], weights: Weights
) -> tuple[float, float, bool]:
    """Return how much of either wording the other one covers, and whether neither covers all words of the other."""
    covered = dict.fromkeys(kept.stems, 0.0)
    asked_total = asked_matched = 0.0
    strange = False
    for stem in asked.stems:
        sure, other = max(((sure, other) for other, sure in means[stem].items() if other in covered), default=(0.0, ""))
        worth = weights[stem]
        asked_total += worth
        asked_matched += worth * sure
        if sure:
            covered[other] = max(covered[other], sure)
        else:
            strange = True
    kept_total = sum(weights[stem] for stem in kept.stems)
    kept_matched = sum(weights[stem] * sure for stem, sure in covered.items())
    if not asked_matched or not kept_matched:
        return 0.0, 0.0, True
    replaced = strange and not all(covered.values())
    return asked_matched / asked_total, kept_matched / kept_total, replaced


def _same_question(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return OTHER_QUESTION if one and other else LOOSE_QUESTION
