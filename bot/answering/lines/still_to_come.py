"""Tells whether a line only looks ahead to what a question takes to have happened.

"When was he charged" is not answered by "he will be charged on Thursday", nor "when was it last used" by "the state of
emergency runs until 9 April".
"""

import re

ASKS = re.compile(r"\s*when\s(?:was|were|did|had)\b", re.IGNORECASE)
PLANS = re.compile(
    r"\b(?:originally|initially|first|suppos\w*|meant|due|going\sto|gonna|plan\w*|schedul\w*|expect\w*|set|will|would)\b",
    re.IGNORECASE,
)
"""What asks for a plan all the same: "when was it going to open"."""
AHEAD = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )"
    r"\b(?:will|(?:is|are)\s(?:now\s|also\s)?(?:to|due|expected|set|likely|scheduled|going)|"
    r"(?:fixed|scheduled|announced|booked|arranged)\sfor|opens|closes|begins|starts|ends|finishes|resumes|returns|expires|"
    r"runs\s(?:out|until|till)|takes\splace)"
    r"\s(?:(?!since\s|was\s|were\s)[^,;:.“”\"()–—]){0,80}$"
)
"""What looks ahead to a date that stands right behind it."""


def is_still_to_come(asked: str, before: str) -> bool:
    """Tell whether a question asks when something was, and the words ``before`` the date tell what will be."""
    return ASKS.match(asked) is not None and not PLANS.search(asked) and AHEAD.search(before) is not None
