"""Tells from what stands around a name of unknown kind whether it may be a person's."""

import re
from collections.abc import Sequence

from bot.facts.grammar.lexicon import common_words, impersonal_sources
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
