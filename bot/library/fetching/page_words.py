"""Lays a page out as the words that a reader sees, in their order, each with the element that holds it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.reading.days import is_stamp

UNSEEN = frozenset(["head", "noscript", "script", "style", "template", "textarea"])
NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LONG = 5
"""Words of a piece that says something, and does not only label, as "Posted on 5 May 2024 by" does."""
BEFORE_NAME = re.compile(r"\sby:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a page without an element between them, and the element that holds them."""

    words: str
    holder: Any

    @property
    def is_long(self) -> bool:
        """Tell whether the words say something, and do not only label."""
        return len(self.words.split()) >= LONG and not is_stamp(BEFORE_NAME.sub("", self.words))


@dataclass(frozen=True, slots=True)
class PageWords:
    """The pieces of a page in their order, and for each element which of them it holds."""

    pieces: list[Piece]
    spans: dict[Any, range]

    def within(self, numbers: range) -> list[Piece]:
        """Return the pieces of some numbers."""
        return self.pieces[numbers.start : numbers.stop]

    def between(self, start: int, stop: int, without: Any) -> list[Piece]:
        """Return the pieces from one number up to another but for those of an element."""
        left_out = self.spans[without]
        return [self.pieces[number] for number in range(start, stop) if number not in left_out]


def words_of_page(page: Any) -> PageWords:
    """Return the words of a page that are seen: none of a script, and none of what its form hides."""
    pieces: list[Piece] = []
    starts: dict[Any, int] = {}
    spans: dict[Any, range] = {}
    unseen = 0
    for event, element in _walk(page):
        if event == "start":
            starts[element] = len(pieces)
            unseen += _is_unseen(element)
            said, holder = element.text, element
        else:
            if event == "end":
                spans[element] = range(starts[element], len(pieces))
                unseen -= _is_unseen(element)
            said, holder = element.tail, element.getparent()
        words = " ".join((said or "").split())
        if words and not unseen and holder is not None:
            pieces.append(Piece(words, holder))
    return PageWords(pieces, spans)


def holds(outer: Any, inner: Any) -> bool:
    """Tell whether an element is in another, or is it."""
    return outer is inner or any(one is outer for one in inner.iterancestors())


def letters_of(words: str) -> str:
    """Return the letters and digits of some words, by which they are the same however they are laid out."""
    return "".join(filter(str.isalnum, words)).casefold()


def _walk(page: Any) -> Iterator[tuple[str, Any]]:
    from lxml.etree import iterwalk

    return iter(iterwalk(page, events=("start", "end", "comment", "pi")))


def _is_unseen(element: Any) -> bool:
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or element.tag in UNSEEN or NO_DISPLAY.search(element.get("style") or "") is not None
