"""The database connection of a process: reads, writes, and one transaction for each command."""

import os
import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.library.storage.errors import LibraryBusy, LibraryDamaged, LibraryReadOnly, LibraryUnusable, Unfit

Row = sqlite3.Row
Values = Mapping[str, Any]
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Store:
    """One SQLite file, opened once in a process; any thread may call it, one at a time."""

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.database = database
        self._turn = threading.RLock()
        self._file = _identity(path)
        database.conn.row_factory = sqlite3.Row

    @contextmanager
    def atomic(self, *, lasting: bool = True) -> Iterator[None]:
        """Make the writes of a block one transaction: all of them are kept, or none.

        Once the block is left, the writes survive the end of the process, and with ``lasting`` a power cut as well;
        that takes a write through to the disk, which is not worth it for counts.

        The write lock is taken at the start. SQLite refuses to turn a read transaction into a write transaction once
        another process has written, without waiting; ``Database.atomic`` starts as a read transaction.
        """
        with self._turn:
            if self.database.conn.in_transaction:
                with self.database.atomic():
                    yield
                return
            self.run(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            self.run("BEGIN IMMEDIATE")
            try:
                yield
                self.run("COMMIT")
            except BaseException:
                self.database.rollback()
                raise

    def turn(self) -> AbstractContextManager[object]:
        """Hold up all other threads that call the store, while a block looks at what they might change meanwhile."""
        return self._turn

    def run(self, sql: str, values: Values | None = None) -> sqlite3.Cursor:
        """Execute one statement; raises a LibraryUnusable when the file is busy, read-only or damaged."""
        with self._turn:
            try:
                return self.database.execute(sql, _encodable(values or {}))
            except sqlite3.IntegrityError:
                raise
            except OverflowError as error:
                raise Unfit("A number is too large.") from error
            except sqlite3.DatabaseError as error:
                raise unusable(self.path, error) from error

    def rows(self, sql: str, **values: Any) -> list[Row]:
        """Return all rows of a query."""
        with self._turn:
            found: list[Row] = self.run(sql, values).fetchall()
        return found

    def row(self, sql: str, **values: Any) -> Row | None:
        """Return the first row of a query, or None."""
        with self._turn:
            found: Row | None = self.run(sql, values).fetchone()
        return found

    def value(self, sql: str, **values: Any) -> Any:
        """Return the first column of the first row of a query, or None."""
        found = self.row(sql, **values)
        return None if found is None else found[0]

    def insert(self, table: str, values: Values) -> int:
        """Insert one row and return its row number."""
        columns = ", ".join(values)
        marks = ", ".join(f":{column}" for column in values)
        cursor = self.run(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)  # noqa: S608 - own names
        return int(cursor.lastrowid or 0)

    def is_in_place(self) -> bool:
        """Tell whether the file that is open still lies where it was opened; what is written to another one is lost."""
        return _identity(self.path) == self._file

    def close(self) -> None:
        """Close the file; the last process to close it folds the write-ahead log into it."""
        with self._turn:
            self.database.close()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def unusable(path: Path, error: sqlite3.DatabaseError) -> LibraryUnusable:
    """Return the error of this room for an error of SQLite."""
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusy(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return LibraryReadOnly(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LibraryDamaged(path, str(error))
        case sqlite3.SQLITE_FULL:
            return LibraryUnusable(f"The disk that holds the database {path} is full. Nothing was changed.")
        case sqlite3.SQLITE_IOERR:
            return LibraryUnusable(
                f"The database {path} cannot be read or written ({error}). Nothing was changed. Look whether the "
                "disk is full or failing."
            )
        case sqlite3.SQLITE_CANTOPEN:
            return LibraryUnusable(f"The database {path} cannot be opened: {_why_closed(path)}.")
    return LibraryUnusable(f"The database {path} cannot be used: {error}.")


def _why_closed(path: Path) -> str:
    if path.is_dir():
        return "it is a folder; name a file"
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        return "the file may not be read and written by this program; change its permissions or its owner"
    return "look whether its folder may be written"


def _encodable(values: Values) -> dict[str, Any]:
    """Return the values with U+FFFD for lone surrogates, which Discord hands on and no encoding can carry."""
    return {
        name: LONE_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for name, value in values.items()
    }
