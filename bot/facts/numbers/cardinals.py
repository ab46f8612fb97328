"""Reads cardinals in words, "seven hundred twenty-one thousand", and the scale words behind any number: "6 million"."""

from decimal import Decimal

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import (
    HYPHENS,
    MOST_DIGITS,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SCALES_APART,
    SHORT_SCALES,
    TENS,
    UNITS,
    Numeral,
    NumeralForm,
)

# "thousand million million" is read, a line of a thousand "million" is not.
MOST_SCALES = 3
PERIODS, AWAY = word_group("period-away", "counting-words"), word_group("away", "counting-words")
COUNTS = frozenset([*UNITS, *TENS, "a", "the"])
LONGEST_REST = 6
"""Words of "and three hundred thousand" that are looked at."""
# "mln", "lac", "doz".
LONGEST_ABBREVIATION = 3
CURRENCY_SIGNS = "$£€¥₹"


def read_words(tokens: list[Token], place: int) -> Numeral | None:
    """Return the cardinal that begins at ``place``, perhaps with an article: "a million", "a couple of hundred"."""
    if lower_at(tokens, place) in ("a", "an"):
        word = lower_at(tokens, place + 1)
        if word in ("couple", "pair"):
            return _couple(tokens, place + 2)
        if word not in SCALES or word.endswith("s"):
            return None
        return scaled(tokens, Decimal(1), place + 1, NumeralForm.WORDS)
    word = lower_at(tokens, place)
    # Without a number before it an abbreviation is mostly a name: "Lac-Vert".
    if word in SCALES and not word.endswith("s") and len(word) > LONGEST_ABBREVIATION:
        return scaled(tokens, Decimal(1), place, NumeralForm.WORDS)
    return read_cardinal(tokens, place)


def _couple(tokens: list[Token], place: int) -> Numeral:
    """Read "a couple", "a couple of" and "a couple of hundred" behind the couple."""
    place += lower_at(tokens, place) == "of"
    return scaled(tokens, Decimal(2), place, NumeralForm.WORDS)


