"""Tells the metres of "a 2m wall" and "waves of 4m" from the millions of "a 2m wall fund" and "waves of 2m people"."""

import re

from bot.facts.figures.context_words import NEAR, any_of, context_words
from bot.facts.grammar.lexicon import past_forms
from bot.facts.numbers.counted_words import PHRASE_ENDS
from bot.facts.numbers.number_tokens import Token, lower_at

# Things that nobody counts in millions or pays millions for: a bridge, a tower and a yacht may well cost them.
SIZED = context_words("sized")
# What they are made of, or how they are, between the figure and them.
MADE = context_words("made")
MOST_MADE = 2
"""Words between a figure and the thing that has its size."""
VERBS = frozenset(["hit", "swept", "struck", "broke", "burst"])
DETERMINERS = context_words("determiner")
# Behind these the figure is a rate, or what it counts is yet to come.
GOING_ON = frozenset(["of", "more", "a", "an", "each", "every", "per", "plus", "less", "fewer"])
WAVES = re.compile(rf"\b{any_of('waves')}\sof\s{NEAR}$", re.I)
WINDOW = 40
"""Characters before a figure in which "waves of" stands."""


def is_of_thing(tokens: list[Token], place: int) -> bool:
    """Tell whether the figure that ends before token ``place`` is the size of what follows: "a 3m brick wall"."""
    at = place
    while at - place < MOST_MADE and lower_at(tokens, at) in MADE:
        at += 1
    whole = stands_alone(tokens, at + 1) or (_is_past(tokens, at + 1) and _goes_on(tokens, at + 2))
    return lower_at(tokens, at) in SIZED and whole


def is_of_waves(text: str, tokens: list[Token], start: int, place: int) -> bool:
    """Tell whether waves are so high from "waves of 2m displaced people" and "waves of 2m displaced by the war".

    The figure begins at offset ``start`` and ends before token ``place``.
    """
    high = WAVES.search(text[max(tokens[0].start, start - WINDOW) : start]) is not None
    battered = _is_past(tokens, place) and lower_at(tokens, place + 1) in DETERMINERS
    return high and (stands_alone(tokens, place) or battered)


def stands_alone(tokens: list[Token], place: int) -> bool:
    """Tell whether no noun begins at token ``place``, so that what stands before it counts and owns nothing."""
    word = lower_at(tokens, place)
    if word in GOING_ON or word in ("-", "%", "/"):
        return False
    return not word[:1].isalnum() or word in PHRASE_ENDS or word in VERBS or word.endswith("ly")


def _is_past(tokens: list[Token], place: int) -> bool:
    word = lower_at(tokens, place)
    return word.endswith("ed") or word in past_forms()


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Tell whether a verb ends before token ``place``: "crushed the van" and "collapsed."."""
    return stands_alone(tokens, place) or lower_at(tokens, place) in DETERMINERS
