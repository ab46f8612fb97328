"""Tells numbers behind the word that they number: page 12, No. 10, sections 3 and 4, the Group of 20."""

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import Numeral, NumeralForm
from bot.facts.numbers.uncounted_numbers import is_bill

# Words that a number after them names: "page 12", "No. 10", "Apollo 11".
LABELS = word_group("label", "number-labels")
DIGIT_LABELS = word_group("digits", "number-labels")
CAPITAL_LABELS = word_group("capital", "number-labels")
# Labels that are verbs as well, and what stands before a verb.
VERBAL_LABELS = word_group("label-verb", "number-labels")
GERUND_LABELS = word_group("label-gerund", "number-labels")
VERB_LEADS = word_group("verb-lead", "number-labels")
# Between the numbers of one list of labels.
JOINTS = {"and", "to", "or", ",", "&", "-", "–"}
# Nobody names more of them at once.
MOST_LISTED = 6
# "Years 7 to 11" are those of a school.
SCHOOL_YEARS = {"years", "grades", "classes"}
LAST_SCHOOL_YEAR = 13


def follows_label(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "page 12", "sections 3 and 4" and "the Group of 20" from "pages, 12 of which"."""
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
    plain = (number.scale == 1 or has_letter(tokens, number)) and (
        number.form is NumeralForm.DIGITS or number.end == place + 1
    )
    return (labelled or group) and plain


def has_letter(tokens: list[Token], number: Numeral) -> bool:
    """Tell "6B", which is billions or a room, from "6bn" and "6 billion"."""
    last = tokens[number.end - 1].text
    return number.form is NumeralForm.DIGITS and len(last) == 1 and last.isupper()


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
