"""Where articles come from, before anything is read: files, stretches of JSON Lines, addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.library.fetching.document_reading import ENDINGS, ending_of, holds_lines
from bot.library.storage.library_files import is_same_file

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)
STRETCH = 256_000
"""Bytes of JSON Lines that are read at a time, rounded up to whole lines."""

LONGEST_STRETCH = 32_000_000
"""A line longer than that is no article, and the rest of its file is left alone."""

HIDDEN = (".", "~$")
"""What the names of files begin with that nobody wants to see; Word keeps such a one beside each that it has open."""

SKIPPED_ROW = b'{"where": "'
"""What a list of skipped files begins with, as ``sourceline article add --report`` writes it; it is no article."""

BLOCK = 65_536
"""Bytes that are looked through for line ends at a time."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not added; ``why`` is a sentence."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file that holds one article; ``size`` in bytes, for the progress."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The bytes from ``start`` to ``end`` of a file of JSON Lines; ``line`` is the number of its first."""

    path: Path
    start: int
    end: int
    line: int

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page."""

    url: str
    size: int = 0


Source = WholeFile | Stretch | Address


def is_address(name: str) -> bool:
    """Return whether a name is an address, of whatever scheme, rather than that of a file."""
    return SCHEME.match(name) is not None


def find_sources(names: Iterable[str]) -> Iterator[Source | Skipped]:
    """Yield what there is to read under some names: of files, of folders with everything below, of pages.

    In a folder only files of a known kind are taken, but no hidden ones. Links to folders are not followed.
    """
    for name in names:
        if is_address(name):
            yield Address(name)
            continue
        for found in _files(Path(name)):
            yield from _in_file(found) if isinstance(found, Path) else (found,)


def bytes_in(names: Iterable[str]) -> int:
    """Return how many bytes there are to read under some names, without opening a file."""
    files = (found for name in names if not is_address(name) for found in _files(Path(name)))
    return sum(_size(found) for found in files if isinstance(found, Path))


def is_read(file: Path, name: str) -> bool:
    """Tell whether ``file`` is one of those that there are to read under a name; a list of skipped ones is none."""
    if is_address(name) or _lists_what_was_skipped(file):
        return False
    return any(isinstance(found, Path) and is_same_file(found, file) for found in _files(Path(name)))


def _files(path: Path) -> Iterator[Path | Skipped]:
    if path.is_dir():
        yield from _in_folder(path)
    else:
        yield path


def _in_folder(folder: Path) -> Iterator[Path | Skipped]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(str(folder), f"The folder cannot be read ({error.strerror}).")
        return
    for path in inside:
        if path.name.startswith(HIDDEN):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path)
        elif ending_of(path.name) in ENDINGS and path.is_file():
            yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _lists_what_was_skipped(path: Path) -> bool:
    """Tell whether a file is the list of an earlier run; one that skipped nothing wrote an empty one."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(SKIPPED_ROW))
    except OSError:
        return False
    return beginning == SKIPPED_ROW or (not beginning and holds_lines(path.name))


def _in_file(path: Path) -> Iterator[Source | Skipped]:
    try:
        size = path.stat().st_size
        if not path.is_file():
            yield Skipped(str(path), "This is not a file.")
        elif holds_lines(path.name):
            yield from _stretches(path)
        else:
            yield WholeFile(path, size)
    except FileNotFoundError:
        yield Skipped(str(path), "There is no such file. Check the name.")
    except (OSError, ValueError) as error:
        yield Skipped(str(path), f"The file cannot be read ({getattr(error, 'strerror', None) or error}).")


def _stretches(path: Path) -> Iterator[Source | Skipped]:
    """Yield a file of lines in parts that begin and end with a line, whatever its length."""
    start, line, lines, position = 0, 1, 0, 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            if not position and block.startswith(SKIPPED_ROW):
                return
            last = block.rfind(b"\n")
            lines += block.count(b"\n")
            end = position + last + 1
            position += len(block)
            if last >= 0 and end - start >= STRETCH:
                yield Stretch(path, start, end, line)
                start, line = end, line + lines
                lines = 0
            elif position - start > LONGEST_STRETCH:
                yield Skipped(f"{path}, line {line + lines}", "The line is too long; the file is left alone from here.")
                return
    if position > start:
        yield Stretch(path, start, position, line)
