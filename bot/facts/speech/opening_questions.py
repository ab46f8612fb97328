"""Finds the question with which a sentence opens and that its speaker was asked: "Asked if she would go, Pell said"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

ASKED = frozenset(["asked", "challenged", "pressed", "questioned", "quizzed"])
WHEN = frozenset(["if", "when"])
ASKS = word_group("question-word") | {"about", "by", "on"}
NEAR = 6
"""Tokens behind "asked" among which its question begins: "asked in an interview (whether)"."""


def puts_question(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb only tells what somebody was asked: "Reed, asked whether he would go, said"."""
    if at == 0 or tokens[at].lower not in ASKED:
        return False
    behind = {token.lower for token in tokens[at + 1 : at + 1 + NEAR]}
    if tokens[at - 1].lower in WHEN:
        return True
    if tokens[at - 1].kind is not Kind.COMMA or ASKS.isdisjoint(behind):
        return False
    comma = next((n for n in range(len(tokens) - 2, at, -1) if tokens[n].kind is Kind.COMMA), None)
    return comma is not None and tokens[comma + 1].kind in (Kind.CUE, Kind.AUXILIARY)


def end_of_question(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where "when asked whether he would go" ends that begins at an index, behind its comma; else the index."""
    first = at + 1 if at < last and tokens[at].kind is Kind.COMMA else at
    if first + 1 >= last or tokens[first].lower not in WHEN or tokens[first + 1].lower not in ASKED:
        return at
    asks = not ASKS.isdisjoint(token.lower for token in tokens[first + 2 : first + 2 + NEAR])
    return next((n for n in range(first + 2, last) if tokens[n].lower == "that"), last if asks else at)


def _end_of_question(tokens: Sequence[Token], asked: int) -> int:
    """Return where a question ends at a comma; 0 where none does: "Asked about it he said, “No”"."""
    commas = (at for at in range(asked, len(tokens) - 1) if tokens[at].kind is Kind.COMMA)
    return next((at for at in commas if tokens[at + 1].kind is not Kind.QUOTED), 0)


def without_opening_question(tokens: Sequence[Token], clauses: list[ReportingClause]) -> list[ReportingClause]:
    """Return the clauses without those inside a question that was put to whoever speaks: nobody says those words."""
    asked = 1 if tokens[0].lower in WHEN and len(tokens) > 1 else 0
    if tokens[asked].lower not in ASKED:
        return clauses
    if ASKS.isdisjoint(token.lower for token in tokens[asked + 1 : asked + 1 + NEAR]):
        return clauses
    answers = (
        clause.source[0]
        for clause in clauses
        if clause.source and clause.source[0] > asked + 1 and tokens[clause.source[0] - 1].kind is Kind.COMMA
    )
    answer = min(answers, default=_end_of_question(tokens, asked))
    return [clause for clause in clauses if clause.cue[0] > answer or _leads_to_quotation(tokens, clause.cue[1])]


def _leads_to_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a quotation follows a verb at once: "Pressed by a reporter who asked, “Is it so?”, he said"."""
    if at < len(tokens) and tokens[at].kind in (Kind.COMMA, Kind.COLON):
        at += 1
    return at < len(tokens) and tokens[at].kind is Kind.QUOTED
