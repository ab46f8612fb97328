"""Puts a question back into the queue; the line that was pointed to for it answers no longer."""

import contextlib
import datetime as dt

from bot.library.errors import Missing
from bot.library.library import Library
from bot.library.unanswered import Unanswered


def put_back(library: Library, guild: int, number: int, *, by: int, at: dt.datetime) -> Unanswered:
    """Reopen a question and return it; an entry that only points to a line for it is removed. Raises Missing."""
    before = library.queue.question(guild, number)
    reopened = library.queue.reopen(guild, number, by=by, at=at)
    if before.faq is not None and before.line is not None:
        # Somebody may have removed the entry already, or may have written an answer into it, which stays.
        with contextlib.suppress(Missing):
            if library.faq.entry(guild, before.faq).points:
                library.faq.remove(guild, before.faq, by=by, at=at)
    return reopened
