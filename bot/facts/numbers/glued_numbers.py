"""Tells numbers that are written together with what they name or score: LX-204, 4x4, 3-2."""

import re

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.digits import is_two_prices
from bot.facts.numbers.number_tokens import Token, follows_sum, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, SCALES, SHORT_SCALES, Numeral, NumeralForm, plain_value

READINGS = word_group("reading", "number-labels")
LETTER = re.compile(r"[^\W\d_]")


def is_glued(tokens: list[Token], place: int, number: Numeral, after: int) -> bool:
    """Tell "LX-204", "G20", "x86", "4x4" and "1080p" from "18-to-24"; ``after`` is the place behind figure and unit."""
    if glued(tokens, after) and after < len(tokens) and LETTER.match(tokens[after].text):
        return True
    if not glued(tokens, place) or tokens[place].text[:1] == "-":
        return False
    before = tokens[place - 1].text
    if before[-1].isalnum() or before in ("#", "_", "@", ":"):
        return True
    if before == "(" and glued(tokens, place - 1):
        # As in "Clause 12(3)".
        return tokens[place - 2].text[-1].isdecimal() or tokens[place - 2].text == ")"
    if (before not in HYPHENS and before != "/") or before == "—":
        # "The captives—26 of whom": a dash that joins sentences, not names.
        return False
    if [lower_at(tokens, place - back) for back in (2, 3)] == ["to", "-"] and lower_at(tokens, place - 4).isdecimal():
        return False
    joined = place > 1 and glued(tokens, place - 1) and not _is_scaled(tokens, place - 2, number)
    if joined and before == "-" and tokens[place - 2].lower in READINGS:
        # "A magnitude-5.6 quake".
        return False
    return joined and LETTER.match(tokens[place - 2].text) is not None and number.form is NumeralForm.DIGITS


def _is_scaled(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell the first "m" of "5m-6m", millions as the second is, from the "X" of "X-6"."""
    scale = tokens[place].lower in SHORT_SCALES and glued(tokens, place) and tokens[place - 1].text[0].isdecimal()
    return scale and number.scale > 1


def is_chained(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell scores ("3-2", "voted 6-5"), telephone numbers, dates and ratios from ranges ("10-15 people")."""
    if number.form is not NumeralForm.DIGITS:
        return False
    first = _run_start(tokens, place)
    last = first
    values: list[str] = []
    while last < len(tokens) and (last == first or glued(tokens, last)) and len(values) < 4 and last - first < 12:
        if tokens[last].text[0].isdecimal():
            values.append(tokens[last].text)
        elif tokens[last].text not in HYPHENS | {":", "/"} and tokens[last].text not in ("-", "."):
            break
        last += 1
    if len(values) < 2 or number.end - place > 1:
        return False
    if len(values) == 2 and is_two_prices(tokens, first):
        return False
    if len(values) > 2 or any(sign.text in (":", "/") for sign in tokens[first:last]):
        return True
    low, high = (plain_value(value) or 0 for value in values)
    rising = low < high and not values[1].startswith("0")
    return not (
        rising and (follows_sum(tokens, place) or counts_something(tokens, last) or lower_at(tokens, last) in SCALES)
    )


def _run_start(tokens: list[Token], place: int) -> int:
    first = place
    while (
        first > 0
        and place - first < 8
        and glued(tokens, first)
        and (tokens[first - 1].text[0].isdecimal() or tokens[first - 1].text in HYPHENS | {":", "/"})
    ):
        first -= 1
    while not tokens[first].text[0].isdecimal() and first < place:
        first += 1
    return first
