"""Tells words for numbers that count nothing: one as a pronoun, both ... and, the second half, one by one."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import PHRASE_ENDS, looks_plural, unit_words
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import HYPHENS, PARTS, SCALES, Numeral, NumeralForm
from bot.facts.numbers.ratios import ends_result

NAMING_AFTER = word_group("after", "number-labels")
PRONOUN_BEFORE = word_group("before-one", "number-labels")
PRONOUN_AFTER = word_group("after-one", "number-labels")
# Both of them are somebody's, and no measure.
FEET = "feet"


def is_idle_word(tokens: list[Token], place: int, number: Numeral, has_unit: bool) -> bool:
    """Tell "one" as a pronoun, "both ... and", "second half", "a quarter to nine" from numbers that count."""
    word, before = tokens[place].lower, lower_at(tokens, place - 1)
    after = lower_at(tokens, number.end)
    if _is_one_by_one(tokens, place, number):
        return True
    if word == "one" and ends_result(tokens, place):
        return False
    if word == "one" and number.end == place + 1 and not (after == "or" and lower_at(tokens, number.end + 1) == "two"):
        named = after in ("-",) and lower_at(tokens, number.end + 1) in NAMING_AFTER
        if has_unit:
            return after == "day" and before not in ("for", "in", "within", "than", "least", "a", "lasted", "after")
        return before in PRONOUN_BEFORE or after in PRONOUN_AFTER or named
    if number.form is NumeralForm.FRACTION and _is_added_part(tokens, place - (before == "a")):
        return True
    if word == "both":
        return not _both_counts(tokens, number.end)
    if has_unit and after in HYPHENS and lower_at(tokens, number.end + 1) in unit_words():
        # "A 40-hour week" and "half-hour talks" last; a half-century is mostly fifty runs, the half-hour a time of day.
        century = lower_at(tokens, number.end + 1) == "century"
        return number.form is NumeralForm.FRACTION and (century or before == "the")
    if word == "half" and before == "the" and (not after[:1].isalpha() or after in PHRASE_ENDS - {"of"}):
        # "Sales were up over the half": that of a year or of a match.
        return True
    if word in ("half", "quarter"):
        return before in NAMING_AFTER or after in NAMING_AFTER or before in HYPHENS or after in HYPHENS
    if word in SCALES and number.end == place + 1:
        return before in ("a", "the") or after in NAMING_AFTER
    if number.form is NumeralForm.VAGUE:
        return False
    return after in HYPHENS and lower_at(tokens, number.end + 1) in NAMING_AFTER


def _is_one_by_one(tokens: list[Token], place: int, number: Numeral) -> bool:
    word, after = tokens[place].lower, number.end
    ahead = lower_at(tokens, after) == "by" and lower_at(tokens, after + 1) == word
    back = lower_at(tokens, place - 1) == "by" and lower_at(tokens, place - 2) == word
    return number.form is NumeralForm.WORDS and (ahead or back)


def _is_added_part(tokens: list[Token], place: int) -> bool:
    """Tell the part of a length that is no unit: "by a length and [a half]"."""
    added = lower_at(tokens, place - 1) == "and" and lower_at(tokens, place - 3) in ("a", "an")
    # "Between a tenth and a quarter" of an inch.
    return added and lower_at(tokens, place - 2) not in PARTS


def _both_counts(tokens: list[Token], place: int) -> bool:
    """Tell "both parties" and "both of Canada's parties" from "both men and women" and "are both"."""
    if lower_at(tokens, place) == "of":
        return True
    for at in range(place, min(place + 3, len(tokens))):
        word = tokens[at].lower
        if not word[0].isalpha() or word == "and":
            return False
        if looks_plural(word) and word != FEET:
            return lower_at(tokens, at + 1) != "and"
    return False
