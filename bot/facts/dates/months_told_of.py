"""Tells the month that opens a sentence from a name or a deed: "May was the wettest month", "March was dry".

"May was angry" tells of somebody, "May I ask" of nobody, "March was peaceful" of a crowd.
"""

from bot.facts.dates.date_words import date_words
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.facts.numbers.number_tokens import Token, lower_at

VERBS = word_group("of-month", "date-company")
WEATHER = word_group("weather-of-month", "date-company")
SUPERLATIVES = word_group("superlative-of-month", "date-company")
DEGREES = word_group("degree-of-weather", "date-company")
LONGEST_PHRASE = 7
"""Words from "the" to the month in "the 12th month" and "the third wettest and warmest month"."""


def is_month_told_of(words: list[Token], place: int) -> bool:
    """Tell whether the sentence that "May" or "March" opens tells of the month."""
    if _is_joined_to_month(words, place):
        return True
    at = place + 1
    if lower_at(words, at) in ("has", "had") and lower_at(words, at + 1) == "been":
        at += 1
    elif lower_at(words, at) not in VERBS:
        return False
    return _is_weather(words, at + 1) or _is_month_of_kind(words, at + 1)


def _is_joined_to_month(words: list[Token], place: int) -> bool:
    """Tell "May and June were dry" from "May and June Carter sang"."""
    if lower_at(words, place + 1) not in ("and", "to", "-", "–") or place + 2 >= len(words):
        return False
    other, after = words[place + 2], words[place + 3].text if place + 3 < len(words) else ""
    return other.text.istitle() and date_words().get(other.lower, ("x", 0))[0] == "M" and not after[:1].isupper()


def _is_weather(words: list[Token], at: int) -> bool:
    """Tell "very wet", "drier than usual" and "the wettest since 1890" from "weak" and "the wettest of the actors"."""
    if lower_at(words, at) != "the":
        return lower_at(words, at + (lower_at(words, at) in DEGREES)) in WEATHER
    at += 1 + (lower_at(words, at + 1) in ("second", "third", "fourth", "fifth"))
    at += lower_at(words, at) == "-"
    counted = lower_at(words, at + 1) == "in" and lower_at(words, at + 2)[:1].isdecimal()
    lasting = lower_at(words, at + 1) == "since" or (lower_at(words, at + 1), lower_at(words, at + 2)) == (
        "on",
        "record",
    )
    return lower_at(words, at) in SUPERLATIVES and (counted or lasting)


def _is_month_of_kind(words: list[Token], at: int) -> bool:
    """Tell "the 12th month", "a good month" and "the month when" from "the minister last month" and "a month early"."""
    if lower_at(words, at) not in ("the", "a", "another"):
        return False
    for place in range(at + 1, at + LONGEST_PHRASE):
        word = lower_at(words, place)
        if word == "month":
            return lower_at(words, at) == "the" or place > at + 1
        if word != "and" and (word in word_classes() or date_words().get(word, ("x", 0))[0] in "LNT"):
            return False
    return False
