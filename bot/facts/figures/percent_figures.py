"""Reads percentages, and points: those of percentages, basis points, and the points of an index or of a lead."""

import re

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import any_of
from bot.facts.figures.figure import ONE_OF, Figure, figure_up_to
from bot.facts.numbers.number_tokens import Token
from bot.facts.numbers.numeral import Numeral, NumeralForm

PERCENT = re.compile(
    r"\s?-?\s?(?:percent(?:age)?|per\s?cent(?:age)?|pct\.?|pc|%)(?![^\W_])(?P<points>[\s-]points?\b)?", re.I
)
PP = re.compile(r"\s?(?:pps?|ppts?|bps?|basis[\s-]points?)\b", re.I)
# "38 points from 33 games" is a score, "8 points from the Conservatives" a swing.
POINTS = re.compile(r"[\s-]points?\b(?!\s+(?:out\b|from\b(?!\s(?:the\s)?(?-i:[A-Z]))))", re.I)
RATE_TALK = re.compile(rf"%|\b{any_of('rate')}\b", re.I)
LEAD_TALK = re.compile(rf"\b{any_of('lead')}\b", re.I)
SPORT_TALK = re.compile(rf"\b{any_of('sport')}\b", re.I)
# An index stands before its points, and no other sentence between: "the Sensex shed 1,414 points".
INDEX_TALK = re.compile(rf"\b{any_of('index')}\b(?:[^.;]|\.(?=\d))*$", re.I)
INDEX_WINDOW = 80
# Whether "five points" are a share is told from this much of the line on either side.
RATE_WINDOW = 300
MOST_PERCENTAGE_POINTS = 100


def read_percent(text: str, tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return the percentage or the points whose number begins at token ``place``, or None."""
    end = tokens[number.end - 1].end
    # "Half a percentage point", "0.2 of a percentage point".
    is_part = number.form is NumeralForm.FRACTION or (number.form is NumeralForm.DIGITS and 0 < number.value < 1)
    one = ONE_OF.match(text, end) if is_part else None
    match = PERCENT.match(text, one.end() if one else end)
    if match:
        kind, unit = (AmountKind.POINTS, "pp") if match["points"] else (AmountKind.PERCENT, "%")
        return figure_up_to(tokens, place, number, match.end(), kind, unit)
    match = PP.match(text, end)
    if match:
        unit = "bp" if "b" in match[0].lower() else "pp"
        return figure_up_to(tokens, place, number, match.end(), AmountKind.POINTS, unit)
    match = POINTS.match(text, one.end() if one else end)
    points = _unit_of_points(text, tokens, place, number) if match else None
    return figure_up_to(tokens, place, number, match.end(), AmountKind.POINTS, points) if match and points else None


def _unit_of_points(text: str, tokens: list[Token], place: int, number: Numeral) -> str | None:
    """Return what points are in: percentage points, points of an index, or, where they are a score, None."""
    start, end = tokens[place].start, tokens[number.end - 1].end
    around = max(tokens[0].start, start - RATE_WINDOW), min(tokens[-1].end, end + RATE_WINDOW)
    rates = RATE_TALK.search(text, *around) is not None
    if number.value > MOST_PERCENTAGE_POINTS or INDEX_TALK.search(text[max(0, start - INDEX_WINDOW) : start]):
        return "point" if rates else None
    leads = LEAD_TALK.search(text, *around) is not None and SPORT_TALK.search(text, *around) is None
    return "pp" if rates or leads else None
