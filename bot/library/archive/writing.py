"""Writes everything of a server into one archive, as it was at one moment, while the bot runs on."""

import datetime as dt
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.library.archive.layout import (
    ABOUT,
    ARTICLE,
    ARTICLE_COLUMNS,
    FAQ,
    FAQ_COLUMNS,
    FAQ_ROWS,
    FORMAT,
    NUMBERS,
    REMOVED_FAQ,
    SERVER,
    SETTINGS,
    TABLES,
    VERSION,
)
from bot.library.faq.faq_entry import FaqEntry, text_of
from bot.library.faq.faq_markdown import to_markdown
from bot.library.faq.faq_table import FaqTable
from bot.library.settings.settings import rule, unpacked
from bot.library.storage.errors import LibraryError, Missing, Unfit
from bot.library.storage.library_files import refusal_to_replace
from bot.library.storage.moments import stamp
from bot.library.storage.store import Row, Store, unusable
from bot.library.storage.whole_file import whole_file

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The day that every file of an archive bears: the same content makes the same archive, whatever the clock says."""

SELECTS = {
    "askings": "SELECT unanswered.number AS question, wording, why, asker, channel, message, at FROM askings "
    "JOIN unanswered ON unanswered.id = askings.question WHERE askings.guild = :guild ORDER BY askings.id",
    "audit": "SELECT * FROM audit WHERE guild = :guild ORDER BY id",
}
"""How the rows of a table are read where that takes more than the server."""


class NoArchive(LibraryError):
    """An archive cannot be written."""


def write_archive(path: Path, guild: int, target: Path, *, at: dt.datetime) -> Path:
    """Write everything of a server in the database ``path`` to ``target`` and return it; raises Missing or NoArchive.

    The archive appears under its name only when it is whole. A file that is there is replaced.
    """
    if refused := refusal_to_replace(target, path):
        raise NoArchive(refused)
    try:
        with (
            whole_file(target) as unfinished,
            _snapshot(path) as store,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            _write(archive, store, guild, at)
    except OSError as error:
        raise NoArchive(f"The archive {target} cannot be written ({error.strerror or error}).") from error
    except sqlite3.DatabaseError as error:
        raise unusable(path, error) from error
    return target


@contextmanager
def _snapshot(path: Path) -> Iterator[Store]:
    """Open a database for reading it as it is now; nobody waits for that, nor does it wait for anybody."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5, check_same_thread=False)
    store = Store(path, Database(connection, execute_plugins=False))
    try:
        store.run("BEGIN")
        yield store
    finally:
        store.close()


def _write(archive: zipfile.ZipFile, store: Store, guild: int, at: dt.datetime) -> None:
    server = store.row("SELECT * FROM guilds WHERE guild = :guild", guild=guild)
    if server is None:
        raise Missing(f"Nothing is kept of a server {guild}.")
    _put(archive, ABOUT, _json({"format": FORMAT, "version": VERSION, "server": guild, "at": stamp(at)}))
    _put(archive, SERVER, _json({"salt": server["salt"].hex(), **{name: server[name] for name in NUMBERS}}))
    _write_faq(archive, FaqTable(store), guild)
    _put(archive, SETTINGS, _json(_settings(store, guild)))
    for table, columns in TABLES.items():
        found = store.rows(SELECTS.get(table, f"SELECT * FROM {table} WHERE guild = :guild"), guild=guild)  # noqa: S608 - own names
        _put(archive, f"{table}.jsonl", _lines(_plain(row, columns) for row in found))
    numbers = [row["number"] for row in store.rows("SELECT number FROM articles WHERE guild = :guild", guild=guild)]
    for number in sorted(numbers):
        sql = "SELECT * FROM articles WHERE guild = :guild AND number = :number"
        _put(archive, ARTICLE.format(number), _article(store.rows(sql, guild=guild, number=number)[0]))


def _write_faq(archive: zipfile.ZipFile, faq: FaqTable, guild: int) -> None:
    kept, removed = faq.in_use(guild), sorted(faq.removed(guild), key=lambda entry: entry.number)
    _put(archive, FAQ, to_markdown(map(text_of, kept)))
    _put(archive, REMOVED_FAQ, to_markdown(map(text_of, removed)))
    _put(archive, FAQ_ROWS, _lines(_entry(entry) for entry in (*kept, *removed)))


def _settings(store: Store, guild: int) -> dict[str, Any]:
    found = {}
    for row in store.rows("SELECT name, value FROM settings WHERE guild = :guild ORDER BY name", guild=guild):
        # What this version overlooks, an import would refuse.
        with suppress(Missing, Unfit):
            found[row["name"]] = unpacked(rule(row["name"]).name, row["value"])
    return found


def _entry(entry: FaqEntry) -> dict[str, Any]:
    removed = stamp(entry.removed) if entry.removed else None
    values = (entry.number, entry.author, stamp(entry.created), stamp(entry.changed), removed)
    return dict(zip(FAQ_COLUMNS, values, strict=True))


def _article(row: Row) -> str:
    front = "".join(f"{name}: {json.dumps(row[name], ensure_ascii=False)}\n" for name in ARTICLE_COLUMNS)
    return f"---\n{front}---\n{row['text']}"


def _plain(row: Row, columns: Iterable[str]) -> dict[str, Any]:
    # What the audit trail keeps of a change is JSON within the table.
    return {
        name: json.loads(row[name]) if name in ("before", "after") and row[name] is not None else row[name]
        for name in columns
    }


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    archive.writestr(info, text.encode())


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
