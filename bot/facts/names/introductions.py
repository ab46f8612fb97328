"""Tells from what stands around a name how it is introduced, and whether it may be a person's at all."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from bot.facts.grammar.lexicon import (
    common_words,
    gendered_nouns,
    impersonal_sources,
    source_nouns,
    titles,
    word_classes,
    word_group,
)
from bot.facts.grammar.noun_phrases import OWNERS
from bot.facts.grammar.phrase_heads import is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Name, NameKind

FIRST_AND_LAST = (2, 3)
"""Words of most people's names."""
PRESENTED = re.compile(
    r",\s(?:(?P<age>(?:aged\s)?\d{1,3}),\s|an?\s(?P<noun>[^\W\d_][\w-]{1,20}(?:\s[^\W\d_][\w-]{1,20}){0,3}))"
)
"""What follows the only name of a person: an age, or a noun for what they are."""
REACH = 80
"""Characters behind a name in which that is looked for."""
NOT_PERSON = re.compile(rf"\b(?:the|in|at|near|into|{'|'.join(sorted(word_group('work')))})\s$")
"""What stands before the name of a body, of a place or of a work: "her film Salt Road"."""
LONGEST_BEFORE = 16
"""Characters of it."""
OPENS_PLACE = word_group("opens-place")
CLUB_NAMES = word_group("club-name")
WORKS = word_group("work")
RELATIVES = word_group("relative-noun")
MOST_BEFORE_RELATIVE = 3
"""Words before a noun for a relative of which one tells whose it is: "his late elder sister"."""
MARKS = frozenset("\"“”‘’'")
"""What stands on both sides of the name of a song or a ship."""
MOST_BEFORE, LONGEST_BEFORE_COMMA, LONGEST_APPOSITION = 3, 7, 8
"""Words right before a name, before its comma, and behind it that may say what its bearer is."""
BEFORE_COMMA = frozenset([Kind.WORD, Kind.NAME, Kind.TITLE, Kind.PREPOSITION])
OPENS_DESCRIPTION = (Kind.DETERMINER, Kind.POSSESSIVE)
IN_APPOSITION = frozenset([Kind.DETERMINER, Kind.WORD, Kind.TITLE, Kind.NAME, Kind.POSSESSIVE, Kind.NUMBER, Kind.CUE])


def describes_person(token: Token) -> bool:
    """Tell whether a word says what somebody is, or of which body: "geologist", "mum-of-two", "charity"."""
    return "-of-" in token.lower or token.lower in source_nouns() or is_person(token)


def introduced(tokens: tuple[Token, ...], whole: int, first: int, end: int) -> tuple[tuple[str, ...], bool]:
    """Return the nouns that introduce a name, before it or in apposition, and whether an age follows it."""
    titles_before = [token.lower for token in tokens[whole:first]]
    described, aged = _described_behind(tokens, end)
    # "Lind, told reporters": behind a name, no plural says what one is.
    single = [word for word in described if not _is_plural(word)]
    before = _described_before(tokens, whole)
    if before and _is_plural(before[0]) and not _is_listed(tokens, end):
        # "Lenders Tolland Capital", but "two voters, Ana Pell and Bo Reed".
        before = []
    words = [*titles_before, *before, *single]
    nouns = tuple(word for word in words if word in source_nouns() or word in titles() or word in gendered_nouns())
    return nouns, aged


def _described_before(tokens: tuple[Token, ...], whole: int) -> list[str]:
    """Return the words right before a name, or before its comma: "Its director, Joss Amblecote"."""
    if whole and tokens[whole - 1].kind is Kind.COMMA:
        comma = whole - 1
        before = _run(reversed(tokens[max(0, comma - LONGEST_BEFORE_COMMA) : comma]), BEFORE_COMMA)
        opener = comma - len(before) - 1
        # Without a determiner it is no noun phrase, or one that goes on further back.
        return before if opener < 0 or tokens[opener].kind in OPENS_DESCRIPTION else []
    return _run(reversed(tokens[max(0, whole - MOST_BEFORE) : whole]), frozenset([Kind.WORD]))


