"""Reads what a person wants checked: the alleged words, and who is alleged to have said them."""

import re
from dataclasses import dataclass

from bot.answering.checking.named_beside import named_beside

MARKS = {"“": "”", "„": "“”", "«": "»", '"': '"”', "”": "”", "‘": "’", "'": "'’", "`": "'`"}
OPENING = re.compile(r"“|„|«|\"|”|(?:(?<=\s)|^)[‘'`]")
DASHES = "-–—―"
SHORTEST_SIGNED = 8
"""Characters before a dash that a signature without marks needs."""
LONGEST_SIGNATURE = 60
"""Characters behind that dash which may be a name."""
LETTERS = re.compile(r"[^\W_]")
FEWEST_WORDS = 3
"""Words in quotation marks that make a quotation of its own within a message."""


@dataclass(frozen=True, slots=True)
class AllegedQuotation:
    """Words that somebody is said to have said; ``speaker`` is None when nobody is named."""

    words: str
    speaker: str | None = None


def read_alleged(text: str) -> AllegedQuotation:
    """Return the quotation in ``text``: the first in marks, one of several words if there is one, else all of it."""
    found = read_all_alleged(text) or read_all_alleged(text, fewest=1)
    if found:
        return found[0]
    return _signed(text.strip()) or AllegedQuotation(text.strip())


def _signed(text: str) -> AllegedQuotation | None:
    """Return the quotation and the speaker in "… mutual respect - Zhao", which has no marks; None without a name."""
    dash = max(map(text.rfind, DASHES))
    before, name = text[: dash + 1].rstrip(DASHES), text[dash + 1 :].strip()
    if not 2 <= len(name) <= LONGEST_SIGNATURE or len(name.split()) > 5 or any(mark in name for mark in '"“”'):
        return None
    if len(before) <= SHORTEST_SIGNED or not before[-1].isspace():
        return None
    return AllegedQuotation(before.strip(), name.strip(" .") or None)


def read_all_alleged(text: str, fewest: int = FEWEST_WORDS) -> tuple[AllegedQuotation, ...]:
    """Return every quotation in marks of at least ``fewest`` words, each with the name beside it."""
    stretches = [stretch for stretch in _stretches(text) if len(text[stretch[1] : stretch[2]].split()) >= fewest]
    found = []
    for number, (start, inner, inner_end, end) in enumerate(stretches):
        before = text[stretches[number - 1][3] if number else 0 : start]
        after = text[end : stretches[number + 1][0] if number + 1 < len(stretches) else len(text)]
        found.append(AllegedQuotation(text[inner:inner_end].strip(), named_beside(before, after)))
    return tuple(found)


def _stretches(text: str) -> list[tuple[int, int, int, int]]:
    """Return (start, inner start, inner end, end) of the stretches in marks; one that is not closed runs to the end."""
    found = []
    at = 0
    while opening := OPENING.search(text, at):
        closing = _closing(text, opening.end(), MARKS[opening.group()])
        if LETTERS.search(text, opening.end(), closing):
            found.append((opening.start(), opening.end(), closing, min(closing + 1, len(text))))
        at = closing + 1
    return found


def _closing(text: str, start: int, marks: str) -> int:
    """Return where a closing mark stands; an apostrophe inside a word closes nothing."""
    last = None
    for at in range(start, len(text)):
        if text[at] in marks:
            inside_word = (
                text[at] in "'’" and at + 1 < len(text) and (text[at + 1].isalnum() or _closes_later(text, at))
            )
            if not inside_word:
                return at
            last = at
    if last is not None and len(text) - last < 3:
        return last
    return len(text)


def _closes_later(text: str, at: int) -> bool:
    """Tell whether a single mark before a blank is a plural's apostrophe, since one that signs off comes later."""
    rest = text[at + 1 : at + 240]
    return bool(re.match(r"\s+\w", rest)) and bool(re.search(r"[\w.,!?]['’]\s*(?:[-–—]|$)", rest))
