"""Reading processes that work at the same time, each with a thread that hands it sources and takes what it reads."""

import asyncio
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.library.articles.shelved_article import fitted
from bot.library.fetching.fetching import PUBLIC
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.reading_apart import environment_apart
from bot.library.ingest.messages import DONE, packed_source, unpacked
from bot.library.ingest.reading import Read
from bot.library.ingest.source import Address, Skipped, Source, Stretch, WholeFile
from bot.library.storage.errors import FetchRefused, LibraryError

PATIENCE = 30.0
"""Seconds that a source may take; a page of a few megabytes takes less than one."""

AT_ONCE = 4
"""Sources that wait ready for each process, and results that wait for the writer: what bounds the memory."""

LOOK = 0.2
"""Seconds between two looks whether to stop."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that came of one source."""

    source: Source
    read: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading processes must know: the database, the server, and what counts as known."""

    database: Path
    guild: int
    ever: bool = False
    patience: float = PATIENCE
    policy: AddressPolicy = PUBLIC


def read_all(
    sources: Iterable[Source], reading: Reading, jobs: int, stopped: threading.Event | None = None
) -> Iterator[Outcome]:
    """Yield what came of each source, in whatever order it is ready; at most a few sources are in memory at a time.

    Once ``stopped`` is set nothing more comes, and what is being read is given up.
    """
    waiting: queue.Queue[Source | None] = queue.Queue(jobs * AT_ONCE)
    ready: queue.Queue[Outcome | BaseException | None] = queue.Queue(jobs * AT_ONCE)
    stopping = threading.Event()
    processes = [_Process(reading) for _ in range(jobs)]
    threads = [
        threading.Thread(target=_work, args=(waiting, ready, reading, process, stopping), daemon=True)
        for process in processes
    ]
    feeder = threading.Thread(target=_feed, args=(sources, waiting, ready, jobs, stopping), daemon=True)
    for thread in (*threads, feeder):
        thread.start()
    try:
        running = jobs
        while running and not (stopped and stopped.is_set()):
            try:
                outcome = ready.get(timeout=LOOK)
            except queue.Empty:
                continue
            if isinstance(outcome, BaseException):
                raise outcome
            if outcome is None:
                running -= 1
            else:
                yield outcome
    finally:
        stopping.set()
        _drain(ready, [*threads, feeder], processes)


def _feed(
    sources: Iterable[Source],
    waiting: "queue.Queue[Source | None]",
    ready: "queue.Queue[Outcome | BaseException | None]",
    jobs: int,
    stopping: threading.Event,
) -> None:
    try:
        for source in sources:
            if stopping.is_set():
                return
            _put(waiting, source, stopping)
    except BaseException as error:
        ready.put(error)
    for _ in range(jobs):
        _put(waiting, None, stopping)


def _work(
    waiting: "queue.Queue[Source | None]",
    ready: "queue.Queue[Outcome | BaseException | None]",
    reading: Reading,
    process: "_Process",
    stopping: threading.Event,
) -> None:
    try:
        while (source := _get(waiting, stopping)) is not None:
            read = _fetched(source, reading) if isinstance(source, Address) else process.read(source)
            ready.put(Outcome(source, read))
        ready.put(None)
    except BaseException as error:
        ready.put(error)
    finally:
        process.end()


class _Process:
    """A reading process, started when it is needed first and again after it had to be killed."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._running: subprocess.Popen[bytes] | None = None

    def read(self, source: WholeFile | Stretch) -> tuple[Read, ...]:
        """Return what a source holds; one that takes too long, or the process down, is skipped."""
        process = self._running or self._start()
        began = time.monotonic()
        timer = threading.Timer(self._reading.patience, process.kill)
        timer.start()
        try:
            lines = _answers(process, packed_source(source))
        finally:
            timer.cancel()
        if lines and lines[-1] == DONE:
            return tuple(unpacked(line) for line in lines[:-1])
        self.end()
        too_long = time.monotonic() - began >= self._reading.patience
        why = "It takes too long to read." if too_long else "The process that read it broke down."
        read = tuple(unpacked(line) for line in lines if line.endswith(b"\n"))
        where = f"{source.path}, after {len(read)} lines from line {source.line}" if isinstance(source, Stretch) else ""
        return (*read, Skipped(where or str(source.path), why))

    def kill(self) -> None:
        """Let whoever waits for what is being read have its end; any thread may call it."""
        running = self._running
        if running:
            running.kill()

    def end(self) -> None:
        """Stop the process at once; it has nothing to lose."""
        if self._running:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def _start(self) -> "subprocess.Popen[bytes]":
        about = self._reading
        self._running = subprocess.Popen(  # noqa: S603 - a program of this house
            [
                sys.executable,
                "-m",
                "bot.library.ingest.reading_process",
                str(about.database),
                str(about.guild),
                "ever" if about.ever else "in use",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment_apart(),
        )
        return self._running


def _answers(process: "subprocess.Popen[bytes]", request: bytes) -> list[bytes]:
    if process.stdin is None or process.stdout is None:
        return []
    lines: list[bytes] = []
    try:
        process.stdin.write(request)
        process.stdin.flush()
        for line in process.stdout:
            lines.append(line)
            if line == DONE:
                break
    except (BrokenPipeError, ValueError):
        pass
    return lines


def _fetched(source: Address, reading: Reading) -> tuple[Read, ...]:
    from bot.library.fetching.fetching_article import fetch_article

    try:
        page = asyncio.run(fetch_article(source.url, reading.policy))
        return (fitted(page.text, page.title, page.url, page.date),)
    except (FetchRefused, LibraryError) as error:
        return (Skipped(source.url, str(error)),)


def _put(waiting: "queue.Queue[Source | None]", source: Source | None, stopping: threading.Event) -> None:
    while not stopping.is_set():
        try:
            return waiting.put(source, timeout=LOOK)
        except queue.Full:
            continue
    return None


def _get(waiting: "queue.Queue[Source | None]", stopping: threading.Event) -> Source | None:
    while not stopping.is_set():
        try:
            return waiting.get(timeout=LOOK)
        except queue.Empty:
            continue
    return None


def _drain(
    ready: "queue.Queue[Outcome | BaseException | None]", threads: list[threading.Thread], processes: list[_Process]
) -> None:
    """Take what the threads still hand over, so that none of them waits for ever, until all have ended."""
    while any(thread.is_alive() for thread in threads):
        for process in processes:
            process.kill()
        try:
            ready.get(timeout=0.05)
        except queue.Empty:
            continue
