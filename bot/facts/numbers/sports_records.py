"""Tells numbers of sport that count nothing by themselves: "11-of-19 shooting", "7-under", "the 4-5 Jets"."""

from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral, NumeralForm

MOST_PLAYED = 30
"""Games that a team has won or lost in the record before its name."""
PARS = frozenset(["under", "over"])


def is_sports_record(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether the number at token ``place`` is part of such a record."""
    if number.form is not NumeralForm.DIGITS or number.end != place + 1 or not tokens[place].text.isdecimal():
        return False
    return _is_of_tries(tokens, place) or _is_to_par(tokens, place) or _is_of_team(tokens, place)


def _is_joined(tokens: list[Token], first: int, last: int) -> bool:
    return first >= 0 and last < len(tokens) and all(glued(tokens, at) for at in range(first + 1, last + 1))


def _is_of_tries(tokens: list[Token], place: int) -> bool:
    """Tell both numbers of "11-of-19" and "9-for-12" from that of "mum-of-three"."""
    for middle in (place + 2, place - 2):
        hyphens = lower_at(tokens, middle - 1) in HYPHENS and lower_at(tokens, middle + 1) in HYPHENS
        if lower_at(tokens, middle) in ("of", "for") and hyphens and _is_joined(tokens, middle - 2, middle + 2):
            return tokens[middle - 2].text.isdecimal() and tokens[middle + 2].text.isdecimal()
    return False


def _is_to_par(tokens: list[Token], place: int) -> bool:
    """Tell "a 7-under 64" and "three-over" from "Under-21s"."""
    return lower_at(tokens, place + 2) in PARS and _is_joined(tokens, place, place + 2) and _is_end(tokens, place + 3)


def _is_end(tokens: list[Token], at: int) -> bool:
    """Tell a score and the end of a phrase from what an "over" is of: "a 50-over match"."""
    word = lower_at(tokens, at)
    return not word[:1].isalpha() or word in ("par", "for", "through", "after", "and", "to", "in", "total")


def _is_of_team(tokens: list[Token], place: int) -> bool:
    """Tell the record of "the 4-5 Jets" and "the 10-2 Bears" from "the 10-15 people"."""
    for first in (place, place - 2):
        last = first + 2
        if not _is_joined(tokens, first, last) or tokens[first + 1].text not in HYPHENS or last + 1 >= len(tokens):
            continue
        numbers = [tokens[at].text for at in (first, last)]
        played = all(number.isdecimal() and int(number) <= MOST_PLAYED for number in numbers)
        team = tokens[last + 1].text
        named = team[0].isupper() and team.endswith("s") and not glued(tokens, last + 1)
        if played and named and lower_at(tokens, first - 1) == "the":
            return True
    return False
