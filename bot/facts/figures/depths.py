"""Tells what lies so deep, "a foot of snow" and "2m of water", from "a foot of the bed" and "2m of them"."""

import re

from bot.facts.figures.context_words import any_of

# "A foot of fresh snow", but no "foot of the snow"; behind "water" in "a metre of water pipe" stands what is so long.
LYING = re.compile(
    rf"\sof\s(?:(?!(?:the|this|that|his|her|its|their|our|my|your)\b)[a-z-]+\s)?{any_of('lying')}"
    r"(?=$|[.,;:)!?”\"’']|\s(?:(?:and|or|but|in|on|at|by|from|to|into|inside|over|across|around|within|during|before|after|since|"
    r"overnight|today|yesterday|again|already|still|that|which|was|were|is|are|has|had|have|would|will|could|can|may|might|an?|"
    r"per|every|each|as|when|where|while|with|through|near|along|outside|above|below|under|this|last|fell|lay|stood|came|"
    r"hit|left|swept|\w+ed)\b|[–—-]))",
    re.I,
)
LYING_LENGTHS = frozenset(["inch", "foot", "yard", "meter", "centimeter", "millimeter"])


def is_depth(text: str, end: int) -> bool:
    """Tell whether a length that ends at an offset is how deep something lies or how much of it fell."""
    return LYING.match(text, end) is not None
