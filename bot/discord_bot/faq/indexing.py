"""Makes the index of a server's FAQ aside: of thousands of entries it takes seconds, for which everybody would wait."""

import asyncio
from collections.abc import Iterator

from bot.library.faq.faq import Faq


class Indexing:
    """Has the indexes made in threads, each once for all who want it."""

    def __init__(self, faq: Faq) -> None:
        self._faq = faq
        self._making: dict[int, asyncio.Task[None]] = {}

    async def made(self, guild: int) -> None:
        """Return when the entries of a server can be looked up by wording within milliseconds."""
        if guild not in self._making:
            if self._faq.is_prepared(guild):
                return
            making = self._making[guild] = asyncio.create_task(through(self._faq.prepare(guild)))
            making.add_done_callback(lambda _: self._making.pop(guild))
        await asyncio.shield(self._making[guild])


async def through(steps: Iterator[None]) -> None:
    """Take steps one by one in a thread; between two of them others get their turn at the database."""
    while await asyncio.to_thread(next, steps, True) is None:
        continue
