"""Reads a number, in digits or in words, from a run of tokens.

It reads cardinals ("seven hundred twenty-one thousand"), decimals ("naught point five"), fractions ("two thirds",
"1 4/5"), mixtures ("one million and a half"), ratios ("four out of ten") and vague quantities ("tens of millions",
"several hundred").
"""

from decimal import Decimal

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.cardinals import read_words
from bot.facts.numbers.counted_words import COMPARATIVES, IRREGULAR_PLURALS, PHRASE_ENDS, looks_plural
from bot.facts.numbers.digits import read_digits
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import (
    HYPHENS,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SIGNS,
    TENS,
    UNITS,
    VAGUE,
    Numeral,
    NumeralForm,
    quotient,
)

# "A multi-million deal" is of several of these.
VAGUE_SCALES = {word.removesuffix("s") for word in VAGUE if word.endswith("s")} & set(SCALES)


SMALL_PARTS = frozenset(["hundredths", "thousandths"])
"""Of these more than nineteen are told of."""
PERIOD_PARTS = frozenset(["quarters", "halves"])
FEW_DIGITS = 4
# From here on a number behind "in" is mostly a year.
FIRST_YEAR = 1000
# In so many of them something is done or won.
TIMES_TAKEN = word_group("taken", "counting-words")
ASKED = word_group("asked", "counting-words")
# Words that make periods of "three quarters".
BEFORE_PERIODS = word_group("before-quarters", "counting-words")
BEHIND_PERIODS = word_group("behind-quarters", "counting-words")
CHANGES_OF_PERIODS = word_group("of-quarters", "counting-words")


def may_start_numeral(token: Token) -> bool:
    """Tell whether a number could begin with this token; cheap, so that most words are passed over at once."""
    return token.text[0].isdecimal() or token.lower in STARTERS


STARTERS = (
    set(UNITS) | set(TENS) | set(SCALES) | set(PARTS) | set(SIGNS) | set(VAGUE)
    | {"a", "an", "minus", "negative", ".", "-", "−", "both", "multi"}
)  # fmt: skip # sets joined, read across


# What goes on from "a" to a number: "a third", "a-third", "a million", "a few".
AFTER_ARTICLE = set(PARTS) | set(SCALES) | set(VAGUE) | HYPHENS | {"couple", "pair", "few"}


def may_start_numeral_at(tokens: list[Token], place: int) -> bool:
    """Tell whether a number could begin here, by the next word as well: most articles and full stops begin none."""
    token = tokens[place]
    if token.text[0].isdecimal():
        return True
    if token.lower not in STARTERS:
        return False
    if token.lower in ("a", "an"):
        return lower_at(tokens, place + 1) in AFTER_ARTICLE
    return token.text not in (".", "-", "−") or lower_at(tokens, place + 1)[:1].isdecimal()


