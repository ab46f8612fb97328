"""Tells verbs of no list that name who says a quotation by where they stand: "“They robbed us,” seethed Neil Carr"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import source_nouns
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.participles import is_past
from bot.facts.grammar.tokens import Kind, Token

BEFORE_NAME = frozenset({Kind.WORD, Kind.TITLE, Kind.NAME})
NAMED = frozenset({Kind.TITLE, Kind.NAME})
CLOSES = frozenset({Kind.COMMA, Kind.STOP, Kind.BREAK})
MOST_WORDS = 3
"""Words between such a verb and the name: "seethed (United boss) Neil Carr"."""


def who_says_so(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return whose words stand before the past form at ``at``: who follows by full name or role, and ends the clause.

    The quotation must end like speech before its speaker, which ``tokens`` do not show.
    """
    if tokens[at].kind is not Kind.WORD or not is_past(tokens[at]) or at + 2 >= len(tokens):
        return None
    first = at + 1 + (tokens[at + 1].kind is Kind.DETERMINER)
    end = next((n for n in range(first, len(tokens)) if tokens[n].kind not in BEFORE_NAME), len(tokens))
    name = next((n + 1 for n in range(end - 1, at, -1) if tokens[n].kind not in NAMED), first)
    described = first > at + 1 and tokens[end - 1].lower in source_nouns()
    if name - first > MOST_WORDS or (end - name < 2 and not described) or not first < end < len(tokens):
        return None
    return phrase_after(tokens, at, len(tokens)) if tokens[end].kind in CLOSES else None
