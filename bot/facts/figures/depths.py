"""Tells what lies so deep, "a foot of snow" and "2m of water", from "a foot of the bed" and "2m of them"."""

import re

from bot.facts.figures.context_words import any_of

# "A foot of fresh snow", but no "foot of the snow"; behind "water" in "a metre of water pipe" stands what is so long.
LYING = re.compile(
    rf"\sof\s(?:(?!(?:the|this|that|his|her|its|their|our|my|your)\b)[a-z-]+\s)?{any_of('lying')}"
    rf"(?=$|[.,;:)!?”\"’']|\s(?:(?:{any_of('beside_lying')}|\w+ed)\b|[–—-]))",
    re.I,
)
LYING_LENGTHS = frozenset(["inch", "foot", "yard", "meter", "centimeter", "millimeter"])


def is_depth(text: str, end: int) -> bool:
    """Tell whether a length that ends at an offset is how deep something lies or how much of it fell."""
    return LYING.match(text, end) is not None
