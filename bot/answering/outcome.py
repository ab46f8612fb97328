"""The three outcomes of a question: an answer, suggestions or a refusal. There is no fourth.

Of several ranked possibilities those are worth suggesting that are of different lines and not far behind.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from bot.facts.quotation import Speaker, Stance
from bot.reading.article import Article
from bot.reading.span import Span

Possible = TypeVar("Possible")

MOST_SUGGESTIONS = 3
WORTH_SHOWING = 0.1
"""The share of the best one's probability from which a further one is suggested beside it."""


class Verdict(StrEnum):
    """What became of a quotation that was checked."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not found"


class ChangeKind(StrEnum):
    """How a word of an alleged quotation differs from the article's."""

    REPLACED = "replaced"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between an alleged quotation and the article.

    ``alleged`` and ``actual`` are the words on either side, empty where one side has none, or dots that mark what was
    dropped; ``grave`` marks a number, a negation, or what else turns round what is said.
    """

    kind: ChangeKind
    alleged: str
    actual: str
    grave: bool = False


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """A part of a quotation that was put together from several places: where it stands, and who says it there.

    ``around`` are words right beside it that change what it says.
    """

    span: Span
    line: int
    speaker: Speaker | None = None
    stance: Stance = Stance.ASSERTED
    around: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why this line: what a person may want to know who doubts the answer."""

    wanted: str = ""
    matched: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    runner_up: Span | None = None
    runner_up_match: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the article that answers.

    ``span`` is the sentence or statement to quote, ``line`` its number in the file, ``lines`` the further lines that
    bear it out, ``highlights`` the words to set in bold. ``speaker`` and ``values`` are the heading: who said it, or
    the figures, dates or expansions as written. ``match`` runs from 0 to 100 and is no probability. ``stance`` is the
    speaker's towards the words that were asked for; ``unsourced`` marks a statement whose source the article leaves out
    ("he was told that"). ``around`` are words right beside quoted ones that change what they say. ``bearer`` is the
    name of whoever a speaker most likely is who is only described: "the senator". ``parts`` are the places from which
    a checked quotation was put together; ``span`` is then the first. ``alleged`` are the words that were checked, made
    plain.
    """

    article: Article
    line: int
    span: Span
    match: float
    lines: tuple[int, ...] = ()
    highlights: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    values: tuple[Span, ...] = ()
    verdict: Verdict | None = None
    changes: tuple[Change, ...] = ()
    alleged_speaker: str | None = None
    stance: Stance = Stance.ASSERTED
    unsourced: bool = False
    around: tuple[Span, ...] = ()
    bearer: Span | None = None
    explanation: Explanation = field(default_factory=Explanation)
    parts: tuple[QuotedPart, ...] = ()
    alleged: str = ""

    @property
    def sentence(self) -> str:
        """The words that are quoted, exactly as the article has them."""
        return self.article.of(self.span)

    @property
    def speaker_name(self) -> str | None:
        """The fullest name that the article gives the speaker."""
        return self.article.of(self.speaker.name) if self.speaker else None


class Doubt(StrEnum):
    """Why lines are only suggested."""

    CLOSE = "close, but not sure"
    SEVERAL = "several figures fit"
    NAMELESS = "the article names nobody who said it"
    DENIED = "the article has it denied"
    OPEN = "the article leaves it open"
    NEGATED = "the article has it with a negation"
    AFFIRMED = "the article has it without the negation"
    ASKED = "the article has it as a question"


@dataclass(frozen=True, slots=True)
class Suggestions:
    """One to three lines to choose from, the best first."""

    candidates: tuple[Answer, ...]
    doubt: Doubt = Doubt.CLOSE


class RefusalReason(StrEnum):
    """Why there is no answer."""

    NOT_SAID = "the article does not say"
    NO_SUCH_NAME = "the article does not name them"
    NO_FIGURE = "the article gives no such figure"
    NO_DATE = "the article gives no such date"
    NOT_FOUND = "the article has no such words"
    NO_DEFINITION = "the article does not explain it"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The article does not say. ``verdict`` is set when a quotation was checked; ``nearest`` is for moderators."""

    reason: RefusalReason = RefusalReason.NOT_SAID
    verdict: Verdict | None = None
    nearest: Answer | None = None


Outcome = Answer | Suggestions | Refusal


def worth_suggesting(ranked: Sequence[Possible], probability: Callable[[Possible], float]) -> list[Possible]:
    """Return the first of ``ranked``, which are in order, and up to two more that are worth showing beside it.

    Of those under a tenth of the first one's probability one or two in a hundred answer.
    """
    first = ranked[:MOST_SUGGESTIONS]
    return [one for one in first if probability(one) >= probability(first[0]) * WORTH_SHOWING]


def of_different_lines(ranked: Iterable[Possible], line: Callable[[Possible], int]) -> list[Possible]:
    """Return the first of ``ranked`` of each line, in order."""
    by_line: dict[int, Possible] = {}
    for one in ranked:
        by_line.setdefault(line(one), one)
    return list(by_line.values())
