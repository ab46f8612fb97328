"""Tells whether a word that opens a sentence belongs to a name, where its capital shows nothing."""

from itertools import pairwise
from typing import NamedTuple

from bot.facts.grammar.lexicon import (
    common_words,
    cue_classes,
    first_names,
    organisation_heads,
    source_nouns,
    word_classes,
    word_group,
)
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.names.introductions import describes_person
from bot.facts.names.joint_names import JOINS

LINKS = frozenset(["of", "for", "on", "and", "the"])
"""Words that join the parts of a body's name."""
PARTICLES = word_group("name-particle")
BRANCHES = word_group("branch")
"""What ends the name of a body for its country: "Cancer Research UK"."""
STREETS = word_group("street")
OPENS_NAME = word_group("opens-name")
IN_TITLES = ("determiner", "preposition")
MOST_DESCRIBED = 2
"""A noun that opens a sentence is no part of a name with more words: "Novelist Unai Etxaniz", "Mum-of-two Ana Pell"."""
AFTER_SUBJECT = frozenset([Kind.CUE, Kind.COMMA, Kind.POSSESSIVE, Kind.AUXILIARY, Kind.STOP])


class Written(NamedTuple):
    """How an article writes its words, in lower case.

    ``capital`` has a capital inside a sentence, ``small`` none; ``pairs`` are two with capitals, one behind the other;
    ``own`` are those with which a name ends elsewhere than behind the noun for a body: those that open a longer name
    ("the Rail and Maritime Union") are no names by themselves.
    """

    capital: frozenset[str]
    small: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    own: frozenset[str]


def written_words(tokens: tuple[Token, ...]) -> Written:
    """Return how an article writes its words: with a capital inside a sentence, and in small letters."""
    capitals = [(one, other) for one, other in pairwise(tokens) if other.kind is Kind.NAME and not other.opens]
    goes_on = {one.start for one, other in capitals if one.kind is Kind.NAME}
    inside = [(one, other) for one, other in capitals if one.kind is Kind.NAME and not one.opens]
    return Written(
        frozenset([token.lower for token in tokens if token.kind is Kind.NAME and not token.opens]),
        frozenset([token.lower for token in tokens if token.kind in (Kind.WORD, Kind.CUE, Kind.ADVERB)]),
        frozenset([(one.lower, other.lower) for one, other in inside]),
        frozenset(
            [
                other.lower
                for one, other in capitals
                if one.lower not in organisation_heads() and other.start not in goes_on
            ]
        ),
    )


def stands_alone(tokens: tuple[Token, ...], at: int, end: int, written: Written) -> bool:
    """Tell whether a word that opens a sentence is a name all the same."""
    token = tokens[at]
    if token.kind is Kind.TITLE:
        return at + 1 < end
    if at + 1 < end and (_opens_longer_name(tokens, at, end) or (token.lower, tokens[at + 1].lower) in written.pairs):
        return True
    if at + 1 < end and _only_describes(tokens, at, end):
        return False
    if token.lower in first_names() or token.lower in written.capital or "." in token.lower:
        return token.lower not in source_nouns() or at + 1 < end
    if token.lower in written.small or token.lower in cue_classes():
        return False
    if at + 1 < end:
        return not token.lower.endswith(("ing", "ed"))
    follows = tokens[end] if end < len(tokens) else None
    if token.lower in source_nouns() or follows is None:
        return False
    return follows.kind in (Kind.CUE, Kind.POSSESSIVE)


def _opens_longer_name(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Tell whether the words behind an opening one show that it belongs to their name, whatever it is elsewhere."""
    lower, second = tokens[at].lower, tokens[at + 1]
    if second.lower in JOINS or (second.lower in LINKS and lower in organisation_heads()):
        # "Bureau of Meteorology", however often "the bureau" stands elsewhere.
        return True
    if lower in PARTICLES or lower in OPENS_NAME:
        # "Van der Berg", "De la Cruz"; "Human Rights Watch".
        return True
    if second.kind is Kind.NAME and word_classes().get(second.lower) in IN_TITLES:
        # "Doctors Without Borders".
        return True
    last = tokens[end - 1].lower
    if lower.endswith(("ing", "ed")):
        # "Downing Street".
        return end - at == MOST_DESCRIBED and last in STREETS
    # "Water UK".
    return last in BRANCHES and end < len(tokens) and tokens[end].kind in AFTER_SUBJECT


def _only_describes(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Tell whether an opening word says something of the name behind it: "Teacher Mhairi Strang"."""
    token = tokens[at]
    if end - at > MOST_DESCRIBED and describes_person(token):
        return True
    if token.lower == "born":
        # "Born Ann Mary Dobbs in Leeds, she".
        return tokens[at + 1].lower not in common_words()
    first, hyphen, _ = token.lower.partition("-")
    # "Mum-of-two Kayleigh-Ann", "Two-goal Brandt".
    return bool(hyphen) and ("-of-" in token.lower or word_classes().get(first) == "determiner")
