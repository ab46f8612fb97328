"""Which message answers which, so that edits, deletions and repetitions find the answer.

The last minute is in memory. A channel's events always come to the same process, which thus knows what it has said;
only in the first minute after a start, and for questions that are deleted later, the library is asked.
"""

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from bot.library.questions.answered_questions import GivenAnswer, GivenAnswers
from bot.voice.wording.phrases import message_link

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: where its message is, which message it answers, and what it says.

    ``guild`` is None in a direct message, ``question`` for a slash command. ``words`` are those that it answers; they
    are kept in memory only. ``said`` is empty for what only one person sees.
    """

    guild: int | None
    channel: int
    message: int
    question: int | None = None
    words: str = ""
    said: str = ""

    @property
    def link(self) -> str:
        """The address of the answer's message."""
        return message_link(self.guild, self.channel, self.message)


@dataclass(frozen=True, slots=True)
class _Message:
    """The key of an answer by its own message, which is never taken for the message that it answers."""

    number: int


class Recent:
    """Remembers answers for a minute, by the question's message and by what was said in which channel."""

    def __init__(self, answers: GivenAnswers, clock: Callable[[], float] = time.monotonic) -> None:
        self._answers = answers
        self._clock = clock
        self._started = clock()
        self._kept: OrderedDict[Hashable, tuple[float, Given]] = OrderedDict()

    def keep(self, given: Given) -> None:
        """Remember an answer; what its message said before, it no longer says."""
        self._forget()
        self._drop(self._kept.get(_Message(given.message)))
        for key in _keys(given):
            self._kept.pop(key, None)
            self._kept[key] = (self._clock(), given)

    def answer_to(self, guild: int | None, question: int) -> Given | None:
        """Return the answer to a message, given within the last minute."""
        found = self._find(question)
        if found or guild is None or not self._has_just_started:
            return found
        kept = self._answers.to(guild, question)
        return _given(kept) if kept and kept.at >= _a_minute_ago() else None

    def saying(self, guild: int, channel: int, said: str) -> Given | None:
        """Return the answer that said the same in a channel within the last minute."""
        found = self._find((channel, said))
        if found or not self._has_just_started:
            return found
        kept = self._answers.saying(guild, channel, said, _a_minute_ago())
        return _given(kept) if kept else None

    def take_back(self, guild: int | None, question: int) -> Given | None:
        """Forget and return the answer to a message that is gone; in a server however long ago it was given."""
        self._forget()
        remembered = self._kept.get(question)
        kept = self._answers.to(guild, question) if guild is not None else None
        if guild is not None and kept:
            self._answers.forget(guild, question)
        found = remembered[1] if remembered else _given(kept) if kept else None
        if found:
            self._drop((0.0, found))
        return found

    def gone(self, guild: int | None, message: int) -> None:
        """Forget an answer whose own message is gone, if it is one: nobody can be sent there any more."""
        self._forget()
        self._drop(self._kept.get(_Message(message)))
        if guild is not None and self._has_just_started:
            self._answers.forget_since(guild, message, _a_minute_ago())

    @property
    def _has_just_started(self) -> bool:
        return self._clock() - self._started < MINUTE

    def _drop(self, kept: tuple[float, Given] | None) -> None:
        if kept is None:
            return
        for key in _keys(kept[1]):
            later = self._kept.get(key)
            # Another message may say the same by now.
            if later and later[1].message == kept[1].message:
                del self._kept[key]

    def _find(self, key: Hashable) -> Given | None:
        self._forget()
        found = self._kept.get(key)
        return found[1] if found else None

    def _forget(self) -> None:
        oldest = self._clock() - MINUTE
        while self._kept and next(iter(self._kept.values()))[0] < oldest:
            self._kept.popitem(last=False)


def _keys(given: Given) -> Iterator[Hashable]:
    """Yield by what an answer is found: its message, the message that it answers, what it says."""
    yield _Message(given.message)
    if given.question is not None:
        yield given.question
    if given.said:
        yield (given.channel, given.said)


def _given(kept: GivenAnswer) -> Given:
    return Given(kept.guild, kept.channel, kept.answer, kept.question, "", kept.said)


def _a_minute_ago() -> dt.datetime:
    return dt.datetime.now(dt.UTC) - dt.timedelta(seconds=MINUTE)
