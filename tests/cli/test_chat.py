"""The room in the terminal, with its lines from a pipe."""

import datetime as dt
import io
import os
import pty
import re
import resource
import select
import stat
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from bot.cli.chat import save_new
from bot.cli.screen import show
from bot.library.library import Library
from bot.offline import room
from bot.offline.shown import Kind, Shown
from bot.offline.world import GUILD
from tests.cli.conftest import Sourceline

RESPECT = "mutual respect, equality and mutual benefit"


@pytest.fixture
def chat(sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch) -> Sourceline:
    def talk(*lines: str, options: Sequence[str] = ()) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))
        done = sourceline("chat", *options)
        assert (done.code, done.err) == (0, "")
        return done.out

    return talk  # type: ignore[return-value] # a part of it


def test_typed_and_slash_commands_are_answered(chat: Sourceline) -> None:
    out = str(chat(f"!who said {RESPECT}", f"/who said words: {RESPECT}"))
    assert out.count("State-to-state relations") == 2


def test_a_number_presses_a_button(chat: Sourceline) -> None:
    out = str(chat(f"!who said {RESPECT}", "1"))
    assert "[1] Context" in out
    assert "line 11" in out


def test_a_button_that_is_not_there_is_told(chat: Sourceline) -> None:
    assert "There is no button to press." in str(chat("1"))
    assert "There is no button 9." in str(chat(f"!who said {RESPECT}", "9"))


def test_a_number_presses_no_button_of_an_older_message(chat: Sourceline) -> None:
    out = str(chat(f"!who said {RESPECT}", "!help", "1"))
    assert "There is no button to press. A number presses a button of the last message, which has none." in out
    assert "line 11" not in out.partition("There is no button")[2]


def test_what_answers_a_button_leaves_the_others_to_be_pressed(chat: Sourceline) -> None:
    out = str(chat(f"!who said {RESPECT}", "3", "1"))
    assert out.count("[1] Context") == 2
    assert "line 11" in out


def test_slash_commands_that_begin_like_the_rooms_own_are_answered(chat: Sourceline) -> None:
    out = str(chat("/ask question: which parties were targeted?"))
    assert "/as member" not in out
    assert "match" in out


def test_the_room_has_the_prefix_that_the_server_has_chosen(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "!settings set prefix ?", f"!who said {RESPECT}", f"?who said {RESPECT}"))
    assert "Commands begin with ? here, not with !. ?help lists them." in out
    assert "Speaker:" in out.partition("?help lists them.")[2]


def test_a_field_of_a_form_is_cleared_with_a_dash(chat: Sourceline) -> None:
    out = str(chat("!who is Barack Obama", "/as moderator", "!queue", "2", "12", "-"))
    assert "- to clear it" in out
    assert "Pointed to line 12 of CSIS" in out
    assert "from now on, as FAQ" not in out


