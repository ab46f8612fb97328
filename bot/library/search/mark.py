"""How far the index has come: it is written with every commit, so that a kill leaves index and mark in step."""

from dataclasses import dataclass
from typing import Self

from bot.library.search.errors import IndexDamaged


@dataclass(frozen=True, slots=True)
class Mark:
    """The ``revision`` up to which changes are in the index, the ``token`` of the database, and the shape of the words.

    The token is drawn anew whenever the index is written, and the database keeps the last two; so an index beside
    another database, or beside an older state of it, is recognised.
    """

    revision: int
    token: str
    shape: str

    def __str__(self) -> str:
        return f"{self.revision} {self.token} {self.shape}"

    @classmethod
    def parse(cls, written: str) -> Self:
        """Return the mark that ``str`` wrote; raises IndexDamaged."""
        revision, *rest = written.split(" ")
        if len(rest) != 2 or not revision.isdigit():
            raise IndexDamaged("it has no mark")
        return cls(int(revision), *rest)
