"""What is kept about a person, erasing it, and erasing what has been kept for long enough."""

import datetime as dt
import logging
import sqlite3
import threading
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.library.privacy.personal_data import DECLARATIONS, Holds
from bot.library.settings.settings import Settings
from bot.library.storage.errors import LibraryError, LibraryUnusable
from bot.library.storage.guilds import Guilds
from bot.library.storage.moments import day, stamp
from bot.library.storage.store import Store

log = logging.getLogger(__name__)

UNDO = dt.timedelta(days=30)
"""How long a removal can be undone, and for how long the data of a server outlive the bot's leaving."""

ANSWERS = dt.timedelta(days=7)
"""How long it is known which message answers which: so long a question that is deleted takes its answer along."""

COUNTS = dt.timedelta(days=400)
"""How long the counts of a day are kept: a year can be compared with the one before."""

PART, PAUSE = 50, 0.005
"""Rows of a table that are erased at once, and seconds in between; fifty articles take some hundredths of a second."""

WAIT_FOR_LOG = 0.2
"""Seconds for which others are waited for to empty the write-ahead log, who cannot write meanwhile."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What one table keeps: in words, for how long, and how many rows are about the person who asks."""

    about: str
    kept: str
    rows: int


class Privacy:
    """Walks over the declared tables to tell, to erase and to purge."""

    def __init__(self, store: Store, guilds: Guilds, settings: Settings) -> None:
        self._store = store
        self._guilds = guilds
        self._settings = settings
        self._log_is_due = False
        self._overwriting = threading.Lock()

    def kept_about(self, person: int, guild: int | None = None) -> tuple[Kept, ...]:
        """Return what is kept about a person, in one server or in all, for each table that has anything personal."""
        found = []
        for declared in DECLARATIONS:
            rows = sum(
                self._count(declared.table, column, person, guild) for column in declared.holding(Holds.PERSON)
            ) + sum(
                self._count(declared.table, column, self._guilds.asker(each, person), each)
                for column in declared.holding(Holds.HASH)
                for each in self._chosen(guild)
            )
            if declared.holding(Holds.PERSON) or declared.holding(Holds.HASH):
                found.append(Kept(declared.about, declared.kept, rows))
        return tuple(found)

    def erase(self, person: int, guild: int | None = None) -> int:
        """Erase a person's traces in one server or in all, and return how many rows were touched.

        Questions that others asked too stay, in the others' words. What the person wrote for a server as a moderator
        stays, without the name. Backups and kept copies of the file are not reached.
        ``overwrite_log`` belongs after it.
        """
        touched = 0
        with self._store.atomic():
            for declared in DECLARATIONS:
                for column in declared.holding(Holds.PERSON):
                    touched += self._empty(declared.table, column, person, guild)
            for each in self._chosen(guild):
                asker = self._guilds.asker(each, person)
                erased = sum(
                    self._delete(declared.table, column, asker, each)
                    for declared in DECLARATIONS
                    for column in declared.holding(Holds.HASH)
                )
                if erased:
                    self._tidy_questions(each)
                touched += erased
        self._log_is_due = True
        return touched

    def overwrite_log(self) -> bool:
        """Overwrite what was erased in the write-ahead log too; return False while that has to be tried again.

        It may take a moment; call it in a thread.
        """
        with self._overwriting:
            if self._log_is_due:
                # Before, and not after: what is erased in the meantime makes it due again.
                self._log_is_due = False
                if not _empty_log(self._store.path):
                    self._log_is_due = True
            return not self._log_is_due

    def purge(self, at: dt.datetime) -> Counter[str]:
        """Erase what has been kept for long enough, and return how many rows of which kind; call it once a day.

        Each server is a transaction of its own, and one that was left is erased some rows at a time, so that nobody
        waits for long; still, call it in a thread, and ``overwrite_log`` after it.
        """
        try:
            return +self._purge(at)
        finally:
            self._log_is_due = True

    def _purge(self, at: dt.datetime) -> Counter[str]:
        purged: Counter[str] = Counter()
        left = self._left(stamp(at - UNDO))
        for guild in self._chosen(None):
            try:
                if guild in left:
                    purged["servers"] += self._erase_server(guild, stamp(at - UNDO))
                    continue
                with self._store.atomic():
                    purged += self._purge_guild(guild, at)
            except LibraryUnusable:
                raise
            except (LibraryError, sqlite3.Error, ValueError):
                # What is wrong with one server must not keep the words of all others.
                log.exception("the purge of server %d failed", guild)
        return purged

    def _left(self, before: str) -> set[int]:
        return {row["guild"] for row in self._store.rows("SELECT guild FROM guilds WHERE left_at < :at", at=before)}

    def _erase_server(self, guild: int, before: str) -> int:
        """Erase a server that was left before a moment, its own row last, and return 1; 0 when it has come back.

        The rows of a table go some at a time, each time only if the server is still away. In between, others have
        their turn: they wait for one part at most.
        """
        is_away = "EXISTS (SELECT 1 FROM guilds WHERE guild = :guild AND left_at < :before)"
        values = {"guild": guild, "before": before, "part": PART}
        for declared in DECLARATIONS:
            if "guild" not in declared.columns or declared.table == "guilds":
                continue
            rows = self._store.rows(
                "SELECT name FROM pragma_table_info(:table) WHERE pk ORDER BY pk", table=declared.table
            )
            key = ", ".join(row["name"] for row in rows)
            some = f"SELECT {key} FROM {declared.table} WHERE guild = :guild LIMIT :part"  # noqa: S608 - own names
            part = f"DELETE FROM {declared.table} WHERE ({key}) IN ({some}) AND {is_away}"  # noqa: S608 - own names
            while self._store.run(part, values).rowcount:
                # A thread that waits for the lock is not given it while another asks for it again at once.
                time.sleep(PAUSE)
        erased = self._store.run("DELETE FROM guilds WHERE guild = :guild AND left_at < :before", values).rowcount
        if not erased:
            self._renew(guild)
        return erased

    def _purge_guild(self, guild: int, at: dt.datetime) -> Counter[str]:
        kept_from = stamp(at - dt.timedelta(days=self._settings.of(guild).retention_days))
        undone_from = stamp(at - UNDO)
        removed, older = "guild = :guild AND removed_at < :before", "guild = :guild AND at < :before"
        purged = Counter(
            {
                "questions": self._delete_before("askings", older, guild, kept_from),
                "votes": self._delete_before("votes", older, guild, kept_from),
                "long questions": self._delete_before(
                    "long_questions", "guild = :guild AND at < :before", guild, kept_from
                ),
                "answers": self._delete_before("given_answers", older, guild, stamp(at - ANSWERS)),
                "articles": self._delete_before("articles", removed, guild, undone_from),
                "days": self._delete_before(
                    "daily_counts", "guild = :guild AND day < :before", guild, day(at - COUNTS)
                ),
            }
        )
        if purged["questions"]:
            self._tidy_questions(guild)
        self._forget_versions(guild, undone_from)
        purged["entries"] = self._delete_before("faq_entries", removed, guild, undone_from)
        if purged["entries"]:
            self._renew(guild)
        return purged

    def _forget_versions(self, guild: int, before: str) -> None:
        """Empty the texts in the audit records of entries that are about to go; that there was a change stays."""
        self._store.run(
            "UPDATE audit SET before = NULL, after = NULL WHERE guild = :guild AND subject = 'faq' AND name IN "
            "(SELECT CAST(number AS TEXT) FROM faq_entries WHERE guild = :guild AND removed_at < :before)",
            {"guild": guild, "before": before},
        )

    def _tidy_questions(self, guild: int) -> None:
        """Drop questions that nobody asks any more, and put others in the words of those who still ask them."""
        self._store.run(
            "DELETE FROM unanswered WHERE guild = :guild AND NOT EXISTS "
            "(SELECT 1 FROM askings WHERE askings.question = unanswered.id)",
            {"guild": guild},
        )
        self._store.run(
            "UPDATE unanswered SET question = "
            "(SELECT wording FROM askings WHERE askings.question = unanswered.id ORDER BY id LIMIT 1) "
            "WHERE guild = :guild AND question NOT IN "
            "(SELECT wording FROM askings WHERE askings.question = unanswered.id)",
            {"guild": guild},
        )
        self._renew(guild)

    def _renew(self, guild: int) -> None:
        """Make every process read the server's entries and questions anew."""
        self._store.run("UPDATE guilds SET epoch = abs(random() / 2) WHERE guild = :guild", {"guild": guild})

    def _chosen(self, guild: int | None) -> list[int]:
        every = (row["guild"] for row in self._store.rows("SELECT guild FROM guilds"))
        return [each for each in every if guild in (None, each)]

    def _count(self, table: str, column: str, value: int | str, guild: int | None) -> int:
        return int(
            self._store.value(
                f"SELECT count(*) FROM {table} WHERE {column} = :value AND (:guild IS NULL OR guild = :guild)",  # noqa: S608 - own names
                value=value,
                guild=guild,
            )
        )

    def _empty(self, table: str, column: str, person: int, guild: int | None) -> int:
        return self._store.run(
            f"UPDATE {table} SET {column} = NULL WHERE {column} = :person AND (:guild IS NULL OR guild = :guild)",  # noqa: S608 - own names
            {"person": person, "guild": guild},
        ).rowcount

    def _delete(self, table: str, column: str, asker: str, guild: int) -> int:
        return self._store.run(
            f"DELETE FROM {table} WHERE {column} = :asker AND guild = :guild",  # noqa: S608 - declared names
            {"asker": asker, "guild": guild},
        ).rowcount

    def _delete_before(self, table: str, condition: str, guild: int, before: str) -> int:
        return self._store.run(
            f"DELETE FROM {table} WHERE {condition}",  # noqa: S608 - own names
            {"guild": guild, "before": before},
        ).rowcount


def _empty_log(path: Path) -> bool:
    """Fold the write-ahead log, in which erased words live on, into the file; return False while it is still read.

    It works on a connection of its own and may take a moment; call it in a thread.
    """
    try:
        with closing(sqlite3.connect(path, timeout=WAIT_FOR_LOG)) as connection:
            # Most is folded while others write; they wait for the rest only.
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.DatabaseError as error:
        log.warning("the write-ahead log cannot be emptied yet: %s", error)
        return False
    return not is_busy
