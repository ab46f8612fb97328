"""Tells the model of "iPhone 15 sales" and "a 2015 Ford Mondeo" from the counts of "in Leeds 15 users"."""

from bot.facts.grammar.lexicon import word_classes, word_group
from bot.facts.numbers.counted_words import PHRASE_ENDS, counts_something
from bot.facts.numbers.number_tokens import Token, glued, looks_like_year, lower_at
from bot.facts.numbers.numeral import Numeral, NumeralForm

# What a product has, and what nobody counts right behind a name.
HAS = word_group("product-has", "number-labels")
PLAIN = word_group("plain", "number-labels")
# Behind these stands the name of a firm or a place, and what it has is counted.
LEADS = frozenset(["at", "in", "on", "for", "from", "with", "by", "to"])
LONGEST_MODEL = 4
"""Digits of the number of a product."""


def is_product_model(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether the number at token ``place`` is that of the product whose name stands before it."""
    digits = number.form is NumeralForm.DIGITS and number.end == place + 1 and tokens[place].text.isdecimal()
    if not digits or len(tokens[place].text) > LONGEST_MODEL or place == 0 or glued(tokens, place):
        return False
    if lower_at(tokens, place - 2) in LEADS:
        return False
    return _is_camel(tokens[place - 1].text) or (lower_at(tokens, number.end) in HAS and _is_name(tokens[place - 1]))


def is_model_year(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "a 2015 Ford Mondeo" from "2000 Leeds fans" and "2015 Romans"."""
    if not looks_like_year(tokens[place].text) or number.end != place + 1 or place + 1 >= len(tokens):
        return False
    named = tokens[place + 1].text[0].isupper() and tokens[place + 1].text[0].isalpha()
    return named and not any(counts_something(tokens, place + ahead) for ahead in (1, 2))


def _is_camel(word: str) -> bool:
    """Tell "iPhone", "iPad" and "macOS" from "Leeds" and "McRae"."""
    return word[0].islower() and not word.islower()


def _is_name(word: Token) -> bool:
    adverb = word.lower in word_classes() or word.lower.endswith("ly")
    return word.text[0].isupper() and not adverb and word.lower not in PLAIN and word.lower not in PHRASE_ENDS
