"""A question as the bot understands it: what it asks for, and the words by which to find it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.answering.words.answer_kinds import Kind


class QuestionType(StrEnum):
    """The form of a question."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    HOW_MANY = "how many"
    HOW_MUCH = "how much"
    HOW_LONG = "how long"
    WHAT = "what"
    WHAT_KIND = "what kind"
    YES_NO = "yes or no"
    DEFINE = "define"
    TOPIC = "topic"


class QuestionTerm(NamedTuple):
    """One word or phrase of a question that carries content.

    ``word`` is as corrected, ``importance`` below 1 marks words that an answer seldom repeats ("thing", "guy").
    """

    word: str
    stem: str
    importance: float = 1.0


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its form, the kinds of thing that would answer it, best first, and its words.

    ``focus`` is the stem of what is asked for ("how many voters"), ``names`` and ``numbers`` are stems; ``corrected``
    pairs what was typed with what it was taken to mean; ``joined`` is the corrected question in lower case.
    """

    text: str
    type: QuestionType
    wanted: tuple[Kind, ...]
    terms: tuple[QuestionTerm, ...]
    joined: str
    focus: str | None = None
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    negated: bool = False
    corrected: tuple[tuple[str, str], ...] = ()