def read_cardinal(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number in words that begins at ``place``, or None: "three crore twelve lakh fifty-six"."""
    total, scale = Decimal(0), Decimal(1)
    group: Decimal | None = None
    last: str | None = None
    at = end = place
    while at < len(tokens):
        word = tokens[at].lower
        if end > place and (word in HYPHENS or word == "and") and _continues(tokens, at, last):
            at += 1
            continue
        if last in SCALES and SCALES[last] >= 1000 and begins_time_away(tokens, at):
            break
        if word in UNITS and (group is None or (last in TENS and 0 < UNITS[word] < 10) or _after_hundred(group)):
            group = (group or 0) + UNITS[word]
        elif word in TENS and (group is None or _after_hundred(group)):
            group = (group or 0) + TENS[word]
        elif word in SCALES and end > place and _scales(tokens, at, total, group):
            scale = SCALES[word]
            if scale in (12, 100):
                counted = (group or 0) + (total if scale == 12 else 0)
                total, group = (Decimal(0) if scale == 12 else total), counted * scale
            else:
                total, group = (total * scale if group is None else total + group * scale), None
        else:
            break
        last, at = word, at + 1
        end = at
    if end == place:
        return None
    ends_scaled = last in SCALES
    return _decimal(tokens, Numeral(total + (group or 0), end, NumeralForm.WORDS, scale if ends_scaled else Decimal(1)))


def begins_time_away(tokens: list[Token], at: int) -> bool:
    """Tell whether token ``at`` begins how long ago something was: "£3 million [two years ago]"."""
    if at >= len(tokens) or not (tokens[at].text[0].isdecimal() or tokens[at].lower in COUNTS):
        return False
    period = at + 3 if lower_at(tokens, at + 1) in HYPHENS else at + 1
    return lower_at(tokens, period) in PERIODS and lower_at(tokens, period + 1) in AWAY


def _after_hundred(group: Decimal | None) -> bool:
    return group is not None and group > 0 and group % 100 == 0


def _scales(tokens: list[Token], at: int, total: Decimal, group: Decimal | None) -> bool:
    scale = SCALES[tokens[at].lower]
    if scale == 100:
        return group is not None and group < 100
    return (group is not None or scale >= 1000) and total + (group or 0) > 0 and total < 10**18


def _continues(tokens: list[Token], at: int, last: str | None) -> bool:
    """Tell whether the hyphen or "and" at ``at`` joins two parts of one number."""
    word, follows, after = tokens[at].lower, lower_at(tokens, at + 1), lower_at(tokens, at + 2)
    if word == "and":
        return (
            last in SCALES
            and last not in ("dozen", "dozens")
            and (follows in UNITS or follows in TENS)
            and (after not in PLURAL_PARTS and after not in PARTS)
            and not _restarts(tokens, at + 1, SCALES[last])
        )
    return (last in TENS and follows in UNITS and 0 < UNITS[follows] < 10) or (
        last is not None and last not in SCALES and follows in SCALES and not follows.endswith("s")
    )


def _restarts(tokens: list[Token], place: int, scale: Decimal) -> bool:
    """Tell "two hundred and [three hundred]", another number of that size, from "two hundred and three thousand"."""
    for at in range(place, place + LONGEST_REST):
        word = lower_at(tokens, at)
        if word in SCALES:
            if scale == SCALES[word] or 1000 <= scale < SCALES[word]:
                return True
            if scale < 1000:
                return False
        elif word not in UNITS and word not in TENS and word not in HYPHENS:
            return False
    return False


def _decimal(tokens: list[Token], found: Numeral) -> Numeral:
    if lower_at(tokens, found.end) != "point":
        return found
    digits, place = "", found.end + 1
    while lower_at(tokens, place) in UNITS and UNITS[tokens[place].lower] < 10 and len(digits) < MOST_DIGITS:
        digits, place = digits + str(UNITS[tokens[place].lower]), place + 1
    if not digits:
        return found
    return scaled(tokens, found.value + Decimal(f"0.{digits}"), place, NumeralForm.WORDS)


def scaled(tokens: list[Token], value: Decimal, end: int, form: NumeralForm) -> Numeral:
    """Return the number of ``value`` up to ``end`` with the scale words behind it: "6 million", "2bn"."""
    scale = Decimal(1)
    for _ in range(MOST_SCALES):
        place = end + (lower_at(tokens, end) in HYPHENS)
        word = lower_at(tokens, place)
        if word in SCALES:
            factor = SCALES[word]
        elif word in SHORT_SCALES and place == end and scale == 1 and _is_written_on(tokens, place):
            if tokens[place].text == "B" and (place < 2 or tokens[place - 2].text[-1] not in CURRENCY_SIGNS):
                # "Wards 4B and 4C".
                break
            factor = SHORT_SCALES[word]
        else:
            break
        value, scale, end = value * factor, scale * factor, place + 1
    return _added(tokens, Numeral(value, end, form, scale))


def _is_written_on(tokens: list[Token], place: int) -> bool:
    """Tell the scale of "2bn", "2 bn" and "£2 m" from the metres of "2 m"."""
    if tokens[place].lower in SCALES_APART or glued(tokens, place):
        return True
    return tokens[place].text in ("m", "k", "b") and place > 1 and tokens[place - 2].text[-1] in CURRENCY_SIGNS


def _added(tokens: list[Token], found: Numeral) -> Numeral:
    """Add what follows a scale: "3 million two hundred thousand", "2 thousand and twelve"."""
    if found.scale < 100:
        return found
    place = found.end + (lower_at(tokens, found.end) == "and")
    if place >= len(tokens) or tokens[place].lower not in UNITS | TENS:
        return found
    if begins_time_away(tokens, place):
        return found
    rest = read_words(tokens, place)
    if rest is None or rest.value >= found.scale or rest.form is not NumeralForm.WORDS:
        return found
    if place == found.end and found.form is NumeralForm.DIGITS and rest.scale == 1:
        return found
    if place > found.end and (rest.scale > 1 or lower_at(tokens, rest.end) in PLURAL_PARTS):
        return found
    return found._replace(value=found.value + rest.value, end=rest.end)
