"""The form of a question and the kinds of thing that would answer it, from its question word and what follows."""

from collections.abc import Sequence

from bot.answering.questions.question import QuestionType
from bot.answering.words.answer_kinds import Kind
from bot.answering.words.terms import carries_content
from bot.answering.words.word_lists import word_by_group

Understood = tuple[QuestionType, tuple[Kind, ...], str | None]
"""The form, the wanted kinds and the word in focus."""

MEASURES = frozenset("tall high far big large wide deep fast heavy close hot cold".split())
AUXILIARIES = frozenset("is are was were did does do has had have can could will would should s".split())
PERSON = (Kind.PERSON, Kind.NAME, Kind.ORGANISATION)


def question_type(words: Sequence[str]) -> Understood:
    """Return how a question is to be understood, from its words in lower case."""
    for position, word in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else ""
        after = words[position + 2] if position + 2 < len(words) else None
        if word in ("who", "whom", "whose"):
            return QuestionType.WHO, PERSON, None
        if word == "when":
            return QuestionType.WHEN, (Kind.DATE,), None
        if word == "where":
            return QuestionType.WHERE, (Kind.PLACE, Kind.NAME), None
        if word == "why":
            return QuestionType.WHY, (Kind.CAUSE,), None
        if word == "how":
            return _how(following, after)
        if word in ("what", "which"):
            return _what(words, position)
    return QuestionType.YES_NO, (), None


def _how(following: str, after: str | None) -> Understood:
    if following == "many":
        return QuestionType.HOW_MANY, (Kind.NUMBER,), after
    if following == "much":
        return QuestionType.HOW_MUCH, (Kind.MONEY, Kind.NUMBER, Kind.PERCENT), after
    if following in ("long", "often"):
        return QuestionType.HOW_LONG, (Kind.DURATION, Kind.NUMBER), None
    if following == "old":
        return QuestionType.HOW_LONG, (Kind.NUMBER, Kind.DURATION), None
    if following in MEASURES:
        return QuestionType.HOW_MUCH, (Kind.MEASURE, Kind.NUMBER), None
    return QuestionType.HOW, (Kind.MANNER,), None


def _what(words: Sequence[str], position: int) -> Understood:
    kinds = word_by_group("answer-kinds")
    for word in words[position + 1 : position + 5]:
        kind = kinds.get(word) or kinds.get(word.removesuffix("s"))
        if kind:
            return QuestionType.WHAT_KIND, _with_near_kinds(Kind(kind)), word
        if word in AUXILIARIES and words[position + 1] != word:
            break
    following = next((word for word in words[position + 1 : position + 3] if carries_content(word)), None)
    if words[position] == "which":
        return QuestionType.WHAT_KIND, (Kind.NAME,), following
    return QuestionType.WHAT, (), following


def _with_near_kinds(kind: Kind) -> tuple[Kind, ...]:
    near = {
        Kind.PERSON: PERSON,
        Kind.ORGANISATION: (Kind.ORGANISATION, Kind.NAME),
        Kind.PLACE: (Kind.PLACE, Kind.NAME),
        Kind.MONEY: (Kind.MONEY, Kind.NUMBER),
        Kind.MEASURE: (Kind.MEASURE, Kind.NUMBER),
        Kind.DURATION: (Kind.DURATION, Kind.NUMBER),
        Kind.PERCENT: (Kind.PERCENT, Kind.NUMBER),
    }
    return near.get(kind, (kind,))
