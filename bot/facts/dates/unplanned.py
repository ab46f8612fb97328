"""Tells what nobody plans and is therefore over: "after losing on Tuesday", "over the death of a girl in June"."""

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import word_at

LONGEST_PHRASE = 5
"""Words from "after" to the noun in "after the fatal M5 crash"."""


def is_unplanned(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell whether the word at a place makes the date behind it that of something that happened.

    What somebody "wins a place in" on Sunday is still to come, as is what is told of with "fears of an attack".
    """
    if date <= at or not date_neighbours("for-later").isdisjoint(word_at(tokens, place) for place in range(at, date)):
        return False
    word = word_at(tokens, at)
    if word in date_neighbours("mishap-doing"):
        return word_at(tokens, at - 1) in date_neighbours("aftermath") | {"for"}
    if word not in date_neighbours("mishap") or word_at(tokens, at + 1) not in date_neighbours("behind-mishap"):
        return False
    return _is_governed(tokens, at)


def _is_governed(tokens: list[DateToken], at: int) -> bool:
    """Tell "over the second death" and "for the murder" from "over fears of an attack" and "for an attack"."""
    for place in range(at - 1, max(-1, at - 1 - LONGEST_PHRASE), -1):
        word = word_at(tokens, place)
        if word in date_neighbours("aftermath"):
            return True
        if word == "for":
            return word_at(tokens, place + 1) in date_neighbours("known")
        if word != "the" and word in date_neighbours("leads") | date_neighbours("no-subject") | {"of", ","}:
            return False
    return False
