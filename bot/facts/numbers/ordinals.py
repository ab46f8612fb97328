"""Reads ordinals ("3rd", "forty-second"), and tells those that name ("the 14th Amendment") from places in an order."""

from decimal import Decimal
from functools import lru_cache

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.cardinals import read_cardinal
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, ORDINALS, TENS, UNITS, Numeral, NumeralForm, plain_value

# Nouns in capitals that an ordinal before them names, words between them and the ordinal in capitals as well.
CAPITAL_NOUNS = word_group("ordinal-capital", "number-labels")
IDIOMS = word_group("ordinal-after", "number-labels")
COMPOUNDS = word_group("ordinal-joined", "number-labels")
BEFORE_WHILE = word_group("while", "number-labels")
# "The 9th U.S. Circuit Court": so many tokens may stand between.
BETWEEN = 4


def read_ordinal(tokens: list[Token], place: int) -> Numeral | None:
    """Return the ordinal that begins at ``place`` ("3rd", "forty-second", "one hundred and fifth"), or None."""
    token = tokens[place]
    if token.text[0].isdecimal():
        suffix = lower_at(tokens, place + 1)
        value = plain_value(token.text)
        if suffix in ("st", "nd", "rd", "th") and glued(tokens, place + 1) and value is not None:
            if suffix == "st" and _is_stone(tokens, place, value):
                return None
            return Numeral(value, place + 2, NumeralForm.DIGITS)
        return None
    joined = ordinal_word(token.lower)
    if joined is not None:
        return Numeral(Decimal(joined), place + 1, NumeralForm.WORDS)
    before = read_cardinal(tokens, place) if token.lower in UNITS or token.lower in TENS else None
    if before is None:
        return None
    hundreds = before.value % 100 == 0 and lower_at(tokens, before.end) == "and"
    at = before.end + (hundreds or lower_at(tokens, before.end) in HYPHENS)
    last = ORDINALS.get(lower_at(tokens, at))
    if last is None or not (before.value % 100 == 0 or (before.value % 10 == 0 and last < 10)):
        if last is None or last < 100:
            return None
        return Numeral(before.value * last, at + 1, NumeralForm.WORDS)
    value = before.value * last if last >= 100 else before.value + last
    return Numeral(value, at + 1, NumeralForm.WORDS)


def _is_stone(tokens: list[Token], place: int, value: Decimal) -> bool:
    """Tell "3st" and "21st 4lb" from "21st": British weights are in stone."""
    ordinal = value % 10 == 1 and value % 100 != 11
    return not ordinal or lower_at(tokens, place + 3) in ("lb", "lbs")


@lru_cache(maxsize=65_536)
def ordinal_word(word: str) -> int | None:
    """Return the number of an ordinal in one word ("third", "seventythird"), or None."""
    if word in ORDINALS:
        return ORDINALS[word]
    for ten, value in TENS.items():
        if word.startswith(ten) and ORDINALS.get(word[len(ten) :], 10) < 10:
            return int(value) + ORDINALS[word[len(ten) :]]
    return None


def is_short_while(tokens: list[Token], place: int) -> bool:
    """Tell the time of "wait a second" and "in a split second" from the second of several."""
    if tokens[place].lower != "second":
        return False
    before = lower_at(tokens, place - 1)
    if before in ("per", "split"):
        return True
    while_ = before == "a" and lower_at(tokens, place - 2) in BEFORE_WHILE
    return while_ and not lower_at(tokens, place + 1)[:1].isalpha()


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
