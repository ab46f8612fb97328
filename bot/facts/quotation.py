"""The value that stands for something said: a quotation or a reported statement."""

from dataclasses import dataclass
from enum import StrEnum

from bot.reading.span import Span


class QuotationKind(StrEnum):
    """Whether the words are the speaker's own or the article's report of them."""

    DIRECT = "direct"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the fullest name that the article gives, and the words that name the speaker in this place."""

    name: Span
    mention: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words said by somebody: ``span`` lies inside the quotation marks, or covers the reported clause.

    ``speaker`` is None when the article does not say who spoke; ``cue`` is the verb or phrase that reports it.
    """

    span: Span
    kind: QuotationKind
    speaker: Speaker | None = None
    cue: Span | None = None
