"""Tells the minutes in which somebody scored, "Kane (12, 45+2)" and "Saka 45+2'", from ages and other numbers."""

from bot.facts.numbers.number_tokens import Token, glued, lower_at

ENDS_OF_TIME = frozenset(["45", "90", "105", "120"])
"""Minutes to which added ones are added."""
MINUTE_SIGNS = frozenset(["'", "’", "′"])
SCORER_SIGNS = frozenset(["pen", "pens", "p", "og", *MINUTE_SIGNS])
INSIDE = frozenset([",", "+", ".", *SCORER_SIGNS])
"""What stands beside the minutes in the brackets behind a scorer."""
LAST = 130
MOST_INSIDE = 12
"""Tokens on either side of a minute in such brackets."""


def is_match_minute(tokens: list[Token], place: int) -> bool:
    """Tell whether the number at token ``place`` is a minute of a match, or minutes added to one."""
    if not _is_minute(tokens, place):
        return False
    return _is_added(tokens, place) or _is_signed(tokens, place) or _is_in_brackets(tokens, place)


def _is_minute(tokens: list[Token], place: int) -> bool:
    text = tokens[place].text
    return text.isdecimal() and len(text) <= 3 and 0 < int(text) <= LAST


def _is_added(tokens: list[Token], place: int) -> bool:
    """Tell both numbers of "45+2"."""
    first = place - 2 if lower_at(tokens, place - 1) == "+" else place
    joined = first >= 0 and lower_at(tokens, first + 1) == "+" and lower_at(tokens, first + 2).isdecimal()
    return joined and tokens[first].text in ENDS_OF_TIME and glued(tokens, first + 1) and glued(tokens, first + 2)


def _is_signed(tokens: list[Token], place: int) -> bool:
    """Tell "Kane 12', Saka" from the feet of "6' 2" and from "in '45"."""
    if lower_at(tokens, place + 1) not in MINUTE_SIGNS or not glued(tokens, place + 1):
        return False
    behind = lower_at(tokens, place + 2)
    return lower_at(tokens, place - 1)[:1].isalpha() and tokens[place - 1].text[0].isupper() and not behind.isalnum()


def _is_in_brackets(tokens: list[Token], place: int) -> bool:
    """Tell "Kane (12, 45)" and "Kane (12 pen)" from "Ana Pell (34)" and "two men (27 and 31)"."""
    first, last = place - 1, place + 1
    while place - first < MOST_INSIDE and _may_be_inside(tokens, first):
        first -= 1
    while last - place < MOST_INSIDE and _may_be_inside(tokens, last):
        last += 1
    if lower_at(tokens, first) != "(" or lower_at(tokens, last) != ")" or first < 1:
        return False
    inside = tokens[first + 1 : last]
    pairs = zip(tokens[first:last], inside, strict=False)
    minutes = [int(token.text) for before, token in pairs if token.text.isdecimal() and before.text != "+"]
    told = len(minutes) > 1 or any(token.lower in SCORER_SIGNS for token in inside)
    return told and tokens[first - 1].text[0].isupper() and minutes == sorted(minutes)


def _may_be_inside(tokens: list[Token], place: int) -> bool:
    return lower_at(tokens, place) in INSIDE or (0 <= place < len(tokens) and _is_minute(tokens, place))
