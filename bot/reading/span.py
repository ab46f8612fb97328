"""A stretch of characters in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The characters from ``start`` up to, and not including, ``end``."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> "Span":
        """Return the span moved by ``offset`` characters."""
        return Span(self.start + offset, self.end + offset)

    def overlap(self, other: "Span") -> int:
        """Return how many characters the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def strip(self, text: str, unwanted: str | None = None) -> "Span":
        """Return the span without the ``unwanted`` characters at its ends, white space unless told."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip(unwanted))
        return Span(start, max(start, self.start + len(words.rstrip(unwanted))))


# Thousands of spans are made for an article; to set their slots by descriptor takes a third less than by name.
_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__
