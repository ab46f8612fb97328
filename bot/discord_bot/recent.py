"""What was answered within the last minute, so that edits, deletions and repetitions find the answer.

A channel's events always come to the same process, so no other process needs to know; a restart forgets one minute.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: where its message is, and the words that it answers."""

    channel: int
    message: int
    question: str
    link: str


class Recent:
    """Remembers answers for a minute, by the question's message and by what was said in which channel."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[Hashable, tuple[float, Given]] = OrderedDict()

    def keep(self, key: Hashable, given: Given) -> None:
        """Remember an answer under a key."""
        self._forget()
        self._kept.pop(key, None)
        self._kept[key] = (self._clock(), given)

    def find(self, key: Hashable) -> Given | None:
        """Return the answer that was given under a key within the last minute."""
        self._forget()
        found = self._kept.get(key)
        return found[1] if found else None

    def drop(self, key: Hashable) -> Given | None:
        """Forget and return the answer under a key."""
        self._forget()
        found = self._kept.pop(key, None)
        return found[1] if found else None

    def _forget(self) -> None:
        oldest = self._clock() - MINUTE
        while self._kept and next(iter(self._kept.values()))[0] < oldest:
            self._kept.popitem(last=False)
