"""Tells whether what stands around a name says who or what bears it."""

import re
from functools import cache

from bot.answering.checking.described import word_before
from bot.answering.words.word_sequence import words_of
from bot.facts.grammar.lexicon import source_nouns, titles, word_group
from bot.reading.span import Span

DESCRIBED_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her)|['’]s)\s(?:[^\s,.;]+\s){0,6}[^\s,.;]+,\s(?:the\s)?[“\"'‘]*$", re.I
)
"""A description that a comma sets off from the name behind it: "his deputy, Jane Smith"."""
APPOSITION = re.compile(
    r"\s?(?:,|\()\s?(?:\d{1,3}(?=[,.;:)])|an?\b|the\b|its\b|their\b|his\b|her\b|who\b)|\s(?:is|was)\s(?:an?|the)\b"
)
"""What follows a name where its bearer is introduced: an age, a description, a relative clause."""
COURTESY = word_group("courtesy")
"""Titles with which a newspaper names everybody at each mention: they introduce nobody."""
LONGEST_TITLE = 12
"""Characters of a title of courtesy, with what parts it from the name."""
WINDOW = 80
"""Characters before a name in which it is described."""


def is_introduced(text: str, mention: Span) -> bool:
    """Return whether a description, a title or a noun for what it is stands beside the mention of a name."""
    if APPOSITION.match(text, mention.end):
        return True
    if _is_described_before(text, _with_courtesy(text, mention)):
        return True
    return not word_before(text, mention).isdisjoint(_what_bears_names())


def _with_courtesy(text: str, mention: Span) -> Span:
    """Return a name with the title of courtesy before it: "its chairman, Sir Basil Groome, told"."""
    before = words_of(text, max(0, mention.start - LONGEST_TITLE), mention.start)
    is_title = bool(before) and before[-1].plain in COURTESY
    return Span(before[-1].span.start, mention.end) if is_title else mention


def _is_described_before(text: str, name: Span) -> bool:
    """Tell whether a description stands before a name, set off by commas: "his deputy, Jane Smith, said"."""
    before = text[max(0, name.start - WINDOW) : name.start]
    return text[name.end : name.end + 1] in (",", ".", ";", ")") and DESCRIBED_BEFORE.search(before) is not None


@cache
def _what_bears_names() -> frozenset[str]:
    return (source_nouns() | titles().keys() | word_group("work")) - COURTESY
