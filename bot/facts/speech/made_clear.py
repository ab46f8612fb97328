"""Finds who makes something clear: "the mayor made it clear that the yard would close", "let it be known that"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.lexicon import source_nouns
from bot.facts.grammar.phrase_heads import head_of
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

CLEAR = frozenset(["clear", "known", "plain", "slip"])
MAKING = frozenset(["made", "make", "makes", "making"])
LETTING = frozenset(["let", "lets", "letting"])


def makes_clear(tokens: Sequence[Token], at: int, low: int) -> ReportingClause | None:
    """Return the clause of the word at ``at`` where somebody says what follows: "makes (plain) that"."""
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "that":
        return None
    known = tokens[at].lower in ("known", "slip")
    verb = at - 1
    while verb > low and tokens[verb].lower in (("be", "it") if known else ("it", "very")):
        verb -= 1
    # "Everybody had known that" tells of what was thought.
    if verb <= low or tokens[verb].lower not in MAKING | (LETTING if known else frozenset()):
        return None
    source = subject_before(tokens, verb, low)
    named = tokens[verb - 2].kind is Kind.NAME and tokens[verb - 1].kind is Kind.COMMA
    if source is None or not (known or named or _may_say(head_of(tuple(tokens[slice(*source)])))):
        # "The fire made it clear that the yard was old".
        return None
    return ReportingClause((verb, at + 1), source, False, frozenset({"speech"}))


def _may_say(head: Token) -> bool:
    named = head.kind in (Kind.NAME, Kind.TITLE)
    return named or head.lower in source_nouns() or head.lower in ("he", "she", "they")
