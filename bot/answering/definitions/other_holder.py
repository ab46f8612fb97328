"""Tells whether a line has only the holder of another office than a question asks for.

"Who is Tarn's captain" is not answered by "Brackenfield's captain, Silas Crane", "who is the finance minister" by "the
foreign minister, Ada Lind", "who is the head" by "her deputy", nor "who is the chair of the trust" by "the trust's
director": but for one word the line has all that is asked. Where a line does not tell whose the office is, it may be
the right one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from bot.answering.article_index import ArticleIndex, IndexedSentence, kept_with_index
from bot.answering.definitions.offices import BEHIND_OFFICE, in_all_forms, offices_asked_by
from bot.answering.definitions.offices import LONGEST as LONGEST_OFFICE
from bot.answering.lines.unnamed import ENDS
from bot.answering.words.answer_kinds import CALENDAR
from bot.answering.words.terms import WORD, carries_content, compared, stem, stems_of
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.resources import data_lines
from bot.reading.span import Span

ASKS = re.compile(
    r"\s*who(?:(?P<now>['’]?s|\sis|\sr|\sare)|\s(?:was|were|will\sbe|became|becomes))\s(?P<asked>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
NOW = frozenset({"now", "currently", "today", "then", "again"})
"""Words that are no part of an office."""
LONGEST = 10
"""Words of a question from which the office is taken."""
SHORTEST = 5
"""Letters of a stem that tells a noun of its kind."""
NAME = r"[^\W\d_a-z][\w’'-]{0,30}"
NAMES = rf"{NAME}(?:\s{NAME}){{0,3}}"
OWNER_BEFORE = re.compile(rf"(?P<the>\b[Tt]he\s)?(?P<owner>{NAMES})['’]s?\s(?:(?!and\s)[\w-]{{1,30}}\s){{0,2}}$")
"""A name before an office: "Brackenfield's long-serving captain"."""
OWNER_BEHIND = re.compile(rf"\s(?:of|at|for)\s(?:the\s)?(?P<owner>{NAMES}(?:,?\s\(?(?:the\s|or\s)?{NAMES})?)")
"""A name behind it: "the captain of Brackenfield", "chief engineer at the Space Agency, the SA"."""
POSSESSIVE = re.compile(r"['’]s?$")
FIELD_BEHIND = re.compile(r"\s(?:of|for)\s(?:the\s)?(?P<field>[\w-]{1,30})")
BESIDE = word_group("beside-bearer", "office-company")
PAST = word_group("past-bearer", "office-company")
ALSO_MINISTER = word_group("also-minister", "office-company")
BY_TITLE = word_group("by-title", "office-company")
PARTS = re.compile(r"[,;:.!?()“”\"]")
"""What ends the phrase before an office."""
REACH = 80
"""Characters before an office in which its owner is named."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The stems of the nouns for an office, and what tells it from others: the names of its owner, and its portfolio.

    ``barred`` are words by which it is the office of somebody else: "deputy", "former". ``deeds`` are the stems of the
    verbs that tell the holder as well as a noun does, and None where there are too many.
    """

    nouns: frozenset[str]
    owner: frozenset[str]
    portfolio: frozenset[int]
    barred: frozenset[str]
    deeds: frozenset[str] | None


def has_other_holder(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a sentence has the office that is asked for, and each time that of another owner or portfolio."""
    wanted = _wanted(asked, index)
    if wanted is None:
        return False
    places = [term.span for term in sentence.terms if term.stem in wanted.nouns]
    return bool(places) and all(_is_other(place, wanted, sentence.sentence.span, index) for place in places)


