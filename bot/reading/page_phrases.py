"""The phrases of data/words/page-furniture.txt, and the lines that open with them or hold nothing else."""

import re
from functools import cache

from bot.reading.resources import data_lines

WORD = re.compile(r"\w[\w'.-]*(?<![.-])")
NUMBER = re.compile(r"[\d.]+(?:k|st|nd|rd|th)?")
LABEL = re.compile(r"([\w'’& -]{0,60}[\w'’&-])\s*[:|»>]")
SAID = re.compile(r"\s*[“\"][^“”\"]{2,}[.!?…][”\"]\s*")
"""A quotation, ended as a sentence, that is all behind a label."""
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*$")
SHORT_FORM_END = re.compile(r"\b[ap]\.m\.$|\b[A-Z][a-z]{0,3}\.$")
LONGEST_ROW = 8
"""Words of a row of buttons or of sections."""
LONGEST_PHRASE = 6
"""Words of a phrase of the lists."""


@cache
def phrases(kind: str) -> frozenset[str]:
    """Return the phrases of a kind."""
    rows = (line.partition(":") for line in data_lines("words/page-furniture.txt"))
    return frozenset(phrase.strip() for name, _, listed in rows if name == kind for phrase in listed.split("|"))


def any_of(kind: str) -> str:
    """Return the pattern of a phrase of a kind."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(phrases(kind), reverse=True))


def words_of(line: str) -> list[str]:
    """Return the words of a line as the lists write them."""
    return WORD.findall(line.lower().replace("’", "'").replace(" & ", " and "))


def opens_with(words: list[str], kind: str) -> int:
    """Return how many words the longest phrase of a kind has that ``words`` open with; 0 for none."""
    listed = phrases(kind)
    for count in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        opening = " ".join(words[:count])
        if opening in listed:
            return count
        if f"{opening} *" in listed:
            return len(words)
    return 0


def is_row_of(line: str, *kinds: str) -> bool:
    """Return whether a short line has nothing but phrases of these kinds, and counts."""
    if line.count(" ") > 2 * LONGEST_ROW or is_sentence(line.removesuffix("...").rstrip("…")):
        return False
    words = [word for word in words_of(line) if not NUMBER.fullmatch(word)]
    if not 0 < len(words) <= LONGEST_ROW:
        return False
    while words:
        count = max(opens_with(words, kind) for kind in kinds)
        if not count:
            return False
        words = words[count:]
    return True


def is_labelled(line: str, kind: str) -> bool:
    """Return whether a line has a phrase of a kind before a colon or a bar: "Related: …".

    "More from Ana Pell: “We are sorry.”" is a line of the story.
    """
    found = LABEL.match(line)
    words = words_of(found[1]) if found and not SAID.fullmatch(line, found.end()) else []
    return bool(words) and opens_with(words, kind) == len(words)


def is_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence does, and not with a short form such as "p.m."."""
    return bool(SENTENCE_END.search(line)) and not SHORT_FORM_END.search(line)
