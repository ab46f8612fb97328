"""Tells whether a line has the opposite of what a question asks about.

"When does the dig end" is not answered by "the dig begins on 8 July", nor "who had the last ticket" by "Ada Lind had
the first": all other words are there, so that the ranker is sure.
"""

import re
from functools import cache

from bot.answering.words.answer_kinds import CALENDAR
from bot.answering.words.word_lists import words_of_sides
from bot.answering.words.word_sequence import plain_words

SPANS = (
    "time|year|yr|month|week|weekend|day|night|evening|season|decade|century|quarter|half|"
    "spring|summer|autumn|winter|christmas|easter"
)
SEVERAL = r"few|two|three|four|five|six|seven|eight|nine|ten|\d+"
OF_TIME = re.compile(
    rf"\b(?:first|last|latest)\s(?:(?:{SPANS})(?:['’]?s)?|{SEVERAL}|{'|'.join(sorted(CALENDAR))})\b"
    r"|\bat\s(?:first|last|best|worst)\b",
    re.IGNORECASE,
)
"""Words for a time, of which neither is the opposite: "last year", "the first time", "at first"."""


def has_opposite(query: str, sentence: str) -> bool:
    """Tell whether a question has a word of which a sentence has only the opposite."""
    asked = _words(query)
    sides = [one for one in _sides() if not asked.isdisjoint(one[0]) and asked.isdisjoint(one[1])]
    told = _words(sentence) if sides else frozenset()
    return any(told.isdisjoint(side | beside) and not told.isdisjoint(other) for side, other, beside in sides)


def _words(text: str) -> frozenset[str]:
    return frozenset(plain_words(OF_TIME.sub(" ", text)))


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]:
    """Return each side with the one opposite, both ways round, and the words beside which it is none."""
    lines = [(side, other, frozenset[str]().union(*beside)) for side, other, *beside in words_of_sides("opposites")]
    return (*lines, *((other, side, beside) for side, other, beside in lines))
