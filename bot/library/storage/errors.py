"""What can go wrong in the library; ``str()`` of each error is a sentence fit to be shown.

LibraryError
├── LibraryUnusable
│   ├── LibraryDamaged
│   ├── LibraryTooNew
│   ├── LibraryForeign
│   ├── LibraryReadOnly
│   └── LibraryBusy
├── Missing
│   ├── Unlisted
│   └── Removed
├── Taken
├── Unfit
├── ChangedMeanwhile
└── FetchRefused
"""

from collections.abc import Sequence
from pathlib import Path


class LibraryError(Exception):
    """Something that was asked of the library cannot be done."""


class LibraryUnusable(LibraryError):
    """The database file cannot be worked with at all."""


class LibraryDamaged(LibraryUnusable):
    """The file is no sound database; ``copy`` is where its bytes are kept, once that has been done."""

    def __init__(self, path: Path, problem: str, copy: Path | None = None) -> None:
        self.path, self.copy, self.problem = path, copy, problem
        kept = f" A copy is kept as {copy}." if copy else ""
        super().__init__(
            f"The database {path} is damaged ({problem}).{kept} Restore a backup, or move the file away to start anew."
        )


class LibraryTooNew(LibraryUnusable):
    """A newer program has written the file; ``copy`` is where its bytes are kept, if they are."""

    def __init__(self, path: Path, migration: str, copy: Path | None = None) -> None:
        self.path, self.copy, self.migration = path, copy, migration
        kept = f", and a copy is kept as {copy}" if copy else ""
        super().__init__(
            f"The database {path} was written by a newer version of this program (it knows {migration}). "
            f"Nothing was changed{kept}. Update the program."
        )


class LibraryForeign(LibraryUnusable):
    """Another program keeps something in the file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} is the database of another program, and was left as it is. Name another file.")


class LibraryReadOnly(LibraryUnusable):
    """The file or its folder cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"The database {path} cannot be written. Give the program write access to it and its folder.")


class LibraryBusy(LibraryUnusable):
    """Another process has held the file for too long."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"The database {path} is busy: another program holds it. Try again in a moment.")


class Missing(LibraryError):
    """There is no such entry, article, question or setting."""


class Unlisted(Missing):
    """No article or entry is called so; ``near`` are some that are called like it."""

    def __init__(self, sentence: str, near: Sequence[str] = ()) -> None:
        self.near = tuple(near)
        super().__init__(f"{sentence} Did you mean {' or '.join(near)}?" if near else sentence)


class Removed(Missing):
    """The article or entry ``number`` was removed, and can be restored."""

    def __init__(self, sentence: str, number: int) -> None:
        self.number = number
        super().__init__(f"{sentence} It was removed, and can be restored.")


class Taken(LibraryError):
    """Something with the same wording or content exists; ``number`` says which."""

    def __init__(self, sentence: str, number: int) -> None:
        self.number = number
        super().__init__(sentence)


class Unfit(LibraryError):
    """A text or value cannot be kept as it is: empty, too long, or of the wrong kind."""


class ChangedMeanwhile(LibraryError):
    """What was planned no longer fits, because somebody changed it in between."""


class FetchRefused(LibraryError):
    """A web page is not fetched, or not kept."""
