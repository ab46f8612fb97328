"""Tells numbers that count something from numbers that name something: FTSE 100, World War Two, No. 10, 3-2."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.glued_numbers import is_chained, is_glued
from bot.facts.numbers.idle_numbers import is_idle_word
from bot.facts.numbers.match_minutes import is_match_minute
from bot.facts.numbers.number_labels import follows_label, has_letter
from bot.facts.numbers.number_tokens import Token, is_in_title, looks_like_year
from bot.facts.numbers.numeral import Numeral, NumeralForm
from bot.facts.numbers.product_models import is_model_year, is_product_model
from bot.facts.numbers.ratios import is_ratio
from bot.facts.numbers.sports_records import is_sports_record
from bot.facts.numbers.uncounted_numbers import (
    is_bore,
    is_clock,
    is_code,
    is_form,
    is_in_address,
    is_listed,
    is_name_by_itself,
    numbers_entry,
)

# Words in capitals (at the start of a sentence, in a headline) that do not make a name of the number after them.
PLAIN = word_group("plain", "number-labels")


def names_something(tokens: list[Token], place: int, number: Numeral, last: int, has_unit: bool) -> bool:
    """Tell whether the number at token ``place`` is part of a name, a label, a score or an idiom, not a count.

    ``last`` is the place after the figure with its unit: "10mg" is a figure, "MG10" and "10x" are not.
    """
    return (
        is_glued(tokens, place, number, last)
        or is_chained(tokens, place, number)
        or follows_label(tokens, place, number)
        or _is_in_name(tokens, place, number)
        or is_model_year(tokens, place, number)
        or is_name_by_itself(tokens, place, number)
        or is_in_address(tokens, place, number)
        or is_code(tokens, place, number)
        or is_bore(tokens, place, number.end)
        or is_form(tokens, place, number)
        or (not has_unit and _is_no_amount(tokens, place, number))
        or is_idle_word(tokens, place, number, has_unit)
    )


def _is_no_amount(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether a number without a unit is a result, a time, a place in a list or a model."""
    return (
        is_sports_record(tokens, place, number)
        or is_clock(tokens, place)
        or numbers_entry(tokens, place)
        or is_match_minute(tokens, place)
        or is_ratio(tokens, place, number)
        or is_listed(tokens, place, number)
        or is_product_model(tokens, place, number)
    )


def _is_in_name(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether a number is part of "FTSE 100", "World War Two", "the Big Four", "Five Eyes" or "Group of Seven"."""
    before = tokens[place - 1] if place else None
    after = tokens[number.end] if number.end < len(tokens) else None
    token = tokens[place]
    if number.form is NumeralForm.WORDS and token.text[0].isupper() and before and before.text[0].isalpha():
        capital_before = before.text[0].isupper() and before.lower not in PLAIN
        of_group = before.lower == "of" and place > 1 and tokens[place - 2].text[0].isupper()
        capital_after = after is not None and after.text[0].isupper()
        if capital_before or of_group or (capital_after and not token.text.isupper()):
            return True
    if before is None or (number.scale > 1 and not has_letter(tokens, number)) or "," in token.text:
        return False
    if looks_like_year(token.text) and is_in_title(tokens, place):
        return True
    if _is_capitalised(before.text) and before.lower not in PLAIN and before.end < token.start:
        # "The Paris 2024 Olympics": a count of thousands has its comma.
        return number.form is NumeralForm.DIGITS and (
            looks_like_year(token.text) or not counts_something(tokens, number.end)
        )
    return False


def _is_capitalised(word: str) -> bool:
    """Tell whether a word is written as a name: "Windows", "iPhone"."""
    return word[0].isalpha() and not word.islower() and (word[0].isupper() or word[1:].isalpha())
