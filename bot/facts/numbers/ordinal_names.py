"""Tells ordinals that name ("the 14th Amendment", "First Minister", "second-degree murder") from places in an order."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral

# Nouns in capitals that an ordinal before them names, words between them and the ordinal in capitals as well.
CAPITAL_NOUNS = word_group("ordinal-capital", "number-labels")
IDIOMS = word_group("ordinal-after", "number-labels")
COMPOUNDS = word_group("ordinal-joined", "number-labels")
# "The 9th U.S. Circuit Court": so many tokens may stand between.
BETWEEN = 4


def names_by_order(tokens: list[Token], number: Numeral) -> bool:
    """Tell whether the ordinal is part of a name or of an idiom."""
    follows = lower_at(tokens, number.end)
    if follows in HYPHENS:
        return lower_at(tokens, number.end + 1) in COMPOUNDS
    return follows in IDIOMS or _heads_name(tokens, number.end)


def _heads_name(tokens: list[Token], place: int) -> bool:
    for at in range(place, min(place + BETWEEN + 1, len(tokens))):
        token = tokens[at]
        if token.text[0].isupper() and token.lower in CAPITAL_NOUNS:
            return True
        if not token.text[0].isupper() and not (token.text == "." and at > place):
            return False
    return False
