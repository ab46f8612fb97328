"""Finds the headline among the first lines of a page, and who signed the story right below it."""

import re

from bot.reading.article import LineKind
from bot.reading.bylines import is_role, is_signature
from bot.reading.furniture import CREDIT_AT_END, is_button, is_in_capitals, kind_of_line
from bot.reading.offers import is_offer
from bot.reading.page_phrases import SENTENCE_END, is_labelled, is_row_of, words_of

LONGEST_HEADLINE = 28
"""Words of a headline."""
LONGEST_SECTION = 3
"""Words of the name of a section above a headline."""
MOST_DAYS = 2
"""Lines with a day between the name of a section and the headline: of publication, and of the last change."""
HEADLINE_IN_CAPITALS = 4
"""Words of a line in capitals from which on it is rather a headline than the name of a section."""


def read_top(kinds: list[LineKind], lines: list[str], first: int) -> None:
    """Note the headline, which ``first`` is or what stands above it in capitals, and the signature below it."""
    kinds[first] = LineKind.BODY
    if _is_above_headline(kinds, lines, first):
        first = _below_days(kinds, first)
    if is_labelled(lines[first], "label") or _is_headline(lines, first):
        kinds[first] = LineKind.HEADLINE
    else:
        capitals = [n for n in range(first) if kinds[n] is LineKind.FURNITURE and _is_headline_in_capitals(lines[n], 2)]
        if not capitals:
            return
        first = capitals[-1]
        kinds[first] = LineKind.HEADLINE
    _read_signature(kinds, lines, range(first + 1, min(first + 4, len(lines))))


def _read_signature(kinds: list[LineKind], lines: list[str], below: range) -> None:
    """Note who signed right below a headline, with what they are, and the sections that stand above their name."""
    for index in below:
        signed_above = index > below.start and kinds[index - 1] is LineKind.BYLINE
        if kinds[index] is LineKind.BODY and (is_signature(lines[index]) or (signed_above and is_role(lines[index]))):
            kinds[index] = LineKind.BYLINE
    signed = next((index for index in below if kinds[index] is LineKind.BYLINE), below.start)
    for index in range(below.start, signed):
        if kinds[index] is LineKind.BODY and is_row_of(lines[index], "section"):
            kinds[index] = LineKind.FURNITURE


def is_labelled_headline(line: str) -> bool:
    """Return whether what is furniture further down is the headline at the top of the page."""
    if is_button(line) or is_offer(line) or is_labelled(line, "link"):
        return False
    if is_labelled(line, "label"):
        return len(line.split()) >= HEADLINE_IN_CAPITALS and not CREDIT_AT_END.search(line.partition(":")[2])
    return _is_headline_in_capitals(line) and not re.search(r"[|/·>]", line)


def _is_above_headline(kinds: list[LineKind], lines: list[str], index: int) -> bool:
    """Return whether a line of a few words is rather the name of a section, for a headline stands right below it."""
    line, below = lines[index], _below_days(kinds, index)
    if below >= len(lines) or kinds[below] is not LineKind.BODY or SENTENCE_END.search(line):
        return False
    headline = lines[below]
    is_short, is_long = len(line.split()) <= LONGEST_SECTION, len(headline.split()) > HEADLINE_IN_CAPITALS
    is_told = SENTENCE_END.search(headline) or is_signature(headline)
    return is_short and is_long and not is_told and _is_headline(lines, below)


def _below_days(kinds: list[LineKind], index: int) -> int:
    """Return the line below another one, and below the days of publication between them."""
    below = index + 1
    while below < min(index + 1 + MOST_DAYS, len(kinds)) and kinds[below] is LineKind.BYLINE:
        below += 1
    return below


def _is_headline_in_capitals(line: str, fewest: int = HEADLINE_IN_CAPITALS) -> bool:
    return len(words_of(line)) >= fewest and is_in_capitals(line) and not is_row_of(line, "section", "alone")


def _is_headline(lines: list[str], index: int) -> bool:
    line, rest = lines[index], lines[index + 1 :]
    if not rest or len(line.split()) > LONGEST_HEADLINE or (line[:1] in '“"' and line[-1:] in '”"'):
        return False
    if not SENTENCE_END.search(line):
        return True
    signed_below = kind_of_line(rest[0]) is LineKind.BYLINE or is_signature(rest[0])
    short_beside_story = (
        line.endswith((".", "?")) and len(line.split()) <= 14 and len(rest[0]) > 2 * len(line) and index == 0
    )
    return signed_below or short_beside_story
