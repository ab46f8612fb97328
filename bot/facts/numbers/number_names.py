"""Tells numbers that are names by themselves: 9/11, 7-Eleven, 10 Downing Street, 020 7946 0000."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, UNITS, Numeral, NumeralForm

NAMES = word_group("name", "number-labels")
STREETS = word_group("street", "number-labels")
EMERGENCY = word_group("emergency", "number-labels")
CALLING = word_group("calling", "number-labels")
# "10 Martin Luther King Avenue": no name of a street is longer.
STREET_WORDS = 4
# No telephone number has more groups of digits.
GROUPS = 6


def is_name_by_itself(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell 9/11, 24/7, 3M and 7-Eleven from quotients, millions and ranges."""
    if "".join(token.text for token in tokens[place : min(number.end, place + 3)]) in NAMES:
        return True
    return _is_digits_of_sum(tokens, number) or _is_brand(tokens, place) or _is_brand(tokens, place - 2)


def _is_digits_of_sum(tokens: list[Token], number: Numeral) -> bool:
    """Tell "he earns seven figures" from "seven figures were wrong"."""
    few = number.form is NumeralForm.WORDS and 4 <= number.value <= 10
    return few and lower_at(tokens, number.end) == "figures" and not lower_at(tokens, number.end + 1).isalpha()


def _is_brand(tokens: list[Token], place: int) -> bool:
    if place < 0 or not tokens[place].text[0].isdecimal() or lower_at(tokens, place + 1) not in HYPHENS:
        return False
    word = tokens[place + 2] if place + 2 < len(tokens) and glued(tokens, place + 2) else None
    return word is not None and word.lower in UNITS and word.text[0].isupper() and glued(tokens, place + 1)


def is_in_address(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "10 Downing Street" from "10 High Street shops"."""
    if number.form is not NumeralForm.DIGITS or number.scale > 1 or not tokens[place].text.isdecimal():
        return False
    for at in range(number.end, min(number.end + STREET_WORDS, len(tokens))):
        if not tokens[at].text[0].isupper():
            return False
        if at > number.end and tokens[at].lower in STREETS:
            return not lower_at(tokens, at + 1).endswith("s") or tokens[at + 1].text in ("'s", "’s")
    return False


def is_code(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "0800 123 4567" and "call 999" from numbers that count."""
    if number.form is not NumeralForm.DIGITS or not tokens[place].text.isdecimal():
        return False
    if tokens[place].text in EMERGENCY and lower_at(tokens, place - 1) in CALLING:
        return not lower_at(tokens, number.end).endswith("s")
    first = place
    while first > max(0, place - GROUPS) and _is_next_group(tokens, first):
        first -= 1
    text = tokens[first].text
    return text[0] == "0" and len(text) > 2


def _is_next_group(tokens: list[Token], place: int) -> bool:
    before = tokens[place - 1]
    return before.text.isdecimal() and tokens[place].start - before.end == 1
