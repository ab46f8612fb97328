"""Reads an article: from a text in memory, from a file, or the one that is built in."""

import datetime as dt
import tomllib
from pathlib import Path

from bot.reading.article import Article, Line, LineKind, Sentence
from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.errors import ArticleMissing, ArticleTooLarge
from bot.reading.furniture import kinds_of_lines
from bot.reading.resources import data_folder
from bot.reading.sentences import split_sentences
from bot.reading.span import Span

BUILT_IN = "canadian-elections"
"""The name of the article that ships with the program."""

QUOTABLE = (LineKind.BODY, LineKind.HEADLINE)


def read_text(
    text: str,
    *,
    title: str | None = None,
    date: dt.date | None = None,
    url: str | None = None,
    language: str = "en",
) -> Article:
    """Return the article that ``text`` holds; without a ``title`` its headline, else its first words, name it.

    Any text at all makes an article; one without words has no lines.
    """
    numbered = _lines(text)
    kinds = kinds_of_lines([span.of(text) for _, span in numbered])
    lines = tuple(Line(number, span, kind) for (number, span), kind in zip(numbered, kinds, strict=True))
    sentences = tuple(
        Sentence(line.number, span.shift(line.span.start), line.kind)
        for line in lines
        if line.kind in QUOTABLE
        for span in split_sentences(line.span.of(text), language)
    )
    byline = next((line.span.of(text) for line in lines if line.kind is LineKind.BYLINE), None)
    return Article(title or _title(text, lines), text, lines, sentences, byline, date, url, language)


def read_file(path: Path) -> Article:
    """Return the article in the file ``path``; a sidecar ``path.toml`` may give title, date, url and language.

    Raises an UnreadableArticle whose text says what to do.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            size = path.stat().st_size / 1e6
            raise ArticleTooLarge(f"{path} has {size:.0f} MB; an article may have {MAX_BYTES / 1e6:.0f} MB. Split it.")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleMissing(f"There is no file {path}. Check the name.") from error
    except OSError as error:
        raise ArticleMissing(f"{path} cannot be read ({error.strerror}). Give a readable text file.") from error
    text = decode(data, str(path))
    sidecar = path.with_suffix(".toml")
    about = tomllib.loads(sidecar.read_text(encoding="utf-8")) if sidecar.is_file() else {}
    return read_text(
        text,
        title=about.get("title"),
        date=about.get("date"),
        url=about.get("url"),
        language=about.get("language", "en"),
    )


def built_in_article(name: str = BUILT_IN) -> Article:
    """Return a built-in article by name; raises ArticleMissing for a name that does not exist."""
    return read_file(data_folder() / "articles" / f"{name}.txt")


def _lines(text: str) -> list[tuple[int, Span]]:
    numbered: list[tuple[int, Span]] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped:
            begin = start + line.index(stripped)
            numbered.append((number, Span(begin, begin + len(stripped))))
        start += len(line) + 1
    return numbered


def _title(text: str, lines: tuple[Line, ...]) -> str:
    headline = next((line for line in lines if line.kind is LineKind.HEADLINE), None)
    if headline:
        return headline.span.of(text)
    body = next((line for line in lines if line.kind is LineKind.BODY), None)
    words = body.span.of(text).split() if body else []
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "") if words else "Untitled"
