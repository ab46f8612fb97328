"""Takes what a mail puts around a text off it: the marks of quotation before its lines, and its head above them."""

import re
from collections.abc import Iterable

from bot.reading.article import LineKind

QUOTED = re.compile(r"[ \t]*>(?:[ \t]*>)*[ \t]?")
FEWEST_QUOTED = 3
"""Lines with a mark that make a quoted text."""
SHARE_QUOTED = 0.5
"""Of all lines that are not blank, the part that has a mark in a quoted text; in others the mark says something."""
HEAD = re.compile(r"(?:from|to|cc|bcc|reply-to|sent|subject|date):\s+\S", re.IGNORECASE)
NAMES_MAIL = re.compile(r"(?:from|subject):\s", re.IGNORECASE)
FEWEST_IN_HEAD = 2
"""Lines that make the head of a mail."""
SUBJECT = re.compile(r"subject:\s+(?:(?:re|fwd?|aw|wg):\s*)*", re.IGNORECASE)
WROTE = re.compile(r"On\s.{5,160}\swrote:$")
"""Says in a reply what it quotes: "On Mon, 3 Mar 2025 at 08:12, Ida Moss <ida@post.example> wrote:"."""


def without_quoting(text: str) -> str:
    """Return a text that was quoted in a mail without the marks before its lines; any other stays as it is."""
    lines = text.split("\n")
    marked = sum(line.lstrip().startswith(">") for line in lines)
    if marked < max(FEWEST_QUOTED, SHARE_QUOTED * sum(bool(line.strip()) for line in lines)):
        return text
    return "\n".join(line[found.end() :] if (found := QUOTED.match(line)) else line for line in lines)


def subject_in(lines: Iterable[str]) -> str | None:
    """Return what the first of some lines that names a subject says: "Subject: Fwd: Museum finds map"."""
    return next((line[found.end() :] for line in lines if (found := SUBJECT.match(line))), None)


def set_aside_head(kinds: list[LineKind], lines: list[str]) -> None:
    """Note the head of a mail above everything else as furniture, but for the day: "Subject: Museum finds map"."""
    first = next((index for index, line in enumerate(lines) if kinds[index] is not LineKind.FURNITURE), len(lines))
    if first < len(lines) and "@" in lines[first] and WROTE.match(lines[first]):
        kinds[first] = LineKind.FURNITURE
    below = next((index for index in range(first, len(lines)) if not HEAD.match(lines[index])), len(lines))
    head = range(first, below)
    if len(head) >= FEWEST_IN_HEAD and any(NAMES_MAIL.match(lines[index]) for index in head):
        for index in head:
            if kinds[index] is LineKind.BODY:
                kinds[index] = LineKind.FURNITURE
