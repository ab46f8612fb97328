"""An article before it is added, from wherever it comes, such as from a line of JSON Lines.

Such a line is one object, ``{"title", "date", "url", "text"}``; all but the text may be missing.
"""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from bot.library.storage.errors import Unfit
from bot.reading.decoding import MAX_BYTES

LONGEST = 2 * MAX_BYTES
"""Bytes of a line; JSON may need two for a character of the article."""

MAX_TITLE = 200
"""Characters of a title."""
MORE = "…"
"""Ends a title of which there is more."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what is known about it; ``title`` None lets its headline name it."""

    text: str
    title: str | None = None
    url: str | None = None
    date: dt.date | None = None


def found_title(title: str | None) -> str | None:
    """Return the title that a page or a file gives itself as it can be kept; None where it gives none.

    Nobody can shorten it there, so it is cut at a word; a title that somebody gives is refused when it is too long.
    """
    words = " ".join((title or "").split())
    if len(words) > MAX_TITLE:
        kept = words[: MAX_TITLE - len(MORE)]
        words = (kept.rpartition(" ")[0] or kept) + MORE
    return words if any(map(str.isalnum, words)) else None


def draft_of_line(line: bytes) -> Draft:
    """Return the draft in one line; raises Unfit with a sentence that says what is wrong with it."""
    if len(line) > LONGEST:
        raise Unfit(f"The line has more than {LONGEST / 1e6:.0f} MB.")
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode())
    except UnicodeDecodeError as error:
        raise Unfit("The line is not text in UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise Unfit("The line is not JSON.") from error
    if not isinstance(row, dict):
        raise Unfit("The line is not a JSON object.")
    if not isinstance(row.get("text"), str):
        raise Unfit('The object has no "text".')
    return Draft(row["text"], _text(row, "title"), _text(row, "url"), _date(row))


def _text(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise Unfit(f'The "{key}" is not a text.')
    return value


def _date(row: dict[str, Any]) -> dt.date | None:
    written = _text(row, "date")
    try:
        return dt.datetime.fromisoformat(written.strip()).date() if written else None
    except ValueError as error:
        raise Unfit('The "date" is not written as 2026-11-20.') from error
