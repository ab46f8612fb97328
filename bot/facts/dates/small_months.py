"""Tells the months "may" and "march", and short names such as "jan" and "wed", in small letters from other words."""

from bot.facts.dates.date_words import date_words
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token, glued, looks_like_year, lower_at
from bot.facts.numbers.numeral import HYPHENS

LEADS = word_group("before-small-month", "date-company")
CLOSER_LEADS = word_group("before-small-august", "date-company")
LINKS = frozenset(["to", "and", "or", "-", "–", "—", "/", "through", "thru", "until", "till"])
APOSTROPHES = frozenset(["'", "’"])


def is_small_month(words: list[Token], place: int) -> bool:
    """Tell "in may", "last march,", "from march to june" and "may of 2012" from "they may" and "the march"."""
    before = lower_at(words, place - 1)
    if before in LEADS:
        return True
    if before == "the":
        return False
    if _is_of_year(words, place + 1) or _is_joined(words, place):
        return True
    if before in HYPHENS and lower_at(words, place - 2) == "mid":
        return _ends_phrase(words, place + 1)
    if words[place].text == "may" and _is_beside_day(words, place):
        return True
    closer = before in CLOSER_LEADS - {"this", "to"} and lower_at(words, place - 2) not in ("the", "at")
    return closer and _ends_phrase(words, place + 1)


def _is_beside_day(words: list[Token], place: int) -> bool:
    """Tell "9 may", "9-may" and "may/9" from "the 9 may leave"."""
    for sign, day in ((place + 1, place + 2), (place - 1, place - 2)):
        joined = lower_at(words, sign) in HYPHENS | {"/"} and glued(words, max(sign, place))
        if joined and _is_day(lower_at(words, day)):
            return True
    return _is_day(lower_at(words, place - 1)) and _ends_phrase(words, place + 1)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def is_counted_behind(words: list[Token], place: int) -> bool:
    """Tell "we march 3 miles" and "as may 4 others" from "on march 3" and "the march 3 votes"."""
    led = lower_at(words, place - 1) in LEADS | CLOSER_LEADS | {"on", "the", "from"}
    counted = lower_at(words, place + 2) not in HYPHENS and counts_something(words, place + 2)
    return words[place].text in ("may", "march") and not led and counted


def is_short_name(words: list[Token], place: int) -> bool:
    """Tell "jan to mar", "mon-fri", "next wed", "fri, february 15" and "in dec" from "mon ami" and "the sun"."""
    kind = _kind_at(words, place)
    for step in (1, -1):
        near, far = place + step, place + 2 * step
        if lower_at(words, near) in LINKS - {"or", "and"} and _kind_at(words, far) == kind:
            return True
    before = lower_at(words, place - 1)
    if kind == "W":
        of_day = place + 1 + (lower_at(words, place + 1) in (",", "."))
        dated = _kind_at(words, of_day) == "M" or (
            lower_at(words, place + 1) == "the" and lower_at(words, place + 3) in ("st", "nd", "rd", "th")
        )
        return dated or (before in ("next", "last") and _ends_phrase(words, place + 1))
    return before in LEADS | CLOSER_LEADS and words[place].lower != "mar" and _ends_phrase(words, place + 1)


def _kind_at(words: list[Token], at: int) -> str:
    return date_words().get(lower_at(words, at), ("x", 0))[0]


def _is_of_year(words: list[Token], at: int) -> bool:
    """Tell whether "of 2012", ", 2012", "'12" or "of last year" follows."""
    if lower_at(words, at) in APOSTROPHES:
        digits = lower_at(words, at + 1)
        return len(digits) == 2 and digits.isdecimal()
    if lower_at(words, at) not in ("of", ","):
        return False
    told = _kind_at(words, at + 1) in "LNT" and lower_at(words, at + 2) == "year"
    return looks_like_year(lower_at(words, at + 1)) or (told and lower_at(words, at) == "of")


def _is_joined(words: list[Token], place: int) -> bool:
    """Tell "march-june" and "from april to may" from "may or may not"."""
    if lower_at(words, place + 1) in LINKS and _is_other_month(words, place + 2, place):
        return True
    linked = lower_at(words, place - 1) in LINKS and _is_other_month(words, place - 2, place)
    return linked and _ends_phrase(words, place + 1)


def _is_other_month(words: list[Token], at: int, place: int) -> bool:
    """Tell "from march to may" from "they march and may sing", both of whose verbs might be months."""
    word = lower_at(words, at)
    led = lower_at(words, min(at, place) - 1) in LEADS | {"from", "between"}
    sure = word not in ("may", "march") or (led and word != words[place].lower)
    return sure and _kind_at(words, at) == "M"


def _ends_phrase(words: list[Token], at: int) -> bool:
    """Tell "last may." and "from may to" from "the last may be" and "this may help"."""
    word = lower_at(words, at)
    return not word[:1].isalpha() or word_classes().get(word, "auxiliary") in ("preposition", "conjunction", "subject")
