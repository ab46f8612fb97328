"""Tells numbers that count something from numbers that name something: FTSE 100, World War Two, No. 10, 3-2."""

import re

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import PHRASE_ENDS, counts_something, looks_plural, unit_words
from bot.facts.numbers.digits import is_two_prices
from bot.facts.numbers.match_minutes import is_match_minute
from bot.facts.numbers.number_tokens import Token, follows_sum, glued, is_in_title, looks_like_year, lower_at
from bot.facts.numbers.numeral import HYPHENS, PARTS, SCALES, SHORT_SCALES, Numeral, NumeralForm, plain_value
from bot.facts.numbers.product_models import is_model_year, is_product_model
from bot.facts.numbers.ratios import ends_result, is_ratio
from bot.facts.numbers.sports_records import is_sports_record
from bot.facts.numbers.uncounted_numbers import (
    is_bill,
    is_bore,
    is_clock,
    is_code,
    is_form,
    is_in_address,
    is_listed,
    is_name_by_itself,
    numbers_entry,
)

# Words that a number after them names: "page 12", "No. 10", "Apollo 11".
LABELS = word_group("label", "number-labels")
# Words in capitals (at the start of a sentence, in a headline) that do not make a name of the number after them.
PLAIN = word_group("plain", "number-labels")
DIGIT_LABELS = word_group("digits", "number-labels")
CAPITAL_LABELS = word_group("capital", "number-labels")
# Labels that are verbs as well, and what stands before a verb.
VERBAL_LABELS = word_group("label-verb", "number-labels")
GERUND_LABELS = word_group("label-gerund", "number-labels")
VERB_LEADS = word_group("verb-lead", "number-labels")
READINGS = word_group("reading", "number-labels")
# Between the numbers of one list of labels.
JOINTS = {"and", "to", "or", ",", "&", "-", "–"}
# Nobody names more of them at once.
MOST_LISTED = 6
# "Years 7 to 11" are those of a school.
SCHOOL_YEARS = {"years", "grades", "classes"}
LAST_SCHOOL_YEAR = 13
NAMING_AFTER = word_group("after", "number-labels")
PRONOUN_BEFORE = word_group("before-one", "number-labels")
PRONOUN_AFTER = word_group("after-one", "number-labels")
# Both of them are somebody's, and no measure.
FEET = "feet"
LETTER = re.compile(r"[^\W\d_]")


def names_something(tokens: list[Token], place: int, number: Numeral, last: int, has_unit: bool) -> bool:
    """Tell whether the number at token ``place`` is part of a name, a label, a score or an idiom, not a count.

    ``last`` is the place after the figure with its unit: "10mg" is a figure, "MG10" and "10x" are not.
    """
    return (
        _is_glued(tokens, place, number, last)
        or _is_chained(tokens, place, number)
        or _follows_label(tokens, place, number)
        or _is_in_name(tokens, place, number)
        or is_model_year(tokens, place, number)
        or is_name_by_itself(tokens, place, number)
        or is_in_address(tokens, place, number)
        or is_code(tokens, place, number)
        or is_bore(tokens, place, number.end)
        or is_form(tokens, place, number)
        or (not has_unit and is_sports_record(tokens, place, number))
        or (
            not has_unit and (is_clock(tokens, place) or numbers_entry(tokens, place) or is_match_minute(tokens, place))
        )
        or (not has_unit and (is_ratio(tokens, place, number) or is_listed(tokens, place, number)))
        or (not has_unit and is_product_model(tokens, place, number))
        or _is_idle_word(tokens, place, number, has_unit)
    )


def _is_glued(tokens: list[Token], place: int, number: Numeral, after: int) -> bool:
    """LX-204, G20, x86, 4x4, 1080p, but not 18-to-24."""
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


def _is_chained(tokens: list[Token], place: int, number: Numeral) -> bool:
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


