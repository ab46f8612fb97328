"""Sees through the marks of Markdown: headings, list and quotation marks, rules, images and front matter.

Only marks at the start of a line are looked through, so that a line's words stay as they stand in the file.
"""

import re

from bot.reading.article import LineKind
from bot.reading.span import Span

HEADING = re.compile(r"#{1,6}\s+")
LEADING_MARK = re.compile(r"(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")
RULE_OR_IMAGE = re.compile(r"(?:[-*_=]\s*){3,}$|!\[[^\]]*\]\([^)]*\)$|<[^>]+>$|```")
FENCE = "---"
FRONT_MATTER_LINE = re.compile(r"(title|date|url|byline|language):\s*(.*)$", re.IGNORECASE)
MAX_FRONT_MATTER = 60


def without_marks(line: Span, text: str) -> tuple[Span, LineKind | None]:
    """Return the span of a line's words and, where the marks settle it, its kind."""
    words = line.of(text)
    if RULE_OR_IMAGE.match(words):
        return line, LineKind.FURNITURE
    heading = HEADING.match(words)
    if heading:
        return Span(line.start + heading.end(), line.end), LineKind.HEADLINE
    mark = LEADING_MARK.match(words)
    return (Span(line.start + mark.end(), line.end) if mark and mark.end() < len(words) else line), None


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of a block of front matter at the top and the number of lines that it takes, else nothing."""
    lines = text.split("\n", MAX_FRONT_MATTER)
    if lines[0].strip() != FENCE:
        return {}, 0
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == FENCE:
            found = (FRONT_MATTER_LINE.match(line.strip()) for line in lines[1 : number - 1])
            return {match[1].lower(): match[2].strip().strip("\"'") for match in found if match}, number
    return {}, 0
