"""Questions that found no answer, as the rest of the house sees them."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

MAX_WORDING = 300
"""Characters of a question that are kept; the rest is cut off."""


class Why(StrEnum):
    """Why a question is in the queue."""

    UNANSWERED = "unanswered"
    NOT_HELPFUL = "not helpful"


class State(StrEnum):
    """What has become of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question in the queue, asked by ``count`` people in more or less these words.

    ``about`` is the number of the article that it names, None where it was put to whatever is asked in its channel.
    ``not_helpful`` says how many of them had an answer and found it not helpful. ``channel`` and ``message`` are where
    it was asked last, for a link. ``faq`` is the number of the entry that answers it now, or ``line`` the line of
    the article with the number ``article`` (None: the built-in one).
    """

    guild: int
    number: int
    question: str
    count: int
    not_helpful: int
    state: State
    first: dt.datetime
    last: dt.datetime
    channel: int | None = None
    message: int | None = None
    about: int | None = None
    faq: int | None = None
    article: int | None = None
    line: int | None = None
    handled_by: int | None = None
    handled: dt.datetime | None = None

    def __str__(self) -> str:
        return f"#{self.number} {self.question}"

    @property
    def as_asked(self) -> str:
        """The question behind the number of the article that it names, as people write it."""
        return self.question if self.about is None else f"#{self.about} {self.question}"


@dataclass(frozen=True, slots=True)
class Asking:
    """One person's wording of a question in the queue, and where it was asked."""

    wording: str
    why: Why
    channel: int | None
    message: int | None
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of putting a question into the queue; ``is_new`` when nobody had asked anything like it."""

    question: Unanswered
    is_new: bool
