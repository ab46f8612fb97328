"""Gives a bare figure the unit of another: "5 members, up from 3", "from 8 points to 3", "12, 14 and 16 per cent"."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amount_changes import is_from_change
from bot.facts.figures.amount_ranges import shared_scale
from bot.facts.figures.elided_figures import is_told_like
from bot.facts.figures.figure_links import Link, before_from, link_between

SHARING = frozenset(
    [
        AmountKind.MONEY,
        AmountKind.PERCENT,
        AmountKind.POINTS,
        AmountKind.COUNT,
        AmountKind.MEASURE,
        AmountKind.DURATION,
    ]
)
"""Kinds whose unit is left out of the second of two figures."""
ASIDE_KINDS = frozenset([AmountKind.MEASURE, AmountKind.DURATION, AmountKind.COUNT])
# "38 per 100 millilitres, against 610" and "64 cases in the three towns, against 39".
ASIDE = re.compile(
    r"\b(?:in|within|over|for|during|after|per|every|first|last|past|next|across)\s(?:(?:the|its|their)\s)?$", re.I
)
ASIDE_WINDOW = 16
CLAUSE_MARK = re.compile(r"[,;:.–—](?!\d)")
LISTED = frozenset([AmountKind.MONEY, AmountKind.PERCENT, AmountKind.POINTS, AmountKind.MEASURE])
"""Kinds whose unit the last figure of a list has for all."""
OF_WHOLE = re.compile(r"\sof\s(?:the|its|their|his|her|our)\s(?:(?:first|last|total|planned|full)\s)?", re.I)
# Behind the whole no noun follows: it would be what the whole is the size of.
VERB = "[a-z]+ed|had|has|have|is|was|were|are|will|would"
JOINING = "that|which|and|but|in|on|by|from|to|at|when|before|after|since|for|with"
WHOLE_ENDS = re.compile(rf"$|[.,;:)—–]|\s(?:{VERB}|{JOINING})\b")
UNCOMPARED = frozenset([AmountKind.ORDINAL, AmountKind.AGE])
"""Kinds that no figure is compared with where another stands before: "61 per cent of 12-year-olds, against 70"."""
MOST_ASIDE = 4
"""So many figures are looked at to find the one that is compared."""


def with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures of a line in order, those that are compared with another in its unit."""
    found = list(amounts)
    last: Amount | None = None
    for place in range(len(found) - 1, 0, -1):
        first, second = found[place - 1], found[place]
        last = _last_listed(text, first, second, last)
        if last or _is_part(text, first, second):
            found[place - 1] = _in_unit_of(text, first, last or second)
    for place in range(1, len(found)):
        first, second = found[place - 1], found[place]
        if _is_bare(second) and first.kind in SHARING and _is_compared(text, first, second):
            found[place] = _in_unit_of(text, second, _main_figure(text, found[max(0, place - MOST_ASIDE) : place]))
        elif _is_bare(second) and is_told_like(text, first, second):
            found[place] = _in_unit_of(text, second, first)
        elif _is_bare(first) and second.kind in SHARING and _is_changed(text, first, second):
            found[place - 1] = _in_unit_of(text, first, second)
    return found


def _is_bare(amount: Amount) -> bool:
    return amount.kind is AmountKind.NUMBER and amount.counted is None


def _last_listed(text: str, first: Amount, second: Amount, last: Amount | None) -> Amount | None:
    """Return the last figure of the list that a bare one begins: "5 and 8 per cent", "12, 14 and 16 million pounds".

    ``last`` is that of the list which ``second`` begins; the comma of "of 300, 20 per cent" joins no list.
    """
    joint = text[first.span.end : second.span.start]
    if not _is_bare(first) or second.span != second.core:
        return None
    if joint == ", ":
        return last
    return second if last is None and joint in (" and ", " or ") and second.kind in LISTED else None


def _is_part(text: str, first: Amount, second: Amount) -> bool:
    """Tell "5 of the 7 kilometres" and "two of the five years" from "two of the 12-metre masts"."""
    if first.kind not in (AmountKind.NUMBER, AmountKind.COUNT) or second.kind not in LISTED | {AmountKind.DURATION}:
        return False
    if second.span != second.core or OF_WHOLE.fullmatch(text, first.span.end, second.span.start) is None:
        return False
    apart = "-" not in second.core.of(text) and second.counted is None
    return apart and WHOLE_ENDS.match(text, second.span.end) is not None


def _is_compared(text: str, first: Amount, second: Amount) -> bool:
    """Tell "5 members, up from 3", "from 8 points to 3" and "11 miles by 7"."""
    link = link_between(text, first, second)
    return link is not None and (link is not Link.BY or first.kind is AmountKind.MEASURE)


def _main_figure(text: str, before: list[Amount]) -> Amount:
    """Return the last figure before a comparison that is no aside: 19% in "rose 19% in five years, against 11"."""
    compared = [one for one in before if one.kind not in UNCOMPARED and one.core.of(text).lower() != "both"]
    before = compared or before
    for last, earlier in pairwise(reversed(before)):
        aside = last.kind in ASIDE_KINDS and _is_aside(text, last)
        if not aside or earlier.kind not in SHARING or CLAUSE_MARK.search(text, earlier.span.end, last.span.start):
            return last
    return before[0]


def _is_aside(text: str, amount: Amount) -> bool:
    """Tell a time or a place, and the bound of what is counted: "12 nights stayed over 20 degrees, against two"."""
    bounds = amount.kind is not AmountKind.COUNT and (amount.low is None) != (amount.high is None)
    return bounds or ASIDE.search(text[max(0, amount.span.start - ASIDE_WINDOW) : amount.span.start]) is not None


def _is_changed(text: str, first: Amount, second: Amount) -> bool:
    """Tell "rose from 42 to 57 crowns", both of them crowns, from "moved from 10 to 3 sites"."""
    before = before_from(text, first)
    linked = text[first.span.end : second.span.start].lower() == " to "
    return linked and before is not None and is_from_change(before)


def _in_unit_of(text: str, bare: Amount, other: Amount) -> Amount:
    scale = _scale_of(text, bare, other)
    low, high = (value if value is None else value * scale for value in (bare.low, bare.high))
    return replace(
        bare, kind=other.kind, low=low, high=high, unit=other.unit, currency=other.currency, counted=other.counted
    )


def _scale_of(text: str, bare: Amount, other: Amount) -> Decimal:
    """Return what the 3.9 of "£4.2m, up from 3.9" is multiplied by."""
    low, high = bare.low or bare.high, other.low or other.high
    return shared_scale(text, other, low, high) if low and high else Decimal(1)
