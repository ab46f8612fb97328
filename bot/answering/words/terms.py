"""Words to terms: what is compared when a question is matched against a sentence."""

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from bot.answering.words.word_lists import base_forms, words
from bot.facts.numbers.numeral import TENS, UNITS
from bot.reading.span import Span

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
OWN_STEM = frozenset(["nought", "naught", "fourty"])
"""Number words that are compared as they are written: indexes of libraries hold their stems."""
NUMBER_WORDS = {word: str(value) for word, value in (UNITS | TENS).items() if word not in OWN_STEM} | {
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "twice": "2",
    "dozen": "12",
}
_stemmer = Stemmer.Stemmer("english")


class Term(NamedTuple):
    """One word: where it stands, in lower case with plain apostrophes, and its stem."""

    span: Span
    word: str
    stem: str


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem under which a word in lower case is compared.

    Irregular forms count as their base form ("told" as "tell") and number words as figures ("two" as "2").
    """
    bare = word.removesuffix("'s").replace("'", "")
    if "." in bare and bare[:1].isalpha():
        return bare.replace(".", "")
    if bare[:1].isdigit():
        return bare.replace(",", "")
    if bare in NUMBER_WORDS:
        return NUMBER_WORDS[bare]
    stemmed: str = _stemmer.stemWord(base_forms().get(bare, bare))
    return stemmed


class Compared(NamedTuple):
    """A word as it is compared: in lower case with plain apostrophes, its stem, and whether it says something."""

    word: str
    stem: str
    has_content: bool


@lru_cache(maxsize=65_536)
def compared(written: str) -> Compared:
    """Return how a word of a text is compared."""
    word = written.lower().replace("’", "'")
    return Compared(word, stem(word), carries_content(word))


def terms(text: str, start: int = 0, end: int | None = None) -> tuple[Term, ...]:
    """Return the terms of ``text`` between two offsets, in order, with spans into ``text``."""
    found = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        known = compared(match.group())
        found.append(Term(Span(match.start(), match.end()), known.word, known.stem))
    return tuple(found)


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of all words of ``text``, in order."""
    return tuple([compared(word).stem for word in WORD.findall(text)])


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry content."""
    return frozenset([word.stem for word in map(compared, WORD.findall(text)) if word.has_content])


def looks_plural(word: str) -> bool:
    """Tell whether a word in lower case ends as a plural does: "beds", but not "glass", "bus" or "crisis"."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


@lru_cache(maxsize=65_536)
def carries_content(word: str) -> bool:
    """Return whether a word in lower case says something: not an article, preposition, auxiliary or pronoun."""
    stopwords = words("stopwords")
    return word not in stopwords and word.removesuffix("'s") not in stopwords
