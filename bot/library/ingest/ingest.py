"""The door: sources to articles of a server, written in batches."""

import datetime as dt
import itertools
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.library.articles.shelved_article import FittedArticle
from bot.library.fetching.fetching import PUBLIC
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.ingest.reading import There, Unfitting
from bot.library.ingest.reading_pool import PATIENCE, Outcome, Reading, read_all
from bot.library.ingest.source import Address, Skipped, Source, find_sources
from bot.library.library import Library

BATCH = 200
"""Articles of a transaction, which takes some 30 milliseconds."""


@dataclass(slots=True)
class Report:
    """What came of an ingest so far: numbers of the articles, how many were there, what was skipped, bytes read."""

    added: list[int] = field(default_factory=list)
    there: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    size: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How an ingest goes about it: processes, seconds for a source, and which addresses it may fetch from.

    ``once`` leaves alone whatever was tried before, even if it held no article or its article was removed since.
    Files that changed less than ``still`` seconds ago are left for another time.
    """

    jobs: int = 2
    patience: float = PATIENCE
    policy: AddressPolicy = PUBLIC
    once: bool = False
    still: float = 0.0


USUAL = Manner()


def ingest(
    library: Library,
    guild: int,
    names: Iterable[str],
    *,
    manner: Manner = USUAL,
    stopping: threading.Event | None = None,
    told: Callable[[Report], None] = lambda report: None,
) -> Report:
    """Add the articles of files, folders and pages to a server, and return what came of it.

    ``told`` is called after each transaction: what the report says then is kept, whatever happens. Takes as long as it
    takes; run it in a thread where an event loop waits. Once ``stopping`` is set it adds what is read, within a second
    or so, and leaves the rest for another time. Raises a LibraryUnusable.
    """
    stopping = stopping or threading.Event()
    report = Report()
    reading = Reading(library.path, guild, manner.once, manner.patience, manner.policy)
    outcomes = read_all(_sources(names, report, manner.still), reading, max(1, manner.jobs), stopping)
    try:
        for batch in _batches(outcomes):
            _write(library, guild, batch, report, once=manner.once)
            told(report)
    finally:
        outcomes.close()  # type: ignore[attr-defined] # a generator
    told(report)
    return report


def _sources(names: Iterable[str], report: Report, still: float) -> Iterator[Source]:
    for found in find_sources(names):
        if isinstance(found, Skipped):
            report.skipped.append(found)
        elif isinstance(found, Address) or not _is_young(found.path, still):
            yield found


def _is_young(path: Path, still: float) -> bool:
    """Return whether a file has just changed; one from the future, after the clock was set back, has not."""
    try:
        return still > 0 and 0 <= time.time() - path.stat().st_mtime < still
    except OSError:
        return False


def _batches(outcomes: Iterator[Outcome]) -> Iterator[list[Outcome]]:
    batch: list[Outcome] = []
    waiting = 0
    for outcome in outcomes:
        batch.append(outcome)
        waiting += max(1, len(outcome.read))
        if waiting >= BATCH:
            yield batch
            batch, waiting = [], 0
    if batch:
        yield batch


def _write(library: Library, guild: int, batch: list[Outcome], report: Report, *, once: bool) -> None:
    at = dt.datetime.now(dt.UTC)
    read = list(itertools.chain.from_iterable(outcome.read for outcome in batch))
    arrived = library.articles.add_all(
        guild, (each for each in read if isinstance(each, FittedArticle)), by=None, at=at
    )
    if once:
        library.articles.set_aside(guild, (each.mark for each in read if isinstance(each, Unfitting)), at=at)
    report.added += [arrival.number for arrival in arrived if arrival.is_new]
    report.there += sum(not arrival.is_new for arrival in arrived) + sum(isinstance(each, There) for each in read)
    report.skipped += [each for each in read if isinstance(each, Skipped)]
    report.size += sum(outcome.source.size for outcome in batch)
