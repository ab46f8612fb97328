"""What is written down a moment later, many things in one transaction: counts, and which message answers which.

A transaction for each question would take longer than most answers. What a person has been told is done, such as a
moderator's change, is never written this way.
"""

import asyncio
import datetime as dt
import logging
from collections import Counter
from dataclasses import dataclass, field

from bot.discord_bot.replies.recent import Given
from bot.library.library import Library
from bot.library.questions.answered_questions import GivenAnswer
from bot.library.questions.statistics import Count
from bot.library.storage.errors import LibraryError

log = logging.getLogger("sourceline")

MOST_ANSWERS = 10_000
"""Answers that wait while nothing can be written; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Page:
    """What has come together since the last writing."""

    counts: Counter[Count] = field(default_factory=Counter)
    answers: list[tuple[GivenAnswer, int]] = field(default_factory=list)


class Notebook:
    """Collects on the event loop, where all of it but ``write_page`` belongs."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._page = Page()
        self.writing = asyncio.Lock()
        """Held from when a page is taken until it is written: whoever erases waits for what would come after."""

    def count(self, counts: tuple[Count, ...]) -> None:
        """Note counts."""
        self._page.counts.update(counts)

    def answered(self, given: Given, person: int) -> None:
        """Note which message answers which, asked by a person; of direct messages nothing is kept."""
        if given.guild is not None:
            at = dt.datetime.now(dt.UTC)
            answer = GivenAnswer(given.guild, given.channel, given.question, given.message, given.said, at)
            self._page.answers.append((answer, person))

    def turn(self) -> Page | None:
        """Return what has come together, and begin a new page; None when there is nothing."""
        page, self._page = self._page, Page()
        return page if page.counts or page.answers else None

    def put_back(self, page: Page) -> None:
        """Note what is on a page that could not be written once more, so that it comes with the next one."""
        answers = [*page.answers, *self._page.answers][-MOST_ANSWERS:]
        self._page = Page(page.counts + self._page.counts, answers)

    def write_page(self, page: Page) -> None:
        """Write a page down, all of it or nothing; raises a LibraryError. Any thread may call it."""
        self._library.note(page.counts, page.answers)

    def write(self) -> None:
        """Write down what has come together; a full disk or a busy database loses none of it."""
        page = self.turn()
        if page is None:
            return
        try:
            self.write_page(page)
        except LibraryError as error:
            self.put_back(page)
            log.warning("%s counts are not written down yet: %s", page.counts.total(), error)
