"""Finds the question with which a sentence opens and that its speaker was asked: "Asked if she would go, Pell said"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

ASKED = frozenset(["asked", "challenged", "pressed", "questioned", "quizzed"])
WHEN = frozenset(["when"])
ASKS = word_group("question-word") | {"about", "by", "on"}
NEAR = 3
"""Tokens behind "asked" among which its question begins: "asked on Monday (whether)"."""


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
    answer = min(answers, default=0)
    return [clause for clause in clauses if clause.cue[0] > answer]