def lacks_office(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a sentence has neither the office that is asked for nor a verb for what its holder does."""
    wanted = _wanted(asked, index)
    if wanted is None or wanted.deeds is None or not wanted.nouns.isdisjoint(sentence.stems):
        return False
    return not any(_tells(one, wanted) for one in sentence.stems)


def _tells(word: str, wanted: _Wanted) -> bool:
    """Tell whether a stem is that of a verb for what the holder of an office does: "runs", "governed"."""
    kin = len(word) >= SHORTEST and any(noun.startswith(word) or word.startswith(noun) for noun in wanted.nouns)
    return kin or word in (wanted.deeds or ())


def _wanted(asked: str, index: ArticleIndex) -> _Wanted | None:
    asks = ASKS.fullmatch(asked)
    given = [compared(word).word for word in WORD.findall(asks["asked"])] if asks else []
    words = [word for word in given if word not in NOW][:LONGEST]
    if not asks or not words:
        return None
    end = next((at for at in range(1, len(words)) if _ends(words[at])), len(words))
    before, noun, behind = words[: end - 1], words[end - 1], _behind(words[end:])
    offices = _offices(words[:end])
    whose = [word for word in (*before, *behind) if carries_content(word)]
    return _Wanted(
        frozenset(stem(one.split()[-1]) for one in (noun, *offices, *_answering_too(noun))),
        in_all_forms(frozenset(map(stem, whose)) & _names(index), index),
        _portfolio(whose) if _portfolio([*before[-1:], *behind[:2]]) else frozenset(),
        (BESIDE | PAST if asks["now"] else BESIDE).difference(words),
        _deeds(offices) if noun in BY_TITLE and BESIDE.isdisjoint(words) else None,
    )


def _ends(word: str) -> bool:
    return word_classes().get(word) in ENDS


def _behind(words: list[str]) -> list[str]:
    """Return the words that tell whose an office is: "of | the Bank of Tarn | who"."""
    if not words or words[0] not in BEHIND_OFFICE:
        return []
    return list(takewhile(lambda word: word == "of" or not _ends(word), words[1:]))


def _offices(words: list[str]) -> frozenset[str]:
    """Return the offices that answer for what words end in: "chief financial officer" for "finance director"."""
    ending = (" ".join(words[-length:]) for length in range(1, LONGEST_OFFICE + 1))
    return frozenset[str]().union(*(offices_asked_by("noun").get(one, frozenset()) for one in ending))


def _answering_too(noun: str) -> list[str]:
    """Return the offices that a noun answers for, such as the headteacher for "head", and what else ministers are."""
    offices = offices_asked_by("noun").items()
    asked = [asked for asked, answers in offices if any(one.split()[-1] == noun for one in answers)]
    return [*asked, *ALSO_MINISTER] if noun == "minister" else asked


def _deeds(offices: frozenset[str]) -> frozenset[str]:
    """Return the stems of the verbs for what the holders of offices do: "runs" for "boss"."""
    return frozenset(
        stem(deed) for deed, answers in offices_asked_by("deed").items() if not offices.isdisjoint(answers)
    )


@kept_with_index
def _names(index: ArticleIndex) -> frozenset[str]:
    """Return the stems that are names, also of those that only begin sentences."""
    alone = (index.article.of(name.span) for name in index.facts.names)
    return index.pool.names.union(*(stems_of(name) for name in alone if " " not in name))


def _is_other(office: Span, wanted: _Wanted, whole: Span, index: ArticleIndex) -> bool:
    """Tell whether an office in a sentence is not the one that is wanted."""
    text = index.article.text
    start = max(whole.start, office.start - REACH)
    behind = FIELD_BEHIND.match(text, office.end, whole.end)
    phrase = PARTS.split(text[start : office.start])[-1]
    before = [compared(word).word for word in WORD.findall(phrase)][-2:]
    if not wanted.barred.isdisjoint(before):
        return True
    told = _portfolio([*before[-1:], *([behind["field"].lower()] if behind else [])])
    if told and wanted.portfolio and told.isdisjoint(wanted.portfolio):
        return True
    owner = frozenset[str]().union(*_owners(office, start, whole.end, index))
    return bool(owner and wanted.owner) and owner.isdisjoint(wanted.owner)


def _owners(office: Span, start: int, end: int, index: ArticleIndex) -> Iterator[frozenset[str]]:
    """Yield the stems of the names whose office it is, with those of the whole names and what they are short for.

    "The Dane", and whoever "of the Dane's team" is, may be the one asked for, and Monday has no office.
    """
    text = index.article.text
    before, behind = OWNER_BEFORE.search(text[start : office.start]), OWNER_BEHIND.match(text, office.end, end)
    for found, offset in ((before, start), (behind, 0)):
        if found and not found.groupdict().get("the"):
            owner = Span(offset + found.start("owner"), offset + found.end("owner"))
            wholes = [name.span for name in index.facts.names if any(owner.overlaps(one) for one in name.mentions)]
            if POSSESSIVE.search(owner.of(text)) is None and CALENDAR.isdisjoint(WORD.findall(owner.of(text).lower())):
                named = (stems_of(index.article.of(span)) for span in (owner, *wholes))
                yield in_all_forms(frozenset[str]().union(*named), index)


def _portfolio(words: list[str]) -> frozenset[int]:
    """Return the numbers of what somebody is in charge of, such as that of "finance" and "treasury"."""
    return frozenset(number for word in words for number in _portfolios().get(word.removesuffix("'s"), ()))


@cache
def _portfolios() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(data_lines("words/portfolios.txt")):
        for word in line.split():
            found[word] = (*found.get(word, ()), number)
    return found
