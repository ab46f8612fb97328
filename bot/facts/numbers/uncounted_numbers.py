"""Tells numbers that count nothing, whatever stands before: 9/11, 10 Downing Street, 020 7946 0000, a long list."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, UNITS, Numeral, NumeralForm
from bot.facts.numbers.telephones import GROUPS, is_telephone

NAMES = word_group("name", "number-labels")
STREETS = word_group("street", "number-labels")
EMERGENCY = word_group("emergency", "number-labels")
EMERGENCY_NOUNS = word_group("emergency-noun", "number-labels")
SURE_EMERGENCY = frozenset(["911", "999"])
GUNS = word_group("gun", "number-labels")
SCREENS = word_group("screen", "number-labels")
BILLS = frozenset(["HR", "S", "HB", "SB", "AB", "HF", "SF"])
LONGEST_INITIALS = 3
CALLING = word_group("calling", "number-labels")
# "10 Martin Luther King Avenue": no name of a street is longer.
STREET_WORDS = 4
LINES = word_group("line", "number-labels")
TEXTING = word_group("texting", "number-labels")
CALLING_CUES = (CALLING - {"on"}) | LINES | TEXTING
SHORT_CODES = {5, 6}
"""Digits of a number to which people send messages."""
FARTHEST_CALLING, NEAREST_TEXTING = 10, 5
"""Words from "call" or "helpline" to the number, and from "text"."""
DEPARTURES = word_group("departure", "number-labels")
HOURS, MINUTES = 24, 60
MOST_WICKETS = 10
YEAR_DIGITS = 2
PARTED = frozenset(["12", "16", "32", "64", "100"])
"""What inches and shares are parted into."""
LONGEST_ENTRY = 2
"""Digits of the number of an entry."""
# A list of so many bare numbers or more counts nothing: a draw of the lottery, the numbers of buses.
MOST_IN_LIST = 4


def is_name_by_itself(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell 9/11, 24/7, 3M and 7-Eleven from quotients, millions and ranges."""
    if "".join(token.text for token in tokens[place : min(number.end, place + 3)]) in NAMES:
        return True
    if number.form is NumeralForm.SLASH and _is_score(tokens, place, number):
        return True
    return _is_digits_of_sum(tokens, number) or _is_brand(tokens, place) or _is_brand(tokens, place - 2)


