"""Whose age a figure is: "how old is Kit Pell" is not answered by the 68 of "Doreen Pell, 68, whose son Kit"."""

import re
from collections.abc import Iterable, Iterator

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.asked_sides import Ranked
from bot.answering.words.terms import carries_content
from bot.facts.amount import Amount, AmountKind
from bot.facts.name import Name, NameKind

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ASKS_AGE = re.compile(r"\bage[ds]?\b|\bhow\sold\b", re.IGNORECASE)
AGE_WORDS = frozenset(["how", "old", "age", "ages", "aged", "now", "years", "exactly"])
BEFORE = re.compile(r"(?:,\s|\s\()(?:aged\s|now\s)?")
"""What stands between a name and the age behind it."""
BEHIND = re.compile(r"[\w-]{1,20}[\s-]years?[\s-]old\s(?:[a-z-]+\s){0,3}")
"""An age with what stands before the name behind it: "the 19-year-old winger Kit Pell"."""


def without_ages_of_others(question: str, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without the ages of others, where a question asks for that of one person by name."""
    asked = person_whose_age_is_asked(question, index)
    if not asked:
        return found
    left = [(chance, one) for chance, one in found if not is_age_of_other(one.amount, asked, index)]
    own = [number for number, (_, one) in enumerate(left) if _is_age_of_asked(one.amount, asked, index)]
    return _with_only(own[0], left) if len(own) == 1 else left


def _with_only(own: int, found: Ranked) -> Ranked:
    """Return the figures without the other ages of a sentence that has the one asked for, which answers as they did."""
    sentence = found[own][1].sentence
    others = {
        number
        for number, (_, one) in enumerate(found)
        if number != own and one.sentence == sentence and one.amount.kind is AmountKind.AGE
    }
    chance = found[own][0] + sum([found[number][0] for number in others])
    kept = [pair for number, pair in enumerate(found) if number not in others]
    return [(chance, one) if one is found[own][1] else (each, one) for each, one in kept]


def person_whose_age_is_asked(question: str, index: ArticleIndex) -> frozenset[str]:
    """Return the words of the name of the person whose age is asked for; none where it is anybody else's."""
    if ASKS_AGE.search(question) is None:
        return frozenset()
    words = [word for word in WORD.findall(question.lower()) if carries_content(word) and word not in AGE_WORDS]
    known = frozenset[str]().union(*(_words_of(name, index) for name in _people(index)))
    asked = frozenset(word if word in known else word.removesuffix("s") for word in words)
    return asked if asked <= known else frozenset()


def _people(index: ArticleIndex) -> Iterator[Name]:
    return (name for name in index.facts.names if name.kind is NameKind.PERSON)


def _words_of(name: Name, index: ArticleIndex) -> frozenset[str]:
    return frozenset(WORD.findall(index.article.of(name.span).lower()))


def is_age_of_other(amount: Amount, asked: frozenset[str], index: ArticleIndex) -> bool:
    """Tell whether an age stands beside the name of somebody else than the one whose name has the words ``asked``."""
    others = (name for name in _people(index) if not _is_called(name, asked, index))
    return bool(asked) and _stands_beside(amount, others, index)


def _is_age_of_asked(amount: Amount, asked: frozenset[str], index: ArticleIndex) -> bool:
    return _stands_beside(amount, (name for name in _people(index) if _is_called(name, asked, index)), index)


def _is_called(name: Name, asked: frozenset[str], index: ArticleIndex) -> bool:
    return asked <= _words_of(name, index)


def _stands_beside(amount: Amount, people: Iterable[Name], index: ArticleIndex) -> bool:
    text = index.article.text
    return amount.kind is AmountKind.AGE and any(
        BEFORE.fullmatch(text, mention.end, amount.span.start)
        or BEHIND.fullmatch(text, amount.core.start, mention.start)
        for name in people
        for mention in name.mentions
    )
