"""Reads quantities without a number: "tens of millions", "several hundred", "a few", "multi-million"."""

from decimal import Decimal

from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import HYPHENS, SCALES, VAGUE, Numeral, NumeralForm

# "A multi-million deal" is of several of these.
VAGUE_SCALES = {word.removesuffix("s") for word in VAGUE if word.endswith("s")} & set(SCALES)


def read_vague(tokens: list[Token], place: int) -> Numeral | None:
    """Read "thousands", "tens of millions", "several hundred", "a few", "both"; the value is the least they mean."""
    word, follows = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word == "a" and follows == "few":
        word, place = "several", place + 1
    if word in VAGUE:
        value, end = VAGUE[word], place + 1
        larger = lower_at(tokens, end + 1)
        if lower_at(tokens, end) == "of" and word.endswith("s") and larger in VAGUE:
            value, end = value * SCALES.get(larger, VAGUE[larger]), end + 2
        elif word == "several" and lower_at(tokens, end) in SCALES:
            value, end = value * SCALES[lower_at(tokens, end)], end + 1
        return Numeral(value, end, NumeralForm.VAGUE)
    if word == "multi" and follows in HYPHENS and lower_at(tokens, place + 2) in VAGUE_SCALES:
        return Numeral(VAGUE[f"{lower_at(tokens, place + 2)}s"], place + 3, NumeralForm.VAGUE)
    if word == "both":
        return Numeral(Decimal(2), place + 1, NumeralForm.WORDS)
    return None
