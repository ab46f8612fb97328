"""Where a command writes its rows: a file appears whole or not at all, a pipe or a device is written as it goes."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.library.storage.whole_file import whole_file

STANDARD_OUTPUTS = (1, 2)
DESCRIPTOR = re.compile(r"/(?:dev|proc/self)/fd/(\d{1,9})")
"""How a shell names what it has opened already."""


@contextmanager
def output_to(path: Path) -> Iterator[TextIO]:
    """Give a text in UTF-8 to write, which is in ``path`` once the block has ended; raises OSError.

    What was in a file before is there until then, and stays if the block ends with an error.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if descriptor := _descriptor_named(path) or _standard_output(path):
        sys.stdout.flush()
        with _opened(os.dup(descriptor)) as file:
            yield file
    elif _is_replaceable(path):
        with whole_file(path) as unfinished, _opened(unfinished) as file:
            yield file
    else:
        with _opened(path) as file:
            yield file


def _opened(where: Path | int) -> TextIO:
    return open(where, "w", encoding="utf-8", newline="\n")  # noqa: PTH123 - a descriptor is no path


def _descriptor_named(path: Path) -> int | None:
    """Return the number in a name such as ``/dev/fd/5``: what is opened there is written to, not replaced."""
    named = DESCRIPTOR.fullmatch(str(path))
    return int(named[1]) if named else None


def _standard_output(path: Path) -> int | None:
    """Return the standard stream that goes there anyway: opened once more, a file would lose what it has."""
    for descriptor in STANDARD_OUTPUTS:
        try:
            if os.path.samestat(path.stat(), os.fstat(descriptor)):
                return descriptor
        except OSError:
            continue
    return None


def _is_replaceable(path: Path) -> bool:
    """Tell whether a path is that of a file, or of nothing yet; a file that is open may have lost its name."""
    return not path.exists() or (path.is_file() and Path(os.path.realpath(path)).exists())
