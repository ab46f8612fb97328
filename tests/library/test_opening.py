"""The file is made, checked and brought up to date, or a sentence says why it cannot be used."""

import datetime as dt
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.library.library import Library
from bot.library.storage.errors import LibraryDamaged, LibraryForeign, LibraryReadOnly, LibraryTooNew, LibraryUnusable
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store

GUILD = 810000000000000001


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "library.db"
    with Library.open(path):
        assert path.exists()


def test_what_was_kept_is_there_after_reopening(path: Path, now: dt.datetime) -> None:
    with Library.open(path) as library:
        entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    with Library.open(path) as library:
        assert library.faq.entries(GUILD) == (entry,)


def test_the_file_is_in_wal_mode_with_foreign_keys(path: Path) -> None:
    store = open_store(path)
    try:
        assert store.value("PRAGMA journal_mode") == "wal"
        assert store.value("PRAGMA foreign_keys") == 1
        assert store.value("PRAGMA synchronous") == 2
    finally:
        store.close()


@pytest.mark.parametrize("start", [0, 4096 * 3], ids=["header", "middle"])
def test_a_damaged_file_is_refused_and_a_copy_is_kept(path: Path, now: dt.datetime, start: int) -> None:
    with Library.open(path) as library:
        for number in range(60):
            library.faq.add(GUILD, f"Question {number}?", "Because. " * 50, by=1, at=now)
    data = bytearray(path.read_bytes())
    data[start : start + 4096 * 4] = os.urandom(4096 * 4)
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged, match="is damaged") as raised:
        Library.open(path)
    assert raised.value.copy is not None
    assert raised.value.copy.read_bytes() == bytes(data)
    with pytest.raises(LibraryDamaged):
        Library.open(path)
    assert len(list(path.parent.glob("library.damaged-*.db"))) == 1


def test_others_can_write_while_a_file_is_checked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(path).close()
    value, written = Store.value, []

    def writing_meanwhile(store: Store, sql: str, **values: Any) -> Any:
        if "integrity_check" in sql:
            with closing(sqlite3.connect(path, timeout=0)) as other, other:
                other.execute("INSERT INTO program_state (key, value) VALUES ('written', 'meanwhile')")
            written.append(path)
        return value(store, sql, **values)

    monkeypatch.setattr(Store, "value", writing_meanwhile)
    Library.open(path).close()
    assert written == [path]


def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryForeign, match=r"of another program, and was left as it is\. Name another file\."):
        Library.open(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_empty_database_is_no_other_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as emptied, emptied:
        emptied.execute("PRAGMA user_version = 1")
    Library.open(path).close()


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("This is my shopping list, and no database at all.\n" * 100)
    with pytest.raises(LibraryDamaged, match="file is not a database"):
        Library.open(path)


def test_a_file_from_a_newer_program_is_left_alone_and_a_copy_is_kept(path: Path) -> None:
    Library.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('sourceline', '9999_holograms')")
    connection.commit()
    connection.close()
    with pytest.raises(LibraryTooNew, match="9999_holograms") as raised:
        Library.open(path)
    assert raised.value.copy is not None
    assert raised.value.copy.exists()


def test_a_folder_instead_of_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnusable, match="cannot be opened: it is a folder; name a file"):
        Library.open(tmp_path)


def test_a_file_where_the_folder_should_be_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(LibraryUnusable, match="cannot be made"):
        Library.open(tmp_path / "taken" / "library.db")


def test_a_file_that_may_not_be_written_is_refused_with_a_sentence() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "library.db"
        Library.open(path).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        was = os.geteuid()
        try:
            if was == 0:
                os.seteuid(65534)
            with pytest.raises(LibraryReadOnly, match="cannot be written"):
                Library.open(path)
        finally:
            os.seteuid(was)
            folder.chmod(0o755)
