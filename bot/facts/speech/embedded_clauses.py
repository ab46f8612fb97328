"""Tells which clauses only tell of others that speak: "she said staff had asked", "after Clifford promised"."""

from collections.abc import Sequence

from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause


def is_embedded(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> bool:
    """Tell whether the source of a clause is only told of: "she said staff had asked", "after Clifford promised"."""
    source = clauses[number].source
    if source is None or source[0] == 0:
        return False
    if clauses[number].passive:
        return True
    before = _before_adverbs(tokens, source[0] - 1)
    if tokens[before].kind is Kind.SUBORDINATOR and tokens[before].lower != "that":
        return before > 0
    return telling(tokens, clauses, number) is not None


def telling(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> ReportingClause | None:
    """Return the clause that tells what the source of another says: "she said" of "she said staff had asked"."""
    source = clauses[number].source
    if source is None or source[0] == 0:
        return None
    before = _before_adverbs(tokens, source[0] - 1)
    cue = before if tokens[before].lower != "that" else before - 1
    around = clauses[max(0, number - 2) : number]
    return next((clause for clause in around if clause.cue[1] - 1 == cue and clause.source != source), None)


def _before_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at].kind is Kind.ADVERB:
        at -= 1
    return at
