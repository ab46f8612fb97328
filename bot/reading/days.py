"""Days as they are written down: beside a text, or with their year in a line at the top of the page."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.reading.page_phrases import is_row_of, phrases
from bot.reading.resources import data_lines

TOP_OF_PAGE = 6
"""Lines from the top within which the line with the day of publication stands."""
LONGEST_STAMP = 120
"""Characters of a line that states the day, beside who wrote it or where."""
LONGEST_LEAD = 8
"""Words of the writer or the place before a day."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s+(?:[A-Z]{2,4}|[+-]\d{4}))?"
DAY = (
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{MONTH})\.?,?\s+(?P<y>(?:19|20)\d\d)"
    rf"|(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)"
    # "18/09/2025" may be of September or no day at all; with dots the month stands in the middle everywhere.
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>(?:19|20)\d\d))"
)
WRITTEN_DAY = (
    rf"(?:{WEEKDAY}\.?,?\s+)?{DAY}(?:T\S{{1,30}}|[\s,–—-]*(?:at\s+)?{CLOCK})?(?:\s+by\s+\w[\w.-]{{0,30}}(?:\s\w+)?)?$"
)
# What was updated may have been published long before.
STAMP = re.compile(
    r"(?P<said>(?:first\s+)?(?:published|posted|issued|released|filed)(?:\s+(?:on|at))?\s*:?\s+|date\s*:\s*)?"
    rf"(?:{CLOCK},?\s+)?{WRITTEN_DAY}",
    re.IGNORECASE,
)
LED = re.compile(rf"(?P<parting>,|:|\s[–—-])\s+{WRITTEN_DAY}", re.IGNORECASE)
"""A day at the end of a line, behind the writer or the place: "OTTAWA — Oct. 22, 2025"."""
PARTING = re.compile(r"\s*[|·•]\s*|\s+/\s+")
HOUR = re.compile(rf"{CLOCK}$", re.IGNORECASE)
SMALL_WORDS = frozenset(["by", "and", "of", "the", "for", "in", "at", "de", "la", "van", "von"])
DATELINE = re.compile(
    rf"(?-i:[A-Z][A-Z.'’ -]{{2,30}})(?:,\s+[A-Z][\w. ]{{1,20}})?,\s+{DAY}\s*(?:\([^)]{{2,30}}\)|/[^/]{{2,30}}/|[-–—:])",
    re.I,
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
    """Return the day that one of the first of ``lines`` gives as that of publication, None where none does."""
    for number, line in enumerate(lines):
        if number == TOP_OF_PAGE:
            break
        dateline = DATELINE.match(line)
        day = stamped_day(line) or (_day(dateline) if dateline else None)
        if day:
            return day
    return None


def stamped_day(line: str) -> dt.date | None:
    """Return the day that a line states beside the writer, the place or the hour: "By Ida Moss | 15 May 2024"."""
    if len(line) > LONGEST_STAMP:
        return None
    before = ""
    for part in _parts(line):
        found = STAMP.match(part) or _led(part)
        if found and not _tells_another(before):
            return _day(found)
        before = part
    return None


def is_stamp(line: str) -> bool:
    """Tell whether a line states a day, and beside it names only: "Ida Moss · 15 May 2024", and no "Vote · 15 May"."""
    return stamped_day(line) is not None and all(
        STAMP.match(part) or _led(part) or HOUR.match(part) or _names(part.split()) or is_row_of(part, "alone")
        for part in _parts(line)
    )


def says_published(line: str) -> bool:
    """Tell whether a line says of its day that something was published on it: "Posted on May 15, 2024"."""
    return any(found is not None and found["said"] is not None for found in map(STAMP.match, _parts(line)))


def _parts(line: str) -> Iterator[str]:
    return filter(None, map(str.strip, PARTING.split(line)))


def _led(part: str) -> re.Match[str] | None:
    """Return the day behind a writer or a place, which before a colon must be one that is known: "New Delhi: …"."""
    found = LED.search(part)
    if found is None:
        return None
    lead = part[: found.start()].strip()
    words = lead.replace(",", " ").split()
    if not words or not (_names(words) or words[0].lower() == "by") or _tells_another(lead):
        return None
    return found if found["parting"] != ":" or lead in _places() or (lead.isupper() and len(words) > 1) else None


def _names(words: list[str]) -> bool:
    return 0 < len(words) <= LONGEST_LEAD and all(word[0].isupper() or word.lower() in SMALL_WORDS for word in words)


def _tells_another(lead: str) -> bool:
    """Tell whether the words before a day say that it is not the one of publication: "Updated", "Born"."""
    return any(word in phrases("another day") for word in lead.lower().replace(":", " ").split())


@cache
def _places() -> frozenset[str]:
    return frozenset(data_lines("words/places.txt"))


def _day(found: re.Match[str]) -> dt.date | None:
    year, number = (next(filter(None, map(found.group, names))) for names in (_YEARS, _NUMBERS))
    name = found["m"] or found["m2"]
    month = MONTHS.index(name[:3].lower()) + 1 if name else int(found["m3"] or found["m4"])
    try:
        return dt.date(int(year), month, int(number))
    except ValueError:
        return None


_YEARS, _NUMBERS = ("y", "y2", "y3", "y4"), ("d", "d2", "d3", "d4")
