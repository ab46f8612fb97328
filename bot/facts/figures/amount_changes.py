"""Tells how much something changed, and where it ended, from the ends of a range: "cut by £129 to £1,720"."""

import re
from decimal import Decimal

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.context_words import any_of

# A verb of change, and what changed with it, lie no further before the figure.
WINDOW = 100
# A change is "the toll rose 12 to 340": by how much, and where it ended.
CHANGE_RIGHT_BEFORE = re.compile(rf"\b{any_of('change')}\s+$", re.I)
# And, with what changed between the two, "the board cut the levy by 12 to 340".
IN_CLAUSE = r"(?:[^.;:]|\.(?=\d))"
CHANGE_BY = re.compile(rf"\b{any_of('change')}\b{IN_CLAUSE}{{0,80}}\bby\s+$", re.I)
# "Fares rose 4.5 per cent in May from 42 to 57 crowns" is a change, two figures and no range.
CHANGE = re.compile(rf"\b{any_of('change')}\b{IN_CLAUSE}{{0,48}}$", re.I)
# What may yet happen is told of in ranges: "bills could rise by £100 to £150".
FORESEEN = re.compile(rf"\b{any_of('foreseen')}\b{IN_CLAUSE}*$", re.I)
# What something changed by is a small part of where it ended; the ends of a range lie closer.
LARGE_STEP = 3


def is_from_change(before: str) -> bool:
    """Tell whether the text before "from" makes "from 42 to 57" a change and no range."""
    return CHANGE.search(before[-WINDOW:]) is not None


def is_step_and_end(text: str, first: Amount, second: Amount, step: Decimal) -> bool:
    """Tell whether something changed by ``first`` to ``second``, which is ``step`` times as large."""
    before = text[max(0, first.span.start - WINDOW) : first.span.start]
    if CHANGE_BY.search(before):
        # A first figure with a unit of its own shares no unit: "by 5 per cent to 8 per cent".
        apart = _stands_alone(text, first) and _stands_alone(text, second) and FORESEEN.search(before) is None
        return apart or step > LARGE_STEP
    # A second figure with a unit of its own reads as where it ended: "fell $20 million to $45 million".
    return CHANGE_RIGHT_BEFORE.search(before) is not None and (step > LARGE_STEP or first.kind is AmountKind.MONEY)


def _stands_alone(text: str, amount: Amount) -> bool:
    """Tell "5 per cent" and "1.2m" from the first number of "5 to 8 per cent"."""
    core = amount.core.of(text)
    return amount.unit is not None or (core[0].isdecimal() and any(map(str.isalpha, core)))
