"""The audit trail: who changed what, when, and how it was before and after."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.library.storage.moments import moment, stamp
from bot.library.storage.store import Row, Store

State = Mapping[str, Any]


class Subject(StrEnum):
    """What kind of thing was changed."""

    FAQ = "faq"
    ARTICLE = "article"
    SETTING = "setting"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One change in a server.

    ``who`` is the person's id, or None once that person had their traces erased. ``name`` is the number of the entry,
    article or question, or the name of the setting. ``before`` and ``after`` are None where there was nothing.
    """

    number: int
    guild: int
    at: dt.datetime
    who: int | None
    subject: Subject
    name: str
    action: str
    before: State | None
    after: State | None


class AuditTrail:
    """Writes and reads the audit trail of all servers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(
        self,
        guild: int,
        subject: Subject,
        name: int | str,
        action: str,
        *,
        by: int | None,
        at: dt.datetime,
        before: State | None = None,
        after: State | None = None,
    ) -> None:
        """Write down one change; call it inside the transaction that makes the change."""
        self._store.insert(
            "audit",
            {
                "guild": guild,
                "at": stamp(at),
                "who": by,
                "subject": subject,
                "name": str(name),
                "action": action,
                "before": _packed(before),
                "after": _packed(after),
            },
        )

    def of(self, guild: int, subject: Subject, name: int | str) -> tuple[AuditRecord, ...]:
        """Return the changes of one thing, the first change first."""
        rows = self._store.rows(
            "SELECT * FROM audit WHERE guild = :guild AND subject = :subject AND name = :name ORDER BY id",
            guild=guild,
            subject=subject,
            name=str(name),
        )
        return tuple(_record(row) for row in rows)

    def latest(self, guild: int, limit: int = 25, subject: Subject | None = None) -> tuple[AuditRecord, ...]:
        """Return the latest changes in a server, of everything or of one kind of thing, the last one first."""
        chosen = "guild = :guild AND subject = :subject" if subject else "guild = :guild"
        sql = f"SELECT * FROM audit WHERE {chosen} ORDER BY id DESC LIMIT :limit"  # noqa: S608 - own names
        rows = self._store.rows(sql, guild=guild, subject=subject, limit=limit)
        return tuple(_record(row) for row in rows)


def _packed(state: State | None) -> str | None:
    return None if state is None else json.dumps(state, ensure_ascii=False, sort_keys=True)


def _record(row: Row) -> AuditRecord:
    before, after = (None if row[column] is None else json.loads(row[column]) for column in ("before", "after"))
    subject = Subject(row["subject"])
    at = moment(row["at"])
    return AuditRecord(row["id"], row["guild"], at, row["who"], subject, row["name"], row["action"], before, after)
