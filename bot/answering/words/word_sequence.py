"""Words as they are compared when a quotation is checked, each with its place in the article.

Capital letters, accents, apostrophes, quotation marks, hyphens and punctuation are no part of a word.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from bot.reading.span import Span

WHOLE = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that hold no accent to be left off, as people type them who have none such."""
PIECE = re.compile(r"[^\W_]+(?:['’‘][^\W_]+)*(?:(?<=\d)[.,](?=\d)\d+)*%?", re.UNICODE)


class Word(NamedTuple):
    """A word made plain for comparison, and its place in the text that it was taken from."""

    plain: str
    span: Span


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words between two offsets of ``text`` in order."""
    return [
        Word(plain_word(match.group()), Span(*match.span()))
        for match in PIECE.finditer(text, start, len(text) if end is None else end)
    ]


def plain_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words between two offsets of ``text`` in order, made plain, without their places."""
    return list(map(plain_word, PIECE.findall(text, start, len(text) if end is None else end)))


@lru_cache(maxsize=65_536)
def plain_word(word: str) -> str:
    """Return a word in lower case without accents and apostrophes."""
    lower = word.casefold().replace("'", "").replace("’", "").replace("‘", "")
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower.translate(WHOLE))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or lower
