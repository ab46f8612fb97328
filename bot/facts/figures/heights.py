"""Tells how high and how deep somebody flies, climbs or falls: "hovered at 120m", "the path climbs to 900m"."""

import re

from bot.facts.figures.context_words import NEAR, any_of

# "Climbs from 300m to 900m", "flew between 50 and 120m".
OTHER_END = r"between|from\s[\d.,]+m?\sto|between\s[\d.,]+m?\sand"
TO_WHERE = rf"(?:,|\s(?:down|up|back|out))?\s(?:at|to|above|below|from|{OTHER_END})\s{NEAR}$"
HELPING = rf"(?:\s(?:{any_of('helping')}|[a-z]+ly)){{0,4}}"
MOVING = (
    rf"(?:\s(?:{any_of('flying')}|{any_of('descending')}|{any_of('staying')}|(?:went|goes|go)(?=\sdown|\sup))"
    r"(?:\s[a-z]+ly)?)?"
)
# "The climbers were found at about 1,100m", "snow is expected above 300m".
ALOFT = re.compile(rf"\b{any_of('aloft')}{HELPING}{MOVING}{TO_WHERE}", re.I)
# Whoever does so does it in metres.
FLYING = re.compile(
    rf"\b(?:{any_of('flying')}\s(?:at|above|below|{OTHER_END})|{any_of('descending')}\sto)\s{NEAR}$",
    re.I,
)
FALLING = re.compile(rf"\b{any_of('tumbling')}\s{NEAR}$", re.I)
INTO_WHAT = re.compile(
    r"\sto\s(?:his|her|their|its)\sdeaths?\b|\s(?:into|onto|down|off|out\sof)\s(?:an?|the|his|her|its|their)\b(?!\sred\b)",
    re.I,
)
WINDOW = 80
"""Characters before a figure in which somebody flies or falls."""


def is_height(text: str, start: int, first: int, alone: bool) -> bool:
    """Tell whether the figure at offset ``start`` of a line that begins at ``first`` says where somebody is.

    It has to stand ``alone``, with nothing behind it that it could count.
    """
    before = text[max(first, start - WINDOW) : start]
    return alone and (FLYING.search(before) is not None or ALOFT.search(before) is not None)


def is_fall(text: str, start: int, end: int, first: int) -> bool:
    """Tell "fell 20m to his death" and "plunged 30m into a ravine" from "sales fell 20m into the red"."""
    return (
        INTO_WHAT.match(text, end) is not None and FALLING.search(text[max(first, start - WINDOW) : start]) is not None
    )
