"""Which article a channel talks about: the one that answered there last, for some minutes.

Whoever asks "how much did it cost" goes on about what was just answered. Kept in memory: a channel's events always come
to the same process.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.discord_bot.place import Place

LASTING = 600.0
"""Seconds for which an article is what a channel talks about."""

Channel = tuple[int | None, int]
"""A server, None for direct messages, and a channel in there."""


class Topics:
    """Remembers for ten minutes which article answered last in which channel."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[Channel, tuple[float, int]] = OrderedDict()

    def keep(self, place: Place, article: int | None) -> None:
        """Remember that an article answered in a place; None changes nothing."""
        if article is not None:
            self._kept.pop(_channel(place), None)
            self._kept[_channel(place)] = (self._clock(), article)
        self._forget()

    def of(self, place: Place) -> int | None:
        """Return the number of the article that is talked about in a place, None for none."""
        self._forget()
        kept = self._kept.get(_channel(place))
        return kept[1] if kept else None

    def _forget(self) -> None:
        oldest = self._clock() - LASTING
        while self._kept and next(iter(self._kept.values()))[0] < oldest:
            self._kept.popitem(last=False)


def _channel(place: Place) -> Channel:
    return place.guild, place.channel
