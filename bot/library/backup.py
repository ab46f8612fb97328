"""Backups: a consistent copy while the bot runs, and the way back."""

import datetime as dt
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from bot.library.errors import LibraryError, LibraryUnusable
from bot.library.opening import check_file, open_store
from bot.library.store import Store


class NoBackup(LibraryError):
    """A backup cannot be written, or a file is no backup."""


def back_up(store: Store, target: Path) -> Path:
    """Write a consistent copy of the library to ``target`` while it is in use, and return ``target``.

    The copy appears under its name only when it is whole and on the disk. A file that is there is replaced.
    """
    target = target.absolute()
    if target.exists() and target.samefile(store.path):
        raise NoBackup(f"{target} is the library itself. Name another file for the backup.")
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(store.path, unfinished)
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise NoBackup(f"The backup {target} cannot be written: {error}.") from error
    return target


def restore(backup: Path, path: Path, *, at: dt.datetime) -> Path | None:
    """Put the library in ``path`` back as it is in ``backup``; return where what was there before is kept, if anything.

    Other processes may have the library open: they see what was restored from their next transaction on. Raises
    NoBackup for a file that is no sound library, or from a newer program; then nothing is changed.
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
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if kept:
            _keep(path, kept)
        _copy(backup, path, single=False)
    except (OSError, sqlite3.Error) as error:
        raise NoBackup(f"{backup} cannot be restored: {error}.") from error
    store = open_store(path)
    try:
        # Whoever has an index in memory must make it anew, even where the revisions happen to agree.
        with store.atomic():
            store.run("UPDATE guilds SET epoch = abs(random() / 2)")
    finally:
        store.close()
    return kept


def _keep(path: Path, kept: Path) -> None:
    """Keep what is there: as a consistent copy, or byte for byte where it is damaged."""
    try:
        _copy(path, kept)
    except sqlite3.DatabaseError:
        path.replace(kept)
        for ending in ("-wal", "-shm"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.replace(kept.with_name(kept.name + ending))


def _copy(source: Path, target: Path, *, single: bool = True) -> None:
    """Copy a database; ``single`` makes the copy one file on its own, without a write-ahead log."""
    origin = sqlite3.connect(source, timeout=5)
    try:
        copy = sqlite3.connect(target, timeout=5)
        try:
            origin.backup(copy)
            if single:
                copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
    finally:
        origin.close()
