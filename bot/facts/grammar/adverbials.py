"""Finds what may stand between a subject and its verb: adverbs, auxiliaries, and times such as "last week"."""

import re
from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.periods import start_of_distance
from bot.facts.grammar.tokens import Kind, Token

BETWEEN_SUBJECT_AND_VERB = frozenset({Kind.AUXILIARY, Kind.ADVERB, Kind.TIME})
PERIODS = word_group("period")
BEFORE_PERIOD = frozenset(["last", "this", "earlier", "that"])
YEAR = re.compile(r"(?:19|20)\d\d")
OF_SEVERAL = frozenset(["all", "both", "each"])
HOW_OFTEN = frozenset(["longer", "times"])
"""What tells with the word before it how often: "no longer", "three times"."""


def before_adverbials(tokens: Sequence[Token], verb: int, low: int) -> int:
    """Return the place before a verb, its auxiliaries and what tells how or when: "Pell" of "Pell last week also"."""
    at = verb - 1
    while at >= low and (length := _length_of_adverbial(tokens, at, low)):
        at -= length
    return at


def _length_of_adverbial(tokens: Sequence[Token], at: int, low: int) -> int:
    """Return how many tokens up to ``at`` tell how or when something is done, 0 where none do."""
    token = tokens[at]
    if token.kind in BETWEEN_SUBJECT_AND_VERB or _opens_adverbial(tokens, at) or _tells_of_several(tokens, at):
        return 1
    if token.kind is Kind.NUMBER:
        return 2 if _is_year(tokens, at) else 0
    if token.lower == "once":
        # Behind a subject it opens no clause: "whom Pell once (called)".
        return 1
    if token.lower in HOW_OFTEN:
        return 2 if at > low and tokens[at - 1].kind in (Kind.DETERMINER, Kind.NUMBER) else 0
    distance = at + 1 - start_of_distance(tokens, at, low)
    return distance or (2 if token.lower in PERIODS and _is_placed(tokens, at) else 0)


def _opens_adverbial(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "on" of "on Monday" or "so" of "so far" stands here."""
    following = tokens[at + 1]
    if tokens[at].kind is Kind.PREPOSITION:
        return following.kind is Kind.TIME
    return tokens[at].lower == "so" and following.lower == "far"


def _tells_of_several(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "all", "both" or "each" stands behind those of whom it tells: "they both", "Bo Reed, 41, both"."""
    if tokens[at].lower not in OF_SEVERAL or at < 2:
        return False
    before = tokens[at - 1].kind
    return before in (Kind.NAME, Kind.SUBJECT) or (before is Kind.COMMA and tokens[at - 2].kind is Kind.NUMBER)


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number is a year that tells when: "who in 2010 (said)"."""
    return at > 0 and YEAR.fullmatch(tokens[at].lower) is not None and tokens[at - 1].lower in ("in", "since")


def _is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a period is one of a time that is told: "last week", "Monday night"."""
    return at > 0 and (tokens[at - 1].lower in BEFORE_PERIOD or tokens[at - 1].kind is Kind.TIME)
