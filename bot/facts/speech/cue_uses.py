"""Tells whether a cue verb says something where it stands: "pointed out that" does, "adds ten minutes" does not."""

from collections.abc import Sequence

from bot.facts.grammar.tokens import Kind, Token

ACCEPTS = frozenset(["accept", "accepted", "accepting", "accepts"])
"""Forms of a verb that says something only before "that"."""
ADDS = frozenset(["add", "added", "adding", "adds"])
CALLED = frozenset(["called", "named"])
BEFORE_VERDICT = frozenset({Kind.DETERMINER, Kind.QUOTED, Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE})
WORDS_FOLLOW = frozenset({Kind.QUOTED, Kind.COMMA, Kind.COLON, Kind.STOP, Kind.SUBJECT, Kind.BREAK})


def says_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the cue verb at an index only looks like one: "accepted the award", "Teen charged after fires"."""
    lower = tokens[at].lower
    if lower in ADDS:
        return not _adds_words(tokens, at)
    if lower in CALLED:
        return _names_noun(tokens, at)
    return (lower in ACCEPTS and not _follows_that(tokens, at)) or (lower == "charged" and _is_bare(tokens, at))


def _adds_words(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something is added to what was said: "he added that", but not "it adds about 20 minutes"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.lower == "that" or after.kind in WORDS_FOLLOW:
        return True
    before = at - 1
    while before > 0 and tokens[before].kind in (Kind.ADVERB, Kind.SUBJECT, Kind.NAME, Kind.TITLE):
        before -= 1
    return before >= 0 and tokens[before].kind in (Kind.QUOTED, Kind.COMMA)


def _names_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb gives a name: "a firm called Larkspur,", but not "a critic called Bley a fool"."""
    noun = at - 1
    while noun > 0 and tokens[noun].kind is Kind.WORD:
        noun -= 1
    if noun == at - 1 or noun < 0 or tokens[noun].lower not in ("a", "an", "another", "one"):
        return False
    end = at + 1
    while end < len(tokens) and tokens[end].kind in (Kind.NAME, Kind.TITLE):
        end += 1
    return end > at + 1 and (end == len(tokens) or tokens[end].kind not in BEFORE_VERDICT)


def points_out(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something is said: "pointed out that"."""
    return (
        tokens[at].lower.startswith("point")
        and at + 1 < len(tokens)
        and tokens[at + 1].lower == "out"
        and _follows_that(tokens, at + 1)
    )


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nobody and nothing follows a verb that needs an object: "Teen charged after fires"."""
    if at + 1 >= len(tokens) or _follows_that(tokens, at):
        return False
    return tokens[at + 1].kind in (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.STOP)


def _follows_that(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower == "that"


def stays_nameless(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a source only wants no name in the paper: "asked not to be named", "declined to be identified"."""
    after = [token.lower for token in tokens[at + 1 : at + 5] if token.lower != "not"]
    return after[:2] == ["to", "be"] and after[2:3] in (["named"], ["identified"], ["quoted"], ["photographed"])
