"""Reads what stands before or behind a figure and bounds it: "at least", "up to", "or more".

Plain prepositions bound nothing: "£2bn over five years", "the rate ticked up to 3.9 percent".
"""

import re
from enum import StrEnum
from typing import NamedTuple

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import context_words, last_word
from bot.facts.figures.figure import Figure
from bot.facts.numbers.numeral import UNITS
from bot.reading.span import Span


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
NO_MORE = r"(?:not|never|without|cannot|[a-z]{2,6}n['’]t)\s(?:to\s)?exceed(?:ed|ing|s)?"
MORE, FEWER = "(?:more|greater|larger|bigger|higher) than", "(?:less|fewer|lower|smaller) than"
LEAST = (
    rf"equal (?:to )?or {MORE}|{MORE} or equal to|"
    r"at (?:the )?(?:very )?least|no (?:less|fewer|lower) than|not (?:less|fewer) than|"
    r"(?:more|greater|larger|bigger|higher|longer|older) than(?: the)?|upwards? of|(?:just |well )?over|"
    r"(?:just |well )?above|past|exceed|exceeds|exceeded|exceeding|in excess of|"
    r"surpass|surpasses|surpassed|surpassing|a minimum of|north of|as (?:few|little|low) as"
)
MOST = (
    rf"{NO_MORE}|equal (?:to )?or {FEWER}|{FEWER} or equal to|"
    r"at (?:the )?(?:very )?most|(?:no|not) (?:more|greater|larger|bigger|higher|longer) than|"
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
    r"(?P<least>\s+or (?:more|greater|above|over|higher|older|longer|later)(?!\s+(?:than\b|\d))|"
    r"\s+and (?:more|above|over|up|older)\b(?!\s+(?:than\b|to\b|\d))|\s?\+|-plus\b)|"
    r"(?P<most>\s+or (?:less|fewer|under|lower|below|younger)\b(?!\s+(?:than\b|\d)))|(?P<about>\s+or so\b|-odd\b)",
    re.I,
)
THAN = re.compile(r"(?:more|greater|larger|bigger|higher|longer|older|less|fewer|lower|smaller|shorter|younger) than\b")
# What tells by how much something is more than what follows, right before the comparison.
DIFFERENCE = re.compile(
    r"(?:\b(?:times|percent|per\scent|points?|\d(?:[\d.,]*\d)?|million|billion|\dm|\dbn)|%) $", re.I
)
# "Five votes more than the 31 he needed": that many more.
SUCH_DIFFERENCE = re.compile(rf"(?:\d|\b(?:{'|'.join(UNITS)}))\s(?:an?\s)?[a-z]+ $")
YEAR = re.compile(r"(?:19|20)\d\d")
# No word before a qualifier that tells whether it bounds is longer.
WORD_WINDOW = 16
BEFORE_A_BOUND = context_words("lasting") | context_words("bounded")
STRETCHES = context_words("stretch")
# Nothing is said to go on over more stretches than these.
MOST_STRETCHES = 12
DETERMINERS = context_words("determiner")
UPWARD = context_words("upward")
HANDING = context_words("handing")
NORTHWARD = {AmountKind.MONEY, AmountKind.PERCENT, AmountKind.POINTS}


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


def is_no_bound(text: str, qualifier: Qualifier, figure: Figure, counted: Span | None) -> bool:
    """Tell whether the qualifier's words bound nothing where they stand; ``counted`` is what the figure counts."""
    words = text[qualifier.start : qualifier.end].lower()
    compared = not qualifier.after and figure.kind is not AmountKind.DURATION and THAN.match(words) is not None
    if compared and _is_difference(text, qualifier):
        return True
    if words in ("over", "under") and text[max(0, qualifier.start - 1) : qualifier.start] == "-":
        # "A 7-under 64".
        return True
    if words == "over" and _word_before(text, qualifier) in HANDING:
        return True
    if words == "over" and (figure.kind is AmountKind.DURATION or _is_stretch(text, figure, counted)):
        return _word_before(text, qualifier) not in BEFORE_A_BOUND
    if words == "past" and (figure.kind is AmountKind.DURATION or _word_before(text, qualifier) in DETERMINERS):
        # "The past two and a half months" are no longer than that.
        return True
    if words == "up to":
        return figure.kind is AmountKind.ORDINAL or _word_before(text, qualifier) in UPWARD
    return words == "north of" and figure.kind not in NORTHWARD


def _is_difference(text: str, qualifier: Qualifier) -> bool:
    """Tell "five times more than the 108", "2 points higher than 8 per cent" from "more than 108"."""
    before = DIFFERENCE.search(text[max(0, qualifier.start - WORD_WINDOW) : qualifier.start])
    if before is None and text[qualifier.end - 3 : qualifier.end] == "the":
        return SUCH_DIFFERENCE.search(text[max(0, qualifier.start - WORD_WINDOW) : qualifier.start]) is not None
    return before is not None and not YEAR.fullmatch(before[0].strip())


def _is_stretch(text: str, figure: Figure, counted: Span | None) -> bool:
    """Tell "spread over five rounds" from "won over 40 games"."""
    return counted is not None and figure.value <= MOST_STRETCHES and last_word(counted.of(text)) in STRETCHES


def _word_before(text: str, qualifier: Qualifier) -> str:
    return last_word(text[max(0, qualifier.start - WORD_WINDOW) : qualifier.start])