def read_numeral(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number that begins at ``place``, as long as it goes, or None."""
    sign = _sign(tokens, place)
    start = place + (sign < 0)
    found = _vague(tokens, start) or _fraction(tokens, start) or read_digits(tokens, start) or read_words(tokens, start)
    if found is None:
        return None
    found = _with_part(tokens, found)
    found = _ratio(tokens, found) or found
    return found._replace(value=sign * found.value)


def _sign(tokens: list[Token], place: int) -> int:
    word = tokens[place].lower
    if word in ("minus", "negative"):
        return -1 if lower_at(tokens, place - 1) != "or" else 1
    if word in ("-", "−") and not glued(tokens, place):
        follows = lower_at(tokens, place + 1)
        # "- 96,000 homes" is an entry of a list.
        alone = (place == 0 and not lower_at(tokens, place + 2).isalpha()) or glued(tokens, place + 1)
        return -1 if alone and follows[:1].isdecimal() and lower_at(tokens, place - 1) not in HYPHENS else 1
    return 1


def _with_part(tokens: list[Token], found: Numeral) -> Numeral:
    """Add "and a half" and its kin: to one, or of the scale before it ("one million and a half")."""
    joint = found.end + (lower_at(tokens, found.end) in HYPHENS)
    if found.form not in (NumeralForm.DIGITS, NumeralForm.WORDS) or lower_at(tokens, joint) != "and":
        return found
    part = _fraction(tokens, joint + 1 + (lower_at(tokens, joint + 1) in HYPHENS)) or _slash_part(tokens, joint + 1)
    if part is None or lower_at(tokens, part.end) == "of":
        return found
    if part.scale > 1:
        value = (found.value + part.value / part.scale) * part.scale if found.scale == 1 else found.value + part.value
        return found._replace(value=value, end=part.end, scale=part.scale)
    factor = found.scale if found.scale >= 10**6 else 1
    value = found.value + quotient(part.value * factor, 1)
    word = lower_at(tokens, part.end)
    if word in SCALES and found.scale == 1:
        return found._replace(value=value * SCALES[word], end=part.end + 1, scale=SCALES[word])
    return found._replace(value=value, end=part.end)


def _slash_part(tokens: list[Token], place: int) -> Numeral | None:
    """Return the half of "1 and 1/2"."""
    found = read_digits(tokens, place) if lower_at(tokens, place + 1) == "/" else None
    return found if found and found.form is NumeralForm.SLASH and found.value < 1 else None


def _ratio(tokens: list[Token], found: Numeral) -> Numeral | None:
    """Read "one in five", "four out of ten voters" and "a one-in-five chance" as the fraction that they are."""
    hyphens = lower_at(tokens, found.end) in HYPHENS and lower_at(tokens, found.end + 2) in HYPHENS
    place = found.end + hyphens
    word = lower_at(tokens, place)
    if word == "in":
        place += 1 + hyphens
    elif word == "out" and lower_at(tokens, place + 1) == "of":
        place += 2
    else:
        return None
    every = lower_at(tokens, place) == "every"
    place += every
    if place >= len(tokens) or not 0 < found.value <= 20 or found.value % 1:
        return None
    whole = read_digits(tokens, place) or read_words(tokens, place)
    if whole is None or whole.value <= found.value or whole.value > 10**6 or whole.scale >= 10**6:
        return None
    if word == "in" and not every and not hyphens and lower_at(tokens, whole.end) in TIMES_TAKEN:
        # "She scored two in three minutes" and "won one in ten games".
        return None
    # Without "every" the second number is mostly a year or a count of something else.
    if (
        word == "in"
        and not every
        and whole.value not in (3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000)
        and not _is_one_of(tokens, found, whole)
    ):
        return None
    return Numeral(quotient(found.value, whole.value), whole.end, NumeralForm.FRACTION)


def _is_one_of(tokens: list[Token], found: Numeral, whole: Numeral) -> bool:
    """Tell "1 in 12 of those asked" and "one in 15 adults" from "one in 12 games" and "one in 24 hotels"."""
    follows = lower_at(tokens, whole.end)
    people = follows in IRREGULAR_PLURALS or follows in ASKED
    return found.value == 1 and whole.value < FIRST_YEAR and (follows == "of" or people)


def _fraction(tokens: list[Token], place: int) -> Numeral | None:
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
    if word.isdecimal() and len(word) < FEW_DIGITS and part in PLURAL_PARTS and part not in PERIOD_PARTS and not hyphen:
        return Numeral(quotient(Decimal(word), PLURAL_PARTS[part]), end, NumeralForm.FRACTION)
    if word in TENS and part in SMALL_PARTS:
        return Numeral(quotient(TENS[word], PLURAL_PARTS[part]), end, NumeralForm.FRACTION)
    if word in UNITS and part in PLURAL_PARTS and UNITS[word] > 0:
        if part == "quarters" and not hyphen and _are_periods(tokens, place, end):
            return None
        return _of_scale(tokens, Numeral(quotient(UNITS[word], PLURAL_PARTS[part]), end, NumeralForm.FRACTION))
    return None


def _are_periods(tokens: list[Token], place: int, end: int) -> bool:
    """Tell the quarters of a year in "two quarters" and "three quarters in a row" from "three quarters of voters"."""
    follows, second = lower_at(tokens, end), lower_at(tokens, end + 1)
    if follows == "of" and second in ("a", "an"):
        # "Two quarters of an hour".
        return False
    if lower_at(tokens, place) != "three":
        return True
    behind = follows in BEHIND_PERIODS or (follows == "in" and second == "a" and lower_at(tokens, end + 2) == "row")
    of_change = follows == "of" and second in CHANGES_OF_PERIODS
    return behind or of_change or lower_at(tokens, place - 1) in BEFORE_PERIODS


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
    return not looks_plural(noun) and not (noun.endswith("ed") and (not follows.isalpha() or follows in PHRASE_ENDS))


def _of_scale(tokens: list[Token], found: Numeral) -> Numeral:
    place = found.end
    place += lower_at(tokens, place) == "of"
    place += lower_at(tokens, place) in ("a", "an")
    word = lower_at(tokens, place)
    if word not in SCALES or word in ("hundred", "hundreds") or word.endswith("s"):
        return found
    return Numeral(found.value * SCALES[word], place + 1, NumeralForm.WORDS, SCALES[word])


def _vague(tokens: list[Token], place: int) -> Numeral | None:
    """Read "thousands", "tens of millions", "several hundred", "a few", "both"; the value is the least they mean."""
    word, follows = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word == "a" and follows == "few":
        word, place = "several", place + 1
    if word == "scores" and (follows in UNITS or follows[:1].isdecimal() or follows in ("a", "an", "the")):
        # "Any team that scores four tries."
        return None
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
