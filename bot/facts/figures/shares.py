"""Reads a share whose noun stands inside it: "one person in ten", "four pupils out of ten", "one home in 300"."""

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import context_words
from bot.facts.figures.figure import Figure
from bot.facts.numbers.counted_words import PHRASE_ENDS, counts_something, unit_words
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import Numeral, NumeralForm, quotient
from bot.facts.numbers.numerals import may_start_numeral, read_numeral

FORMS = (NumeralForm.DIGITS, NumeralForm.WORDS)
MOST_SHARES = 20
# Of these "in" tells where or how long: "two goals in ten", "one win in five".
SCORED = context_words("scored")
VERBS = context_words("verb")
# Wholes that people think in; another is one only beside "one": "one home in 300".
WHOLES = frozenset([3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000])
# "Three judges out of nine" are three judges.
ROUND_WHOLES = frozenset([10, 20, 50, 100, 1000])
FIRST_YEAR = 1000


def read_share(tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return the share whose number begins at token ``place``, or None."""
    noun = number.end
    if number.form not in FORMS or not 0 < number.value <= MOST_SHARES:
        return None
    joint = lower_at(tokens, noun + 1)
    out = joint == "out" and lower_at(tokens, noun + 2) == "of"
    whole_at = noun + 2 + out
    if not (out or joint == "in") or not _is_noun(tokens, noun) or number.value % 1:
        return None
    if whole_at >= len(tokens) or not may_start_numeral(tokens[whole_at]):
        return None
    whole = read_numeral(tokens, whole_at)
    if whole is None or whole.form not in FORMS or whole.value <= number.value or whole.value % 1:
        return None
    usual = whole.value in (ROUND_WHOLES if out else WHOLES)
    if not usual and (out or number.value > 1 or whole.value >= FIRST_YEAR):
        return None
    if counts_something(tokens, whole.end) and lower_at(tokens, whole.end) not in VERBS:
        # "Two men in three cars", but "one home in four depends on it".
        return None
    ends = tokens[place].start, tokens[whole.end - 1].end
    value = quotient(number.value, whole.value)
    return Figure(AmountKind.FRACTION, *ends, value, NumeralForm.FRACTION, place, whole.end, noun=noun)


def _is_noun(tokens: list[Token], place: int) -> bool:
    word = lower_at(tokens, place)
    closed = word in PHRASE_ENDS or word in SCORED or word in unit_words()
    return word.isalpha() and tokens[place].text.islower() and not closed
