"""Tells months and weekdays from names that have them: June Carter, the Sunday Herald, Bloody Sunday."""

from bot.facts.grammar.lexicon import common_words, word_group
from bot.facts.numbers.number_tokens import Token, lower_at


def is_name_of_other(words: list[Token], place: int, kind: str) -> bool:
    """Tell whether the month ("M") or weekday ("W") at a place is part of the name of somebody or something else."""
    return _is_first_name(words, place) if kind == "M" else _is_title(words, place)


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
