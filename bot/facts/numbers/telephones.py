"""Tells the digits of telephone numbers that stand in groups: "01 555 7000", "(053) 555 5200", "1800 555 111"."""

from bot.facts.numbers.number_tokens import Token

GROUPS = 6
"""No telephone number has more groups of digits."""
FEWEST_DIGITS, MOST_DIGITS = 7, 15
FEWEST_GROUPS = 3
THOUSANDS = 3
"""Digits of a group of "1 234 567"."""


def is_telephone(tokens: list[Token], place: int) -> bool:
    """Tell whether the digits at a place are those of a telephone number, by their groups alone."""
    first = last = place
    while place - first < 2 * GROUPS and (step := _joint(tokens, first)):
        first -= step
    while last - place < 2 * GROUPS and (step := _joint_behind(tokens, last)):
        last += step
    groups = [token.text for token in tokens[first : last + 1] if token.text.isdecimal()]
    if not FEWEST_DIGITS <= sum(map(len, groups)) <= MOST_DIGITS or len(groups) > GROUPS:
        return False
    if groups[0].startswith("0") and len(groups[0]) > 1:
        return len(groups) > 1
    spaced_number = len(groups[0]) <= THOUSANDS and all(len(group) == THOUSANDS for group in groups[1:])
    return len(groups) >= FEWEST_GROUPS and not spaced_number and any(len(group) == THOUSANDS for group in groups)


def _joint(tokens: list[Token], place: int) -> int:
    """Return how many tokens back the group before one begins, 0 where there is none: over ")" of "(053) 555"."""
    if place < 1 or tokens[place].start - tokens[place - 1].end != 1:
        return 0
    if tokens[place - 1].text.isdecimal():
        return 1
    in_brackets = place > 2 and tokens[place - 1].text == ")" and tokens[place - 3].text == "("
    return 2 if in_brackets and tokens[place - 2].text.isdecimal() else 0


def _joint_behind(tokens: list[Token], place: int) -> int:
    """Return how many tokens on the group behind one begins, 0 where there is none."""
    for step in (1, 2):
        if place + step < len(tokens) and tokens[place + step].text.isdecimal():
            return step if _joint(tokens, place + step) == step else 0
    return 0
