"""Tells whether a text is in English, the only language in which questions are answered."""

import re
from functools import cache

from bot.reading.resources import data_lines

WORD = re.compile(r"[^\W\d_]+")

FEWEST = 30
"""Words of a text by which it can be told."""

BEGINNING = 20_000
"""Characters of a text that are looked at."""

LEAST = 0.06
"""The least share of ``words/english-signs.txt``: news in English has 11 % and more, other languages hardly 3 %."""


def looks_foreign(text: str) -> bool:
    """Tell whether a text is in another language than English; a short one tells nothing and is taken for English."""
    words = WORD.findall(text[:BEGINNING].lower())
    return len(words) >= FEWEST and sum(word in _signs() for word in words) < LEAST * len(words)


@cache
def _signs() -> frozenset[str]:
    return frozenset(" ".join(data_lines("words/english-signs.txt")).split())