def _follows_label(tokens: list[Token], place: int, number: Numeral) -> bool:
    before = lower_at(tokens, place - 1)
    if before == "." and (lower_at(tokens, place - 2) in ("no", "nos") or is_bill(tokens, place)):
        return True
    if before in ("#", "§"):
        return True
    if before in JOINTS and number.end == place + 1:
        # "Junctions 4 and 5", "Sections 318(4) and 336".
        heading = _heading_of_list(tokens, place)
        return _is_plural_label(heading) or (heading in SCHOOL_YEARS and number.value <= LAST_SCHOOL_YEAR)
    labelled = (
        (before in LABELS and not _is_verb(tokens, place, number))
        or _heads_labels(tokens, place, number)
        or (before in DIGIT_LABELS and number.form is NumeralForm.DIGITS)
        or (before in CAPITAL_LABELS and tokens[place - 1].text[0].isupper())
    )
    # "The Group of 20"
    group = before == "of" and number.form is NumeralForm.DIGITS and place > 1 and tokens[place - 2].text == "Group"
    plain = (number.scale == 1 or _has_letter(tokens, number)) and (
        number.form is NumeralForm.DIGITS or number.end == place + 1
    )
    return (labelled or group) and plain


def _is_verb(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "they number 40" and "asked to act four times" from "go to number 40" and "the act four years later".

    "Building seven houses" is done to them, and "building seven" is one.
    """
    if lower_at(tokens, place - 1) in GERUND_LABELS:
        return counts_something(tokens, number.end)
    if lower_at(tokens, place - 1) not in VERBAL_LABELS:
        return False
    lead = lower_at(tokens, place - 2)
    return lead in VERB_LEADS or (lead == "to" and counts_something(tokens, number.end))


def _heads_labels(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "[pages 3] and 4" from "in all games 5 players scored"."""
    plural = lower_at(tokens, place - 1)
    if not _is_plural_label(plural) and not (plural in SCHOOL_YEARS and number.value <= LAST_SCHOOL_YEAR):
        return False
    several = lower_at(tokens, number.end) in JOINTS and lower_at(tokens, number.end + 1).isdecimal()
    return several and not counts_something(tokens, number.end + 2)


def _is_plural_label(word: str) -> bool:
    return word.endswith("s") and (word in LABELS or word[:-1] in LABELS or word[:-2] in LABELS)


def _heading_of_list(tokens: list[Token], place: int) -> str:
    """Return the word before a list of numbers that ends at token ``place``: "sections" of "sections 3, 4(2) and 7"."""
    at = place - 1
    for _ in range(MOST_LISTED):
        if lower_at(tokens, at) not in JOINTS:
            break
        at -= 1
        if lower_at(tokens, at) == ")" and lower_at(tokens, at - 2) == "(":
            at -= 3
        if not lower_at(tokens, at).isdecimal():
            return ""
        at -= 1
    return lower_at(tokens, at)


def _has_letter(tokens: list[Token], number: Numeral) -> bool:
    """Tell "6B", which is billions or a room, from "6bn" and "6 billion"."""
    last = tokens[number.end - 1].text
    return number.form is NumeralForm.DIGITS and len(last) == 1 and last.isupper()


def _is_in_name(tokens: list[Token], place: int, number: Numeral) -> bool:
    """FTSE 100, Guccifer 2.0, World War Two, the Big Four, Five Eyes, Group of Seven."""
    before = tokens[place - 1] if place else None
    after = tokens[number.end] if number.end < len(tokens) else None
    token = tokens[place]
    if number.form is NumeralForm.WORDS and token.text[0].isupper() and before and before.text[0].isalpha():
        capital_before = before.text[0].isupper() and before.lower not in PLAIN
        of_group = before.lower == "of" and place > 1 and tokens[place - 2].text[0].isupper()
        capital_after = after is not None and after.text[0].isupper()
        if capital_before or of_group or (capital_after and not token.text.isupper()):
            return True
    if before is None or (number.scale > 1 and not _has_letter(tokens, number)) or "," in token.text:
        return False
    if looks_like_year(token.text) and is_in_title(tokens, place):
        return True
    if _is_capitalised(before.text) and before.lower not in PLAIN and before.end < token.start:
        # "The Paris 2024 Olympics": a count of thousands has its comma.
        return number.form is NumeralForm.DIGITS and (
            looks_like_year(token.text) or not counts_something(tokens, number.end)
        )
    return False


def _is_capitalised(word: str) -> bool:
    """Tell whether a word is written as a name: "Windows", "iPhone"."""
    return word[0].isalpha() and not word.islower() and (word[0].isupper() or word[1:].isalpha())


def _is_idle_word(tokens: list[Token], place: int, number: Numeral, has_unit: bool) -> bool:
    """Tell "one" as a pronoun, "both ... and", "second half", "a quarter to nine" from numbers that count."""
    word, before = tokens[place].lower, lower_at(tokens, place - 1)
    after = lower_at(tokens, number.end)
    if _is_one_by_one(tokens, place, number):
        return True
    if word == "one" and ends_result(tokens, place):
        return False
    if word == "one" and number.end == place + 1 and not (after == "or" and lower_at(tokens, number.end + 1) == "two"):
        named = after in ("-",) and lower_at(tokens, number.end + 1) in NAMING_AFTER
        if has_unit:
            return after == "day" and before not in ("for", "in", "within", "than", "least", "a", "lasted", "after")
        return before in PRONOUN_BEFORE or after in PRONOUN_AFTER or named
    if number.form is NumeralForm.FRACTION and _is_added_part(tokens, place - (before == "a")):
        return True
    if word == "both":
        return not _both_counts(tokens, number.end)
    if has_unit and after in HYPHENS and lower_at(tokens, number.end + 1) in unit_words():
        # "A 40-hour week" and "half-hour talks" last; a half-century is mostly fifty runs, the half-hour a time of day.
        century = lower_at(tokens, number.end + 1) == "century"
        return number.form is NumeralForm.FRACTION and (century or before == "the")
    if word == "half" and before == "the" and (not after[:1].isalpha() or after in PHRASE_ENDS - {"of"}):
        # "Sales were up over the half": that of a year or of a match.
        return True
    if word in ("half", "quarter"):
        return before in NAMING_AFTER or after in NAMING_AFTER or before in HYPHENS or after in HYPHENS
    if word in SCALES and number.end == place + 1:
        return before in ("a", "the") or after in NAMING_AFTER
    if number.form is NumeralForm.VAGUE:
        return False
    return after in HYPHENS and lower_at(tokens, number.end + 1) in NAMING_AFTER


def _is_one_by_one(tokens: list[Token], place: int, number: Numeral) -> bool:
    word, after = tokens[place].lower, number.end
    ahead = lower_at(tokens, after) == "by" and lower_at(tokens, after + 1) == word
    back = lower_at(tokens, place - 1) == "by" and lower_at(tokens, place - 2) == word
    return number.form is NumeralForm.WORDS and (ahead or back)


def _is_added_part(tokens: list[Token], place: int) -> bool:
    """Tell the part of a length that is no unit: "by a length and [a half]"."""
    added = lower_at(tokens, place - 1) == "and" and lower_at(tokens, place - 3) in ("a", "an")
    # "Between a tenth and a quarter" of an inch.
    return added and lower_at(tokens, place - 2) not in PARTS


def _both_counts(tokens: list[Token], place: int) -> bool:
    """Tell "both parties" and "both of Canada's parties" from "both men and women" and "are both"."""
    if lower_at(tokens, place) == "of":
        return True
    for at in range(place, min(place + 3, len(tokens))):
        word = tokens[at].lower
        if not word[0].isalpha() or word == "and":
            return False
        if looks_plural(word) and word != FEET:
            return lower_at(tokens, at + 1) != "and"
    return False
