"""Finds nicknames in quotation marks inside a name, which nobody said there: 'Barry "The Hoover" Duckworth'."""

import re

from bot.facts.grammar.lexicon import word_classes
from bot.reading.span import Span

NICKNAME = re.compile(
    r"(?<=[^\W\d_]\s)(?P<open>[“\"‘'])(?:[Tt]he\s)?[^\W\d_a-z][\w-]{0,20}(?:\s[^\W\d_a-z][\w-]{0,20}){0,2}[”\"’']"
    r"(?=\s(?P<surname>[^\W\d_a-z][\w’'-]{1,30}))"
)
FIRST_NAME = re.compile(r"(?:^|[^\w’'])[^\W\d_a-z][\w.-]{0,20}\s$")
LONGEST_NAME = 24
"""Characters before a nickname that are looked at for the name before it."""


def nicknames(text: str) -> tuple[Span, ...]:
    """Return the nicknames of a text with their quotation marks: words with capitals between two of a name."""
    return tuple([Span(*found.span()) for found in NICKNAME.finditer(text) if _is_within_name(text, found)])


def _is_within_name(text: str, found: re.Match[str]) -> bool:
    """Tell whether names stand on both sides: "told Ana “Yes” Monday" has none after it."""
    before = FIRST_NAME.search(text, max(0, found.start() - LONGEST_NAME), found.start())
    if before is None:
        return False
    around = (before.group().strip(" \n“\"‘'("), found["surname"])
    return all(word_classes().get(word.lower()) is None for word in around)
