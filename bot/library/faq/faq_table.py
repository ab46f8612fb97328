"""FAQ entries in the database: reading and writing their rows."""

import datetime as dt
import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from bot.library.faq.faq_entry import FaqEntry, FaqText
from bot.library.storage.errors import Removed, Taken, Unlisted
from bot.library.storage.moments import maybe_moment, moment, stamp
from bot.library.storage.store import Row, Store
from bot.library.wordings.wording import normalised

ROWS_AT_ONCE = 500
"""Entries that are read at a stretch, which takes some ten milliseconds; other threads have their turn in between."""


class FaqTable:
    """The tables ``faq_entries`` and ``faq_wordings``; writes belong inside a transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entry(self, guild: int, number: int, *, removed: bool = False) -> FaqEntry:
        """Return an entry, if ``removed`` also one that was removed; raises Missing."""
        rows = self._store.rows(
            "SELECT * FROM faq_entries WHERE guild = :guild AND number = :number", guild=guild, number=number
        )
        if not rows or (rows[0]["removed_at"] and not removed):
            sentence = f"There is no FAQ entry #{number}."
            raise Removed(sentence, number) if rows else Unlisted(sentence)
        return self._entries(rows)[0]

    def in_use(self, guild: int) -> tuple[FaqEntry, ...]:
        """Return all entries of a server that are in use, by number."""
        entries: list[FaqEntry] = []
        while True:
            with self._store.turn():
                rows = self._store.rows(
                    "SELECT * FROM faq_entries WHERE guild = :guild AND number > :last AND removed_at IS NULL "
                    "ORDER BY number LIMIT :limit",
                    guild=guild,
                    last=entries[-1].number if entries else 0,
                    limit=ROWS_AT_ONCE,
                )
                entries += self._entries(rows)
            if len(rows) < ROWS_AT_ONCE:
                return tuple(entries)

    def backed_by(self, guild: int, article: int) -> tuple[FaqEntry, ...]:
        """Return the entries in use that a line of an article backs, by number."""
        return self._entries(
            self._store.rows(
                "SELECT * FROM faq_entries WHERE guild = :guild AND article = :article AND line IS NOT NULL "
                "AND removed_at IS NULL ORDER BY number",
                guild=guild,
                article=article,
            )
        )

    def removed(self, guild: int) -> tuple[FaqEntry, ...]:
        """Return the entries that were removed and can be restored, the last removed first."""
        return self._entries(
            self._store.rows(
                "SELECT * FROM faq_entries WHERE guild = :guild AND removed_at IS NOT NULL ORDER BY removed_at DESC",
                guild=guild,
            )
        )

    def changed_since(self, guild: int, revision: int) -> tuple[FaqEntry, ...]:
        """Return the entries that were written after a revision, removed ones included."""
        return self._entries(
            self._store.rows(
                "SELECT * FROM faq_entries WHERE guild = :guild AND revision > :revision ORDER BY number",
                guild=guild,
                revision=revision,
            )
        )

    def next_changed(self, guild: int, revision: int, limit: int) -> tuple[tuple[FaqEntry, ...], int | None]:
        """Return the first entries that were written after a revision, and that of the last of them; None for all."""
        rows = self._store.rows(
            "SELECT * FROM faq_entries WHERE guild = :guild AND revision > :revision ORDER BY revision LIMIT :limit",
            guild=guild,
            revision=revision,
            limit=limit,
        )
        return self._entries(rows), rows[-1]["revision"] if len(rows) == limit else None

    def count(self, guild: int) -> int:
        """Return how many entries of a server are in use."""
        return int(
            self._store.value(
                "SELECT count(*) FROM faq_entries WHERE guild = :guild AND removed_at IS NULL", guild=guild
            )
        )

    def holder(self, guild: int, wording: str) -> int | None:
        """Return the number of the entry in use that has a wording, or None."""
        found: int | None = self._store.value(
            "SELECT number FROM faq_wordings JOIN faq_entries ON faq_entries.id = entry "
            "WHERE faq_wordings.guild = :guild AND normalised = :normalised AND live = 1",
            guild=guild,
            normalised=normalised(wording),
        )
        return found

    def write(self, guild: int, number: int, text: FaqText, *, by: int | None, at: dt.datetime, revision: int) -> None:
        """Write an entry, new or changed, and put it in use; raises Taken when another entry has a wording of it."""
        entry = self._store.value(
            """
            INSERT INTO faq_entries (guild, number, answer, article, line, author, created_at, changed_at, revision)
            VALUES (:guild, :number, :answer, :article, :line, :author, :at, :at, :revision)
            ON CONFLICT (guild, number) DO UPDATE SET
                answer = excluded.answer, article = excluded.article, line = excluded.line, author = excluded.author,
                changed_at = excluded.changed_at, removed_at = NULL, revision = excluded.revision
            RETURNING id
            """,
            guild=guild,
            number=number,
            answer=text.answer,
            article=text.article,
            line=text.line,
            author=by,
            at=stamp(at),
            revision=revision,
        )
        self._store.run("DELETE FROM faq_wordings WHERE entry = :entry", {"entry": entry})
        for position, wording in enumerate((text.question, *text.aliases)):
            self._write_wording(guild, entry, position, wording)

    def remove(self, guild: int, number: int, *, by: int | None, at: dt.datetime, revision: int) -> None:
        """Take an entry out of use; its wordings are free for others."""
        entry = self._store.value(
            "UPDATE faq_entries SET removed_at = :at, author = :by, revision = :revision "
            "WHERE guild = :guild AND number = :number RETURNING id",
            guild=guild,
            number=number,
            by=by,
            at=stamp(at),
            revision=revision,
        )
        self._store.run("UPDATE faq_wordings SET live = 0 WHERE entry = :entry", {"entry": entry})

    def release(self, guild: int, number: int) -> None:
        """Free the wordings of an entry that is about to be written or removed, so that another may take them."""
        self._store.run(
            "UPDATE faq_wordings SET live = 0 WHERE entry = "
            "(SELECT id FROM faq_entries WHERE guild = :guild AND number = :number)",
            {"guild": guild, "number": number},
        )

    def _write_wording(self, guild: int, entry: int, position: int, wording: str) -> None:
        values = {
            "entry": entry,
            "guild": guild,
            "position": position,
            "wording": wording,
            "normalised": normalised(wording),
            "live": 1,
        }
        try:
            self._store.insert("faq_wordings", values)
        except sqlite3.IntegrityError as error:
            holder = self.holder(guild, wording) or 0
            sentence = f"Entry #{holder} already has the wording “{wording}”. Edit that entry instead."
            raise Taken(sentence, holder) from error

    def _entries(self, rows: Sequence[Row]) -> tuple[FaqEntry, ...]:
        wordings: dict[int, list[str]] = defaultdict(list)
        for row in self._store.rows(
            "SELECT entry, wording FROM faq_wordings WHERE entry IN (SELECT value FROM json_each(:ids)) "
            "ORDER BY entry, position",
            ids=json.dumps([row["id"] for row in rows]),
        ):
            wordings[row["entry"]].append(row["wording"])
        return tuple(_entry(row, wordings[row["id"]]) for row in rows)


def _entry(row: Row, wordings: list[str]) -> FaqEntry:
    return FaqEntry(
        guild=row["guild"],
        number=row["number"],
        question=wordings[0],
        answer=row["answer"],
        aliases=tuple(wordings[1:]),
        article=row["article"],
        line=row["line"],
        author=row["author"],
        created=moment(row["created_at"]),
        changed=moment(row["changed_at"]),
        removed=maybe_moment(row["removed_at"]),
    )
