"""What is kept in memory of each server for as long as the database has nothing newer, whichever process wrote it.

A change of a server raises the revision of its kind; its epoch is drawn anew where rows are written by other means.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.library.storage.store import Store

T = TypeVar("T")

REVISIONS = {kind: f"{kind}_revision" for kind in ("faq", "articles", "settings", "queue")}
"""The column of each kind of thing that has a revision."""

NOTHING_SEEN = -1
"""Stands before the revision of a server that has nothing yet."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far something kept in memory has followed its server."""

    epoch: int
    revision: int


class Remembered(Generic[T]):
    """Remembers something of each server, for the servers that were asked for last. Any thread may call it.

    What ``follow`` changes must be looked at within the turn of the store: it takes all threads together.
    """

    def __init__(self, store: Store, kind: str, most: int) -> None:
        self._store = store
        self._marks = f"SELECT epoch, {REVISIONS[kind]} AS revision FROM guilds WHERE guild = :guild"  # noqa: S608 - own names
        self._most = most
        self._kept: OrderedDict[int, tuple[Mark, T]] = OrderedDict()

    def mark(self, guild: int) -> Mark:
        """Return how far the database is."""
        row = self._store.row(self._marks, guild=guild)
        return Mark(row["epoch"], row["revision"]) if row else Mark(0, 0)

    def is_near(self, guild: int, changes: int) -> bool:
        """Tell whether what is remembered lacks at most so many changes of what the database has."""
        with self._store.turn():
            mark, kept = self.mark(guild), self._kept.get(guild)
            return kept is not None and kept[0].epoch == mark.epoch and 0 <= mark.revision - kept[0].revision <= changes

    def keep(self, guild: int, mark: Mark, value: T) -> None:
        """Remember something that is as the database was at ``mark``."""
        with self._store.turn():
            self._kept.pop(guild, None)
            self._kept[guild] = mark, value
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def follow_some(self, guild: int, make: Callable[[], T], follow: Callable[[T, int], int | None]) -> bool:
        """Take in some of what came after what is remembered, and tell whether that was all.

        ``follow`` returns up to which revision it has taken in what came after one, None for all there is.
        """
        with self._store.turn():
            mark, (seen, value) = self._fitting(guild, make)
            reached = follow(value, seen.revision) if seen.revision != mark.revision else None
            self.keep(guild, mark if reached is None else Mark(mark.epoch, reached), value)
            return reached is None

    def current(self, guild: int, make: Callable[[], T], follow: Callable[[T, int], None]) -> T:
        """Return what is remembered, made first where nothing fits; ``follow`` takes in what came after a revision."""
        with self._store.turn():
            mark, (seen, value) = self._fitting(guild, make)
            if seen.revision != mark.revision:
                follow(value, seen.revision)
            self.keep(guild, mark, value)
            return value

    def same(self, guild: int, make: Callable[[], T]) -> T:
        """Return what is remembered, made anew after any change."""
        with self._store.turn():
            mark, kept = self.mark(guild), self._kept.get(guild)
            value = kept[1] if kept and kept[0] == mark else make()
            self.keep(guild, mark, value)
            return value

    def _fitting(self, guild: int, make: Callable[[], T]) -> tuple[Mark, tuple[Mark, T]]:
        """Return how far the database is, and what is remembered with how far that is, made where nothing fits."""
        mark, kept = self.mark(guild), self._kept.get(guild)
        # A revision that ran backwards means that the server was erased, or the file replaced by a backup.
        if kept is None or kept[0].epoch != mark.epoch or kept[0].revision > mark.revision:
            kept = Mark(mark.epoch, NOTHING_SEEN), make()
        return mark, kept
