"""Days as they are written down: beside a text, or with their year in a line at the top of the page."""

import datetime as dt
import re
from collections.abc import Iterable

TOP_OF_PAGE = 6
"""Lines from the top within which the line with the day of publication stands."""
LONGEST_STAMP = 80
"""Characters of a line that states the day and nothing else."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = (
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{MONTH})\.?,?\s+(?P<y>(?:19|20)\d\d)"
    rf"|(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d))"
)
# What was updated may have been published long before.
STAMP = re.compile(
    r"(?:(?:first\s+)?(?:published|posted)(?:\s+(?:on|at))?\s*:?\s+|date\s*:\s*)?"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?,?\s+)?"
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?{DAY}"
    r"(?:T\S{1,30}|[\s,|/·–—-]*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?$",
    re.IGNORECASE,
)
DATELINE = re.compile(
    rf"(?-i:[A-Z][A-Z.'’ -]{{2,30}})(?:,\s+[A-Z][\w. ]{{1,20}})?,\s+{DAY}\s*(?:\([^)]{{2,30}}\)|[-–—])", re.I
)


def day_in(written: object) -> dt.date | None:
    """Return the day that is written as ``2026-11-20``, with or without a time; None for anything else."""
    if isinstance(written, dt.date):
        return written
    try:
        return dt.datetime.fromisoformat(str(written).strip()).date()
    except ValueError:
        return None


def day_of_publication(lines: Iterable[str]) -> dt.date | None:
    """Return the day that one of the first lines gives as that of publication, None where none does."""
    for number, line in enumerate(lines):
        if number == TOP_OF_PAGE:
            break
        found = (STAMP.match(line) if len(line) <= LONGEST_STAMP else None) or DATELINE.match(line)
        if found:
            return _day(found)
    return None


def _day(found: re.Match[str]) -> dt.date | None:
    year, number = found["y"] or found["y2"] or found["y3"], found["d"] or found["d2"] or found["d3"]
    name = found["m"] or found["m2"]
    month = MONTHS.index(name[:3].lower()) + 1 if name else int(found["m3"])
    try:
        return dt.date(int(year), month, int(number))
    except ValueError:
        return None
