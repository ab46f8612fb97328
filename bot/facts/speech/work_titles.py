"""Tells titles of works in quotation marks from words that somebody said: 'who wrote "The Salt Path"'."""

import re

from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.span import Span

WORD = re.compile(r"[^\W_][\w’'-]*")
LONGEST_TITLE = 8
"""Words of a title."""
BEFORE = 60
"""Characters before a title that may say what it is a title of."""
ENDS = (".", "!", "?", "…", "—", "–")
WORKS = word_group("work")
TITLED = word_group("titled")
MADE = word_group("made")
CALLED = re.compile(r"\b(?:a|an|the|his|her|its|their|new)\s(?:[\w’'-]{1,20}\s){1,3}(?:called|named)\s$", re.IGNORECASE)


def is_title_of_work(text: str, inner: Span) -> bool:
    """Tell whether words in quotation marks are the title of a work: with capitals, after what names or makes one."""
    words = WORD.findall(inner.of(text))
    if not words or len(words) > LONGEST_TITLE or inner.of(text).rstrip("’'").endswith(ENDS):
        return False
    if any(not word[0].isupper() and not word[0].isdigit() and word_classes().get(word) is None for word in words):
        return False
    if not words[0][0].isupper():
        return False
    before = text[max(0, inner.start - 1 - BEFORE) : inner.start - 1]
    leading = [word.lower() for word in WORD.findall(before.rpartition("\n")[2])][-2:]
    if not leading or not before[-1:].isspace() or before.rstrip().endswith((".", "!", "?", ":", "”", '"')):
        return False
    if leading[-1] in WORKS or leading[-1] in TITLED or CALLED.search(before):
        return True
    return leading[-1] in MADE and leading[0] in ("who", "also", "and")
