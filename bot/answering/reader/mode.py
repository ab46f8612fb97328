"""Whether the reader is used, as configured, and whether it is at work."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.answering.reader.errors import ReaderUnavailable
from bot.answering.reader.reader import Reader, load_reader


class ReaderMode(StrEnum):
    """``auto`` uses the reader where it is installed, ``on`` insists on it, ``off`` never loads it."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ReaderState:
    """The reader, or None, and one sentence that says whether it is at work."""

    reader: Reader | None
    sentence: str


def open_reader(mode: ReaderMode = ReaderMode.AUTO, folder: Path | None = None, threads: int = 2) -> ReaderState:
    """Return the reader as configured; raises ReaderUnavailable only where it is ``on`` and cannot work."""
    if mode is ReaderMode.OFF:
        return ReaderState(None, "The reader is off by configuration.")
    try:
        return ReaderState(load_reader(folder, threads), "The reader is at work.")
    except ReaderUnavailable as reason:
        if mode is ReaderMode.ON:
            raise
        return ReaderState(None, str(reason))
