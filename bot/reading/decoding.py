"""Bytes to text: UTF-8 first, a detected encoding second, a clear error last.

Of the encodings of one byte a character a text has the one in which its quotation marks and capitals stand right.
Detectors tell these apart by the letters of many languages, of which an English text has hardly any. Where the marks
stand right in several, it is the one whose letters one language has.
"""

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bot.reading.errors import ArticleEmpty, ArticleNotText, ArticleTooLarge
from bot.reading.resources import data_lines

MAX_BYTES = 5_000_000
"""More than a long book; a news article has a few thousand."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
RICH_TEXT = b"{\\rtf"
"""How a file of rich text begins, which is written in plain characters and yet is no text to be read."""
CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1b")

LIKELY = ("cp1252", "cp1250", "cp1254", "mac_roman")
"""What texts are written in, the most frequent first."""

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
WITHIN_WORDS = frozenset("’‘–—‐…·")
OPENING, CLOSING = "“‚„", "”"
STOPS = frozenset(",.;:!?")
LAST_LATIN = "\u024f"
SAMPLE = 200_000
"""Bytes from which the encoding is told."""


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data``; ``name`` is what error messages call it.

    Where no line ends otherwise, carriage returns end the lines, as old Macintosh programs wrote them.
    Raises ArticleTooLarge, ArticleNotText or ArticleEmpty.
    """
    if len(data) > MAX_BYTES:
        raise ArticleTooLarge(
            f"{name} has {len(data) / 1e6:.0f} MB; an article may have {MAX_BYTES / 1e6:.0f} MB. Split it."
        )
    text = _decode(data, name)
    if not text.strip():
        raise ArticleEmpty(f"{name} is empty. Give a file with the article's text.")
    if _is_json(text):
        raise ArticleNotText(
            f"{name} is JSON. Give the text itself, or one object with its text a line in a file that ends with .jsonl."
        )
    return text if "\n" in text else text.replace("\r", "\n")


def _is_json(text: str) -> bool:
    """Tell whether a whole text is a list or an object of JSON, whose marks would be read as those of quotations."""
    if text.lstrip()[0] not in "{[":
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _decode(data: bytes, name: str) -> str:
    not_text = ArticleNotText(f"{name} is not a text file. Save the article as plain text in UTF-8 and try again.")
    if data.startswith(RICH_TEXT):
        raise not_text
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise not_text from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        detected = _mixed(data) or _detected(data)
        if detected is None:
            raise not_text from error
        text = detected
    if any(character in CONTROLS for character in text[:100_000]):
        raise not_text
    return text


def _mixed(data: bytes) -> str | None:
    """Return a text that was put together from several files, line for line; None where most lines are not in UTF-8.

    Of plain characters nothing is told, and hardly any line in another encoding is right in UTF-8.
    """
    lines = [_decoded_line(line) for line in data.split(b"\n")]
    marked = [is_right for text, is_right in lines if not text.isascii()]
    if b"\0" in data or 2 * sum(marked) < max(1, len(marked)):
        return None
    return "\n".join(text for text, _ in lines)


def _decoded_line(line: bytes) -> tuple[str, bool]:
    """Return a line and whether it is in UTF-8; what is not is taken for what most others are in."""
    try:
        return line.decode("utf-8"), True
    except UnicodeDecodeError:
        return line.decode(LIKELY[0], "replace"), False


def _detected(data: bytes) -> str | None:
    # Imported late: the detector costs more than all other reading, and hardly any file needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None or b"\0" in data:
        return None
    for encoding in _encodings(data, best.encoding):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _encodings(data: bytes, detected: str) -> list[str]:
    """Return the encodings that ``data`` may have, the likeliest first; a detected one of other letters stays."""
    found = {encoding: _decoded(data[:SAMPLE], encoding) for encoding in (*LIKELY, detected)}
    in_detected = found[detected]
    if in_detected is not None and (len(in_detected) < len(data[:SAMPLE]) or _is_of_other_letters(in_detected)):
        return [detected]
    possible = {encoding: text for encoding, text in found.items() if text is not None}
    return sorted(possible, key=lambda encoding: _strangeness(possible[encoding]))


def _strangeness(text: str) -> tuple[int, int]:
    return sum(1 for _ in _oddities(text)), _foreign_letters(text)


def _foreign_letters(text: str) -> int:
    """Return how many letters of a text the language has not that has most of them."""
    letters = Counter(mark.lower() for mark in NOT_ASCII.findall(text) if mark.isalpha())
    known = (sum(letters[letter] for letter in alphabet) for alphabet in _alphabets())
    return letters.total() - max(known)


@cache
def _alphabets() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.partition(":")[2].strip()) for line in data_lines("words/alphabets.txt"))


def _oddities(text: str) -> Iterator[str]:
    """Yield the characters that stand where no writer puts them, such as a capital within a word."""
    for match in NOT_ASCII.finditer(text):
        mark, before, after = match[0], text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if _is_letter_astray(mark, before) if mark.isalpha() else _is_mark_astray(mark, before, after):
            yield mark


def _is_letter_astray(letter: str, before: str) -> bool:
    return before in STOPS or (letter.isupper() and before.islower())


def _is_mark_astray(mark: str, before: str, after: str) -> bool:
    if before.isalpha() and after.isalpha():
        return mark not in WITHIN_WORDS
    return (before.isalpha() and mark in OPENING) or (after.isalpha() and mark in CLOSING)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a character.
        return data[: error.start].decode(encoding) if error.start > len(data) - 4 and len(data) == SAMPLE else None


def _is_of_other_letters(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    return 2 * sum(mark > LAST_LATIN for mark in letters) > len(letters)
