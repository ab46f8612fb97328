"""Opens the database file: makes it, checks it, brings it up to date, or says why it cannot be used."""

import datetime as dt
import shutil
import sqlite3
import time
from pathlib import Path

from sqlite_utils import Database

from bot.library.storage.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryForeign,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnusable,
)
from bot.library.storage.migrations import migrations
from bot.library.storage.store import Store, unusable

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it gives up; a transaction takes a few milliseconds."""

FOREIGN = (
    "{path} is not a backup of Sourceline. Name a file that sourceline backup wrote; "
    "what sourceline export wrote is for sourceline import."
)


def open_store(path: Path) -> Store:
    """Return the store in the file ``path``, made or migrated if need be; raises a LibraryUnusable."""
    path = path.absolute()
    _make_folder(path.parent)
    is_new = not path.exists() or path.stat().st_size == 0
    try:
        store = _connect(path)
    except sqlite3.DatabaseError as error:
        raise _kept(path, unusable(path, error)) from error
    try:
        _check(store)
        _migrate(store, is_new)
    except BaseException:
        store.close()
        raise
    return store


def open_beside(path: Path) -> Store:
    """Return the store in a file that another process of the program has open, and has checked; locks nothing."""
    try:
        return _connect(path.absolute())
    except sqlite3.DatabaseError as error:
        raise unusable(path, error) from error


def check_file(path: Path) -> None:
    """Check that a file is a sound library that this program can read, and touch nothing; raises LibraryUnusable."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    try:
        problem = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        applied = {step.name for step in migrations.applied(Database(connection, execute_plugins=False))}
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_NOTADB:
            raise LibraryUnusable(FOREIGN.format(path=path)) from error
        raise unusable(path, error) from error
    finally:
        connection.close()
    if problem != "ok":
        raise LibraryDamaged(path, str(problem).splitlines()[-1])
    if not applied:
        raise LibraryUnusable(FOREIGN.format(path=path))
    if applied - _known_migrations():
        raise LibraryTooNew(path, max(applied - _known_migrations()))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnusable(f"The folder {folder} for the database cannot be made ({error.strerror}).") from error


def _connect(path: Path) -> Store:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False)
    try:
        # Secure deletion: what a person had erased is overwritten in the file, not only marked as free.
        for pragma in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        database = Database(connection, execute_plugins=False)
        if _is_foreign(database):
            raise LibraryForeign(path)
        _use_write_ahead_log(database)
    except BaseException:
        connection.close()
        raise
    return Store(path, database)


def _is_foreign(database: Database) -> bool:
    """Tell whether there are tables, and none of them is ours: whoever names a file may name a wrong one."""
    is_empty = database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
    return not is_empty and not migrations.applied(database)


def _use_write_ahead_log(database: Database) -> None:
    """Switch to WAL; SQLite does not wait its busy timeout for that, so two first openings at once need patience."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return database.enable_wal()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _check(store: Store) -> None:
    try:
        with store.atomic():
            # That it may be written is found out now; the check takes seconds for large files, and only reads.
            pass
        problem = store.value("PRAGMA integrity_check(1)")
    except LibraryReadOnly as error:
        raise LibraryReadOnly(store.path) from error
    except LibraryBusy:
        raise
    except LibraryUnusable as error:
        raise _kept(store.path, error) from error
    if problem != "ok":
        raise LibraryDamaged(store.path, str(problem).splitlines()[-1], _keep_copy(store.path, "damaged"))


def _migrate(store: Store, is_new: bool) -> None:
    applied = [step.name for step in migrations.applied(store.database)]
    unknown = set(applied) - _known_migrations()
    if unknown:
        raise LibraryTooNew(store.path, max(unknown), _keep_copy(store.path, "newer"))
    if not migrations.pending(store.database):
        return
    if not is_new and applied:
        _keep_copy(store.path, "before-update")
    with store.atomic():
        migrations.apply(store.database)


def _known_migrations() -> set[str]:
    return {step.name for step in migrations.pending(Database(memory=True, execute_plugins=False))}


def _kept(path: Path, error: LibraryUnusable) -> LibraryUnusable:
    if isinstance(error, LibraryDamaged):
        return LibraryDamaged(path, error.problem, _keep_copy(path, "damaged"))
    return error


def _keep_copy(path: Path, why: str) -> Path:
    """Copy the file with its write-ahead log beside itself, once for each state of the file; return the copy."""
    changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    copy = path.with_name(f"{path.stem}.{why}-{changed:%Y%m%d-%H%M%S-%f}{path.suffix}")
    if not copy.exists():
        for ending in ("", "-wal"):
            source = path.with_name(path.name + ending)
            if source.exists():
                shutil.copy2(source, copy.with_name(copy.name + ending))
    return copy