def _described_behind(tokens: tuple[Token, ...], end: int) -> tuple[list[str], bool]:
    """Return the words of an apposition behind a name, and whether an age stands between: "Lind, 44, a nurse"."""
    at, aged = end + 1, False
    if at >= len(tokens) or tokens[end].kind is not Kind.COMMA:
        return [], False
    if tokens[at].kind is Kind.NUMBER and tokens[at].lower.isdigit() and len(tokens[at].lower) <= 3:
        aged = at + 1 < len(tokens) and tokens[at + 1].kind in (Kind.COMMA, Kind.STOP)
        at += 2
    found = _run(tokens[at : at + LONGEST_APPOSITION], IN_APPOSITION)
    if found and found[0] in OWNERS and tokens[at + len(found) - 1].kind is Kind.NAME:
        # "Ivor Vey, his daughter Una Vey and": somebody else of a list.
        return [], aged
    return found, aged


def _run(tokens: Iterable[Token], kinds: frozenset[Kind]) -> list[str]:
    """Return the words of the tokens up to the first that is of no such kind."""
    return [token.lower for token in takewhile(lambda token: token.kind in kinds, tokens)]


def is_relative(tokens: Sequence[Token], whole: int) -> bool:
    """Tell whether a name at an index is that of somebody's relative: "his wife, Catriona", "the keeper's son Ivo"."""
    noun = whole - 2 if whole and tokens[whole - 1].kind is Kind.COMMA else whole - 1
    if noun < 1 or tokens[noun].lower not in RELATIVES:
        return False
    owners = tokens[max(0, noun - MOST_BEFORE_RELATIVE) : noun]
    behind = list(takewhile(lambda token: not _owns(token), reversed(owners)))
    return len(behind) < len(owners) and all(token.kind in (Kind.WORD, Kind.ADVERB) for token in behind)


def _owns(token: Token) -> bool:
    return token.kind is Kind.POSSESSIVE or token.lower in OWNERS or token.lower == "whose"


def names_person(roles: tuple[str, ...]) -> bool:
    """Tell whether the nouns that introduce a name are those of a person."""
    return any(role not in impersonal_sources() for role in roles)


def _is_listed(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether another name follows the one that ends at an index."""
    joined = end + 1 < len(tokens) and (tokens[end].lower == "and" or tokens[end].kind is Kind.COMMA)
    return joined and tokens[end + 1].kind in (Kind.NAME, Kind.TITLE)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and noun[:-1] in source_nouns()


def is_presented(text: str, name: Name) -> bool:
    """Tell whether a single name is followed by an age or by what its bearer is: "Ujang, a farmer of 60"."""
    if name.kind is not NameKind.OTHER or " " in name.span.of(text):
        return False
    roles = name.roles - impersonal_sources()
    after = (PRESENTED.match(text, mention.end, min(len(text), mention.end + REACH)) for mention in name.mentions)
    return any(found["age"] or not roles.isdisjoint(found["noun"].lower().split()) for found in after if found)


def is_marked_as_thing(text: str, name: Name) -> bool:
    """Tell whether what stands around a name shows that it is no person's: "the Second Wind", "her film Salt Road"."""
    return any(
        NOT_PERSON.search(text[max(0, mention.start - LONGEST_BEFORE) : mention.start].lower())
        or (text[mention.start - 1 : mention.start] in MARKS and text[mention.end : mention.end + 1] in MARKS)
        for mention in name.mentions
    )


def is_like_a_person(name: Name, words: Sequence[str]) -> bool:
    """Tell whether a name of unknown kind has the form of a person's: "Wenna Marsh", but not "Second Wind"."""
    if name.kind is not NameKind.OTHER or len(words) not in FIRST_AND_LAST:
        return False
    first, last = words[0].lower(), words[-1].lower()
    if first in common_words() or first in word_classes() or first in OPENS_PLACE or last in CLUB_NAMES:
        # "The Salt Road", "Fort Marsh", "Carrick Rovers".
        return False
    return not _is_plural_noun(last)


def _is_plural_noun(word: str) -> bool:
    return word.endswith("s") and (word in common_words() or word[:-1] in common_words())
