"""FAQ entries as the rest of the house sees them, and what their texts must be like."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from bot.library.storage.errors import Unfit
from bot.library.wordings.wording import clean_line, clean_text, normalised

MAX_QUESTION = 300
"""Characters of a question or an alias."""

MAX_ANSWER = 3_500
"""Characters of an answer; with its heading it fits one embed of Discord."""

MAX_ALIASES = 25
"""Aliases of one entry."""

MAX_ENTRIES = 20_000
"""Entries of one server."""


class Backing(NamedTuple):
    """The line that backs an answer, and its article, None for the built-in one; ``line`` None is no line at all."""

    article: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """What moderators answer to a question, in their own words.

    ``number`` is what people call the entry by in their server. ``line`` is the line of the article with the number
    ``article`` that backs the answer (``article`` None: the built-in one). ``author`` is the person who changed the
    entry last, None once erased. ``removed`` is when it was removed, None while it is in use. An entry without an
    ``answer`` points to its line, which is quoted as it stands.
    """

    guild: int
    number: int
    question: str
    answer: str
    aliases: tuple[str, ...]
    article: int | None
    line: int | None
    author: int | None
    created: dt.datetime
    changed: dt.datetime
    removed: dt.datetime | None = None

    def __str__(self) -> str:
        return f"#{self.number} {self.question}"

    @property
    def wordings(self) -> tuple[str, ...]:
        """The question and its aliases."""
        return (self.question, *self.aliases)

    @property
    def points(self) -> bool:
        """Whether the entry has no words of its own and only points to a line."""
        return not self.answer


class FoundIn(StrEnum):
    """Where the words of a search were found."""

    QUESTION = "question"
    ALIAS = "alias"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class FaqMatch:
    """An entry that was found: by which wording, and how probable it is, from 0 to 100, that it is meant.

    ``alone`` is what that would be if no other entry were as like what was asked: of three equally near ones each has
    a third of it as its match, and yet all three are near. ``wording`` is empty when only the answer has the words.
    Completions are no answers; both their figures are 0.
    """

    entry: FaqEntry
    wording: str
    found_in: FoundIn
    match: float
    alone: float


@dataclass(frozen=True, slots=True)
class FaqText:
    """What a moderator writes of an entry, cleaned."""

    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    article: int | None = None
    line: int | None = None

    @property
    def state(self) -> dict[str, Any]:
        """What the audit trail keeps."""
        return {
            "question": self.question,
            "answer": self.answer,
            "aliases": list(self.aliases),
            "article": self.article,
            "line": self.line,
        }


def faq_text(
    question: str, answer: str, aliases: Iterable[str] = (), article: int | None = None, line: int | None = None
) -> FaqText:
    """Return the texts cleaned, with each wording once; raises Unfit with a sentence that says what is wrong.

    The answer may be empty where there is a line for it to point to.
    """
    asked = clean_line(question, MAX_QUESTION, "question")
    distinct = {normalised(asked): asked}
    for alias in aliases:
        cleaned = clean_line(alias, MAX_QUESTION, "alias")
        distinct.setdefault(normalised(cleaned), cleaned)
    others = tuple(distinct.values())[1:]
    if len(others) > MAX_ALIASES:
        raise Unfit(f"An entry may have {MAX_ALIASES} aliases; this one would have {len(others)}.")
    if line is not None and line < 1:
        raise Unfit(f"Lines are counted from 1; there is no line {line}.")
    only_points = line is not None and not answer.strip()
    return FaqText(asked, "" if only_points else clean_text(answer, MAX_ANSWER, "answer"), others, article, line)


def text_of(entry: FaqEntry) -> FaqText:
    """Return what was written of an entry."""
    return FaqText(entry.question, entry.answer, entry.aliases, entry.article, entry.line)


def text_from(state: Mapping[str, Any]) -> FaqText:
    """Return the texts that ``FaqText.state`` wrote."""
    return FaqText(state["question"], state["answer"], tuple(state["aliases"]), state["article"], state["line"])
