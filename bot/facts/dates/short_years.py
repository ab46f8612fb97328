"""Years of two digits behind an apostrophe: "May '23", "the summer of ’69", "back in '08"."""

from bot.facts.dates.date_words import date_words
from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token, glued, lower_at

APOSTROPHES = ("'", "’")
LAST_OF_THIS_CENTURY = 30
"""From '31 on a year is one of the last century."""


def short_year_at(words: list[Token], place: int) -> int | None:
    """Return the year whose apostrophe stands at a place; None for "'90s", "warned of '50 deaths'" and the rest."""
    if words[place].text not in APOSTROPHES or glued(words, place) or not glued(words, place + 1):
        return None
    digits = lower_at(words, place + 1)
    if len(digits) != 2 or not digits.isdecimal() or not _leads_to_year(words, place - 1):
        return None
    if (glued(words, place + 2) and lower_at(words, place + 2).isalnum()) or counts_something(words, place + 2):
        return None
    return int(digits) + (2000 if int(digits) <= LAST_OF_THIS_CENTURY else 1900)


def _is_event(words: list[Token], place: int) -> bool:
    """Tell "the '97 election" and "the '66 World Cup" from "the '10 best films'"."""
    word, after = lower_at(words, place), lower_at(words, place + 1)
    return word in word_group("event", "date-neighbours") or (word, after) == ("world", "cup")


def _leads_to_year(words: list[Token], place: int) -> bool:
    """Tell a month, a season, the day of a month, and what stands before years elsewhere."""
    word = lower_at(words, place)
    if word == "the" and _is_event(words, place + 3):
        return True
    if date_words().get(word, ("x", 0))[0] in "MS" or word in word_group("before-short-year", "date-company"):
        return True
    # "July 4, '12".
    place -= word == ","
    day = place - (lower_at(words, place) in ("st", "nd", "rd", "th"))
    month = lower_at(words, day - 1 - (lower_at(words, day - 1) == "."))
    return lower_at(words, day).isdecimal() and date_words().get(month, ("x", 0))[0] == "M"
