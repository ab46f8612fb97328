"""Which process answers for which shards of a bot: claims that are locks, so that they end with whoever holds them.

Two processes that are the same bot would both answer every question. Shards of one bot share the database, so a claim
goes by their numbers; two bots may share it, too, so it also goes by which bot the token is of.
"""

import errno
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from bot.library.storage.errors import LibraryError
from bot.library.storage.library_files import CLAIMS

try:
    import fcntl
except ImportError:  # Windows has other locks; there nobody is told.
    fcntl = None  # type: ignore[assignment] # absent

MOST_SHARDS = 1 << 16
"""Bytes of the file of claims that are a bot's, one for each of its shards; the file itself stays empty."""

HELD = (errno.EACCES, errno.EAGAIN)


class AnsweredAlready(LibraryError):
    """Another process answers for the same bot."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another sourceline run answers for this bot already, with the same database {path}, and both would "
            "answer every question. End it first, or give each its part of the shards with --shards."
        )


@contextmanager
def answering_alone(path: Path, token: str, shards: Iterable[int] | None) -> Iterator[None]:
    """Claim the shards of a bot, or all of them for None, while the block runs; raises AnsweredAlready.

    The claim of a process that was killed is gone with it. Where the file system has no locks, nothing is claimed.
    """
    with ExitStack() as held:
        claims = None
        with suppress(OSError):
            claims = held.enter_context(Path(f"{os.path.realpath(path)}{CLAIMS}").open("ab"))
        first = zlib.crc32(token.partition(".")[0].encode()) * MOST_SHARDS
        parts = [(first, MOST_SHARDS)] if shards is None else [(first + shard, 1) for shard in shards]
        for start, length in parts:
            if claims and not _lock(claims, start, length):
                raise AnsweredAlready(path)
        yield


def _lock(file: IO[bytes], start: int, length: int) -> bool:
    """Lock a part of a file until it is closed; return whether nobody else holds any of it."""
    if fcntl is None:
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
    except OSError as error:
        return error.errno not in HELD
    return True
