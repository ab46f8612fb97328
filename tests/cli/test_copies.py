"""A backup is one command, and so is the way back; a server moves from one database to another with two commands."""

from pathlib import Path

import pytest

from bot.discord_bot.operating import configuration
from bot.offline.world import GUILD
from tests.cli.conftest import Sourceline


def test_what_was_backed_up_comes_back(sourceline: Sourceline) -> None:
    assert sourceline("ask", "--as", "moderator", '!faq add "When?" Now.').code == 0
    written = sourceline("backup", "copy.db")
    assert (written.code, "copy.db" in written.out) == (0, True)
    sourceline("ask", "--as", "moderator", "!faq edit 1 Never.")
    restored = sourceline("restore", "copy.db")
    assert (restored.code, "is kept as" in restored.out) == (0, True)
    assert "Now." in sourceline("ask", "!faq 1").out


def test_what_is_no_backup_is_refused_and_changes_nothing(sourceline: Sourceline) -> None:
    sourceline("ask", "--as", "moderator", '!faq add "When?" Now.')
    Path("notes.txt").write_text("my shopping list\n" * 100, encoding="utf-8")
    for name in ("notes.txt", "missing.db"):
        refused = sourceline("restore", name)
        assert (refused.code, refused.out) == (2, "")
        assert refused.err.startswith("sourceline: ")
        assert "damaged" not in refused.err
    assert "notes.txt is not a backup of Sourceline." in sourceline("restore", "notes.txt").err
    assert "Now." in sourceline("ask", "!faq 1").out


def test_a_backup_replaces_no_file_unless_it_is_told_to(sourceline: Sourceline) -> None:
    Path("thesis.txt").write_text("years of work", encoding="utf-8")
    refused = sourceline("backup", "thesis.txt")
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "thesis.txt is there already. Name another file, or replace it with --force." in refused.err
    assert Path("thesis.txt").read_text(encoding="utf-8") == "years of work"
    assert sourceline("backup", "thesis.txt", "--force").code == 0


def test_a_backup_does_not_replace_the_library_itself(sourceline: Sourceline) -> None:
    sourceline("ask", "!line 1")
    refused = sourceline("backup", "sourceline.db")
    assert (refused.code, "is the library itself" in refused.err) == (2, True)


def test_a_backup_makes_no_folder(sourceline: Sourceline) -> None:
    refused = sourceline("backup", "misspelt/copy.db")
    assert (refused.code, refused.err.count("\n"), "There is no folder" in refused.err) == (2, 1, True)
    assert not Path("misspelt").exists()


@pytest.mark.parametrize("words", [("backup",), ("restore",), ("export", "5"), ("import",), ("ask", "hi", "--config")])
def test_an_empty_name_stands_for_no_file(sourceline: Sourceline, words: tuple[str, ...]) -> None:
    refused = sourceline(*words, "")
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert f"The name for {'--config' if '--config' in words else 'FILE'} is empty. Give one." in refused.err


@pytest.mark.parametrize("words", [("ask", "!line 1"), ("backup", "copy.db"), ("restore", "copy.db")])
def test_a_database_that_was_named_makes_no_folder(
    sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    assert sourceline("backup", "copy.db").code == 0
    monkeypatch.setenv("SOURCELINE_DATABASE", "misspelt/sourceline.db")
    refused = sourceline(*words)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "misspelt for the database. Make it first, or name another file." in refused.err
    assert not Path("misspelt").exists()


def test_the_folder_of_the_default_database_is_made(sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCELINE_DATABASE", "")
    monkeypatch.setattr(configuration, "default_database", lambda: Path("data/sourceline/sourceline.db"))
    assert sourceline("ask", "!line 1").code == 0
    assert Path("data/sourceline/sourceline.db").exists()


def test_what_was_exported_is_imported_elsewhere(sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch) -> None:
    sourceline("ask", "--as", "moderator", '!faq add "When?" Now.')
    written = sourceline("export", str(GUILD), "server.zip")
    assert (written.code, "Wrote server.zip" in written.out) == (0, True)
    monkeypatch.setenv("SOURCELINE_DATABASE", "second.db")
    assert "0 articles and 1 FAQ entry for" in sourceline("import", "server.zip").out
    assert "Now." in sourceline("ask", "!faq 1").out
    again = sourceline("import", "server.zip")
    assert (again.code, again.err.count("\n"), "has something in this database" in again.err) == (2, 1, True)
    assert sourceline("import", "server.zip", "--server", "7").code == 0


def test_an_export_replaces_no_file_unless_it_is_told_to(sourceline: Sourceline) -> None:
    sourceline("ask", "--as", "moderator", '!faq add "When?" Now.')
    Path("thesis.txt").write_text("years of work", encoding="utf-8")
    refused = sourceline("export", str(GUILD), "thesis.txt")
    assert (refused.code, refused.out, "thesis.txt is there already." in refused.err) == (2, "", True)
    assert Path("thesis.txt").read_text(encoding="utf-8") == "years of work"
    assert sourceline("export", str(GUILD), "thesis.txt", "--force").code == 0


def test_what_is_no_archive_is_refused_in_one_line(sourceline: Sourceline) -> None:
    Path("notes.zip").write_text("my shopping list", encoding="utf-8")
    for name in ("notes.zip", "missing.zip"):
        refused = sourceline("import", name)
        assert (refused.code, refused.err.count("\n"), refused.err.startswith("sourceline: ")) == (2, 1, True)
    nothing = sourceline("export", "5", "a.zip")
    assert (nothing.code, "Nothing is kept of a server 5" in nothing.err) == (2, True)


@pytest.mark.parametrize("server", ["our-server", "-1", "9" * 19, "9" * 30, "٣"])
def test_what_is_no_id_of_a_server_is_told_with_where_the_id_is(sourceline: Sourceline, server: str) -> None:
    for words in (("export", "--", server, "a.zip"), ("article", "list", "--server", server)):
        done = sourceline(*words)
        assert done.code == 2
        assert f"{server} is not the id of a server, which is a number. To copy it, switch on Developer" in done.err
