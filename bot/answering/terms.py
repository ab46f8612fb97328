"""Words to terms: what is compared when a question is matched against a sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from bot.reading.span import Span

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_stemmer = Stemmer.Stemmer("english")


@dataclass(frozen=True, slots=True)
class Term:
    """One word: where it stands, in lower case with plain apostrophes, and its stem."""

    span: Span
    word: str
    stem: str


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem under which a word in lower case is compared."""
    bare = word.removesuffix("'s").replace("'", "")
    if "." in bare and bare[:1].isalpha():
        return bare.replace(".", "")
    if bare[:1].isdigit():
        return bare.replace(",", "")
    stemmed: str = _stemmer.stemWord(bare)
    return stemmed


def terms(text: str, start: int = 0, end: int | None = None) -> tuple[Term, ...]:
    """Return the terms of ``text`` between two offsets, in order, with spans into ``text``."""
    found = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group().lower().replace("’", "'")
        found.append(Term(Span(*match.span()), word, stem(word)))
    return tuple(found)
