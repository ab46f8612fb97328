"""The words beside a figure: those that tell what it is, and the nearest, by which a long pattern is seldom tried."""

import re
from collections.abc import Iterable

from bot.facts.grammar import lexicon
from bot.facts.grammar.lexicon import word_group

LETTERS_OR_SIGN = re.compile(r"[^\W\d_]+|\S")
NEXT = re.compile(r"[\s-]{0,4}([^\W\d_]+|\S)")


def context_words(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/figure-contexts.txt``, such as "change" or "lasting"."""
    return word_group(group, "figure-contexts")


def any_of(group: str) -> str:
    """Return the pattern of a word of one of these groups."""
    return lexicon.any_of(group, "figure-contexts")


NEAR = rf"(?:{any_of('near')}\s)?"
"""The pattern of words right before a figure that only say how near it is, which may be missing: "about", "up to"."""


def openings(forms: Iterable[str]) -> frozenset[str]:
    """Return the letters or the sign with which each form begins, in lower case."""
    return frozenset(match[0].lower() for form in forms if (match := LETTERS_OR_SIGN.match(form)))


def endings(forms: Iterable[str]) -> frozenset[str]:
    """Return the letters or the sign with which each form ends, in lower case."""
    return frozenset(last_word(form) for form in forms)


def next_word(text: str, place: int) -> str:
    """Return the letters or the sign behind ``place`` and up to four blanks or hyphens, in lower case."""
    match = NEXT.match(text, place)
    return match[1].lower() if match else ""


def last_word(text: str) -> str:
    """Return the letters or the sign with which a text ends, white space aside, in lower case."""
    ending = text.rstrip()
    first = len(ending)
    while first and ending[first - 1].isalpha():
        first -= 1
    return ending[first:].lower() if first < len(ending) else ending[-1:]
