"""Tells bounds from plain prepositions: "£2bn over five years", "the rate ticked up to 3.9 percent"."""

from bot.facts.amount import AmountKind
from bot.facts.figures.amount_qualifiers import Qualifier
from bot.facts.figures.context_words import context_words
from bot.facts.numbers.neighbours import last_word

# No word of the lists is longer.
WINDOW = 16
BEFORE_A_BOUND = context_words("lasting") | context_words("bounded")
UPWARD = context_words("upward")
NORTHWARD = {AmountKind.MONEY, AmountKind.PERCENT, AmountKind.POINTS}


def is_no_bound(text: str, qualifier: Qualifier, kind: AmountKind) -> bool:
    """Tell whether the qualifier's words bound nothing where they stand."""
    words = text[qualifier.start : qualifier.end].lower()
    if words == "over" and kind is AmountKind.DURATION:
        return _word_before(text, qualifier) not in BEFORE_A_BOUND
    if words == "up to":
        return _word_before(text, qualifier) in UPWARD
    return words == "north of" and kind not in NORTHWARD


def _word_before(text: str, qualifier: Qualifier) -> str:
    return last_word(text[max(0, qualifier.start - WINDOW) : qualifier.start])
