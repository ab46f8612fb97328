"""A backup is one command, and so is the way back."""

from pathlib import Path

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
    assert "notes.txt is no backup of Sourceline." in sourceline("restore", "notes.txt").err
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
