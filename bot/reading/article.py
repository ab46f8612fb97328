"""An article as the rest of the house knows it: a text, and spans into that text."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from bot.reading.span import Span


class LineKind(StrEnum):
    """What a line is for on the page."""

    BODY = "body"
    HEADLINE = "headline"
    BYLINE = "byline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: ``number`` counts from 1 in the file, blank lines included."""

    number: int
    span: Span
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, in the line with number ``line``."""

    line: int
    span: Span
    kind: LineKind = LineKind.BODY


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its lines and sentences; ``text[span.start:span.end]`` is what gets quoted.

    ``sentences`` covers body lines and the headline in reading order; furniture and bylines have none.
    ``date`` is the day of publication when it is known; relative dates are resolved against it.
    """

    title: str
    text: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    byline: str | None = None
    date: dt.date | None = None
    url: str | None = None
    language: str = "en"

    def line(self, number: int) -> Line | None:
        """Return the line with that number in the file, or None when it is blank or does not exist."""
        return next((line for line in self.lines if line.number == number), None)

    def line_at(self, offset: int) -> Line | None:
        """Return the line that holds the character at ``offset``, or None between lines."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.lines) and self.lines[low].span.start <= offset:
            return self.lines[low]
        return None

    def of(self, span: Span) -> str:
        """Return the words of the article that ``span`` covers."""
        return self.text[span.start : span.end]
