"""Takes the marks off Markdown: headings, list and quotation marks, emphasis, links, rules, images and front matter.

A line's words stay as they stand in the file, and each line keeps its number.
"""

import datetime as dt
import re
from dataclasses import dataclass

from bot.reading.days import day_in
from bot.reading.wrapping import unwrapped

HEADING = re.compile(r"#{1,6}\s+")
LEADING_MARK = re.compile(r"(?:>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)+")
NOTE = re.compile(r"\[\^[\w-]{1,20}\](?::\s*)?")
"""The number of a note, behind the words that it is on or before its own."""
ROW = re.compile(r"\|(.*)\|$")
RULE_OR_IMAGE = re.compile(r"(?:[-*_=]\s*){3,}$|!\[[^\]]*\]\([^)]*\)$|<[^>]+>$|```")
LONG_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,400}?)(?<=\S)\1")
SHORT_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*(?![\w*])|\b_(?=[^\s_])([^_\n]{1,400})(?<=\S)_\b"
)
LINK = re.compile(r"\[([^\[\]\n]{1,400})\]\((?:<[^<>\n]{1,500}>|[^()\s]{1,500})(?:\s\"[^\"\n]{0,200}\")?\)")
BOLD_LINE = re.compile(r"\*\*[^*]+\*\*$")
FEWEST_QUESTIONS = 3
"""Lines in bold letters that make an interview."""
FENCE = "---"
FRONT_MATTER_LINE = re.compile(r"(title|date|url|byline|language):\s*(.*)$", re.IGNORECASE)
MAX_FRONT_MATTER = 60
"""Lines that front matter may have."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The words of a Markdown text, line for line, and what its front matter tells.

    Without a title in the front matter a heading at the top is the title.
    """

    text: str
    title: str | None = None
    date: dt.date | None = None
    url: str | None = None
    language: str = "en"


def plain_of_markdown(text: str) -> Plain:
    """Return a Markdown text without its marks; front matter, rules and images leave blank lines."""
    about, above = _front_matter(text)
    below = "\n".join([*[""] * above, *text.split("\n")[above:]])
    # Lines that are wrapped are joined while the marks still tell an item of a list from the next.
    lines = [line.strip() for line in unwrapped(below).split("\n")]
    top = next((line for line in lines if line and not RULE_OR_IMAGE.match(line)), "")
    words = _without_emphasis([_without_marks(line) for line in lines])
    heading = words[lines.index(top)] if HEADING.match(top) else None
    return Plain(
        "\n".join(words),
        about.get("title") or heading,
        day_in(about.get("date")),
        about.get("url"),
        about.get("language", "en"),
    )


def _without_marks(line: str) -> str:
    if RULE_OR_IMAGE.match(line):
        return ""
    heading = HEADING.match(line)
    if heading:
        return line[heading.end() :]
    row = ROW.match(line)
    if row:
        return row[1].strip()
    mark = LEADING_MARK.match(line)
    return line[mark.end() :] if mark and mark.end() < len(line) else line


def _without_emphasis(lines: list[str]) -> list[str]:
    """Return lines without the marks of emphasis and the addresses of links.

    Where only bold letters tell the questions of an interview from the answers, they keep their marks.
    """
    bold = [line for line in lines if BOLD_LINE.match(line)]
    asked = sum(line.endswith("?**") for line in bold)
    is_interview = len(bold) >= FEWEST_QUESTIONS and 0 < asked < len(bold)
    return [line if is_interview and BOLD_LINE.match(line) else _plain(line) for line in lines]


def _plain(line: str) -> str:
    words = LONG_EMPHASIS.sub(r"\2", LINK.sub(r"\1", NOTE.sub("", line)))
    return SHORT_EMPHASIS.sub(lambda found: found[1] or found[2], words)


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of a block of front matter at the top and the number of lines that it takes, else nothing."""
    lines = text.split("\n", MAX_FRONT_MATTER)
    if lines[0].strip() != FENCE:
        return {}, 0
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == FENCE:
            found = (FRONT_MATTER_LINE.match(line.strip()) for line in lines[1 : number - 1])
            return {match[1].lower(): match[2].strip().strip("\"'") for match in found if match}, number
    return {}, 0
