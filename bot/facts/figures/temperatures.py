"""Reads temperatures that leave out the sign of degrees, as most newspapers do: "35C", "-15C", "104F"."""

from bot.facts.amount import AmountKind
from bot.facts.figures.figure import Figure
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral, NumeralForm

SCALES_OF_DEGREES = {"C", "F"}
# Hotter than a furnace it is a name.
HOTTEST = 5_000


def read_temperature(tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return the temperature whose number begins at token ``place``, or None."""
    at = number.end
    if at >= len(tokens) or tokens[at].text not in SCALES_OF_DEGREES or not glued(tokens, at):
        return None
    # "35C-2" and "35C3" are names.
    if glued(tokens, at + 1) and (lower_at(tokens, at + 1).isdecimal() or lower_at(tokens, at + 2).isdecimal()):
        return None
    if number.form is not NumeralForm.DIGITS or number.scale > 1 or number.value > HOTTEST:
        return None
    # "F-35C": the hyphen belongs to a name, no minus.
    if glued(tokens, place) and lower_at(tokens, place - 1) in HYPHENS and lower_at(tokens, place - 2).isalpha():
        return None
    return Figure(
        AmountKind.MEASURE, tokens[place].start, tokens[at].end, number.value, number.form, place, at + 1, "degree"
    )
