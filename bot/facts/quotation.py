"""The value that stands for something said: a quotation or a reported statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.span import Span


class QuotationKind(StrEnum):
    """Whether the words are the speaker's own or the article's report of them."""

    DIRECT = "direct"
    REPORTED = "reported"


class Stance(StrEnum):
    """Whether the source stands by what is reported (the attribution's polarity and factuality: Prasad et al. 2007).

    ``DENIED`` in "she denied that", ``OPEN`` in "he declined to say whether" and "they asked if": nobody said so.
    """

    ASSERTED = "asserted"
    DENIED = "denied"
    OPEN = "left open"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the fullest name that the article gives, and the words that name the speaker in this place."""

    name: Span
    mention: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words said by somebody: ``span`` lies inside the quotation marks, or covers the reported clause.

    ``speaker`` is None when the article does not say who spoke; ``cue`` is the verb or phrase that reports it.
    ``stance`` tells whether the speaker stands by the words.
    """

    span: Span
    kind: QuotationKind
    speaker: Speaker | None = None
    cue: Span | None = None
    stance: Stance = Stance.ASSERTED

    def stance_towards(self, words: Iterable[Span]) -> Stance:
        """Return the stance towards some of the words; those that take in the cue ("denied that …") state it."""
        if self.cue and any(self.cue.overlaps(each) for each in words):
            return Stance.ASSERTED
        return self.stance
