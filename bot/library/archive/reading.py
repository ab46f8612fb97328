"""Takes an archive into a database: everything of a server in one transaction, or nothing."""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from bot.library.archive.layout import (
    ARTICLE_COLUMNS,
    FAQ,
    FAQ_COLUMNS,
    FAQ_ROWS,
    NUMBERS,
    REMOVED_FAQ,
    SERVER,
    SETTINGS,
    TABLES,
)
from bot.library.archive.opened_archive import LARGEST_ARTICLE, OpenedArchive, open_archive
from bot.library.articles.shelved_article import fingerprint
from bot.library.faq.faq_entry import FaqText, faq_text
from bot.library.faq.faq_markdown import from_markdown
from bot.library.faq.faq_table import FaqTable
from bot.library.questions.statistics import SUBJECTS
from bot.library.settings.setting_kinds import kind_of
from bot.library.settings.settings import RULES, GuildSettings
from bot.library.storage.errors import LibraryError, Taken, Unfit
from bot.library.storage.moments import moment, stamp
from bot.library.storage.store import Store

FRONT = re.compile(r"---\n((?:[a-z_]+: [^\n]*\n){1,20})---\n")
SALT = re.compile("[0-9a-f]{32}")
KEPT = ("settings", "audit", "faq_entries", "articles", "unanswered", "daily_counts", "votes", "article_sources")
"""Tables of which none may hold anything of a server that an archive is imported for."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought to a server."""

    guild: int
    articles: int
    entries: int


def read_archive(store: Store, path: Path, guild: int | None = None) -> Imported:
    """Import an archive for its own server or another one; raises NotAnArchive, or Taken where anything is kept."""
    with open_archive(path) as archive:
        server = guild if guild is not None else archive.server
        if not isinstance(server, int) or isinstance(server, bool) or not 0 <= server < 2**63:
            raise archive.refusal("it does not say which server it is of")
        try:
            with store.atomic():
                return _Import(store, archive, server).run()
        except sqlite3.IntegrityError as error:
            raise archive.refusal(f"its parts do not fit together ({error})") from error


