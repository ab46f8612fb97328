"""Answered questions, so that the bot can follow what becomes of them, and its buttons know which they are about.

Which message answers which is kept, and those questions that are too long for the buttons below their answer.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.library.storage.guilds import Guilds
from bot.library.storage.moments import moment, stamp
from bot.library.storage.store import Row, Store


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer in a server: the message that holds it, and the message that it answers, None for a slash command.

    ``said`` is the same for answers that say the same, and empty where that does not matter.
    """

    guild: int
    channel: int
    question: int | None
    answer: int
    said: str
    at: dt.datetime


class GivenAnswers:
    """Given answers of all servers; they hold no word of a question."""

    def __init__(self, store: Store, guilds: Guilds) -> None:
        self._store = store
        self._guilds = guilds

    def keep(self, answers: Iterable[tuple[GivenAnswer, int]]) -> None:
        """Write down answers, each with the person who asked, in one transaction."""
        with self._store.atomic(lasting=False):
            for answer, person in answers:
                self._guilds.enter(answer.guild)
                values = {
                    "guild": answer.guild,
                    "channel": answer.channel,
                    "question": answer.question,
                    "answer": answer.answer,
                    "said": answer.said,
                    "asker": self._guilds.asker(answer.guild, person),
                    "at": stamp(answer.at),
                }
                self._store.insert("given_answers", values)

    def to(self, guild: int, question: int) -> GivenAnswer | None:
        """Return the last answer to a message, or None."""
        row = self._store.row(
            "SELECT * FROM given_answers WHERE guild = :guild AND question = :question ORDER BY id DESC LIMIT 1",
            guild=guild,
            question=question,
        )
        return _given(row) if row else None

    def saying(self, guild: int, channel: int, said: str, since: dt.datetime) -> GivenAnswer | None:
        """Return the last answer in a channel that says so, not older than ``since``, or None."""
        row = self._store.row(
            "SELECT * FROM given_answers WHERE guild = :guild AND at >= :since AND channel = :channel AND said = :said "
            "ORDER BY at DESC LIMIT 1",
            guild=guild,
            channel=channel,
            said=said,
            since=stamp(since),
        )
        return _given(row) if row else None

    def forget(self, guild: int, question: int) -> None:
        """Erase what is kept of the answers to a message."""
        self._store.run(
            "DELETE FROM given_answers WHERE guild = :guild AND question = :question",
            {"guild": guild, "question": question},
        )

    def forget_since(self, guild: int, answer: int, since: dt.datetime) -> None:
        """Erase what is kept of an answer by its own message, where it is not older than ``since``."""
        self._store.run(
            "DELETE FROM given_answers WHERE guild = :guild AND at >= :since AND answer = :answer",
            {"guild": guild, "since": stamp(since), "answer": answer},
        )


def _given(row: Row) -> GivenAnswer:
    return GivenAnswer(row["guild"], row["channel"], row["question"], row["answer"], row["said"], moment(row["at"]))


class LongQuestions:
    """Questions too long for buttons, which name them by number, for the retention time; none of direct messages."""

    def __init__(self, store: Store, guilds: Guilds) -> None:
        self._store = store
        self._guilds = guilds

    def keep(self, guild: int, wording: str, *, asker: int, at: dt.datetime) -> int:
        """Keep a question and return the number by which buttons name it."""
        hashed = self._guilds.asker(guild, asker)
        with self._store.atomic(lasting=False):
            self._guilds.enter(guild)
            return self._store.insert(
                "long_questions", {"guild": guild, "asker": hashed, "wording": wording, "at": stamp(at)}
            )

    def wording(self, guild: int, number: int) -> str | None:
        """Return a question, or None once it is no longer kept."""
        found: str | None = self._store.value(
            "SELECT wording FROM long_questions WHERE guild = :guild AND id = :number", guild=guild, number=number
        )
        return found
