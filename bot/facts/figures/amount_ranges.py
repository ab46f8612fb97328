"""Joins two figures to a range: "between 5,000 and 7,000", "$30 million to $35 million", "129.50/130.50"."""

import re
from dataclasses import replace
from decimal import Decimal

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.amount_changes import is_from_change, is_step_and_end
from bot.facts.numbers.numeral import SCALES, SHORT_SCALES
from bot.reading.span import Span

# No opening of a range lies further before its first figure.
WINDOW = 40
CHANGE_WINDOW = 100
"""Characters before "from" in which a verb of change stands."""
OPENING = re.compile(r"\b(?P<word>between|from)\s+$", re.I)
DASH = re.compile(r"\s?[-–—~]\s?")
# Between a number and a measure a dash with blanks around it may as well begin a parenthesis.
SPACED_DASH = re.compile(r"\s[-–—~]\s?")
TO = re.compile(r"-?\s+(?:to|through|thru)\s+(?:about\s+|around\s+)?|-to-", re.I)
# The prices at which a dealer buys and sells.
PRICES = re.compile(r"\.\d+/[\d,]+\.\d")
OR = re.compile(r"\s+or\s+", re.I)
EITHER = re.compile(r"\b(?:either|whether)\b[^.;]{0,20}$", re.I)
AND = re.compile(r"\s+and\s+(?:about\s+|around\s+)?", re.I)
BOUNDS = re.compile(r"\s*,?\s+(?:and|but)\s+", re.I)
COUNTED_KINDS = {AmountKind.NUMBER, AmountKind.COUNT, AmountKind.FRACTION, AmountKind.ORDINAL}
OPEN_KINDS = {AmountKind.MONEY, AmountKind.NUMBER, AmountKind.COUNT, AmountKind.PERCENT, AmountKind.POINTS}
LONGER_KINDS = {AmountKind.MEASURE, AmountKind.DURATION, AmountKind.AGE}
LEAST_LARGE = 1000
LARGE_SCALES = [word for word, value in SCALES.items() if value >= LEAST_LARGE and not word.endswith("s")]
SMALL_SCALES = {word: SCALES[word] for word in ("dozen", "hundred")}
SHORT_SCALE = re.compile(rf"\d\s?({'|'.join(SHORT_SCALES)})\b", re.I)


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
    # In "up to three to five years" the first figure is bounded from above, and still the lower end.
    low, high = first.high if first.low is None else first.low, second.high
    if low is None or high is None or not _fits(first, second, word, _is_mixed(text, first, second)):
        return None
    if second.kind in LONGER_KINDS and SPACED_DASH.fullmatch(gap):
        return None
    low *= shared_scale(text, second, low, high)
    linked = _link(gap, word) or _is_either_of_near(before, gap, first, low, high)
    if low >= high or not (linked or _are_prices(text, first, second)):
        return None
    if _is_change(text, opening, gap, first, second, high / low if low else high):
        return None
    start = first.core.start if opening is None else max(0, first.core.start - WINDOW) + opening.start()
    span = Span(start if opening else first.span.start, second.span.end)
    qualifier = text[start : opening.end() - len(before) + first.core.start].strip() if opening else first.qualifier
    whole = first if first.kind is AmountKind.MONEY else second
    return replace(
        whole,
        span=span,
        core=Span(first.core.start, second.core.end),
        low=low,
        high=high,
        qualifier=qualifier,
        counted=second.counted,
        approximate=second.approximate,
    )


def _link(gap: str, opening: str) -> bool:
    if opening == "between" and AND.fullmatch(gap):
        return True
    return bool(TO.fullmatch(gap) or DASH.fullmatch(gap))


def _are_prices(text: str, first: Amount, second: Amount) -> bool:
    """Tell the prices of "Sh129.50/130.50" from those of "£2.50/£3.50", which are of two things."""
    digits = text[second.core.start].isdecimal() and text.startswith("/", first.core.end)
    return digits and PRICES.search(text, first.core.start, second.core.end) is not None


def _is_either_of_near(before: str, gap: str, first: Amount, low: Decimal, high: Decimal) -> bool:
    """Tell whether "15 or 16 people" means somewhere from one to the other, not a choice of two."""
    near = high <= 2 * low and _is_bare(first)
    return near and OR.fullmatch(gap) is not None and EITHER.search(before) is None


def _is_change(
    text: str, opening: re.Match[str] | None, gap: str, first: Amount, second: Amount, step: Decimal
) -> bool:
    if opening:
        ends = opening["word"].lower() == "from" and not DASH.fullmatch(gap)
        start = first.core.start - len(opening.string) + opening.start()
        return ends and is_from_change(text[max(0, start - CHANGE_WINDOW) : start])
    if DASH.fullmatch(gap) or (_is_bare(first) and second.unit):
        return False
    return is_step_and_end(text, first, second, step)


def _is_mixed(text: str, first: Amount, second: Amount) -> bool:
    """Tell "eight to 10 feet", which the known sets of measures annotate as 10 feet alone."""
    return text[first.core.start].isalpha() and text[second.core.start].isdecimal()


def _is_bare(amount: Amount) -> bool:
    return amount.kind in (AmountKind.NUMBER, AmountKind.COUNT) and amount.counted is None


def _fits(first: Amount, second: Amount, opening: str, mixed: bool) -> bool:
    if second.kind not in OPEN_KINDS | LONGER_KINDS or first.kind is AmountKind.FRACTION:
        return False
    if second.kind is AmountKind.MEASURE and not opening and mixed:
        return False
    if first.kind == second.kind:
        # "12 miles to 15 miles" may as well be a way from one to the other.
        return first.unit == second.unit and (bool(opening) or second.kind in OPEN_KINDS | {AmountKind.AGE})
    ahead = first.counted is not None and first.core.end < first.counted.start < second.core.end
    return (
        _is_bare(first)
        # "12-15 years": the years that the first seemed to count are those of the second.
        or (ahead and first.kind is AmountKind.COUNT)
        or {first.kind, second.kind} <= COUNTED_KINDS
        or (first.kind is AmountKind.MONEY and second.kind in COUNTED_KINDS)
    )


def shared_scale(text: str, second: Amount, low: Decimal, high: Decimal) -> Decimal:
    """Return what the scale of ``second`` multiplies the other number by: "5 to 7 million", "two to three hundred"."""
    words = text[second.core.start : second.core.end].lower()
    small = next((scale for word, scale in SMALL_SCALES.items() if word in words), None)
    if small and low < high / small and high < LEAST_LARGE:
        return small
    if low >= LEAST_LARGE or low <= 0 or high < LEAST_LARGE * low:
        return Decimal(1)
    short = SHORT_SCALE.search(words)
    if short:
        return SHORT_SCALES[short[1]]
    return next((SCALES[word] for word in LARGE_SCALES if word in words), Decimal(1))