class _Import:
    """One import under way; everything happens inside one transaction."""

    def __init__(self, store: Store, archive: OpenedArchive, guild: int) -> None:
        self._store = store
        self._archive = archive
        self._guild = guild
        self._greatest = dict.fromkeys(NUMBERS, 0)

    def run(self) -> Imported:
        self._refuse_kept()
        server = self._archive.object(SERVER)
        salt = server.get("salt")
        if not isinstance(salt, str) or not SALT.fullmatch(salt):
            raise self._archive.refusal(f"{SERVER} has an unfit salt")
        self._store.run("DELETE FROM guilds WHERE guild = :guild", {"guild": self._guild})
        self._insert("guilds", {"salt": bytes.fromhex(salt), "epoch": 0})
        self._settings()
        entries = self._faq()
        articles = sum(1 for name in self._archive.articles() if self._article(name))
        for table, columns in TABLES.items():
            for row in self._archive.rows(f"{table}.jsonl", columns):
                self._row(table, row)
        self._finish(server)
        return Imported(self._guild, articles, entries)

    def _refuse_kept(self) -> None:
        for table in KEPT:
            found = self._store.value(f"SELECT 1 FROM {table} WHERE guild = :guild LIMIT 1", guild=self._guild)  # noqa: S608 - own names
            if found is not None:
                sentence = (
                    f"Server {self._guild} has something in this database already. Import for another with --server."
                )
                raise Taken(sentence, self._guild)

    def _settings(self) -> None:
        known = {rule.name for rule in RULES}
        for name, value in self._archive.object(SETTINGS).items():
            # A setting of another version is left out, as the program would overlook it.
            if name not in known:
                continue
            try:
                checked = kind_of(GuildSettings, name).checked(value)
            except Unfit as error:
                raise self._archive.refusal(f"{SETTINGS} has an unfit {name}") from error
            self._insert("settings", {"name": name, "value": json.dumps(checked)})

    def _faq(self) -> int:
        texts = [*self._texts(FAQ), *self._texts(REMOVED_FAQ)]
        rows = list(islice(self._archive.rows(FAQ_ROWS, FAQ_COLUMNS), len(texts) + 1))
        if len(texts) != len(rows):
            raise self._archive.refusal(f"{FAQ_ROWS} does not go with the entries of {FAQ} and {REMOVED_FAQ}")
        table = FaqTable(self._store)
        # Removed ones first: what they were called is free, and may be the wording of an entry in use.
        for text, row in sorted(zip(texts, rows, strict=True), key=lambda pair: pair[1]["removed_at"] is None):
            self._entry(table, text, row)
        return len(texts)

    def _texts(self, name: str) -> tuple[FaqText, ...]:
        try:
            return from_markdown(self._archive.text(name))
        except Unfit as error:
            raise self._archive.refusal(f"{name}: {str(error).rstrip('.')}") from error

    def _entry(self, table: FaqTable, text: FaqText, row: dict[str, Any]) -> None:
        number = self._numbered("last_faq", row["number"])
        try:
            table.write(self._guild, number, text, by=row["author"], at=moment(row["changed_at"]), revision=1)
        except Taken as error:
            raise self._archive.refusal(f"two entries have the wording “{text.question}”") from error
        if row["removed_at"]:
            table.remove(self._guild, number, by=row["author"], at=moment(row["removed_at"]), revision=1)
        self._store.run(
            "UPDATE faq_entries SET created_at = :created WHERE guild = :guild AND number = :number",
            {"created": stamp(moment(row["created_at"])), "guild": self._guild, "number": number},
        )

    def _article(self, name: str) -> bool:
        whole = self._archive.text(name, LARGEST_ARTICLE)
        found = FRONT.match(whole)
        if found is None:
            raise self._archive.refusal(f"{name} has no front matter")
        front = self._archive.fit(dict(self._pairs(found[1], name)), ARTICLE_COLUMNS, name)
        text = whole[found.end() :]
        self._numbered("last_article", front["number"])
        self._insert("articles", {**front, "text": text, "characters": len(text), "fingerprint": fingerprint(text)})
        return True

    def _pairs(self, front: str, name: str) -> Iterator[tuple[str, Any]]:
        for line in front.removesuffix("\n").split("\n"):
            key, _, value = line.partition(": ")
            try:
                yield key, json.loads(value)
            except (ValueError, RecursionError) as error:
                raise self._archive.refusal(f"{name} has front matter that is not JSON") from error

    def _row(self, table: str, row: dict[str, Any]) -> None:
        if table == "long_questions" and self._is_taken(row["id"]):
            # Buttons name the question by this number; without it they say that it is no longer kept.
            return
        if table == "unanswered":
            row = {**row, "number": self._numbered("last_unanswered", row["number"]), "revision": 1}
        elif table == "askings":
            row = {**row, "question": self._question(row["question"])}
        elif table == "audit":
            row = {**row, **{side: self._state(row, side) for side in ("before", "after")}}
        elif table == "daily_counts" and not re.fullmatch(SUBJECTS[row["what"]], row["subject"]):
            raise self._archive.refusal("the counts of a day have an unfit subject")
        self._insert(table, row)

    def _is_taken(self, number: int) -> bool:
        return self._store.value("SELECT 1 FROM long_questions WHERE id = :number", number=number) is not None

    def _question(self, number: int) -> int:
        found: int | None = self._store.value(
            "SELECT id FROM unanswered WHERE guild = :guild AND number = :number", guild=self._guild, number=number
        )
        if found is None:
            raise self._archive.refusal(f"somebody asked a question #{number} that is not there")
        return found

    def _state(self, row: dict[str, Any], side: str) -> str | None:
        state = row[side]
        if state is None:
            return None
        if row["subject"] == "faq":
            # The history of an entry is made of these; they must be such as the program writes.
            try:
                texts = {name: state[name] for name in ("question", "answer", "aliases", "article", "line")}
                state = faq_text(**texts).state
            except (KeyError, TypeError, AttributeError, LibraryError) as error:
                raise self._archive.refusal("the audit trail has an unfit version of an entry") from error
        return json.dumps(state, ensure_ascii=False, sort_keys=True)

    def _numbered(self, kind: str, number: int) -> int:
        self._greatest[kind] = max(self._greatest[kind], number)
        return number

    def _finish(self, server: dict[str, Any]) -> None:
        """Let numbers go on where they were, and everybody read anew what they may have in memory."""
        for kind, greatest in self._greatest.items():
            given = server.get(kind)
            fit = isinstance(given, int) and not isinstance(given, bool) and greatest <= given < 2**31
            self._store.run(
                f"UPDATE guilds SET {kind} = :last WHERE guild = :guild",  # noqa: S608 - own names
                {"last": given if fit else greatest, "guild": self._guild},
            )
        self._store.run(
            "UPDATE guilds SET epoch = abs(random() / 2), faq_revision = 1, queue_revision = 1, articles_revision = 1, "
            "settings_revision = 1 WHERE guild = :guild",
            {"guild": self._guild},
        )

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        self._store.insert(table, {"guild": self._guild, **{name: _stamped(name, row[name]) for name in row}})


def _stamped(column: str, value: Any) -> Any:
    """Return a moment in UTC, by which the database sorts and compares, and any other value as it is."""
    return stamp(moment(value)) if value is not None and (column == "at" or column.endswith("_at")) else value
