"""The servers that the bot is in: their salt, their revisions, and the numbers that they hand out."""

import datetime as dt
import hashlib
import secrets

from bot.library.storage.moments import stamp
from bot.library.storage.remembered import REVISIONS
from bot.library.storage.store import Store

DIRECT_MESSAGES = 0
"""The number under which everything outside servers is kept; Discord gives no server this id."""


class Guilds:
    """Knows every server that has anything in the library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def enter(self, guild: int) -> None:
        """Make sure that the server is known and takes part; call it inside a transaction, before a first write."""
        self._store.run(
            "INSERT INTO guilds (guild, salt, epoch) VALUES (:guild, :salt, abs(random() / 2)) "
            "ON CONFLICT (guild) DO UPDATE SET left_at = NULL WHERE left_at IS NOT NULL",
            {"guild": guild, "salt": secrets.token_bytes(16)},
        )

    def left(self, guild: int, *, at: dt.datetime) -> None:
        """Write down that the bot has left the server; the purge erases its data when the time is over."""
        self._store.run(
            "UPDATE guilds SET left_at = :at WHERE guild = :guild AND left_at IS NULL",
            {"guild": guild, "at": stamp(at)},
        )

    def returned(self, guild: int) -> None:
        """Write down that the bot is (again) in the server; nothing of it is erased."""
        with self._store.atomic():
            self.enter(guild)

    def known(self, *, left: bool = False) -> tuple[int, ...]:
        """Return the servers that the bot is in as far as the library knows, or with ``left`` those that it left."""
        rows = self._store.rows(
            "SELECT guild FROM guilds WHERE guild != :direct AND (left_at IS NOT NULL) = :left ORDER BY guild",
            direct=DIRECT_MESSAGES,
            left=int(left),
        )
        return tuple(row["guild"] for row in rows)

    def next_number(self, guild: int, kind: str) -> int:
        """Return a number that was never used in the server for that kind: ``faq``, ``article`` or ``unanswered``."""
        column = {"faq": "last_faq", "article": "last_article", "unanswered": "last_unanswered"}[kind]
        return int(
            self._store.value(
                f"UPDATE guilds SET {column} = {column} + 1 WHERE guild = :guild RETURNING {column}",  # noqa: S608 - own names
                guild=guild,
            )
        )

    def bump(self, guild: int, kind: str) -> int:
        """Raise and return the revision of the server's ``faq``, ``articles``, ``settings`` or ``queue``."""
        column = REVISIONS[kind]
        return int(
            self._store.value(
                f"UPDATE guilds SET {column} = {column} + 1 WHERE guild = :guild RETURNING {column}",  # noqa: S608 - own names
                guild=guild,
            )
        )

    def asker(self, guild: int, person: int) -> str:
        """Return the name under which the server's tables know a person; it tells nobody who that is elsewhere.

        A keyed BLAKE2b of the id with the server's salt. The salt is erased with the server.
        """
        salt = self._salt(guild)
        if salt is None:
            with self._store.atomic():
                self.enter(guild)
            salt = self._salt(guild)
        return hashlib.blake2b(str(person).encode(), key=salt or b"", digest_size=16).hexdigest()

    def _salt(self, guild: int) -> bytes | None:
        found: bytes | None = self._store.value("SELECT salt FROM guilds WHERE guild = :guild", guild=guild)
        return found
