r"""FAQ entries as one Markdown file with front matter, for people to read, review and change.

Each entry is a block of front matter between two lines of ``---``, then its answer, then an empty line::

    ---
    question: "How do I join?"
    aliases: ["Joining", "Membership"]
    line: 12
    article: 2
    ---
    Press the *green* button.

Values are JSON, which is YAML too. A line of an answer that would look like ``---`` gets a backslash, which Markdown
shows as ``---``. What is written from entries reads back as the same entries, and these write the same bytes.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from bot.library.faq.faq_entry import FaqText, faq_text
from bot.library.storage.errors import Unfit

FENCE = "---"
FENCE_LIKE = re.compile(r"^(\\*)---[ \t]*$", re.MULTILINE)
ESCAPED = re.compile(r"^\\(\\*---[ \t]*)$", re.MULTILINE)
KEYS = ("question", "aliases", "line", "article")
MAX_CHARACTERS = 20_000_000
"""Characters of a file; 20,000 entries of ordinary length have half as many."""


def to_markdown(texts: Iterable[FaqText]) -> str:
    """Return the entries as one Markdown file."""
    return "\n".join(_block(text) for text in texts)


def from_markdown(text: str) -> tuple[FaqText, ...]:
    """Return the entries in a Markdown file; raises Unfit with the line at which it cannot be read."""
    if len(text) > MAX_CHARACTERS:
        raise Unfit(f"The file has {len(text)} characters; it may have {MAX_CHARACTERS}. Split it.")
    lines = text.removeprefix("\N{BYTE ORDER MARK}").replace("\r\n", "\n").split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip(" \t") == FENCE]
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return ()
    if not fences or fences[0] != first:
        raise Unfit(f"Line {first + 1}: an entry begins with a line {FENCE}. The export shows how a file is written.")
    if len(fences) % 2:
        raise Unfit(f"Line {fences[-1] + 1}: the front matter is not closed by a second line {FENCE}.")
    begins, closes = fences[::2], fences[1::2]
    ends = [*begins[1:], len(lines)]
    return tuple(
        _read(lines[begin + 1 : close], "\n".join(lines[close + 1 : end]), begin)
        for begin, close, end in zip(begins, closes, ends, strict=True)
    )


def _block(text: FaqText) -> str:
    front = [f"question: {_json(text.question)}"]
    if text.aliases:
        front.append(f"aliases: {_json(list(text.aliases))}")
    if text.line is not None:
        front.append(f"line: {text.line}")
    if text.article is not None:
        front.append(f"article: {text.article}")
    answer = FENCE_LIKE.sub(r"\\\g<0>", text.answer)
    return "\n".join([FENCE, *front, FENCE, answer, ""])


def _read(front: list[str], answer: str, begin: int) -> FaqText:
    values: dict[str, Any] = {}
    for number, line in enumerate(front, start=begin + 2):
        if line.strip():
            key, value = _pair(line, number)
            values[key] = value
    if "question" not in values:
        raise Unfit(f"Line {begin + 1}: the entry has no question.")
    try:
        return faq_text(
            values["question"],
            ESCAPED.sub(r"\1", answer),
            values.get("aliases", ()),
            values.get("article"),
            values.get("line"),
        )
    except Unfit as error:
        raise Unfit(f"Line {begin + 1}: {error}") from error


def _pair(line: str, number: int) -> tuple[str, Any]:
    key, _, written = line.partition(":")
    key = key.strip()
    if key not in KEYS:
        raise Unfit(f"Line {number}: “{key}” is not a key of an entry; the keys are {', '.join(KEYS)}.")
    try:
        value = json.loads(written)
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unfit(
            f"Line {number}: the {key} is not written as JSON; put texts in straight quotation marks."
        ) from error
    if not _is_fit(key, value):
        wanted = {"question": "a text", "aliases": "a list of texts"}.get(key, "a whole number")
        raise Unfit(f"Line {number}: the {key} is not {wanted}.")
    return key, value


def _is_fit(key: str, value: Any) -> bool:
    if key == "question":
        return isinstance(value, str)
    if key == "aliases":
        return isinstance(value, list) and all(isinstance(alias, str) for alias in value)
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
