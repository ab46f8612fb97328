"""Tells whether a name may be another one: with a slip of the finger in it, or cut short.

"WHO" is short for "World Health Organization", "Lib Dems" for a longer name.
"""

import re

from rapidfuzz.distance import OSA

from bot.answering.words.word_sequence import plain_words
from bot.facts.grammar.lexicon import word_classes

LONG = 5
"""Letters of a word from which on one of them may be wrong."""
LETTERS = re.compile(r"(?:the\s+)?([^\W\d_](?:\.?[^\W\d_]){1,7})\.?", re.IGNORECASE)
FEWEST_SMALL = 3
"""Letters of an abbreviation that may be typed in small ones."""
SHORTEST_CLIPPED = 3
"""Letters of a word of a name that stands for one that begins with them."""


def is_alike(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter at most, and not in the first; a final "s" is no slip."""
    if one[:1] != other[:1] or min(len(one), len(other)) < LONG or one == other + "s":
        # "vesterbys coach" asks for somebody of Vesterby.
        return one == other
    return OSA.distance(one, other, score_cutoff=1) <= 1


def is_short_for(alleged: str, name: str) -> bool:
    """Tell whether ``alleged`` is made of the initials of ``name``, or of its words cut short."""
    return _is_initials(alleged, name) or _is_clipped(alleged, name)


def _is_initials(alleged: str, name: str) -> bool:
    short = LETTERS.fullmatch(alleged.strip())
    if short is None:
        return False
    letters = short.group(1).replace(".", "")
    if len(letters) < FEWEST_SMALL and not letters.isupper():
        return False
    words = plain_words(name)
    named = [word for word in words if word_classes().get(word) is None]
    return any("".join(word[0] for word in of) == letters.casefold() for of in (words, named) if len(of) > 1)


def _is_clipped(alleged: str, name: str) -> bool:
    """Tell whether each of several words begins the word of the name at the same place; a surname is not cut short."""
    short = _without_article(alleged)
    if len(short) < 2:
        return False
    whole = _without_article(name)
    if len(short) > len(whole):
        return False
    last = short[-1] == whole[len(short) - 1] or short[-1].endswith("s")
    return last and all(_begins(word, full) for word, full in zip(short, whole, strict=False))


def _without_article(name: str) -> list[str]:
    return [word for word in plain_words(name) if word != "the"]


def _begins(word: str, full: str) -> bool:
    stem = word if full.startswith(word) else word.removesuffix("s")
    return word == full or (len(stem) >= SHORTEST_CLIPPED and full.startswith(stem))
