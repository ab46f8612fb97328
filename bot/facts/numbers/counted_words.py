"""Tells from the words behind a number whether it counts or measures something."""

from bot.facts.numbers.noun_words import BRIDGES, PHRASE_ENDS, is_plural
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS
from bot.facts.numbers.unit_words import unit_words

# "Mile 212 after crews left": behind a word that ends the phrase nothing is counted.
ENDS = PHRASE_ENDS - BRIDGES
ALWAYS_COUNTED = {"%", "percent", "per", "of"}


def counts_something(tokens: list[Token], place: int) -> bool:
    """Tell whether what a number before token ``place`` counts or measures follows: a plural, a unit, "percent"."""
    word = lower_at(tokens, place)
    if word in HYPHENS:
        return True
    if word in unit_words() and (word.isalpha() or glued(tokens, place)):
        return True
    if word in ("c", "f") and glued(tokens, place) and tokens[place].text.isupper():
        return True
    words = [word] if word in ENDS or not word.isalpha() else [word, lower_at(tokens, place + 1)]
    return word in ALWAYS_COUNTED or any(is_plural(part) for part in words)
