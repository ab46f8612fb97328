"""Bytes to text: UTF-8 first, a detected encoding second, a clear error last."""

import codecs

from bot.reading.errors import ArticleEmpty, ArticleNotText, ArticleTooLarge
from bot.reading.single_bytes import encodings

MAX_BYTES = 5_000_000
"""More than a long book; a news article has a few thousand."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1b")


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
    return text if "\n" in text else text.replace("\r", "\n")


def _decode(data: bytes, name: str) -> str:
    not_text = ArticleNotText(f"{name} is not a text file. Save the article as plain text in UTF-8 and try again.")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise not_text from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        detected = _detected(data)
        if detected is None:
            raise not_text from error
        text = detected
    if any(character in CONTROLS for character in text[:100_000]):
        raise not_text
    return text


def _detected(data: bytes) -> str | None:
    # Imported late: the detector costs more than all other reading, and hardly any file needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None or b"\0" in data:
        return None
    for encoding in encodings(data, best.encoding):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
