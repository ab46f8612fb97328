"""Tells whether two figures that follow each other are the old and the new one of a comparison."""

import re
from enum import StrEnum

from bot.facts.amount import Amount
from bot.facts.figures.context_words import any_of

WINDOW = 80
"""Characters between two figures that are compared."""
# "12 pupils failed, compared with 9"; right behind the first figure no comma is needed.
BACK = rf"(?:[^.;:!?\d()“”\"]{{0,60}},)?\s(?:{any_of('compared')})|\sfrom"
OWNER = (
    r"(?:(?:the|an?|its|their|his|her)\s(?:(?:average|current|normal|present|previous|usual)\s)?"
    r"(?:(?:target|goal|norm|forecast|quota)\sof\s)?)?"
)
# "From 62 per cent a year to 24", "from 62 per cent in leafy Oakmere to 24".
TO = r"(?:\s(?:an?|per)\s[a-z]+)?(?:\sin(?:\s[\w’-]{1,20}){1,4}?)?\sto"
LINK = re.compile(rf"(?:(?P<back>{BACK})|(?P<to>{TO})|(?P<by>\sby))\s{OWNER}", re.I)
FROM = re.compile(r"\bfrom\s(?:about\s|around\s|just\s|only\s)?$", re.I)


class Link(StrEnum):
    """What stands between two figures: "from A to B", "A, up from B" or "A by B"."""

    TO = "to"
    BACK = "back"
    BY = "by"


def link_between(text: str, first: Amount, second: Amount) -> Link | None:
    """Return how two figures are linked, None for "5 members scored 3" and "sent 8 boats to 3"."""
    counted = first.counted
    end = max(first.span.end, counted.end) if counted and counted.start <= second.span.start else first.span.end
    if not 0 < second.span.start - end <= WINDOW:
        return None
    match = LINK.fullmatch(text, end, second.span.start)
    if match is None:
        return None
    if match["to"]:
        return None if before_from(text, first) is None else Link.TO
    return Link.BY if match["by"] else Link.BACK


def before_from(text: str, amount: Amount) -> str | None:
    """Return the words before the "from" that opens "from 8 points to 3", None where there is no such word."""
    place = place_of_from(text, amount)
    return None if place is None else text[_window(amount) : place]


def place_of_from(text: str, amount: Amount) -> int | None:
    """Return where the "from" begins that opens "from 8 points to 3", None where there is no such word."""
    match = FROM.search(text[_window(amount) : amount.core.start])
    return _window(amount) + match.start() if match else None


def _window(amount: Amount) -> int:
    return max(0, amount.span.start - WINDOW)
