"""An archive opened with distrust: known files only, none larger than it may be, nothing ever written to the disk."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.library.archive.layout import (
    ABOUT,
    ARTICLE_NAME,
    FAQ,
    FAQ_ROWS,
    FORMAT,
    LATER,
    REMOVED_FAQ,
    SERVER,
    SETTINGS,
    TABLES,
    VERSION,
    Columns,
    NotAnArchive,
)
from bot.library.faq.faq_markdown import MAX_CHARACTERS
from bot.reading.decoding import MAX_BYTES

REQUIRED = (ABOUT, SERVER, SETTINGS, FAQ, REMOVED_FAQ, FAQ_ROWS, *(f"{table}.jsonl" for table in TABLES))
MOST_FILES = 500_000
MOST_BYTES = 8_000_000_000
MUCH, RATIO = 50_000_000, 100
"""From so many bytes on, the content may be so many times as large as the archive; texts are three or four times."""

LONGEST_LINE = 1_000_000
LARGEST_ARTICLE = MAX_BYTES + 20_000
LARGEST_FAQ = 4 * MAX_CHARACTERS
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, OverflowError, RuntimeError)


class OpenedArchive:
    """The files of an archive; whatever is wrong with one raises NotAnArchive."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._check_files()
        about = self.object(ABOUT)
        if about.get("format") != FORMAT:
            raise self.refusal("it does not say that it is one")
        if about.get("version") != VERSION:
            raise self.refusal(f"its version is {about.get('version')!r:.20}, and this program reads {VERSION}")
        self.server = about.get("server")

    def refusal(self, why: str) -> NotAnArchive:
        """Return the error for something that is wrong."""
        return NotAnArchive(f"{self._path} cannot be imported: {why}.")

    def articles(self) -> Iterator[str]:
        """Yield the names of the articles' files, by number."""
        yield from sorted(name for name in self._archive.namelist() if ARTICLE_NAME.fullmatch(name))

    def text(self, name: str, most: int = LARGEST_FAQ) -> str:
        """Return a file as text."""
        with self._opened(name) as file:
            data: bytes = file.read(most + 1)
        if len(data) > most:
            raise self.refusal(f"{name} is too large")
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise self.refusal(f"{name} is not text in UTF-8") from error

    def object(self, name: str) -> dict[str, Any]:
        """Return a file of one JSON object."""
        return self._parsed(self.text(name, LONGEST_LINE), name)

    def rows(self, name: str, columns: Columns) -> Iterator[dict[str, Any]]:
        """Yield the rows of a file of JSON Lines, each with just these columns, and each of these fit."""
        with self._opened(name) as file:
            for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=1):
                place = f"{name}, line {number}"
                if len(line) > LONGEST_LINE:
                    raise self.refusal(f"{place}, is too long")
                try:
                    yield self.fit(self._parsed(line.decode(), place), columns, place)
                except UnicodeDecodeError as error:
                    raise self.refusal(f"{place}, is not text in UTF-8") from error

    def fit(self, row: dict[str, Any], columns: Columns, place: str) -> dict[str, Any]:
        """Return a row that has just these columns, and each of them fit."""
        row = {**{column: None for column in LATER if column in columns}, **row}
        if set(row) != set(columns):
            raise self.refusal(f"{place}, does not hold {', '.join(columns)}")
        for column, fits in columns.items():
            if not fits(row[column]):
                raise self.refusal(f"{place}, has an unfit {column}")
        return row

    def _parsed(self, text: str, place: str) -> dict[str, Any]:
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise self.refusal(f"{place}, is not JSON") from error
        if not isinstance(found, dict):
            raise self.refusal(f"{place}, is no JSON object")
        return found

    @contextmanager
    def _opened(self, name: str) -> Iterator[Any]:
        try:
            with self._archive.open(name) as file:
                yield file
        except DAMAGED as error:
            raise self.refusal(f"{name} is damaged") from error

    def _check_files(self) -> None:
        files = self._archive.infolist()
        names = {each.filename for each in files}
        strange = next(
            (name for name in sorted(names) if name not in REQUIRED and not ARTICLE_NAME.fullmatch(name)), None
        )
        missing = next((name for name in REQUIRED if name not in names), None)
        content = sum(each.file_size for each in files)
        if strange is not None:
            raise self.refusal(f"it holds a file {strange!r:.60}")
        if missing is not None:
            raise self.refusal(f"it has no {missing}")
        if len(names) != len(files) or len(files) > MOST_FILES:
            raise self.refusal("it holds a file twice, or too many")
        if any(each.flag_bits & 1 for each in files):
            raise self.refusal("it is locked with a password")
        if content > MOST_BYTES or (content > MUCH and content > RATIO * self._path.stat().st_size):
            raise self.refusal(f"unpacked it would have {content / 1e6:,.0f} MB")


@contextmanager
def open_archive(path: Path) -> Iterator[OpenedArchive]:
    """Open an archive; raises NotAnArchive."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield OpenedArchive(path, archive)
    except FileNotFoundError as error:
        raise NotAnArchive(f"There is no file {path}. Check the name.") from error
    except OSError as error:
        raise NotAnArchive(f"{path} cannot be read ({error.strerror or error}).") from error
    except (*DAMAGED, ValueError) as error:
        raise NotAnArchive(f"{path} cannot be imported: it is damaged, or not a zip file.") from error
