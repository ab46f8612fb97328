"""Turns a line into classes of words, one letter a word, so that the forms of dates become short patterns.

"on the first Tuesday of October 2014" reads as ``jtOWfMY``; a word that has nothing to do with dates is ``x``,
and so is a month or a weekday in the name of something else: June Carter, the Sunday Herald, Bloody Sunday.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from bot.facts.dates.date_names import is_in_double_name, is_name_of_other, is_paper_of_today, is_surname
from bot.facts.dates.date_words import date_words
from bot.facts.dates.decade_tokens import decade_at
from bot.facts.dates.holiday_countries import OWN, country_near
from bot.facts.dates.holidays import holiday_openings, holiday_pattern, plain_name
from bot.facts.dates.months_told_of import is_month_told_of
from bot.facts.dates.quarter_tokens import OPENINGS, read_account_part
from bot.facts.dates.short_years import APOSTROPHES, short_year_at
from bot.facts.dates.small_months import CLOSER_LEADS, LEADS, is_counted_behind, is_short_name, is_small_month
from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import Token, glued, is_in_title, looks_like_year, lower_at, tokenise
from bot.facts.numbers.numeral import NumeralForm
from bot.facts.numbers.numerals import STARTERS, may_start_numeral_at, read_numeral
from bot.facts.numbers.ordinals import ordinal_word, read_ordinal
from bot.facts.numbers.telephones import is_telephone


class DateToken(NamedTuple):
    """A word of a line: its class, its value (the number of a month, of days, of a year) and its place in the text."""

    kind: str
    value: int
    start: int
    end: int
    text: str


ANCHORS = re.compile(r"[MWDYRSHQdUOvGC]|gl|nb|bn")
"""Classes without any of which a line holds no date at all."""
SIGNS = {sign: sign for sign in ",.-/~'"} | {"–": "-", "—": "-", "’": "'"}
"""Signs with their classes."""
BEFORE_VERB = {"the"} | word_group("modal", "date-neighbours") | word_group("certain", "date-neighbours")
AMBIGUOUS = word_group("ambiguous", "date-company")
"""Months and weekdays that may be other words: capitals or company decide."""

OTHER_WORDS = frozenset(["sat", "sun", "wed"])
"""Short names of weekdays that are other words in small letters."""
ERAS = frozenset(["bc", "bce"])
RATE = "APR"
"""The annual percentage rate of a loan, in capitals."""


def date_tokens(
    text: str, start: int, end: int, words: list[Token] | None = None, country: int = OWN
) -> list[DateToken]:
    """Return the words of a line with their classes; ``words`` are its tokens, where they are at hand.

    ``country`` keeps the holidays that the line tells of, unless it names another.
    """
    words = tokenise(text, start, end) if words is None else words
    holidays = _holidays(text, end, words)
    found: list[DateToken] = []
    place = 0
    while place < len(words):
        word = words[place]
        alone = _class_alone(word.lower)
        if alone and word.start not in holidays:
            token, place = DateToken(*alone, word.start, word.end, word.text), place + 1
        else:
            token, place = _token(text, words, place, holidays, country)
        found.append(token)
    return found


def _holidays(text: str, end: int, words: list[Token]) -> dict[int, int]:
    """Return where each holiday of a line begins and ends; its name is looked for only where it may begin."""
    found: dict[int, int] = {}
    openings, last = holiday_openings(), 0
    for place, word in enumerate(words):
        if word.lower in openings and word.start >= last and not is_surname(words, place):
            match = holiday_pattern().match(text, word.start, end)
            if match:
                found[word.start] = last = match.end()
    return found


@lru_cache(maxsize=16_384)
def _class_alone(word: str) -> tuple[str, int] | None:
    """Return class and value of a word whose neighbours do not matter; None when they do."""
    if word[0].isdecimal() or word in STARTERS or word in OPENINGS or ordinal_word(word) is not None:
        return None
    if word in SIGNS:
        return None if word in APOSTROPHES else (SIGNS[word], 0)
    kind, value = date_words().get(word, ("x", 0))
    return None if kind in "MWS" or word == "today" else (kind, value)


def _token(text: str, words: list[Token], place: int, holidays: dict[int, int], country: int) -> tuple[DateToken, int]:
    word = words[place]
    if word.start in holidays:
        end, after = holidays[word.start], place + 1
        while after < len(words) and words[after].start < end:
            after += 1
        name = text[word.start : end]
        country = country_near(words, place, after, plain_name(name), country)
        return DateToken("H", country, word.start, end, name), after
    year = short_year_at(words, place)
    if year:
        end = words[place + 1].end
        return DateToken("Y", year, word.start, end, text[word.start : end]), place + 2
    part = read_account_part(words, place)
    if part:
        kind, value, end = part
        ends = word.start, words[end - 1].end
        return DateToken(kind, value, *ends, text[slice(*ends)]), end
    number = _number(text, words, place)
    if number:
        return number
    kind, value = date_words().get(word.lower, ("x", 0))
    if word.text in SIGNS:
        kind = SIGNS[word.text]
    elif (kind in "MWS" and not _is_calendar(words, place, kind)) or is_paper_of_today(words, place):
        kind = "x"
    return DateToken(kind, value, word.start, word.end, word.text), place + 1


def _number(text: str, words: list[Token], place: int) -> tuple[DateToken, int] | None:
    word = words[place]
    if glued(words, place) and (words[place - 1].text[-1].isalpha() or words[place - 1].text in "$£€#."):
        if not _touches_month(words, place):
            return None
    starts = may_start_numeral_at(words, place)
    if not starts and ordinal_word(word.lower) is None:
        return None
    ordinal = read_ordinal(words, place) if word.text[0].isdecimal() or word.text[0].isalpha() else None
    if ordinal:
        ends = word.start, words[ordinal.end - 1].end
        return DateToken(
            "O", int(ordinal.value) if ordinal.value < 10**6 else 0, *ends, text[slice(*ends)]
        ), ordinal.end
    if not word.text[0].isalnum() or not starts:
        return None
    decade = decade_at(words, place)
    if decade is not None:
        return DateToken("d", decade, word.start, words[place + 1].end, word.text), place + 2
    if word.text.isdecimal():
        # "1930hrs" is no year, nor is the band The 1975, nor the first digits of "1800 555 111".
        hours = glued(words, place + 1) and words[place + 1].text[0].isalpha()
        if len(word.text) == 4 and (hours or is_in_title(words, place) or _calls(words, place)):
            return DateToken("x", 0, word.start, word.end, word.text), place + 1
        return DateToken(*_class_of_digits(word.text), word.start, word.end, word.text), place + 1
    number = read_numeral(words, place)
    if number and number.form is NumeralForm.DIGITS and "," in word.text and lower_at(words, number.end) in ERAS:
        # "4,500 BC".
        return DateToken("n", int(number.value), word.start, words[number.end - 1].end, word.text), number.end
    if number is None or number.form is not NumeralForm.WORDS or number.value % 1 or not 0 < number.value < 10**6:
        return None
    ends = word.start, words[number.end - 1].end
    value = int(number.value)
    kind = "D" if value <= 31 else "Y" if 1100 <= value < 2000 else "n"
    return DateToken(kind, value, *ends, text[slice(*ends)]), number.end


def _touches_month(words: list[Token], place: int) -> bool:
    """Tell "Feb15" and "sept.15th" from "B15" and "v.15"."""
    at = place - 1 - (words[place - 1].text == ".")
    month = date_words().get(lower_at(words, at), ("x", 0))[0] == "M"
    return month and (at == place - 1 or glued(words, place - 1)) and _is_day_number(words, place)


def _calls(words: list[Token], place: int) -> bool:
    """Tell the first digits of "1800 555 111" from the year of "1987 300 12", a row of a table."""
    return words[place].text[:2] not in ("19", "20") and is_telephone(words, place)


def _class_of_digits(text: str) -> tuple[str, int]:
    if len(text) > 4:
        return "x", 0
    value = int(text)
    if len(text) == 4 and 1000 <= value <= 2200:
        return "Y", value
    return ("D" if 1 <= value <= 31 and len(text) <= 2 else "n"), value


def _is_calendar(words: list[Token], place: int, kind: str) -> bool:
    """Tell the month and the weekday from "may", "march", "the sun" and "sat"."""
    word = words[place]
    if glued(words, place) and (words[place - 1].text in "$@#" or is_in_double_name(words, place)):
        return False
    if is_name_of_other(words, place, kind):
        return False
    if kind == "S":
        return word.lower != "fall" or _is_autumn(words, place)
    if word.text == RATE:
        return any(_is_day_number(words, at) for at in (place - 1, place + 1))
    if word.lower == "august" and word.text.islower():
        return lower_at(words, place - 1) in SMALL_AUGUST_LEADS or any(
            _is_day_number(words, at) for at in (place - 1, place + 1)
        )
    if word.lower not in AMBIGUOUS or _is_day_near(words, place) or _is_calendar_by_company(words, place):
        return True
    return word.text.islower() and word.text not in ("may", "march") and is_short_name(words, place)


def _is_day_near(words: list[Token], place: int) -> bool:
    """Tell whether the day of a month stands beside it; before "may" in small letters a number shows nothing."""
    word, after = words[place], lower_at(words, place + 1)
    if word.text in OTHER_WORDS:
        # "They wed 40 years ago" and "she sat 3 exams", but "on sat 12" and "wed 12 march".
        led = lower_at(words, place - 1) == "on" or date_words().get(lower_at(words, place + 2), ("", 0))[0] == "M"
        return led and _is_day_number(words, place + 1)
    if _is_day_number(words, place + 1):
        return not is_counted_behind(words, place)
    number = _is_day_number(words, place - 1) and not (looks_like_year(words[place - 1].text) and word.text == "May")
    if number and (word.lower != "may" or word.text == "May"):
        return True
    if after == "." and (glued(words, place + 1) or (word.text.islower() and word.text not in ("may", "march"))):
        # "Due nov . 15", as cut-up texts have it.
        return _is_day_number(words, place + 2)
    ordinal = lower_at(words, place + 3) in ("st", "nd", "rd", "th")
    return word.text[0].isupper() and after == "the" and ordinal and _is_day_number(words, place + 2)


def _is_calendar_by_company(words: list[Token], place: int) -> bool:
    """Tell an ambiguous month or weekday by its capital, its full stop and its neighbours."""
    word, before, after = words[place], lower_at(words, place - 1), lower_at(words, place + 1)
    dotted = after == "." and glued(words, place + 1)
    if word.lower in ("may", "march"):
        return _is_month_by_company(words, place)
    if word.lower in ("sat", "sun", "wed", "mar"):
        led = before != "the" and (dotted or after in (",", "-", "/", "to") or before in ("on", "to", "-"))
        return word.text[0].isupper() and led
    return word.text[0].isupper() or dotted


MONTH_LEADS = word_group("before-month", "date-company")
SMALL_AUGUST_LEADS = LEADS | CLOSER_LEADS

BEFORE_FOR_MONTH = word_group("before-for-month", "date-company")
ROUGHLY = word_group("roughly", "date-neighbours")
MONTH_EVENTS = word_group("event", "date-neighbours") - {"march"}


def _is_month_by_company(words: list[Token], place: int) -> bool:
    """Tell "in May" and "late march" from "May I" and "may take"."""
    word, before, after = words[place], lower_at(words, place - 1), lower_at(words, place + 1)
    if word.lower == "march" and after == "after":
        return True
    if not word.text[0].isupper():
        return is_small_month(words, place)
    begins = place == 0 or before in (".", "“", '"')
    if begins and is_month_told_of(words, place):
        return True
    joined = after in ("to", "-", "/", "through", "and", "after") and not begins
    if before != "the" and not begins and _is_year_named(words, place + 1 + (after == "of")):
        return True
    if before == "for" and (word.lower == "march" or lower_at(words, place - 2) in BEFORE_FOR_MONTH):
        return True
    if before in ROUGHLY and lower_at(words, place - 2) in MONTH_LEADS:
        return True
    if before == "the" and after in MONTH_EVENTS:
        return True
    return before in MONTH_LEADS or before in ("this", "after", "before") or joined


def _is_year_named(words: list[Token], place: int) -> bool:
    """Tell "last year" and "this year"."""
    kind = date_words().get(lower_at(words, place), ("x", 0))[0]
    return kind in "LNT" and lower_at(words, place + 1) == "year"


def _is_autumn(words: list[Token], place: int) -> bool:
    """Tell "next fall", "the fall of 2023" and "in fall 2023" from "the next fall in prices" and "prices fall"."""
    before, after = lower_at(words, place - 1), lower_at(words, place + 1)
    year_at = place + 1 + (after == "of")
    year = words[year_at].text if year_at < len(words) else ""
    if year.isdecimal() and len(year) == 4 and year[:2] in ("19", "20"):
        return before in word_group("before-autumn", "date-company") or words[place].text[0].isupper()
    which, other = word_group("which-autumn", "date-company"), word_group("after-other-fall", "date-company")
    return before in which and after not in other and lower_at(words, place - 2) not in BEFORE_VERB


def _is_day_number(words: list[Token], place: int) -> bool:
    if not 0 <= place < len(words):
        return False
    word = words[place]
    if word.lower in ("st", "nd", "rd", "th") and glued(words, place):
        return True
    if word.text.isdecimal():
        return len(word.text) in (1, 2, 4) and 1 <= int(word.text) < 2100
    return read_ordinal(words, place) is not None or word.lower in ("twenty", "thirty")
