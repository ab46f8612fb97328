"""Reads an article: from a text in memory, from a file, or the one that is built in."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.reading.article import Article, Line, LineKind, Sentence
from bot.reading.bylines import writers_line
from bot.reading.days import day_in, day_of_publication, is_stamp
from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.errors import ArticleMissing, ArticleNotText, ArticleTooLarge
from bot.reading.mail import subject_in, without_quoting
from bot.reading.markdown import plain_of_markdown
from bot.reading.page import kinds_of_lines
from bot.reading.resources import data_folder
from bot.reading.sentences import split_sentences
from bot.reading.span import Span
from bot.reading.wrapping import unwrapped

BUILT_IN = "canadian-elections"
"""The name of the article that ships with the program."""

MARKDOWN = frozenset({".md", ".markdown"})
QUOTABLE = (LineKind.BODY, LineKind.HEADLINE)
SCHEMES = ("http", "https")
UNSEEN = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"))
"""Characters that say where a word may be parted, and would part it for whoever looks for it."""


def read_text(
    text: str,
    *,
    title: str | None = None,
    date: dt.date | None = None,
    url: str | None = None,
    language: str = "en",
) -> Article:
    """Return the article that ``text`` holds; without a ``title`` its headline, else its first words, name it.

    Without a ``date`` it has the day of publication that one of its first lines states, if any does. Any text at all
    makes an article; one without words has no lines. A ``url`` that is none of the web is left out.

    The article's text is ``text`` with each wrapped paragraph in one line, without characters that nobody sees and
    without the marks of a mail that quotes all of it.
    """
    text = unwrapped(without_quoting(text)).translate(UNSEEN)
    numbered = _lines(text)
    kinds = kinds_of_lines([span.of(text) for _, span in numbered])
    lines = tuple(Line(number, span, kind) for (number, span), kind in zip(numbered, kinds, strict=True))
    return _article(text, lines, title, date, url, language)


def read_markdown(text: str) -> Article:
    """Return the article that a Markdown ``text`` holds; front matter gives title, date, url and language.

    The article's text has no marks, and line for line the words of the file.
    """
    plain = plain_of_markdown(text)
    return read_text(plain.text, title=plain.title, date=plain.date, url=plain.url, language=plain.language)


def read_file(path: Path) -> Article:
    """Return the article in the file ``path``; a sidecar of the same name in TOML may give title, date, url, language.

    Raises an UnreadableArticle whose text says what to do.
    """
    text = decode(bytes_of_file(path), str(path))
    if path.suffix.lower() in MARKDOWN:
        return read_markdown(text)
    about = _sidecar(path.with_suffix(".toml"))
    return read_text(text, title=about.title, date=about.date, url=about.url, language=about.language)


def built_in_article(name: str = BUILT_IN) -> Article:
    """Return a built-in article by name; raises ArticleMissing for a name that does not exist."""
    return read_file(data_folder() / "articles" / f"{name}.txt")


def bytes_of_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file that has at most ``most``; raises ArticleTooLarge or ArticleMissing."""
    try:
        size = path.stat().st_size
        if size > most:
            raise ArticleTooLarge(f"{path} has {size / 1e6:.0f} MB; an article may have {most / 1e6:.0f} MB.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleMissing(f"There is no file {path}. Check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleMissing(f"{path} cannot be read ({reason}). Give a readable text file.") from error


@dataclass(frozen=True, slots=True)
class _About:
    title: str | None = None
    date: dt.date | None = None
    url: str | None = None
    language: str = "en"


def _sidecar(path: Path) -> _About:
    if not path.is_file():
        return _About()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArticleNotText(f"{path} is not valid TOML ({error}). Correct it, or remove it.") from error
    for key in ("title", "url", "language"):
        if not isinstance(told.get(key, ""), str):
            raise ArticleNotText(f"{path} has {told[key]!r} for {key}, which is not text. Put it in quotation marks.")
    return _About(told.get("title"), day_in(told.get("date")), told.get("url"), told.get("language", "en"))


def _article(
    text: str, lines: tuple[Line, ...], title: str | None, date: dt.date | None, url: str | None, language: str
) -> Article:
    sentences = tuple(
        Sentence(line.number, span.shift(line.span.start), line.kind)
        for line in lines
        if line.kind in QUOTABLE
        for span in split_sentences(line.span.of(text), language)
    )
    byline = writers_line(line.span.of(text) for line in lines if line.kind is LineKind.BYLINE)
    headline = next((index for index, line in enumerate(lines) if line.kind is LineKind.HEADLINE), 0)
    # Above the headline of a pasted page may stand its menu and its notice about cookies.
    day = date or day_of_publication(_stamps(text, lines)) or day_of_publication(_stamps(text, lines[headline:]))
    return Article(title or _title(text, lines), text, lines, sentences, byline, day, _web_address(url), language)


def _stamps(text: str, lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines that may state the day of publication: a day that is story has happened."""
    for line in lines:
        if line.kind is not LineKind.BODY or not is_stamp(line.span.of(text)):
            yield line.span.of(text)


def _lines(text: str) -> list[tuple[int, Span]]:
    numbered: list[tuple[int, Span]] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        span = Span(start, start + len(line)).strip(text)
        if len(span):
            numbered.append((number, span))
        start += len(line) + 1
    return numbered


def _title(text: str, lines: tuple[Line, ...]) -> str:
    headline = next((line for line in lines if line.kind is LineKind.HEADLINE), None)
    subject = subject_in(line.span.of(text) for line in lines if line.kind is LineKind.FURNITURE)
    if headline or subject:
        return _without_marks(headline.span.of(text) if headline else subject or "")
    body = next((line for line in lines if line.kind is LineKind.BODY), None)
    words = body.span.of(text).split() if body else []
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "") if words else "Untitled"


def _without_marks(title: str) -> str:
    """Return a title without the marks of Markdown that a pasted one stands in: "**Ferry strike ends**"."""
    return title.strip("*_# ") or title


def _web_address(written: str | None) -> str | None:
    """Return an address of the web as it was written, without blanks around it; None for anything else.

    Discord refuses a whole message whose link has another scheme or no host.
    """
    address = (written or "").strip()
    if not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    return address if parts.scheme in SCHEMES and any(mark.isalnum() for mark in host) else None
