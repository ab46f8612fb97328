"""Joins two figures to a range: "between 5,000 and 7,000", "$30 million to $35 million", "above 2 and below 4"."""

import re
from dataclasses import replace
from decimal import Decimal

from bot.facts.amount import Amount, AmountKind
from bot.facts.numbers.number_words import SCALES
from bot.reading.span import Span

# No opening of a range lies further before its first figure.
WINDOW = 40
OPENING = re.compile(r"\b(?P<word>between|from)\s+$", re.I)
# "Fares rose from 42 to 57 crowns" is a change, two figures and no range.
CHANGE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|raised?|raising|fell|falls?|fallen|falling|dropp?(?:ed|ing|s)?|climb(?:ed|s|ing)?|gone|went|goes|"
    r"going|grew|grown|grows|jump(?:ed|s|ing)?|increas(?:e|ed|es|ing)|cut|cuts|cutting|reduc(?:ed|es|ing)|shrank|shrunk|shrinks?|"
    r"up|down|moved?|slid|slipped|sank|soared|surged|lowered|lifted|improved|slashed|changed|extended|expanded)\b[^.;]{0,30}$",
    re.I,
)
DASH = re.compile(r"\s?[-–—~]\s?")
TO = re.compile(r"\s+(?:to|through|thru)\s+(?:about\s+|around\s+)?", re.I)
AND = re.compile(r"\s+and\s+(?:about\s+|around\s+)?", re.I)
BOUNDS = re.compile(r"\s*,?\s+(?:and|but)\s+", re.I)
COUNTED_KINDS = {AmountKind.NUMBER, AmountKind.COUNT, AmountKind.FRACTION, AmountKind.ORDINAL}
OPEN_KINDS = {AmountKind.MONEY, AmountKind.NUMBER, AmountKind.COUNT, AmountKind.PERCENT, AmountKind.POINTS}
LONGER_KINDS = {AmountKind.MEASURE, AmountKind.DURATION}
LARGE_SCALES = [word for word, value in SCALES.items() if value >= 1000 and not word.endswith("s")]


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures in order with those that bound one range joined."""
    joined: list[Amount] = []
    for amount in amounts:
        whole = _joined(text, joined[-1], amount) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(amount)
    return joined


def _joined(text: str, first: Amount, second: Amount) -> Amount | None:
    if not 0 < second.core.start - first.core.end <= WINDOW:
        return None
    return _bounded(text, first, second) or _spanned(text, first, second)


def _bounded(text: str, first: Amount, second: Amount) -> Amount | None:
    """Join "above one quarter and below a half"."""
    between = text[first.span.end : second.span.start]
    same = first.kind == second.kind or {first.kind, second.kind} <= COUNTED_KINDS
    if not same or first.high is not None or second.low is not None or not BOUNDS.fullmatch(between):
        return None
    if first.low is None or second.high is None or first.low >= second.high:
        return None
    kind = first.kind if first.kind == second.kind and first.kind != AmountKind.FRACTION else AmountKind.NUMBER
    # Here the comparisons are what makes the range, so they belong to its core.
    whole = Span(first.span.start, second.span.end)
    return replace(second, kind=kind, span=whole, core=whole, low=first.low, qualifier=None)


def _spanned(text: str, first: Amount, second: Amount) -> Amount | None:
    before = text[max(0, first.core.start - WINDOW) : first.core.start]
    opening = OPENING.search(before)
    word = opening["word"].lower() if opening else ""
    gap = text[first.core.end : second.core.start]
    low, high = first.low, second.high
    if low is None or high is None or not _link(gap, word, second) or not _fits(first, second, word):
        return None
    if opening and word == "from" and CHANGE.search(before[: opening.start()]):
        return None
    low *= _shared_scale(text, first, second, low, high)
    if low >= high:
        return None
    start = first.core.start if opening is None else max(0, first.core.start - WINDOW) + opening.start()
    span = Span(start if opening else first.span.start, second.span.end)
    qualifier = text[start : opening.end() - len(before) + first.core.start].strip() if opening else first.qualifier
    core = Span(first.core.start, second.core.end)
    return replace(second, span=span, core=core, low=low, high=high, qualifier=qualifier)


def _link(gap: str, opening: str, second: Amount) -> bool:
    if opening == "between":
        return bool(AND.fullmatch(gap) or DASH.fullmatch(gap))
    return bool(TO.fullmatch(gap) or DASH.fullmatch(gap))


def _fits(first: Amount, second: Amount, opening: str) -> bool:
    # "eight to 10 feet": only an opening word makes one range of measures.
    kinds = OPEN_KINDS | LONGER_KINDS if opening else OPEN_KINDS
    if second.kind not in kinds or first.kind is AmountKind.FRACTION:
        return False
    if first.kind == second.kind:
        return first.unit == second.unit
    bare = first.kind in (AmountKind.NUMBER, AmountKind.COUNT) and first.counted is None
    return (
        bare
        or {first.kind, second.kind} <= COUNTED_KINDS
        or (first.kind is AmountKind.MONEY and second.kind in COUNTED_KINDS)
    )


def _shared_scale(text: str, first: Amount, second: Amount, low: Decimal, high: Decimal) -> Decimal:
    """Return what "5 to 7 million" multiplies the 5 by."""
    if low >= 1000 or low <= 0 or high < 1000 * low:
        return Decimal(1)
    words = text[second.core.start : second.core.end].lower()
    return next((SCALES[word] for word in LARGE_SCALES if word in words), Decimal(1))
