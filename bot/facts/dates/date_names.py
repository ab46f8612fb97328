"""Tells months, weekdays and holidays that are part of a name: "June Carter", "the Sunday Herald", "Tariq Ramadan"."""

from bot.facts.dates.date_words import date_words
from bot.facts.grammar.lexicon import common_words, first_names, word_group
from bot.facts.numbers.number_tokens import Token, glued, is_in_title, lower_at
from bot.facts.numbers.numeral import HYPHENS

ORDINAL_ENDINGS = ("st", "nd", "rd", "th")


def is_name_of_other(words: list[Token], place: int, kind: str) -> bool:
    """Tell whether the month ("M") or weekday ("W") at a place is part of the name of somebody or something else."""
    if kind == "S":
        return words[place].text[0].isupper() and is_in_title(words, place)
    if _is_titled(words, place) or (kind == "M" and _is_titled(words, place - 1)):
        return True
    return _is_first_name(words, place) if kind == "M" else _is_title(words, place)


def _is_titled(words: list[Token], place: int) -> bool:
    """Tell a name in "Ms June Park", "Dr. May", "Sir Robin May" and "Mr Justice Friday" from the month and the day."""
    if not 0 < place < len(words):
        return False
    before = place - 1 - (lower_at(words, place - 1) == ".")
    before -= lower_at(words, before) == "justice"
    titled = lower_at(words, before) in word_group("before-person", "date-company")
    return titled and words[before].text[0].isupper() and words[place].text[0].isupper()


def _is_first_name(words: list[Token], place: int) -> bool:
    """Tell "June Carter sang" from "in June Carter sang", "the June Brexit vote" and "June heat"."""
    word, before = words[place], lower_at(words, place - 1)
    if word.lower not in word_group("month-first-name", "date-company") or place + 1 >= len(words):
        return False
    if before in word_group("before-month", "date-company") or before in word_group(
        "before-noun-month", "date-company"
    ):
        return False
    after = words[place + 1]
    surname = after.text.isalpha() and after.text[0].isupper() and not after.text.isupper()
    return surname and after.lower not in common_words() and not _is_title_case(words, place + 2)


def _is_title_case(words: list[Token], place: int) -> bool:
    """Tell a headline whose words all have capitals: there "June Heatwave Kills Three" is no name."""
    return place < len(words) and words[place].text.isalpha() and words[place].text[0].isupper()


def is_surname(words: list[Token], place: int) -> bool:
    """Tell "Tariq Ramadan" and "Ms Easter" from the holidays."""
    first = words[place - 1] if place else None
    named = first is not None and first.text[0].isupper() and first.lower in first_names()
    return (named and words[place].text[0].isupper()) or _is_titled(words, place)


def is_paper_of_today(words: list[Token], place: int) -> bool:
    """Tell "USA TODAY" and "India Today" from the day."""
    word, papers = words[place], word_group("paper-today", "date-company")
    return word.lower == "today" and word.text[0].isupper() and lower_at(words, place - 1) in papers


def _is_title(words: list[Token], place: int) -> bool:
    """Tell "the Sunday Herald", "Friday Night Lights", "Bloody Sunday" and "the Mail on Sunday" from days."""
    before, after = lower_at(words, place - 1), lower_at(words, place + 1)
    if before in word_group("before-weekday-name", "date-company") and words[place - 1].text[0].isupper():
        return True
    if before == "on" and lower_at(words, place - 2) in word_group("paper-on-sunday", "date-company"):
        return lower_at(words, place - 3) == "the"
    if place + 1 >= len(words) or not words[place + 1].text[0].isupper():
        return after in word_group("after-weekday-noun", "date-company") and words[place].lower == "sunday"
    night = after == "night" and place + 2 < len(words) and words[place + 2].text[0].isupper()
    return night or after in word_group("after-weekday-name", "date-company")


def is_in_double_name(words: list[Token], place: int) -> bool:
    """Tell "Pieter-Jan" from "Dec-Jan", "4-Jan" and "3rd-June"."""
    if place < 2 or words[place - 1].text not in HYPHENS or not glued(words, place - 1):
        return False
    first = words[place - 2]
    name = first.text.isalpha() and not (first.lower in ORDINAL_ENDINGS and glued(words, place - 2))
    return words[place].text[0].isupper() and name and first.lower not in date_words()
