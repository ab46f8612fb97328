"""Reads fractions in words and signs: "half", "a third", "two thirds", "⅔", "half a million"."""

from bot.facts.numbers.counted_words import COMPARATIVES, PHRASE_ENDS, is_plural
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import (
    HYPHENS,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SIGNS,
    UNITS,
    Numeral,
    NumeralForm,
    quotient,
)


def read_fraction(tokens: list[Token], place: int) -> Numeral | None:
    """Read "half", "a third", "one-fifth", "two thirds", "⅔", each perhaps of a scale: "half a million"."""
    word, follows = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word in SIGNS:
        return Numeral(SIGNS[word], place + 1, NumeralForm.FRACTION)
    if word == "half" or (word == "quarter" and follows in ("of", "million", "billion", "-")):
        return _of_scale(tokens, Numeral(quotient(1, PARTS[word]), place + 1, NumeralForm.FRACTION))
    hyphen = follows in HYPHENS
    part = lower_at(tokens, place + 1 + hyphen)
    end = place + 2 + hyphen
    if word in ("a", "an") and not hyphen and _is_determiner(tokens, place + 1):
        return None
    if word in ("a", "an", "one") and part in PARTS and part != "second":
        return _of_scale(tokens, Numeral(quotient(1, PARTS[part]), end, NumeralForm.FRACTION))
    if word in UNITS and part in PLURAL_PARTS and UNITS[word] > 0:
        return _of_scale(tokens, Numeral(quotient(UNITS[word], PLURAL_PARTS[part]), end, NumeralForm.FRACTION))
    return None


def _is_determiner(tokens: list[Token], place: int) -> bool:
    """Tell "a third man" from "a third of voters", "a third fewer" and "fell a third"."""
    word, noun = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word not in ORDINALS or word not in PARTS:
        return False
    if noun in HYPHENS and tokens[place + 1].start == tokens[place].end:
        # "A third-party app".
        return lower_at(tokens, place + 2).isalpha() and lower_at(tokens, place + 2) not in PHRASE_ENDS
    if not noun.isalpha() or noun in PHRASE_ENDS or noun in COMPARATIVES or noun in SCALES:
        return False
    follows = lower_at(tokens, place + 2)
    return not is_plural(noun) and not (noun.endswith("ed") and (not follows.isalpha() or follows in PHRASE_ENDS))


def _of_scale(tokens: list[Token], found: Numeral) -> Numeral:
    place = found.end
    place += lower_at(tokens, place) == "of"
    place += lower_at(tokens, place) in ("a", "an")
    word = lower_at(tokens, place)
    if word not in SCALES or word in ("hundred", "hundreds") or word.endswith("s"):
        return found
    return Numeral(found.value * SCALES[word], place + 1, NumeralForm.WORDS, SCALES[word])
