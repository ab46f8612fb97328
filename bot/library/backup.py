"""Backups: a consistent copy while the bot runs, and the way back."""

import datetime as dt
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from bot.library.storage.errors import LibraryDamaged, LibraryError, LibraryUnusable
from bot.library.storage.library_files import refusal_to_replace
from bot.library.storage.opening import BUSY_SECONDS, check_file, open_store
from bot.library.storage.store import Store, unusable
from bot.library.storage.whole_file import new_file, whole_file


class NoBackup(LibraryError):
    """A backup cannot be written, or a file is no backup."""


def back_up(store: Store, target: Path) -> Path:
    """Write a consistent copy of the library to ``target`` while it is in use, and return ``target``.

    The copy appears under its name only when it is whole and on the disk. A file that is there is replaced.
    """
    target = target.absolute()
    if refused := refusal_to_replace(target, store.path):
        raise NoBackup(refused)
    if not target.parent.is_dir():
        # A disk that is not there today is no reason to fill another one.
        raise NoBackup(f"There is no folder {target.parent}. Make it first, or name another file.")
    try:
        with whole_file(target) as unfinished:
            _copy(store.path, unfinished)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise NoBackup(f"The backup {target} cannot be written ({reason}).") from error
    return target


def restore(backup: Path, path: Path, *, at: dt.datetime) -> Path | None:
    """Put the library in ``path`` back as it is in ``backup``; return where what was there before is kept, if anything.

    Other processes may have the library open: they see what was restored from their next transaction on. Raises
    NoBackup for a file that is no sound library or from a newer program, or where it does not fit on the disk; then
    nothing is changed.
    """
    backup, path = backup.absolute(), path.absolute()
    if not backup.is_file():
        raise NoBackup(f"There is no file {backup}. Check the name.")
    if path.exists() and backup.samefile(path):
        raise NoBackup(f"{backup} is the library itself. Name the file of a backup.")
    try:
        check_file(backup)
    except LibraryUnusable as error:
        raise NoBackup(f"Nothing was restored. {error}") from error
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.stem}.before-restore-{at.astimezone(dt.UTC):%Y%m%d-%H%M%S-%f}{path.suffix}")
    unfinished = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = new_file(path.parent)
        _prepare(backup, unfinished)
        _put(unfinished, path, kept)
    except sqlite3.DatabaseError as error:
        raise NoBackup(f"Nothing was restored. {unusable(path, error)}") from error
    except OSError as error:
        raise NoBackup(f"Nothing was restored. {path} cannot be written ({error.strerror or error}).") from error
    finally:
        if unfinished:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
    # An older backup is brought up to date now, for a running bot would miss what it does not have.
    open_store(path).close()
    return kept


def _prepare(backup: Path, unfinished: Path) -> None:
    """Make the copy that will be put in place; where there is no room for it, nothing has been touched yet."""
    _copy(backup, unfinished)
    with closing(sqlite3.connect(unfinished)) as copy, copy:
        # Whoever has an index in memory must make it anew, even where the revisions happen to agree.
        copy.execute("UPDATE guilds SET epoch = abs(random() / 2)")
    _write_through(unfinished)


def _put(unfinished: Path, path: Path, kept: Path | None) -> None:
    """Put a copy in the place of what is there, which is kept: as a consistent copy, or its bytes if it is damaged."""
    if kept is None:
        # The log of a file that is gone would be taken for this one's.
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        unfinished.replace(path)
        return
    try:
        _copy(path, kept)
        # One transaction in the file that others have open: they see all of it, or nothing.
        _copy(unfinished, path, single=False)
    except sqlite3.DatabaseError as error:
        kept.unlink(missing_ok=True)
        if not isinstance(unusable(path, error), LibraryDamaged):
            raise
        for ending in ("-wal", "-shm", ""):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(kept.with_name(kept.name + ending))
        unfinished.replace(path)


def _copy(source: Path, target: Path, *, single: bool = True) -> None:
    """Copy a database; ``single`` makes the copy one file on its own, without a write-ahead log."""
    with (
        closing(sqlite3.connect(source, timeout=BUSY_SECONDS)) as origin,
        closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as copy,
    ):
        origin.backup(copy, progress=_give_up_when_busy)
        if single:
            copy.execute("PRAGMA journal_mode = DELETE")


def _give_up_when_busy(status: int, _remaining: int, _pages: int) -> None:
    # The connection has waited by now; Python would go on trying for ever.
    if status & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        busy = sqlite3.OperationalError("database is locked")
        busy.sqlite_errorcode = status
        raise busy


def _write_through(path: Path) -> None:
    with path.open("rb+") as written:
        os.fsync(written.fileno())
