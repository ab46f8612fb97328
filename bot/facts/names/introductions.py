"""Tells from what stands around a name how it is introduced, and whether it may be a person's at all."""

import re
from collections.abc import Sequence

from bot.facts.grammar.lexicon import common_words, gendered_nouns, impersonal_sources, source_nouns, titles
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Name, NameKind

FIRST_AND_LAST = (2, 3)
"""Words of most people's names."""
PRESENTED = re.compile(
    r",\s(?:(?P<age>(?:aged\s)?\d{1,3}),\s|an?\s(?P<noun>[^\W\d_][\w-]{1,20}(?:\s[^\W\d_][\w-]{1,20}){0,3}))"
)
"""What follows the only name of a person: an age, or a noun for what they are."""
REACH = 80
NOT_PERSON = re.compile(r"\b(?:the|in|at|near|into)\s$")
"""What stands before the name of a body or of a place."""
MARKS = frozenset("\"“”‘’'")
"""What stands on both sides of the name of a song or a ship."""


def introduced(tokens: tuple[Token, ...], whole: int, first: int, end: int) -> tuple[tuple[str, ...], bool]:
    """Return the nouns that introduce a name, before it or in apposition, and whether an age follows it."""
    roles = [token.lower for token in tokens[whole:first]]
    before = whole - 1
    while before >= 0 and tokens[before].kind is Kind.WORD and whole - before <= 3:
        roles.append(tokens[before].lower)
        before -= 1
    if before >= 0 and tokens[before].kind is Kind.COMMA and whole - before == 1:
        # "Its director, Joss Amblecote": the noun before the comma, when a determiner opens its phrase.
        noun = before - 1
        while (
            noun >= 0
            and before - noun < 8
            and tokens[noun].kind in (Kind.WORD, Kind.NAME, Kind.TITLE, Kind.PREPOSITION)
        ):
            roles.append(tokens[noun].lower)
            noun -= 1
        if noun >= 0 and tokens[noun].kind not in (Kind.DETERMINER, Kind.POSSESSIVE):
            roles = roles[: first - whole]
    aged = False
    if end + 1 < len(tokens) and tokens[end].kind is Kind.COMMA:
        after = end + 1
        if tokens[after].kind is Kind.NUMBER and 1 <= len(tokens[after].lower) <= 3 and tokens[after].lower.isdigit():
            aged = after + 1 < len(tokens) and tokens[after + 1].kind in (Kind.COMMA, Kind.STOP)
            after += 2
        opening = after
        while (
            after < len(tokens)
            and after - opening < 8
            and tokens[after].kind
            in (Kind.DETERMINER, Kind.WORD, Kind.TITLE, Kind.NAME, Kind.POSSESSIVE, Kind.NUMBER, Kind.CUE)
        ):
            roles.append(tokens[after].lower)
            after += 1
    nouns = tuple(role for role in roles if role in source_nouns() or role in titles() or role in gendered_nouns())
    return nouns, aged


def names_person(roles: tuple[str, ...]) -> bool:
    """Tell whether the nouns that introduce a name are those of a person."""
    return any(role not in impersonal_sources() for role in roles)


def is_presented(text: str, name: Name) -> bool:
    """Tell whether a single name is followed by an age or by what its bearer is: "Ujang, a farmer of 60"."""
    if name.kind is not NameKind.OTHER or " " in name.span.of(text):
        return False
    roles = name.roles - impersonal_sources()
    after = (PRESENTED.match(text, mention.end, min(len(text), mention.end + REACH)) for mention in name.mentions)
    return any(found["age"] or not roles.isdisjoint(found["noun"].lower().split()) for found in after if found)


def is_marked_as_thing(text: str, name: Name) -> bool:
    """Tell whether what stands around a name shows that it is no person's: "the Second Wind", 'sang "Tanah Airku"'."""
    return any(
        NOT_PERSON.search(text[max(0, mention.start - 6) : mention.start].lower())
        or (text[mention.start - 1 : mention.start] in MARKS and text[mention.end : mention.end + 1] in MARKS)
        for mention in name.mentions
    )


def is_like_a_person(name: Name, words: Sequence[str]) -> bool:
    """Tell whether a name of unknown kind has the form of a person's: "Wenna Marsh", but not "Second Wind"."""
    two = name.kind is NameKind.OTHER and len(words) in FIRST_AND_LAST
    return two and words[0].lower() not in common_words() and not _is_plural_noun(words[-1].lower())


def _is_plural_noun(word: str) -> bool:
    return word.endswith("s") and (word in common_words() or word[:-1] in common_words())
