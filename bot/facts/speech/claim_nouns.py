"""Finds whose claim a noun tells of: "claims by residents that …", "Holt's allegation that …"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase, phrase_after, phrase_ending_at
from bot.facts.grammar.tokens import Kind, Token

CLAIMS = word_group("claim-noun")
FROM_WHOM = frozenset(["by", "from"])
MOST_ADJECTIVES = 2
"""Words between an owner and the claim: "Holt's latest, wholly false allegation" has too many."""


def claimant(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return who makes the claim at an index, where the words of it follow; None where nobody is said to."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return None
    if following.lower in FROM_WHOM:
        source = phrase_after(tokens, at + 1, len(tokens))
        return source if source and source[1] < len(tokens) and tokens[source[1]].lower == "that" else None
    of_words = following.lower == "of" and at + 2 < len(tokens) and tokens[at + 2].kind is Kind.QUOTED
    if following.lower != "that" and not of_words:
        return None
    owned = at - 1
    while owned > low and at - owned <= MOST_ADJECTIVES and tokens[owned].kind is Kind.WORD:
        owned -= 1
    return phrase_ending_at(tokens, owned - 1, low) if owned > low and tokens[owned].kind is Kind.POSSESSIVE else None
