"""Tells who wrote an article and when from what it tells: bylines, signatures, stamps with a day."""

import re
from collections.abc import Iterable
from functools import cache

from bot.reading.days import MONTH, STAMP, WEEKDAY, is_stamp
from bot.reading.page_phrases import any_of, is_sentence
from bot.reading.resources import data_lines

LONGEST_BYLINE = 18
"""Words of a byline."""
NAME = r"[A-Z][\w'’.-]+(?:\s+(?:(?:de|van|von|der|al|bin|la|le|of|and|the)\s+)*[A-Z][\w'’.-]*){0,5}"
ROLE = rf"(?:{any_of('role')})"
TIME_WORD = rf"(?:(?:{WEEKDAY}|christmas|easter|noon|midnight|then|now)\b|{MONTH}(?=,|\s\d|\s(?-i:[a-z])|$))"
"""What "by" names that wrote nothing: "By Friday, Ida Moss had gone"; June Moss is a writer."""
BYLINE = re.compile(
    r"(?:(?:exclusive|analysis|report(?:ed)?|words|story|text|written|edited|updated?s?|compiled|interview|review"
    r"|posted|published|submitted"
    r"|illustrations?|photography)"
    r"(?:\s+(?:and|&)\s+(?:photos?|pictures?|photographs?|photography|video))?\s+)?"
    rf"by:?\s+(?!{TIME_WORD})(?:(?:[\w&-]+\s+){{0,3}}{ROLE}s?\s+)?"
    rf"(?-i:{NAME})(?:\s*[,&|/·•]|\s+and\b|\s+in\b|\s+at\b|\s+on\b|\s+for\b|\s+[–—-]\s|$)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"{NAME}(?:,\s+|\s+[-–|]\s+)(?:[\w&-]+\s+){{0,4}}{ROLE}(?:,?\s+(?:in|at)\s+[\w\s]+)?$", re.IGNORECASE
)
DESK = re.compile(
    r"(?:by|from)\s+(?:the|our)\s+(?:[\w'’&-]+\s+){0,5}"
    r"(?:desk|team|staff|newsroom|agencies|(?:correspondent|reporter|editor)s?)\b",
    re.IGNORECASE,
)
STAFF = re.compile(r"(?:(?:by|from)\s+)?(?:[\w&-]+\s+)?staff(?:\s+and\s+wire)?\s+(?:reports?|writers?)$", re.IGNORECASE)
LABELLED = re.compile(
    r"(?:text|words|authors?|writers?|report(?:er|ing)?|by-?line)\s*:\s+"
    rf"(?P<names>(?-i:{NAME})(?:\s*(?:,|&|and)\s+(?-i:{NAME}))?)$",
    re.IGNORECASE,
)
"""A signature behind a label: "Text: Ida Moss"."""
PLACED = re.compile(rf"{NAME}\s+(?:in|at)\s+{NAME}$")
PERSON = re.compile(r"([A-Z][\w'’-]+)(?:\s+[A-Z][\w'’.-]*){1,3}$")
CHANGED = re.compile(
    r"(?:[A-Z][\w'’ -]{1,40}\s*[,|]\s*)?(?:(?:first|last)\s+)?"
    r"(?:published|posted|updated|modified)(?:\s+(?:on|at))?\s*:?\s+"
    r"(?:\d{1,2}[:.]\d\d|\d{1,2}\s*[ap]\.?m\b|\d{1,4}[/-]\d{1,2}[/-]|\d+\s+(?:min|hour|day|week|month|year)\w*\s+ago"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?\s+\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|today\b|yesterday\b)",
    re.IGNORECASE,
)

ROLE_ALONE = re.compile(rf"(?:[\w&-]+\s+){{0,3}}{ROLE}(?:,?\s+(?:(?:in|at)\s+)?{NAME})?$", re.IGNORECASE)
PICTURES = re.compile(r"(?:illustrations?|photography)\b", re.IGNORECASE)


def writers_line(bylines: Iterable[str]) -> str | None:
    """Return the first of some bylines that names who wrote, and not only the day or who drew; else the first."""
    listed = list(bylines)
    named = (line for line in listed if not (STAMP.match(line) or CHANGED.match(line) or PICTURES.match(line)))
    return next(named, listed[0] if listed else None)


def is_byline(line: str) -> bool:
    """Tell whether a line by itself says who wrote the article, or when: "By Ida Moss, 15 May 2024"."""
    if len(line.split()) > LONGEST_BYLINE:
        return False
    return bool((BYLINE.match(line) or STAFF.match(line) or CHANGED.match(line)) and not is_sentence(line)) or is_stamp(
        line
    )


def is_signature(line: str) -> bool:
    """Tell whether a line right below the headline names the writer: "Martha Moss", "From our ferries team"."""
    if len(line.split()) > LONGEST_BYLINE or is_sentence(line):
        return False
    person = PERSON.match(line)
    named = person and person[1].lower() in _first_names()
    return bool(named or LABELLED.match(line) or SIGNED.match(line) or PLACED.match(line) or DESK.match(line))


def is_role(line: str) -> bool:
    """Tell whether a line below the name of a writer only says what they are: "Health reporter"."""
    return len(line.split()) <= LONGEST_BYLINE and ROLE_ALONE.match(line) is not None


@cache
def _first_names() -> frozenset[str]:
    files = ("words/first-names.txt", "words/first-names-of-many-countries.txt")
    return frozenset(name for file in files for line in data_lines(file) for name in line.split()[1:])
