"""What can be wrong with the index; none of it reaches a person, since the index can always be made anew.

IndexTrouble
├── IndexDamaged
├── IndexBusy
└── IndexUnwritable
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager


class IndexTrouble(Exception):
    """The index cannot be worked with as it is."""


class IndexDamaged(IndexTrouble):
    """Its files are missing, changed by somebody else, or of another shape."""


class IndexBusy(IndexTrouble):
    """Another process is writing it."""


class IndexUnwritable(IndexTrouble):
    """Its folder cannot be made or written."""


@contextmanager
def damage() -> Iterator[None]:
    """Turn whatever tantivy raises over files that make no sense into IndexDamaged, its panics included."""
    try:
        yield
    except IndexTrouble:
        raise
    except (OSError, ValueError, KeyError, TypeError, IndexError, RuntimeError, struct.error) as error:
        raise IndexDamaged(str(error)) from error
    except BaseException as error:
        # A panic of Rust comes as a class that derives from BaseException and that nobody can import.
        if type(error).__name__ == "PanicException":
            raise IndexDamaged(str(error)) from error
        raise
