"""Writes the words that a page marks as its byline as one line: "By Ida Moss", "By Ida Moss and Bo Lund"."""

import re
from collections.abc import Iterable
from itertools import takewhile

from bot.reading.bylines import LABELLED, is_byline, is_signature
from bot.reading.days import is_stamp

BY = re.compile(r"by\b|.*\sby\b", re.IGNORECASE)
ONLY_BY = re.compile(r"(?:(?:words|written|reported|story|text)\s+)?by:?$", re.IGNORECASE)
WRITTEN = re.compile(r"(?:words|written|reported|story|text)\s+by:?\s+", re.IGNORECASE)
PARTED = re.compile(r"\s+[|•·]\s+")
EDITED = re.compile(r"[.;]\s+[A-Z]\w+\s+by\b.*$")
DATED = re.compile(r"^([^,]+),\s+(.+)$")
SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,;])")
GOES_ON = re.compile(r"[,;&/|–—-]|(?:and|in|at|for|of)\b", re.IGNORECASE)
"""Begins what is said of a name; another piece is no part of the name before it."""
JOINING = frozenset([",", "and", "&", ", and", "|", "•", "·", "/"])


def byline_of(pieces: Iterable[str]) -> str | None:
    """Return the byline that some pieces of text make up, without who edited or how long it reads; None for none."""
    marked = [said for piece in pieces if (said := _who_wrote(piece))]
    names = _names(marked)
    if len(names) > 1:
        return f"By {', '.join(names[:-1])} and {names[-1]}"
    if names and len(marked) > 2 and ONLY_BY.match(marked[0]) and not GOES_ON.match(marked[2]):
        return f"By {names[0]}"
    for count in range(len(marked), 0, -1):
        words = SPACE_BEFORE_MARK.sub("", " ".join(marked[:count]))
        if BY.match(words) and is_byline(words):
            return WRITTEN.sub("By ", words) if WRITTEN.match(words) else words
    return f"By {_undated(marked[0])}" if marked and is_signature(_undated(marked[0])) else None


def joins_names(piece: str) -> bool:
    """Tell whether a piece of text only stands between two names: "and", a comma."""
    return piece in JOINING


def _who_wrote(piece: str) -> str:
    said = EDITED.sub("", PARTED.split(piece, maxsplit=1)[0])
    labelled = LABELLED.match(said)
    if labelled:
        return labelled["names"]
    return said.removesuffix(".") if WRITTEN.match(said) else said


def _names(marked: list[str]) -> list[str]:
    """Return the names of which each is a piece of its own, from the first piece on or behind "By"."""
    listed = marked[1:] if marked and ONLY_BY.match(marked[0]) else marked
    alone = (piece.strip(", ") for piece in listed if not joins_names(piece))
    return list(dict.fromkeys(takewhile(is_signature, (re.sub(r"^[Bb]y:?\s+", "", name) for name in alone))))


def _undated(words: str) -> str:
    dated = DATED.match(words)
    return dated[1] if dated and is_stamp(dated[2]) else words
