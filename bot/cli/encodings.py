"""Terminals and pipes that are not UTF-8."""

import codecs
import io
import json
import sys
from typing import Any

CLOSEST = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "•": "*", "→": "->"}
    | {"◀": "<", "▶": ">", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "}
)
"""What stands for the characters that answers and articles often have, where they cannot be shown."""

HANDLER = "sourceline.closest"


def print_what_can_be_shown() -> None:
    """Make this process print something close for a character that its terminal or pipe cannot carry.

    Articles have curly quotation marks, which few encodings but UTF-8 know; without them an answer is still one.
    """
    codecs.register_error(HANDLER, _closest)
    for stream in (sys.stdout, sys.stderr):
        # Whoever calls the program from a test or another program may have put something else there.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def json_line(row: dict[str, Any]) -> str:
    """Return a row as JSON on one line, in escapes where standard output could not carry it."""
    encoding = codecs.lookup(sys.stdout.encoding or "utf-8").name
    return json.dumps(row, ensure_ascii=encoding != "utf-8")


def _closest(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    words = error.object[error.start : error.end].translate(CLOSEST)
    return "".join(mark if mark.isascii() else "?" for mark in words), error.end
