"""What the ingest and its reading processes tell each other: one JSON object a line."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from bot.library.articles.shelved_article import FittedArticle
from bot.library.ingest.reading import Read, There, Unfitting
from bot.library.ingest.source import Skipped, Stretch, WholeFile

DONE = b"{}\n"
"""What a reading process prints after everything that a source holds."""


def packed_source(source: WholeFile | Stretch) -> bytes:
    """Return a source as one line."""
    place = {"path": str(source.path), "size": source.size}
    if isinstance(source, Stretch):
        place |= {"start": source.start, "line": source.line}
    return _line(place)


def unpacked_source(line: bytes) -> WholeFile | Stretch:
    """Return the source that ``packed_source`` wrote."""
    place = json.loads(line)
    path = Path(place["path"])
    if "start" in place:
        return Stretch(path, place["start"], place["start"] + place["size"], place["line"])
    return WholeFile(path, place["size"])


def packed(read: Read) -> bytes:
    """Return what came of reading as one line."""
    match read:
        case FittedArticle():
            date = read.date.isoformat() if read.date else None
            return _line({"article": [read.title, read.text, read.url, date, read.fingerprint, read.mark]})
        case There():
            return _line({"there": read.where})
        case Unfitting():
            return _line({"skipped": [read.where, read.why, read.mark]})
    return _line({"skipped": [read.where, read.why]})


def unpacked(line: bytes) -> Read:
    """Return what ``packed`` wrote."""
    (kind, value), *_ = json.loads(line).items()
    match kind:
        case "article":
            title, text, url, date, fingerprint, mark = value
            return FittedArticle(title, text, url, dt.date.fromisoformat(date) if date else None, fingerprint, mark)
        case "there":
            return There(value)
    return Unfitting(*value) if len(value) == 3 else Skipped(*value)


def _line(value: dict[str, Any]) -> bytes:
    # Names of files may hold lone surrogates, which only ASCII with escapes carries.
    return json.dumps(value, ensure_ascii=True).encode("ascii") + b"\n"
