"""Which files are the library's: the database, what is kept beside it, and the folder of the search index."""

import os
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files that it keeps beside it."""

CLAIMS = "-run"
"""What the name of a database ends with for the file in which running bots claim their shards."""

ITSELF = "{file} is the library itself. Name another file."
BELONGS = "{file} belongs to the library {path}. Name another file."
HEADER = b"SQLite format 3\0"


def search_folder_of(path: Path) -> Path:
    """Return the folder in which the search index of the database ``path`` lies."""
    return path.with_name(f"{path.stem}.search")


def refusal_to_replace(file: Path, path: Path) -> str:
    """Return the sentence that refuses to write over a file of the library ``path``, empty for any other file.

    Whether the file is there makes no difference, nor does a link of any kind that leads to it.
    """
    if _place(file) == _place(path) or is_same_file(file, path):
        return ITSELF.format(file=file)
    return BELONGS.format(file=file, path=path) if _is_beside(file, path) else ""


def is_database(file: Path) -> bool:
    """Tell whether a file begins like a database of SQLite, of whichever program; False where it cannot be read."""
    try:
        # A pipe would be waited for.
        return file.is_file() and _first_bytes(file) == HEADER
    except OSError:
        return False


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two names are those of one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _is_beside(file: Path, path: Path) -> bool:
    # SQLite keeps its own files where a link leads, the search index lies beside the link.
    for database in {path.absolute(), _place(path)}:
        logs = [database.with_name(database.name + ending) for ending in (*BESIDE, CLAIMS)]
        if any(_place(file) == _place(log) or is_same_file(file, log) for log in logs):
            return True
        if _place(search_folder_of(database)) in (_place(file), *_place(file).parents):
            return True
    return False


def _first_bytes(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(len(HEADER))


def _place(path: Path) -> Path:
    return Path(os.path.realpath(path))
