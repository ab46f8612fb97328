"""Files that appear whole or not at all: each is written under another name, and moved to its place when complete."""

import errno
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

OWNER_ONLY = 0o600

LEFT_BEHIND = re.compile(r"\.sourceline-[0-9a-f]{16}\.unfinished(-journal|-wal|-shm)?")
"""How an unfinished file is called, and what SQLite keeps beside one that is a database."""

ABANDONED = 3_600.0
"""Seconds without a change after which nobody writes an unfinished file any more: its program was killed."""


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a new file to write in, and put it in the place of ``target`` when the block has ended without an error.

    Otherwise ``target`` is as it was, and nothing else is left. A link stays one, and what it leads to is replaced,
    with the owner and the permissions that it had. Raises OSError, also where ``target`` is there and no file.
    """
    target = Path(os.path.realpath(target))
    before = target.stat() if target.exists() else None
    if before and not target.is_file():
        raise OSError(errno.EINVAL, "this is no ordinary file", str(target))
    unfinished = _begun(target)
    try:
        mode = before.st_mode if before else unfinished.stat().st_mode
        with suppress(OSError):
            # What replaces a file that only its owner may read is nobody else's business meanwhile.
            unfinished.chmod(OWNER_ONLY)
        yield unfinished
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        # Not every file system knows owners and permissions, and not everybody may give files away.
        with suppress(OSError):
            if before and hasattr(os, "chown"):
                os.chown(unfinished, before.st_uid, before.st_gid)
        with suppress(OSError):
            unfinished.chmod(mode & 0o7777)
        _put(unfinished, target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def new_file(folder: Path) -> Path:
    """Make an empty file of a name that nobody has chosen, hidden, and return it; raises OSError.

    What a program that was killed has left of such files in the folder is cleared away.
    """
    _clear_away(folder)
    path = folder / f".sourceline-{os.urandom(8).hex()}.unfinished"
    path.open("x").close()
    return path


def _clear_away(folder: Path) -> None:
    oldest = time.time() - ABANDONED
    with suppress(OSError), os.scandir(folder) as inside:
        for entry in inside:
            if LEFT_BEHIND.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if entry.stat().st_mtime < oldest:
                        Path(entry.path).unlink()


def _begun(target: Path) -> Path:
    try:
        return new_file(target.parent)
    except OSError:
        # A file may be written whose folder may not.
        if not target.is_file():
            raise
        # It takes its time to import, and is seldom needed.
        from tempfile import gettempdir

        return new_file(Path(gettempdir()))


def _put(unfinished: Path, target: Path) -> None:
    try:
        unfinished.replace(target)
    except OSError:
        # A file that is mounted by itself can be written, not replaced.
        if not target.is_file():
            raise
        shutil.copyfile(unfinished, target)
