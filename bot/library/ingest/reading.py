"""Reads a source to articles that can be kept, or to the reason why not; runs in the reading processes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.library.articles.draft import Draft, draft_of_line
from bot.library.articles.shelved_article import FittedArticle, fitted, source_mark
from bot.library.fetching.document_reading import LARGEST_FILE, draft_in
from bot.library.ingest.source import SKIPPED_ROW, Skipped, Stretch, WholeFile
from bot.library.storage.errors import LibraryError
from bot.reading.decoding import MAX_BYTES
from bot.reading.errors import UnreadableArticle

Known = Callable[[str], bool]
"""Tells by its mark whether a source is kept already."""


@dataclass(frozen=True, slots=True)
class There:
    """A source that is there already."""

    where: str


@dataclass(frozen=True, slots=True)
class Unfitting(Skipped):
    """A source that was read and holds no article; ``mark`` tells its bytes."""

    mark: str = ""


Read = FittedArticle | There | Unfitting | Skipped


def read_source(source: WholeFile | Stretch, known: Known) -> Iterator[Read]:
    """Yield what a source holds; what is ``known`` already is not read any further."""
    if isinstance(source, Stretch):
        yield from _lines(source, known)
        return
    where = str(source.path)
    if source.size > LARGEST_FILE:
        yield Skipped(where, f"The file has {source.size / 1e6:.0f} MB; an article may have {MAX_BYTES / 1e6:.0f} MB.")
        return
    try:
        data = source.path.read_bytes()
    except OSError as error:
        yield Skipped(where, f"The file cannot be read ({error.strerror}).")
        return
    if data.startswith(SKIPPED_ROW):
        return
    yield _read(where, data, known, lambda: draft_in(data, source.path.name))


def _lines(source: Stretch, known: Known) -> Iterator[Read]:
    try:
        with source.path.open("rb") as file:
            file.seek(source.start)
            data = file.read(source.size)
    except OSError as error:
        yield Skipped(f"{source.path}, from line {source.line}", f"The file cannot be read ({error.strerror}).")
        return
    for number, line in enumerate(data.split(b"\n"), start=source.line):
        if line.strip():
            yield _read(f"{source.path}, line {number}", line, known, lambda line=line: draft_of_line(line))  # type: ignore[misc] # the lambda takes nothing


def _read(where: str, data: bytes, known: Known, draft: Callable[[], Draft]) -> Read:
    mark = source_mark(data)
    if known(mark):
        return There(where)
    try:
        found = draft()
        return fitted(found.text, found.title, found.url, found.date, mark)
    except (UnreadableArticle, LibraryError) as error:
        return Unfitting(where, str(error), mark)
    except MemoryError:
        return Unfitting(where, "Reading it takes too much memory.", mark)