def _is_score(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "took 3/48" and "came back with 2/20", so many wickets for so many runs, from "11/16 inch" and "1/20 of"."""
    alone = place == 0 or number.end != place + 3
    if alone or counts_something(tokens, number.end) or not tokens[place].text.isdecimal():
        return False
    below = tokens[place + 2].text
    if _is_season(tokens[place].text, below):
        return True
    return (
        below.isdecimal()
        and int(below) > MOST_WICKETS
        and below not in PARTED
        and int(tokens[place].text) <= MOST_WICKETS
    )


def _is_season(first: str, second: str) -> bool:
    """Tell the two years of "H1 23/24" and "the 98/99 season" from "15/16 inch"."""
    return (
        len(first) == len(second) == YEAR_DIGITS
        and second.isdecimal()
        and int(second) == int(first) + 1
        and second not in PARTED
    )


def _is_digits_of_sum(tokens: list[Token], number: Numeral) -> bool:
    """Tell "he earns seven figures" from "seven figures were wrong"."""
    few = number.form is NumeralForm.WORDS and 4 <= number.value <= 10
    return few and lower_at(tokens, number.end) == "figures" and not lower_at(tokens, number.end + 1).isalpha()


def _is_brand(tokens: list[Token], place: int) -> bool:
    if place < 0 or not tokens[place].text[0].isdecimal() or lower_at(tokens, place + 1) not in HYPHENS:
        return False
    word = tokens[place + 2] if place + 2 < len(tokens) and glued(tokens, place + 2) else None
    return word is not None and word.lower in UNITS and word.text[0].isupper() and glued(tokens, place + 1)


def is_clock(tokens: list[Token], place: int) -> bool:
    """Tell "14.20 The fire is out" at the start of a line, and "the 9.15 train", from "1.50 people"."""
    hour, dot, minute = tokens[place].text.partition(".")
    if not (dot and len(minute) == 2 and hour.isdecimal() and int(hour) < HOURS and int(minute) < MINUTES):
        return False
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    entry = place == 0 and behind is not None and behind.text[0].isupper()
    # "The 10.40 to Cork".
    leaves = lower_at(tokens, place + 1) == "to" and place + 2 < len(tokens) and tokens[place + 2].text[0].isupper()
    return entry or (lower_at(tokens, place - 1) == "the" and (leaves or lower_at(tokens, place + 1) in DEPARTURES))


def numbers_entry(tokens: list[Token], place: int) -> bool:
    """Tell whether the number opens an entry of a list: "1. Bills will go up", "2) Fares too"."""
    mark = tokens[1] if place == 0 and len(tokens) > 2 else None
    short = mark is not None and tokens[0].text.isdecimal() and len(tokens[0].text) <= LONGEST_ENTRY
    return short and lower_at(tokens, 1) in (".", ")") and glued(tokens, 1) and tokens[2].text[0].isupper()


def is_in_address(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "10 Downing Street", "22b Mill Lane" and "the 300 block of Main Street" from "10 High Street shops"."""
    if number.form is not NumeralForm.DIGITS or not tokens[place].text.isdecimal():
        return False
    if number.scale > 1 and not (number.end == place + 2 and len(tokens[place + 1].text) == 1):
        return False
    if [lower_at(tokens, number.end + ahead) for ahead in (0, 1)] == ["block", "of"]:
        # "The 300 block of East 79th Street", but not "a 12 block of flats".
        return number.end + 2 < len(tokens) and not tokens[number.end + 2].text.islower()
    for at in range(number.end, min(number.end + STREET_WORDS, len(tokens))):
        if not tokens[at].text[0].isupper():
            return False
        if at > number.end and tokens[at].lower in STREETS:
            return not lower_at(tokens, at + 1).endswith("s") or tokens[at + 1].text in ("'s", "’s")
    return False


def is_code(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "0800 123 4567" and "call 999" from numbers that count."""
    if number.form is not NumeralForm.DIGITS or not tokens[place].text.isdecimal():
        return False
    if tokens[place].text in EMERGENCY and lower_at(tokens, place - 1) in CALLING:
        return not lower_at(tokens, number.end).endswith("s")
    if _is_emergency_line(tokens, place, number.end) or is_telephone(tokens, place):
        return True
    first = place
    while first > max(0, place - GROUPS) and _is_next_group(tokens, first):
        first -= 1
    text = tokens[first].text
    return (text[0] == "0" and len(text) > 2) or _is_line_to_call(tokens, first, number.end)


def _is_emergency_line(tokens: list[Token], place: int, end: int) -> bool:
    """Tell "the 911 dispatcher" and "999 calls" from "101 calls"."""
    word, text = lower_at(tokens, end), tokens[place].text
    return text in EMERGENCY and word in EMERGENCY_NOUNS and (text in SURE_EMERGENCY or not word.endswith("s"))


def is_bore(tokens: list[Token], place: int, end: int) -> bool:
    """Tell ".22-caliber" and "a .45 pistol", so wide a barrel, from ".45 points"."""
    follows = end + (lower_at(tokens, end) in HYPHENS)
    point = place if tokens[place].text == "." else place - 1
    begins = lower_at(tokens, point) == "." and glued(tokens, point + 1) and not glued(tokens, point)
    return begins and lower_at(tokens, follows) in GUNS


def is_form(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell the report "10-K", the reference "47/23456/24" and "4K video" from "10-km runs", "4/5" and "4k people"."""
    end = number.end
    if number.form is NumeralForm.SLASH:
        return lower_at(tokens, end) == "/" and glued(tokens, end)
    letter = tokens[end + 1].text if end + 1 < len(tokens) and glued(tokens, end) and glued(tokens, end + 1) else ""
    if lower_at(tokens, end) in HYPHENS and len(letter) == 1 and letter.isupper():
        return number.end == place + 1 and not (glued(tokens, end + 2) and tokens[end + 2].text[0].isalnum())
    sharp = tokens[end - 1].text == "K" and tokens[place].text in ("4", "5", "8")
    return sharp and lower_at(tokens, end) in SCREENS


def is_bill(tokens: list[Token], place: int) -> bool:
    """Tell the number of a bill, "H.R. 2471" and "S. 47", from "in the U.S. 2471 people"."""
    at, initials = place, ""
    while lower_at(tokens, at - 1) == "." and glued(tokens, at - 1) and len(initials) < LONGEST_INITIALS:
        initials, at = tokens[at - 2].text + initials, at - 2
        if not glued(tokens, at):
            break
    return initials in BILLS and not counts_something(tokens, place + 1)


def _is_line_to_call(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "the helpline, 116 123," and "text HELP to 85258" from "the helpline took 300 calls"."""
    groups = 1
    while groups < GROUPS and _is_group(tokens, first + groups):
        groups += 1
    short_code = groups == 1 and len(tokens[first].text) in SHORT_CODES and not counts_something(tokens, end)
    if not (short_code or (groups > 1 and not counts_something(tokens, first + groups))):
        return False
    cues = TEXTING if short_code else CALLING_CUES
    reach = NEAREST_TEXTING if short_code else FARTHEST_CALLING
    for at in range(first - 1, max(-1, first - 1 - reach), -1):
        if tokens[at].text in ".!?;":
            return False
        if tokens[at].lower in cues:
            return True
    return False


def _is_group(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].text.isdecimal() and _is_next_group(tokens, place)


def _is_next_group(tokens: list[Token], place: int) -> bool:
    before = tokens[place - 1]
    return before.text.isdecimal() and tokens[place].start - before.end == 1


def is_listed(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether the number at token ``place`` is one of a long list of bare numbers: "4, 11, 19, 23 and 38"."""
    if number.form is not NumeralForm.DIGITS or number.end != place + 1:
        return False
    first = last = place
    while first >= 2 and place - first < 2 * MOST_IN_LIST and _is_next(tokens, first):
        first -= 2
    while last - place < 2 * MOST_IN_LIST and _is_next(tokens, last + 2):
        last += 2
    return last - first >= 2 * MOST_IN_LIST or (
        last - first >= 2 * (MOST_IN_LIST - 1) and not counts_something(tokens, last + 1)
    )


def _is_next(tokens: list[Token], place: int) -> bool:
    """Tell whether the bare number at ``place`` goes on with a list: ", 11" or "and 38"."""
    listed = lower_at(tokens, place - 1) in (",", "and", "&")
    return listed and lower_at(tokens, place).isdecimal() and lower_at(tokens, place - 2).isdecimal()
