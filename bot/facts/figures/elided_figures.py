"""Tells figures whose verb and unit stand with the one before them: "Leeds got 44 per cent, Hull 39 and York 8"."""

import re

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.figure import Figure
from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token
from bot.facts.numbers.numeral import Numeral, NumeralForm

SHARED = frozenset([AmountKind.PERCENT, AmountKind.COUNT])
"""Kinds of figures that are told of one name after the other."""
WINDOW = 110
"""Characters from one figure to the next."""
NEXT_NAME = re.compile(
    r"[^.;:!?\d“”\"()]{0,50}(?:[,;]|,?\s(?:and|but))\s"
    r"(?:the\s(?:[a-z-]{2,15}\s){0,3})?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St)\.\s)?(?:[A-Z][\w’'-]{0,20}\s){1,4}(?:(?:on|at)\s)?"
)
BEHIND = re.compile(r"$|[,;)](?!\d)|\.(?!\d)|\s(?:and|but|with|while)\b")
LABELS = word_group("label", "number-labels") | word_group("capital", "number-labels")
FIRST_YEAR, LAST_YEAR = 1900, 2100


def is_elided(text: str, tokens: list[Token], place: int, number: Numeral, earlier: Figure | None) -> bool:
    """Tell the 39 of "Leeds got 44 per cent, Hull 39" from that of "Psalm 39"; ``earlier`` is the figure before."""
    if earlier is None or number.form is not NumeralForm.DIGITS or number.value % 1:
        return False
    if number.end != place + 1 or FIRST_YEAR <= number.value < LAST_YEAR or not _is_told_of(tokens, earlier):
        return False
    if tokens[place - 1].lower in LABELS:
        return False
    start, end = tokens[place].start, tokens[place].end
    return _goes_on(text, earlier.end, start) and BEHIND.match(text, end) is not None


def is_told_like(text: str, first: Amount, second: Amount) -> bool:
    """Tell whether a bare figure is told of the next name, as ``first`` was of the one before."""
    return first.kind in SHARED and _goes_on(text, first.core.end, second.core.start)


def _goes_on(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= WINDOW and NEXT_NAME.fullmatch(text, end, start) is not None


def _is_told_of(tokens: list[Token], earlier: Figure) -> bool:
    """Tell a share, a count of something and a figure that was itself told so from other figures."""
    if earlier.kind is AmountKind.PERCENT:
        return True
    if earlier.kind is not AmountKind.NUMBER:
        return False
    named = earlier.first > 0 and tokens[earlier.first - 1].text[0].isupper()
    return named or counts_something(tokens, earlier.last)
