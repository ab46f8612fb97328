"""Tells bounds from plain prepositions: "£2bn over five years", "the rate ticked up to 3.9 percent"."""

from bot.facts.amount import AmountKind
from bot.facts.figures.amount_qualifiers import Qualifier
from bot.facts.figures.context_words import context_words, last_word
from bot.facts.figures.figure import Figure
from bot.reading.span import Span

# No word of the lists is longer.
WINDOW = 16
BEFORE_A_BOUND = context_words("lasting") | context_words("bounded")
STRETCHES = context_words("stretch")
# Nothing is said to go on over more stretches than these.
MOST_STRETCHES = 12
UPWARD = context_words("upward")
NORTHWARD = {AmountKind.MONEY, AmountKind.PERCENT, AmountKind.POINTS}


def is_no_bound(text: str, qualifier: Qualifier, figure: Figure, counted: Span | None) -> bool:
    """Tell whether the qualifier's words bound nothing where they stand; ``counted`` is what the figure counts."""
    words = text[qualifier.start : qualifier.end].lower()
    if words == "over" and (figure.kind is AmountKind.DURATION or _is_stretch(text, figure, counted)):
        return _word_before(text, qualifier) not in BEFORE_A_BOUND
    if words == "up to":
        return figure.kind is AmountKind.ORDINAL or _word_before(text, qualifier) in UPWARD
    return words == "north of" and figure.kind not in NORTHWARD


def _is_stretch(text: str, figure: Figure, counted: Span | None) -> bool:
    """Tell "spread over five rounds" from "won over 40 games"."""
    return counted is not None and figure.value <= MOST_STRETCHES and last_word(counted.of(text)) in STRETCHES


def _word_before(text: str, qualifier: Qualifier) -> str:
    return last_word(text[max(0, qualifier.start - WINDOW) : qualifier.start])
