"""Answers questions of the queue with entries of the FAQ: each change of both is one transaction."""

import contextlib
import datetime as dt
from collections.abc import Iterable

from bot.library.faq.faq import Faq
from bot.library.faq.faq_entry import Backing, FaqEntry
from bot.library.questions.queue import Queue
from bot.library.questions.unanswered import State, Unanswered
from bot.library.storage.errors import ChangedMeanwhile, Missing, Unfit
from bot.library.storage.store import Store


class QueueAnswers:
    """What moderators do in the queue and the FAQ at once; all of it is kept, or nothing.

    A question may be erased, or dealt with by somebody else, while a form about it is open: then methods raise Missing
    or ChangedMeanwhile, and no entry is made.
    """

    def __init__(self, store: Store, faq: Faq, queue: Queue) -> None:
        self._store = store
        self._faq = faq
        self._queue = queue

    def write(
        self,
        guild: int,
        number: int,
        question: str,
        answer: str,
        *,
        by: int,
        at: dt.datetime,
        aliases: Iterable[str] = (),
        backing: Backing | None = None,
    ) -> FaqEntry:
        """Add the entry that answers an open question, and return it.

        Raises Missing, ChangedMeanwhile, Taken or Unfit.
        """
        with self._store.atomic():
            self._require_open(guild, number)
            article, line = backing or Backing()
            entry = self._faq.add(guild, question, answer, aliases=aliases, article=article, line=line, by=by, at=at)
            self._queue.answer(guild, number, entry.number, by=by, at=at)
            return entry

    def point(
        self, guild: int, number: int, line: int, *, by: int, at: dt.datetime, article: int | None = None, wording: str
    ) -> FaqEntry | None:
        """Answer an open question with a line; return the entry by which ``wording`` finds it from now on, if any.

        Raises Missing, ChangedMeanwhile, Taken or Unfit.
        """
        with self._store.atomic():
            self._require_open(guild, number)
            entry = None
            if wording.strip():
                entry = self._faq.add(guild, wording, "", article=article, line=line, by=by, at=at)
            faq = entry.number if entry else None
            self._queue.point(guild, number, line, article=article, faq=faq, by=by, at=at)
            return entry

    def put_back(self, guild: int, number: int, *, by: int, at: dt.datetime) -> Unanswered:
        """Reopen a question and return it; an entry that only points to a line for it is removed.

        Raises Missing, or Unfit for one that is open.
        """
        with self._store.atomic():
            before = self._queue.question(guild, number)
            if before.state is State.OPEN:
                raise Unfit(f"Question #{number} is open, so there is nothing to bring back.")
            reopened = self._queue.reopen(guild, number, by=by, at=at)
            if before.faq is not None and before.line is not None:
                # Somebody may have removed the entry already, or may have written an answer into it, which stays.
                with contextlib.suppress(Missing):
                    if self._faq.entry(guild, before.faq).points:
                        self._faq.remove(guild, before.faq, by=by, at=at)
            return reopened

    def _require_open(self, guild: int, number: int) -> None:
        try:
            question = self._queue.question(guild, number)
        except Missing as error:
            raise Missing(f"Question #{number} is no longer kept. Add the answer as a new FAQ entry.") from error
        if question.state is not State.OPEN:
            by_entry = f" by entry #{question.faq}" if question.faq else ""
            raise ChangedMeanwhile(f"Question #{number} was {question.state.value}{by_entry} in the meantime.")
