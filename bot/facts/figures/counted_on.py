"""Tells "two died and a third was hurt", the third of them, from the fraction of "a third of voters"."""

from collections.abc import Sequence

from bot.facts.amount import AmountKind
from bot.facts.dates.date_neighbours import is_past_form
from bot.facts.figures.context_words import context_words
from bot.facts.figures.figure import Figure
from bot.facts.grammar.lexicon import word_classes
from bot.facts.numbers.counted_words import COMPARATIVES
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import ORDINALS, Numeral, NumeralForm

COUNTED = frozenset([AmountKind.NUMBER, AmountKind.ORDINAL])
FARTHEST = 40
"""Tokens from "two" to "a third"."""
LATEST = 8
"""So many figures before "a third" are looked at."""
OPENERS = frozenset(["", ".", "!", "?", ",", ";", ":", "–", "—", "and", "but", "while", "with", "without"])
"""What stands before "a third" that is the subject of its clause; after a verb it may be the object of one."""
SENTENCE_STARTS = frozenset(["", ".", "!", "?", ";", "and", "but", "while"])
NO_ORDINAL = frozenset(["of", "as", "off", "were", "are", "have", "the", *COMPARATIVES])
"""What follows a fraction: "a third of", "a third as much", "a third were"."""
CHANGED = context_words("change")
DESCRIBING = context_words("describing")


def is_counted_on(tokens: list[Token], place: int, number: Numeral, found: Sequence[Figure]) -> bool:
    """Tell whether the "a third" at token ``place`` is one more than the two that were told of before it.

    ``found`` are the figures of the line before it.
    """
    nth = ORDINALS.get(lower_at(tokens, place + 1))
    if number.form is not NumeralForm.FRACTION or nth is None or number.end != place + 2:
        return False
    before, behind = lower_at(tokens, place - 1), lower_at(tokens, number.end)
    if behind == "," and before in SENTENCE_STARTS and _is_described(tokens, number.end + 1):
        return True
    if behind in NO_ORDINAL or not (before in OPENERS or _is_verb(before)):
        return False
    return any(
        figure.value == nth - 1 and figure.kind in COUNTED and place - figure.last <= FARTHEST
        for figure in found[-LATEST:]
    )


def _is_described(tokens: list[Token], place: int) -> bool:
    """Tell "a third, in Porto, was shut" and "a third, Ana Pell, left" from "a third, 20%, said no"."""
    word = tokens[place].text if place < len(tokens) else ""
    return word[:1].isupper() or word in DESCRIBING


def _is_verb(word: str) -> bool:
    """Tell whether "a third" behind a word may be what somebody killed or lost, not how much something changed."""
    acted = word.endswith("ing") or is_past_form(word)
    return acted and word not in CHANGED and word_classes().get(word) != "auxiliary"
