"""Reads what stands before or behind a figure and bounds it: "at least", "up to", "or more"."""

import re
from enum import StrEnum
from typing import NamedTuple

from bot.facts.figures.context_words import last_word


class Bound(StrEnum):
    """What a qualifier does to a figure."""

    LEAST = "least"
    MOST = "most"
    ABOUT = "about"
    EXACT = "exact"


class Qualifier(NamedTuple):
    """A qualifier: the characters it covers and what it does; ``after`` tells on which side of the figure it stands."""

    start: int
    end: int
    bound: Bound
    after: bool = False


# No qualifier before a figure is longer than this; nothing further back needs to be looked at.
WINDOW = 32
LEAST = (
    r"at least|no (?:less|fewer|lower) than|not (?:less|fewer) than|"
    r"(?:more|greater|larger|bigger|higher|longer|older) than(?: the)?|upwards? of|(?:just |well )?over|"
    r"(?:just |well )?above|past|exceed|exceeds|exceeded|exceeding|in excess of|"
    r"surpass|surpasses|surpassed|surpassing|a minimum of|north of|as (?:few|little|low) as"
)
MOST = (
    r"at (?:the )?most|(?:no|not) (?:more|greater|larger|bigger|higher|longer) than|"
    r"(?:less|fewer|lower|smaller|shorter|younger) than(?: the)?|up to|(?:just |well )?under|(?:just |well )?below|"
    r"as (?:many|much|high) as|"
    r"(?:up to )?a (?:maximum|limit|ceiling) of|within"
)
ABOUT = (
    r"about|around|approximately|approx\.?|roughly|nearly|almost|some|an? estimated|close to|closer to|~|circa|"
    r"somewhere around|plus or minus|an average of|virtually|practically|or so"
)
EXACT = r"exactly|only|just|precisely|a total of|a record|a further|an additional|another|a whole"
BEFORE = re.compile(
    rf"(?:^|(?<=[\s(\-–—\"“‘']))(?:(?P<most>{MOST})|(?P<least>{LEAST})|(?P<about>{ABOUT})|(?P<exact>{EXACT}))\s{{1,2}}(?:an?\s)?$",
    re.I,
)
# The words that a qualifier before a figure is made of; without one of them right before it there is none.
WORDS_BEFORE = frozenset(re.findall(r"[a-z]+|~", "|".join((LEAST, MOST, ABOUT, EXACT, "an")))) | {"."}
AFTER = re.compile(
    r"(?P<least>\s+or (?:more|greater|above|over|higher|older|longer|later)(?!\s+than\b)|"
    r"\s+and (?:more|above|over|up|older)\b|\s?\+|-plus\b)|"
    r"(?P<most>\s+or (?:less|fewer|under|lower|below|younger)\b(?!\s+than\b))|(?P<about>\s+or so\b|-odd\b)",
    re.I,
)


def qualifier_of(text: str, start: int, end: int) -> Qualifier | None:
    """Return the qualifier of the figure between ``start`` and ``end``; one behind it that bounds it goes first."""
    after = AFTER.match(text, end)
    if after:
        return Qualifier(after.start() + len(after[0]) - len(after[0].lstrip()), after.end(), _bound(after), after=True)
    offset = max(0, start - WINDOW)
    preceding = text[offset:start]
    before = BEFORE.search(preceding) if last_word(preceding) in WORDS_BEFORE else None
    if before is None:
        return None
    return Qualifier(offset + before.start(), offset + len(preceding.rstrip()), _bound(before))


def _bound(match: re.Match[str]) -> Bound:
    return Bound(next(name for name, words in match.groupdict().items() if words))