def test_a_dash_is_an_answer_where_one_is_wanted(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/faq add", "What is the mark?", "-", "-", "-", "!faq 1"))
    assert "Added as FAQ #1." in out


def test_a_file_is_attached_and_the_room_says_how(chat: Sourceline) -> None:
    Path("story.txt").write_text("The harbour closes in May, said Ann Baker.\n", encoding="utf-8")
    out = str(chat("/as moderator", "!article add story.txt", "/article add file: story.txt"))
    assert "story.txt is a file. Attach it: /article add file: story.txt" in out
    assert "#1" in out


def test_a_file_may_be_named_in_quotation_marks(chat: Sourceline) -> None:
    Path("my story.txt").write_text("The harbour closes in May, said Ann Baker.\n", encoding="utf-8")
    for name in ('"my story.txt"', "'my story.txt'", "“my story.txt”"):
        assert "#1" in str(chat("/as moderator", f"/article add file: {name}"))


def test_quotation_marks_that_belong_to_a_name_stay(chat: Sourceline) -> None:
    Path("'tis.txt'").write_text("The harbour closes in May, said Ann Baker.\n", encoding="utf-8")
    assert "#1" in str(chat("/as moderator", "/article add file: 'tis.txt'"))


def test_a_file_without_a_name_is_asked_for(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/article add file:", "/article add file: missing.txt"))
    assert "file: needs the name of a file, such as file: story.txt" in out
    assert "The file missing.txt cannot be read (No such file or directory). Check the name." in out


def test_a_moderator_fills_in_a_form_field_by_field(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/faq add", "When do we meet?", "", "On Mondays.", "", "!ask when do we meet"))
    assert "New FAQ entry" in out
    assert "Added as FAQ #1." in out
    assert out.count("On Mondays.") == 2


def test_a_required_field_is_asked_for_again(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/faq add", "", "When?", "", "Now.", ""))
    assert "Question must not be empty." in out
    assert "Added as FAQ #1." in out


def test_a_form_can_be_left(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/faq add", "/cancel", "!faq list"))
    assert "nothing was saved" in out
    assert "no FAQ entries yet" in out


def test_members_do_not_moderate(chat: Sourceline) -> None:
    assert "Only moderators" in str(chat("/faq add"))


def test_nonsense_is_told_and_the_room_goes_on(chat: Sourceline) -> None:
    out = str(chat("/nothing", "/as king", "", "!!!", "!help", "/quit", "!figures"))
    assert "There is no slash command /nothing." in out
    assert "You can be /as member or /as moderator." in out
    assert "Sourceline" in out
    assert "Figures" not in out


def test_a_file_that_the_bot_sends_is_saved_and_none_is_overwritten(chat: Sourceline) -> None:
    said = ("/as moderator", '!faq add "When?" On Mondays.', "!faq export", "!faq export")
    out = str(chat(*said, options=("--save-to", ".")))
    assert "saved as faq.md" in out
    assert "saved as faq-2.md" in out
    assert "On Mondays." in Path("faq.md").read_text(encoding="utf-8")


def test_no_file_is_saved_unasked(chat: Sourceline) -> None:
    before = set(Path().iterdir())
    out = str(chat("/as moderator", "!stats"))
    assert "bytes), not saved; sourceline chat --save-to FOLDER saves files" in out
    assert {path.suffix for path in {*Path().iterdir()} - before} <= {".db", ".db-shm", ".db-wal", ".search"}


def test_from_a_pipe_the_fields_of_a_form_are_named_and_replies_stand_apart(chat: Sourceline) -> None:
    out = str(chat("/as moderator", "/faq add", "", "When do we meet?", "", "On Mondays.", "", "!faq", "!faq 1"))
    assert "Question:\nQuestion must not be empty.\nQuestion:\nOther wordings, one a line:\nAnswer:\n" in out
    assert out.count("\n\n") == 3


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "..\\a.txt", ".a.txt", "C:\\a.txt"])
def test_a_file_is_saved_in_the_folder_that_was_given(tmp_path: Path, name: str) -> None:
    assert save_new(tmp_path / "deep", name, b"x") == tmp_path / "deep" / "a.txt"


def test_at_a_terminal_answers_are_panels_and_the_room_is_left_with_the_end_of_input(tmp_path: Path) -> None:
    code, screen = _at_a_terminal(tmp_path)
    assert code == 0
    assert "╭" in screen
    assert "Type !help" in screen
    history = tmp_path / "chat-history"
    assert "!line 12" in history.read_text()
    assert stat.S_IMODE(history.stat().st_mode) == 0o600


def test_the_room_is_opened_with_the_article_that_is_asked_in_it(tmp_path: Path) -> None:
    text = "\n".join(["The ferry sails"] + [f"“It sails {number} times,” said Ida Moss." for number in range(2, 15)])
    with Library.open(tmp_path / "s.db") as library:
        library.articles.add(GUILD, text, by=1, at=dt.datetime.now(dt.UTC))
    _, screen = _at_a_terminal(tmp_path)
    opening = screen.partition("member>")[0]
    assert "The ferry sails" in opening
    assert "!who said It sails 2 times" in opening


def test_a_file_for_which_there_is_no_room_is_not_saved_by_half(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            save_new(tmp_path, "faq.md", b"long" * 10)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_of_a_talk_about_a_given_article_nothing_that_was_typed_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(f"The ferry sails {number} times." for number in range(1, 15)))
    assert _at_a_terminal(tmp_path, "--article", str(tmp_path / "a.txt"))[0] == 0
    assert not (tmp_path / "chat-history").exists()


def test_what_is_typed_is_not_written_into_a_database_of_that_name(tmp_path: Path) -> None:
    assert _at_a_terminal(tmp_path, database="chat-history")[0] == 0
    assert b"+!line 12" not in (tmp_path / "chat-history").read_bytes()


def _at_a_terminal(tmp_path: Path, *options: str, database: str = "s.db") -> tuple[int, str]:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "SOURCELINE_DATABASE": str(tmp_path / database), "TERM": "xterm", "COLUMNS": "100"}
    program = [sys.executable, "-m", "bot.cli.main", "chat", *options]
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as room:
        os.close(theirs)
        screen = _until(ours, "member>")
        os.write(ours, b"!line 12\r")
        screen += _until(ours, "[2] ▶")
        # Between two prompts the terminal is not the room's, and what is typed then may be lost.
        _until(ours, "member>")
        os.write(ours, b"\x04")
        _until(ours, None)
        try:
            code = room.wait(10)
        finally:
            room.kill()
    return code, screen


def _until(terminal: int, words: str | None) -> str:
    screen, patience = "", time.monotonic() + 10
    while time.monotonic() < patience and (words is None or words not in screen):
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            screen += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", os.read(terminal, 4096).decode(errors="replace"))
        except OSError:
            break
    return screen


def test_a_button_that_is_only_a_number_has_it_once() -> None:
    console = Console(file=io.StringIO(), width=80)
    buttons = [{"type": 2, "label": label} for label in ("1", "2", "Why?")]
    show(console, Shown(Kind.MESSAGE, {"components": [{"components": buttons}]}), buttons=True)
    assert console.file.getvalue().strip() == "[1]   [2]   [3] Why?"  # type: ignore[attr-defined] # a StringIO


def test_the_terminal_waits_for_whatever_takes_its_time(chat: Sourceline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.0)
    assert "State-to-state relations" in str(chat(f"!who said {RESPECT}"))
