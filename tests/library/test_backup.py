"""A backup is consistent while the library is in use, and the way back keeps what was there."""

import datetime as dt
import os
import resource
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.library.backup import NoBackup, restore
from bot.library.library import Library
from bot.library.storage.errors import LibraryDamaged
from bot.library.storage.whole_file import new_file

GUILD = 810000000000000001


def test_a_backup_holds_what_was_written_while_others_write(library: Library, now: dt.datetime, tmp_path: Path) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    (tmp_path / "new").mkdir()
    with Library.open(library.path) as other:
        backup = other.back_up(tmp_path / "new" / "backup.db")
        library.faq.add(GUILD, "When?", "Now.", by=1, at=now)
    with Library.open(backup) as copy:
        assert copy.faq.entries(GUILD) == (entry,)
    assert sorted(each.name for each in backup.parent.iterdir()) == ["backup.db"]


def test_a_restored_backup_is_seen_by_a_running_process(library: Library, now: dt.datetime, tmp_path: Path) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    library.settings.change(GUILD, "prefix", "?", by=1, at=now)
    backup = library.back_up(tmp_path / "backup.db")
    library.faq.edit(GUILD, 1, question="Whence?", by=1, at=now)
    library.settings.change(GUILD, "prefix", "$", by=1, at=now)
    assert library.faq.best(GUILD, "Whence?") is not None
    assert library.settings.of(GUILD).prefix == "$"
    kept = restore(backup, library.path, at=now)
    assert library.faq.entries(GUILD) == (entry,)
    assert library.faq.best(GUILD, "Whence?") is None
    assert library.settings.of(GUILD).prefix == "?"
    assert kept is not None
    with Library.open(kept) as before:
        assert before.faq.entry(GUILD, 1).question == "Whence?"


def test_a_backup_replaces_a_damaged_library_and_keeps_its_bytes(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    backup = library.back_up(tmp_path / "backup.db")
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"no database" * 1_000)
    with pytest.raises(LibraryDamaged):
        Library.open(damaged)
    kept = restore(backup, damaged, at=now)
    assert kept is not None
    assert kept.read_bytes() == b"no database" * 1_000
    with Library.open(damaged) as restored:
        assert restored.faq.entries(GUILD) == (entry,)


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """Let writing fail as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize(
    "room", [20_000, 400_000, None], ids=["for nothing", "for what is there", "for the backup and not for its log"]
)
def test_a_full_disk_is_no_damage(library: Library, now: dt.datetime, tmp_path: Path, room: int | None) -> None:
    library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    with Library.open(tmp_path / "large.db") as large:
        large.long_questions.keep(GUILD, "Why? " * 200_000, asker=1, at=now)
        backup = large.back_up(tmp_path / "backup.db")
    before = {each.name for each in tmp_path.iterdir()}
    with (
        no_file_beyond(room or backup.stat().st_size),
        pytest.raises(NoBackup, match=r"Nothing was restored.*disk is full"),
    ):
        restore(backup, library.path, at=now)
    assert {each.name for each in tmp_path.iterdir()} == before
    library.faq.add(GUILD, "When?", "Now.", by=1, at=now)
    with Library.open(library.path) as other:
        assert other.faq.count(GUILD) == 2


def test_a_busy_library_is_no_damage(
    library: Library, now: dt.datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    backup = library.back_up(tmp_path / "backup.db")
    monkeypatch.setattr("bot.library.backup.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NoBackup, match=r"Nothing was restored.*is busy"):
            restore(backup, library.path, at=now)
    assert library.faq.count(GUILD) == 1
    assert not list(tmp_path.glob("*before-restore*"))


def test_the_log_of_a_file_that_is_gone_is_not_taken_for_that_of_the_restored(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    backup = library.back_up(tmp_path / "backup.db")
    library.faq.edit(GUILD, 1, answer="Never mind.", by=1, at=now)
    gone = tmp_path / "gone.db"
    shutil.copy(f"{library.path}-wal", f"{gone}-wal")
    assert restore(backup, gone, at=now) is None
    with Library.open(gone) as restored:
        assert restored.faq.entries(GUILD) == (entry,)


def test_a_backup_is_restored_where_nothing_is(library: Library, now: dt.datetime, tmp_path: Path) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    backup = library.back_up(tmp_path / "backup.db")
    assert restore(backup, tmp_path / "new" / "library.db", at=now) is None
    with Library.open(tmp_path / "new" / "library.db") as restored:
        assert restored.faq.entries(GUILD) == (entry,)
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["library.db"]


@pytest.mark.parametrize("content", [b"", b"my shopping list" * 500], ids=["empty", "text"])
def test_what_is_no_backup_changes_nothing(library: Library, now: dt.datetime, tmp_path: Path, content: bytes) -> None:
    entry = library.faq.add(GUILD, "Why?", "Because.", by=1, at=now)
    (tmp_path / "backup.db").write_bytes(content)
    with pytest.raises(NoBackup, match="Nothing was restored"):
        restore(tmp_path / "backup.db", library.path, at=now)
    assert library.faq.entries(GUILD) == (entry,)


def test_the_library_is_no_backup_of_itself(library: Library, now: dt.datetime) -> None:
    with pytest.raises(NoBackup, match="is the library itself"):
        library.back_up(library.path)
    with pytest.raises(NoBackup, match="is the library itself"):
        restore(library.path, library.path, at=now)
    with pytest.raises(NoBackup, match="There is no file"):
        restore(library.path.with_name("none.db"), library.path, at=now)


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NoBackup, match="There is no folder"):
        library.back_up(tmp_path / "file" / "backup.db")
    (tmp_path / "folder").mkdir()
    with pytest.raises(NoBackup, match="cannot be written"):
        library.back_up(tmp_path / "folder")
    assert list((tmp_path / "folder").iterdir()) == []
    assert not list(tmp_path.glob("*.unfinished"))


def test_a_backup_clears_away_what_one_that_was_killed_has_left_and_nothing_else(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    left = [f".sourceline-{'a' * 16}.unfinished", f".sourceline-{'a' * 16}.unfinished-journal"]
    own = [".sourceline-notes.unfinished", f"copy-of-.sourceline-{'b' * 16}.unfinished"]
    for name in (*left, *own):
        (folder / name).write_text("", encoding="utf-8")
        os.utime(folder / name, (0, 0))
    being_written = new_file(folder)
    library.back_up(folder / "backup.db")
    assert {each.name for each in folder.iterdir()} == {*own, being_written.name, "backup.db"}
