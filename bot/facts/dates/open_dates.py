"""Dates that a word beside them opens or bounds: "since 2014", "more than a week ago", "1990 or later"."""

import datetime as dt
import re

from bot.facts.dates.calendar_days import MONTH, QUARTER, WEEK, YEAR, shifted, unit_around
from bot.facts.dates.date_draft import DateDraft
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import word_at
from bot.facts.when import Grain, When
from bot.reading.span import Span

BEFORE_WINDOW = 24
"""Characters before a date in which the word stands that bounds it: "since at least"."""
SINCE = re.compile(r"\b(?:since|anytime after)\s+(?:at\s+least\s+|about\s+|around\s+|the\s+)*$", re.I)
AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.I)
BEFORE = re.compile(r"\b(?:before|prior\s+to)\s+(?:the\s+)?$", re.I)
UNTIL = re.compile(r"\b(?:until|till|by)\s+(?:the\s+)?$", re.I)
MORE = re.compile(r"\b(?:more than|over)\s+$", re.I)
LESS = re.compile(r"\b(?:less than|under)\s+$", re.I)
COUNTED = re.compile(r"[Dnz]U(?P<back>a|BR)|[Dnz]U(?:Fw|[AF]R)")
"""Dates that are counted from today: "two weeks ago", "three days from now"."""
# "Of 2010 and later models", but "in 2010 and later left".
LATER = re.compile(
    r"\s+or\s+later\b|\s+(?:(?:or|and)\s+)?onwards?\b|"
    r"\s+and\s+later(?=\s*(?:$|[.,;:)?!])|\s+(?:models?|versions?|years|cars|vehicles|is|are|will|can|must)\b)",
    re.I,
)
FOR = re.compile(r"\s+for\s+(?P<n>\d{1,3})\s+(?P<unit>days?|weeks?)\b", re.I)
UNITS = {Grain.WEEK: WEEK, Grain.MONTH: MONTH, Grain.QUARTER: QUARTER, Grain.YEAR: YEAR}
"""The units of which a whole one is left open on either side of an event."""
OF_EVENT = re.compile(r"(?:E-?)?(?:[MSQ]\.?[-/,]?)?Y(?:-[YnD])?|M\.?")
"""What stands before the noun of an event, as in "the 2016 storm"."""
ANOTHER = re.compile(r"[,&]+(?:[MSQ]\.?)?Y")


def open_ended(
    text: str, line: Span, tokens: list[DateToken], classes: str, draft: DateDraft, today: dt.date | None
) -> When:
    """Return the date with what "since", "before", "until" or "or later" makes of it."""
    start, end, grain = draft.resolve(today)
    before = text[max(line.start, draft.start - BEFORE_WINDOW) : draft.start]
    last = draft.end
    later = LATER.match(text, draft.end, line.end)
    lasting = FOR.match(text, draft.end, line.end)
    counted = COUNTED.fullmatch(classes, draft.first, draft.last)
    if later:
        last, end = later.end(), None
    elif lasting and start and grain is Grain.DAY:
        last = lasting.end()
        # Counted as a stay is, with the day on which it is over: so do the public test cases for such dates.
        end = shifted(start, int(lasting["n"]) * (7 if lasting["unit"].startswith("w") else 1) + 1)
    elif SINCE.search(before):
        end = None
    elif counted and start and today and MORE.search(before):
        start, end = (None, start) if counted["back"] else (end, None)
    elif counted and start and today and LESS.search(before):
        # "Less than a week after tomorrow" is tomorrow or later.
        first = max(1, tokens[draft.last - 1].value)
        start, end = (start, today) if counted["back"] else (shifted(today, first), start)
    elif UNTIL.search(before) and grain is not Grain.DAY:
        start = None
    elif grain is not Grain.DAY and not _is_of_several(tokens, classes, draft):
        of_event = _is_of_event(tokens, classes, draft)
        if AFTER.search(before):
            start, end = _in_last_unit(start, end, grain) if of_event else end, None
        elif BEFORE.search(before):
            start, end = None, _in_first_unit(start, end, grain) if of_event else start
    if start and end and start >= end:
        start = end = None
    return When(Span(draft.start, last), start, end, grain)


def _is_of_event(tokens: list[DateToken], classes: str, draft: DateDraft) -> bool:
    """Tell "after the 2016 storm" and "after last year's storm" from "after 2016": the storm was in that year."""
    if classes[draft.last : draft.last + 1] == "p":
        return True
    the = word_at(tokens, draft.first - 1) == "the"
    return (
        the
        and word_at(tokens, draft.last)[:1].isalpha()
        and OF_EVENT.fullmatch(classes, draft.first, draft.last) is not None
    )


def _is_of_several(tokens: list[DateToken], classes: str, draft: DateDraft) -> bool:
    """Tell "after the 2019 and 2022 elections", which were in these years, from "after the 2019 election"."""
    return word_at(tokens, draft.first - 1) == "the" and ANOTHER.match(classes, draft.last) is not None


def _in_last_unit(start: dt.date | None, end: dt.date | None, grain: Grain) -> dt.date | None:
    """Return the first day that may lie behind an event: for "the 2014-18 war" the first one of 2018."""
    if start is None or end is None or grain not in UNITS:
        return start
    return max(start, unit_around(shifted(end, -1), UNITS[grain], 0).start or start)


def _in_first_unit(start: dt.date | None, end: dt.date | None, grain: Grain) -> dt.date | None:
    """Return the day behind the last one that may lie before an event."""
    if start is None or end is None or grain not in UNITS:
        return end
    return min(end, unit_around(start, UNITS[grain], 0).end or end)
