"""Reads ages that the text does not call years: "aged 45", "Droste, 51, said", "he was 67 when", "boys under five"."""

import re
from functools import cache

from bot.facts.amount import AmountKind
from bot.facts.figures.amount_counted import counted_after
from bot.facts.figures.context_words import context_words, last_word
from bot.facts.figures.figure import Figure
from bot.facts.grammar.lexicon import gendered_nouns
from bot.facts.numbers.counted_words import looks_plural
from bot.facts.numbers.match_minutes import is_match_minute
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral, NumeralForm
from bot.facts.numbers.numerals import may_start_numeral, read_numeral
from bot.reading.resources import data_lines

TURNING = r"turn(?:s|ed|ing)"
RANGING = r"ages?\srang(?:e|es|ed|ing)\s(?:from|between)"
OF_AGE = (
    r"(?:(?<!have )(?<!has )(?<!had )aged|age|ages|ages? of)"
    r"(?:\s(?:between|from|over|under|above|below|just|only|about|around))?"
)
# "The median age was 57", "the pension age rises to 68".
AGE_IS = r"\bage\s(?:(?:is|was|will\sbe|fell|falls|rose|rises)(?:\s(?:to|now|just|only|about|around))?|to|from|at|now)"
AGED = re.compile(rf"\b(?:{TURNING}|{RANGING}|{OF_AGE}|{AGE_IS})\s+$", re.I)
BETWEEN = re.compile(r"\bbetween\s+$", re.I)
# No opening is longer.
WINDOW = 30
NAMED = re.compile(r"[A-Z][\w’'.-]*,?\s*[,(]\s*$")
CLOSING = {",", ")", ";"}
ATTRIBUTED = re.compile(
    r"\b(?:said|says|added|adds|recalled|told|explained|asked)\s[^.;:“\"]*[A-Z][\w’'-]+\s[A-Z][\w’'-]+,\s$"
)
# What may stand between two ages of one list: "31 and 45", "4, 7 and 11", "40 to 69", "25-49".
JOINTS = {(",",), ("and",), (",", "and"), ("to",), ("or",), *((hyphen,) for hyphen in HYPHENS)}
SCORED = re.compile(r"\b(?:scorers?|goals?|tries|booked|sent off|subs|substitutes)\s?:[^.\n]*$", re.I)
SCORED_WINDOW = 120
OLDEST = 120
"""Years beyond which a number is no age."""
# "Paris, two," is seldom a person.
YOUNGEST_NAMED = 3
ABOUT = frozenset(["about", "around", "nearly", "almost", "only", "just"])
LONGEST_NAME = 7
"""Tokens of a name between two ages of a list, with what joins it to the one before."""
# So far before an age in words the kin that it is told of stands: "her son Leo, six,".
KIN_TOKENS = 5
# Nothing further back than this tells an age by a verb or a bound.
TOLD_WINDOW = 40
# "Children under five", "residents over 65": whom the bound is said of stands before it.
BOUNDED = re.compile(
    r"\b(?P<person>[a-z]+)\s(?:who are\s|aged\s)?(?:under|over|below|above|younger than|older than)\s$", re.I
)
OLDER = re.compile(r"\s(?:and|or)\s(?:(?P<years>older|younger)|over|above|up|under)\b(?!\sthan\b)", re.I)
SOMEBODY_IS = r"(?:he|she|who)(?:\s(?:is|was|had been|will be|would be|would have been)|['’]s)"
OLDEST_IS = r"(?:oldest|youngest)\s(?:[a-z]+\s){0,2}(?:is|was)"
WILL_TURN = r"(?:will|would|to|['’]ll)\sturn"
NOW = r"(?:\s(?:now|then|only|just|still|almost|nearly|already))?"
TOLD = re.compile(rf"\b(?:{SOMEBODY_IS}|{OLDEST_IS}|{WILL_TURN}){NOW}\s$", re.I)
# "The actor was 97 and": whoever the noun names is told of as "he" is.
TOLD_OF = re.compile(
    r"\b(?:the|his|her|their|my)\s(?P<person>[a-z]+)\s(?:is|was|would be)(?:\s(?:now|then|only|just|still|nearly))?\s$",
    re.I,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
SOME_DAY = rf"(?:in|on|next|this|last|later\sthis)\s(?:next|last|month|year|week|[a-z]+day\b|{MONTH})"
TOLD_BEHIND = re.compile(
    rf"\s?(?:$|[.,;:)!?”\"]|(?:when|and|but|now|then|at the time)\b|{SOME_DAY})",
    re.I,
)
# "At 37, he retired" and "she died on Friday at 91"; at a smaller number it may be an hour.
AT = re.compile(r"\b(?:at|now)\s(?:(?:just|only)\s)?$", re.I)
AT_BEHIND = re.compile(r",\s(?:he|she|his|her)\b", re.I)
DIED_AT = re.compile(r"\b(?:died|dies)\b[^.;]*\sat\s$", re.I)
# "A mother at 19", "married at 16".
LIFE_AT = re.compile(
    r"\b(?:retire[sd]?|retiring|marr(?:y|ies|ied)|orphaned|widowed|mother|father|pregnant|millionaire|left school)"
    r"\s(?:just\s)?at\s$",
    re.I,
)
RETIRES = re.compile(r"\bretir", re.I)
YOUNGEST_AT = 12
LATEST_HOUR = 24
"""The last number that may be an hour: "at 19", but not "at 37"."""
# The words right before a number behind which an age may be told; before the others nothing needs to be looked for.
BEFORE_TOLD = frozenset("is was be been s turn now then only just still almost nearly already at".split())
BEFORE_BOUND = frozenset("under over below above than".split())
SINGULAR_OF = {"men": "man", "women": "woman", "children": "child", "wives": "wife"}
"""Nouns for several people that do more than end in "s"."""


def read_bare_age(text: str, tokens: list[Token], place: int, number: Numeral, earlier: Figure | None) -> Figure | None:
    """Return the age whose number begins at token ``place``, or None; ``earlier`` is the figure before it."""
    if number.value % 1 or not 0 < number.value < OLDEST or number.end - place > 3:
        return None
    if tokens[place].text.startswith("0") or tokens[place].lower == "both":
        # "Call Dunmore police (053)", "my father was both".
        return None
    if number.form not in (NumeralForm.DIGITS, NumeralForm.WORDS) or is_match_minute(tokens, place):
        return None
    stated = is_stated_age(text, tokens, place, earlier)
    goes_on = earlier is not None and earlier.kind is AmountKind.AGE
    if stated and goes_on and not AGED.search(_before(text, tokens, place)):
        unlike = earlier is not None and earlier.form is not number.form and tokens[place - 1].text == ","
        if unlike or lower_at(tokens, number.end) == "of":
            # "Ana, 71, one of the seven"
            return None
        stated = not _counts_others(text, tokens, number) or _is_upper_end(text, earlier)
    if not (
        stated
        or _is_of_person(tokens, place, number)
        or _is_apposed(text, tokens, place, number, earlier)
        or _is_told(text, tokens, place, number)
        or (_bounds_person(text, tokens, place, number) and not _counts_others(text, tokens, number))
    ):
        return None
    ends = tokens[place].start, tokens[number.end - 1].end
    return Figure(AmountKind.AGE, *ends, number.value, number.form, place, number.end, "year")


def is_stated_age(text: str, tokens: list[Token], place: int, earlier: Figure | None) -> bool:
    """Tell whether the words before token ``place`` make an age of the number there: "aged", an age and "and"."""
    if AGED.search(_before(text, tokens, place)):
        return True
    if earlier is None or earlier.kind is not AmountKind.AGE or place - earlier.last > 2:
        return False
    if lower_at(tokens, earlier.first - 1) == "to" and lower_at(tokens, place - 1) == "and":
        # "Ages ranged from 41 to 79, and seven were widows."
        return False
    spelt_out = text[earlier.start : earlier.end].lower().endswith(("old", "olds", "age"))
    return not spelt_out and tuple(token.lower for token in tokens[earlier.last : place]) in JOINTS


def _counts_others(text: str, tokens: list[Token], number: Numeral) -> bool:
    """Tell "aged 16 and 12 others" from "aged 16 and 12 lived there"."""
    counted = counted_after(tokens, number.end)
    return counted is not None and looks_plural(last_word(counted.of(text)))


def _is_upper_end(text: str, earlier: Figure | None) -> bool:
    return earlier is not None and BETWEEN.search(text[max(0, earlier.start - WINDOW) : earlier.start]) is not None


def _before(text: str, tokens: list[Token], place: int) -> str:
    start = tokens[place].start
    return text[max(0, start - WINDOW) : start]


def _is_of_person(tokens: list[Token], place: int, number: Numeral) -> bool:
    place -= lower_at(tokens, place - 1) in ABOUT
    of = lower_at(tokens, place - 1) == "of" and lower_at(tokens, place - 2) in context_words("young")
    return of and counted_after(tokens, number.end) is None


def _is_apposed(text: str, tokens: list[Token], place: int, number: Numeral, earlier: Figure | None) -> bool:
    of_two = lower_at(tokens, place - 1) in ("both", "each")
    # "The girl, then 15," and "the twins, both 62," tell ages as "the girl, 15," does.
    place -= of_two or lower_at(tokens, place - 1) in ("then", "now")
    if lower_at(tokens, place - 1) not in (",", "("):
        return False
    paired = _is_paired(tokens, number.end)
    closed = lower_at(tokens, number.end) in CLOSING or _ends_attribution(text, tokens, place, number)
    closed = closed or _ends_list(tokens, place, number, earlier)
    if not closed and not paired:
        return False
    noun = lower_at(tokens, place - 2)
    parent = [lower_at(tokens, place - back) for back in (3, 4, 5)] == ["-", "of", "-"]
    several = noun in SINGULAR_OF or noun in context_words("several")
    if of_two and (several or looks_plural(noun) or noun == "couple"):
        return _is_group_of_people(noun) or several or noun == "couple"
    if parent or (noun in _people() and not several) or (paired and _singular(noun) in _people()):
        return True
    if not NAMED.search(_before(text, tokens, place)) or paired or _scored(text, tokens, place):
        return False
    if number.form is NumeralForm.DIGITS:
        return number.value >= YOUNGEST_NAMED
    kin = gendered_nouns()
    return any(_singular(token.lower) in kin for token in tokens[max(0, place - KIN_TOKENS) : place])


def _scored(text: str, tokens: list[Token], place: int) -> bool:
    """Tell the minutes of "Scorers: Poole (12), Tarrant (41)" from ages."""
    start = tokens[place].start
    return text[start - 1] == "(" and SCORED.search(text[max(0, start - SCORED_WINDOW) : start]) is not None


def _ends_list(tokens: list[Token], place: int, number: Numeral, earlier: Figure | None) -> bool:
    """Tell the last age of "Ana Pell, 34; Joe Reed, 51; and Mia Sand, 16." from "she beat Leeds, 16."."""
    if earlier is None or earlier.kind is not AmountKind.AGE or place - earlier.last > LONGEST_NAME:
        return False
    joined = "and" in [token.lower for token in tokens[earlier.last : earlier.last + 2]]
    return joined and number.form is NumeralForm.DIGITS and lower_at(tokens, number.end) == "."


def _ends_attribution(text: str, tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "said Ana Pell, 34." from "they beat Leeds, 34."."""
    if lower_at(tokens, number.end) != "." or number.form is not NumeralForm.DIGITS:
        return False
    return ATTRIBUTED.search(text[max(0, tokens[place].start - TOLD_WINDOW) : tokens[place].start]) is not None


def _is_paired(tokens: list[Token], place: int) -> bool:
    """Tell whether a second age and the end of the apposition follow: "The pair, 19 [and 21,] were held"."""
    if lower_at(tokens, place) != "and" or place + 1 >= len(tokens) or not may_start_numeral(tokens[place + 1]):
        return False
    second = read_numeral(tokens, place + 1)
    return second is not None and 0 < second.value < OLDEST and lower_at(tokens, second.end) in CLOSING


def _is_told(text: str, tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "she was 34 when" and "at 37, he" from "she was 34 metres away" and "at 9, he"."""
    end = tokens[number.end - 1].end
    if lower_at(tokens, place - 1).strip("'’") not in BEFORE_TOLD or TOLD_BEHIND.match(text, end) is None:
        return False
    before = _before_told(text, tokens[place].start)
    if TOLD.search(before) or _is_told_of(before):
        return True
    if LIFE_AT.search(before):
        return number.value > (LATEST_HOUR if RETIRES.search(before) else YOUNGEST_AT)
    if number.value <= LATEST_HOUR:
        return False
    at = AT.search(before) is not None and AT_BEHIND.match(text, end) is not None
    return at or DIED_AT.search(before) is not None


def _is_told_of(before: str) -> bool:
    of = TOLD_OF.search(before)
    return of is not None and of["person"].lower() in _people()


def _bounds_person(text: str, tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "children under five" and "adults 65 and older" from "fees under 50" and "teams under five players"."""
    behind = OLDER.match(text, tokens[number.end - 1].end)
    if behind:
        return behind["years"] is not None or _is_group_of_people(lower_at(tokens, place - 1))
    if lower_at(tokens, place - 1) not in BEFORE_BOUND:
        return False
    before = BOUNDED.search(_before_told(text, tokens[place].start))
    return before is not None and _is_group_of_people(before["person"].lower())


def _before_told(text: str, start: int) -> str:
    return text[max(0, start - TOLD_WINDOW) : start]


@cache
def _people() -> frozenset[str]:
    """Return the nouns for a person, in the singular."""
    titles = (word for line in data_lines("words/person-titles.txt") for word in line.split())
    return frozenset(gendered_nouns()) | context_words("person") | frozenset(titles)


def _singular(noun: str) -> str:
    """Return the singular of a noun for people."""
    return SINGULAR_OF.get(noun) or noun.removesuffix("s")


def _is_group_of_people(word: str) -> bool:
    """Tell whether a word in lower case stands for several people or for anyone: "children", "those"."""
    return word in context_words("anyone") or (looks_plural(word) and _singular(word) in _people() | {"people"})
