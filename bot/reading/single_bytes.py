"""Which encoding of one byte a character a text has: the one in which its quotation marks and capitals stand right.

Detectors tell these encodings apart by the letters of many languages, of which an English text has hardly any. Where
the marks stand right in several, it is the one whose letters one language has.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bot.reading.resources import data_lines

LIKELY = ("cp1252", "cp1250", "cp1254", "mac_roman")
"""What texts are written in, the most frequent first."""

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
WITHIN_WORDS = frozenset("’‘–—‐…·")
OPENING, CLOSING = "“‚„", "”"
STOPS = frozenset(",.;:!?")
LAST_LATIN = "\u024f"
SAMPLE = 200_000


def encodings(data: bytes, detected: str) -> list[str]:
    """Return the encodings that ``data`` may have, the likeliest first; a detected one of other letters stays."""
    found = {encoding: _decoded(data[:SAMPLE], encoding) for encoding in (*LIKELY, detected)}
    in_detected = found[detected]
    if in_detected is not None and (len(in_detected) < len(data[:SAMPLE]) or _is_of_other_letters(in_detected)):
        return [detected]
    possible = {encoding: text for encoding, text in found.items() if text is not None}
    return sorted(possible, key=lambda encoding: _strangeness(possible[encoding]))


def _strangeness(text: str) -> tuple[int, int]:
    return sum(1 for _ in oddities(text)), foreign_letters(text)


def foreign_letters(text: str) -> int:
    """Return how many letters of a text the language has not that has most of them."""
    letters = Counter(mark.lower() for mark in NOT_ASCII.findall(text) if mark.isalpha())
    known = (sum(letters[letter] for letter in alphabet) for alphabet in _alphabets())
    return letters.total() - max(known)


@cache
def _alphabets() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.partition(":")[2].strip()) for line in data_lines("words/alphabets.txt"))


def oddities(text: str) -> Iterator[str]:
    """Yield the characters that stand where no writer puts them, such as a capital within a word."""
    for match in NOT_ASCII.finditer(text):
        mark, before, after = match[0], text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if _is_letter_astray(mark, before) if mark.isalpha() else _is_mark_astray(mark, before, after):
            yield mark


def _is_letter_astray(letter: str, before: str) -> bool:
    return before in STOPS or (letter.isupper() and before.islower())


def _is_mark_astray(mark: str, before: str, after: str) -> bool:
    if before.isalpha() and after.isalpha():
        return mark not in WITHIN_WORDS
    return (before.isalpha() and mark in OPENING) or (after.isalpha() and mark in CLOSING)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a character.
        return data[: error.start].decode(encoding) if error.start > len(data) - 4 and len(data) == SAMPLE else None


def _is_of_other_letters(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    return 2 * sum(mark > LAST_LATIN for mark in letters) > len(letters)
