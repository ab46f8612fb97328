"""Reads in one worker thread, so that the event loop never waits for the reader."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Outcome
from bot.answering.reader.cascade import wants_reading
from bot.answering.reader.model_folder import ReaderUnavailable
from bot.answering.reader.reader import Reader, ReaderState
from bot.answering.reader.reading_again import read_again
from bot.discord_bot.shelf import aside

log = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST_WAIT = 2.0
"""Seconds after which the small ranker's outcome is given instead."""
AT_ONCE = 4
"""Questions that are answered between two looks at what else has come in."""

MOST_WAITING = 16
"""Questions that wait for the reader, the one being read included; further ones go without it."""


class ReadingQueue:
    """Answers questions, with the reader where that is at work, asked for and free in time."""

    def __init__(
        self, opening: Callable[[], ReaderState], *, seconds: float = LONGEST_WAIT, waiting: int = MOST_WAITING
    ) -> None:
        # Opened by the worker when the first question wants it: a bot that is never unsure never loads the model.
        self._opening = opening
        self._state: ReaderState | None = None
        self._seconds = seconds
        self._most = waiting
        self._waiting = 0
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")

    async def state(self) -> str:
        """Return one sentence that says whether the reader is at work; the first call loads it, in the worker."""
        return (await asyncio.get_running_loop().run_in_executor(self._worker, self._opened)).sentence

    async def answer(
        self, command: Command, query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED
    ) -> Outcome:
        """Return the outcome; the small ranker's where the reader is not asked, busy, too slow, or fails."""
        async with self._turns:
            # Hundreds of questions at once would else be answered in one go, and no heartbeat be sent meanwhile.
            await asyncio.sleep(0)
            first = await aside(index, partial(answer, command, query, index, strictness))
        if not wants_reading(command, first):
            return first
        return await self.read(first, lambda reader: read_again(command, query, index, strictness, reader, first))

    async def read(self, first: T, reading: Callable[[Reader], T]) -> T:
        """Return what reading makes of ``first``; itself where the reader is missing, busy, too slow, or fails."""
        is_missing = self._state is not None and self._state.reader is None
        if is_missing or self._waiting >= self._most:
            return first
        self._waiting += 1
        working = asyncio.get_running_loop().run_in_executor(self._worker, self._read, first, reading)
        working.add_done_callback(self._done)
        try:
            return await asyncio.wait_for(asyncio.shield(working), self._seconds)
        except TimeoutError:
            return first
        except Exception:
            log.exception("the reader failed; the small ranker answered")
            return first

    def _read(self, first: T, reading: Callable[[Reader], T]) -> T:
        reader = self._opened().reader
        return reading(reader) if reader else first

    def _opened(self) -> ReaderState:
        if self._state is None:
            try:
                self._state = self._opening()
            except ReaderUnavailable as error:
                log.error("the reader cannot work: %s", error)
                self._state = ReaderState(None, str(error))
        return self._state

    def close(self) -> None:
        """Let the worker thread end; what still waits is dropped."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _done(self, reading: asyncio.Future[Any]) -> None:
        self._waiting -= 1
        if not reading.cancelled():
            reading.exception()  # looked at, so that one that came too late is not reported as lost
