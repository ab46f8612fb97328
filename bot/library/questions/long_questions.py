"""Answered questions that are too long for the buttons below their answer, which name them by number."""

import datetime as dt

from bot.library.storage.guilds import Guilds
from bot.library.storage.moments import stamp
from bot.library.storage.store import Store


class LongQuestions:
    """Long questions of all servers, for the retention time; direct messages have none here."""

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
