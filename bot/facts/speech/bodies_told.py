"""Finds what a body is told by nobody who is named: "the court heard that …", "…, an inquest was told"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import head_of
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

BODIES = word_group("hearing-body")
HEARD = "heard"
TOLD = frozenset([HEARD, "told"])
OPENS_TOLD = frozenset(["how", "that"])
HEARS_NO_CLAUSE = frozenset({Kind.NUMBER, Kind.PREPOSITION, Kind.WORD, Kind.OBJECT})
"""Kinds behind "heard" that open no clause: "heard 74 witnesses", "heard from a nurse"."""


def body_hears(tokens: Sequence[Token], at: int, low: int) -> ReportingClause | None:
    """Return the clause of "heard" at ``at`` whose subject is a court or the like; it names no source."""
    behind = tokens[at + 1 : at + 3]
    if behind and behind[0].kind in HEARS_NO_CLAUSE and behind[0].lower not in OPENS_TOLD:
        # "…, a jury heard on Monday".
        if behind[0].lower != "on" or behind[-1].kind is not Kind.TIME:
            return None
    body = subject_before(tokens, at, low)
    if body is None or head_of(tuple(tokens[slice(*body)])).lower not in BODIES:
        return None
    return ReportingClause((at, at + 1), None, False, frozenset({"transitive"}), passive=True)


def told_to_body(tokens: Sequence[Token], clause: ReportingClause, end: int) -> Phrase | None:
    """Return what stands behind "the court heard that", up to ``end``, or before ", the court heard"."""
    at, behind = clause.cue
    if tokens[at].lower not in TOLD:
        return None
    if behind < end and tokens[behind].lower in OPENS_TOLD:
        return behind, end
    body = subject_before(tokens, at)
    closes = all(token.kind in (Kind.STOP, Kind.TIME) or token.lower == "on" for token in tokens[behind:end])
    if body is not None and body[0] > 1 and closes and tokens[body[0] - 1].kind is Kind.COMMA:
        return 0, body[0] - 1
    return (behind, end) if tokens[at].lower == HEARD else None
