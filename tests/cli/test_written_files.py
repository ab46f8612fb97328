"""Whatever a command writes, it spares the library and what it reads, and leaves nothing half-written."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.cli.paths import WrittenPath
from bot.cli.program import COMMANDS
from bot.cli.program import sourceline as program
from bot.cli.writing import WritingCommand
from bot.offline.world import GUILD
from tests.cli.conftest import Done, Sourceline

TEXT = "The harbour closes in May, said Ann Baker.\n"
ROWS = '{"id": "1", "text": "The harbour closes in May."}\n'
QUESTIONS = '{"id": "1", "article": "own", "command": "who said", "query": "closes in May", "gold_lines": [1]}\n'

WRITERS = {
    "article add": ("article", "add", "own.txt", "--jobs", "1", "--report"),
    "backup": ("backup", "--force"),
    "eval": ("eval", "questions.jsonl", "--reader", "off", "--answers"),
    "export": ("export", str(GUILD), "--force"),
    "facts": ("facts", "own.txt", "--out"),
}
"""How each command that writes a file is called; the name of the file comes last."""

WRITES_ROWS = ("article add", "eval", "facts")


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield before + name, command


@pytest.fixture
def filled(sourceline: Sourceline) -> Sourceline:
    """The program with a library that holds something, beside files that commands read."""
    Path("own.txt").write_text(TEXT, encoding="utf-8")
    Path("rows.jsonl").write_text(ROWS, encoding="utf-8")
    Path("questions.jsonl").write_text(QUESTIONS, encoding="utf-8")
    Path("articles").mkdir()
    Path("articles/own.txt").write_text(TEXT, encoding="utf-8")
    assert sourceline("ask", "--as", "moderator", '!faq add "When?" Now.').code == 0
    return sourceline


def refused(done: Done) -> str:
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("sourceline: ")
    return done.err


def test_every_command_that_writes_a_file_is_looked_at_here() -> None:
    assert len(COMMANDS) > len(WRITERS)
    writing = {
        name: each for name, each in commands(program) if any(isinstance(p.type, WrittenPath) for p in each.params)
    }
    assert set(writing) == set(WRITERS)
    assert all(isinstance(command, WritingCommand) for command in writing.values())


@pytest.mark.parametrize("name", ["sourceline.db", "link.db", "hard.db", "folder/../sourceline.db"])
@pytest.mark.parametrize("writer", WRITERS)
def test_no_command_writes_over_the_library(filled: Sourceline, writer: str, name: str) -> None:
    library = Path("sourceline.db")
    Path("folder").mkdir()
    Path("link.db").symlink_to(library)
    Path("hard.db").hardlink_to(library)
    before = library.read_bytes()
    assert "is the library itself. Name another file." in refused(filled(*WRITERS[writer], name))
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["sourceline.db-wal", "sourceline.db-shm", "sourceline.db-run", "sourceline.search/meta.json"]
)
@pytest.mark.parametrize("writer", WRITERS)
def test_no_command_writes_over_what_is_kept_beside_the_library(filled: Sourceline, writer: str, name: str) -> None:
    assert "belongs to the library" in refused(filled(*WRITERS[writer], name))
    assert name.startswith("sourceline.search") or not Path(name).exists()


@pytest.mark.parametrize("writer", WRITERS)
def test_a_library_that_is_not_there_yet_is_spared_too(
    filled: Sourceline, monkeypatch: pytest.MonkeyPatch, writer: str
) -> None:
    monkeypatch.setenv("SOURCELINE_DATABASE", "new.db")
    assert "is the library itself" in refused(filled(*WRITERS[writer], "new.db"))
    assert not Path("new.db").exists()


def test_where_the_configuration_is_not_understood_every_database_is_spared(filled: Sourceline) -> None:
    Path("config.toml").write_text("[wach]\n", encoding="utf-8")
    before = Path("sourceline.db").read_bytes()
    assert "there is no key wach" in refused(filled("facts", "own.txt", "--out", "sourceline.db"))
    assert Path("sourceline.db").read_bytes() == before
    assert filled("facts", "own.txt", "--out", "facts.jsonl").code == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("facts", "own.txt", "--out"), "own.txt"),
        (("facts", "own.txt", "--out"), "own.toml"),
        (("facts", "--jsonl", "rows.jsonl", "--out"), "rows.jsonl"),
        (("facts", "--jsonl", "rows.jsonl", "--out"), "link.jsonl"),
        (("eval", "questions.jsonl", "--answers"), "questions.jsonl"),
        (("eval", "questions.jsonl", "--answers"), "articles/own.txt"),
        (("eval", "rows.jsonl", "--articles", "articles", "--answers"), "articles/own.txt"),
        (("article", "add", "rows.jsonl", "own.txt", "--report"), "own.txt"),
        (("article", "add", ".", "--report"), "articles/own.txt"),
        (("article", "add", "own.txt", "--config", "own.toml", "--report"), "own.toml"),
        (("backup", "--force", "--config", "own.toml"), "own.toml"),
        (("export", str(GUILD), "--force"), "config.toml"),
    ],
)
def test_no_command_writes_over_what_it_reads(filled: Sourceline, words: tuple[str, ...], name: str) -> None:
    Path("link.jsonl").symlink_to("rows.jsonl")
    for configuration in ("own.toml", "config.toml"):
        Path(configuration).write_text("", encoding="utf-8")
    before = Path(name).read_bytes()
    sentence = refused(filled(*words, name))
    assert f"{name} is read by this command, and is not written over. Name another file for " in sentence
    assert Path(name).read_bytes() == before


def test_a_report_in_the_folder_that_is_added_is_written_anew_each_time_and_never_read(filled: Sourceline) -> None:
    Path("articles/broken.docx").write_text("no document", encoding="utf-8")
    words = ("article", "add", "articles", "--jobs", "1", "--report", "articles/skipped.jsonl")
    assert filled(*words).code == 0
    before = Path("articles/skipped.jsonl").read_bytes()
    assert before.count(b"\n") == 1
    again = filled(*words)
    assert (again.code, "Skipped: 1." in again.out) == (0, True)
    assert Path("articles/skipped.jsonl").read_bytes() == before
    Path("articles/broken.docx").unlink()
    for _ in range(2):
        assert filled(*words).code == 0
    assert Path("articles/skipped.jsonl").read_bytes() == b""


def started(*words: str, shell: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bot.cli.main", *words]
    if shell:
        command = ["bash", "-c", shell.replace("SOURCELINE", '"$@"'), "bash", *command]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, encoding="utf-8"
    )


def test_no_command_writes_over_what_it_is_piped(filled: Sourceline) -> None:
    running = started(shell="SOURCELINE facts - --out own.txt <own.txt")
    assert "own.txt is read by this command" in running.communicate()[1]
    assert (running.returncode, Path("own.txt").read_text(encoding="utf-8")) == (2, TEXT)


@pytest.mark.parametrize("writer", WRITES_ROWS)
def test_another_file_is_replaced_and_a_link_to_it_stays(filled: Sourceline, writer: str) -> None:
    Path("old.jsonl").write_text("old\n" * 1000, encoding="utf-8")
    Path("old.jsonl").chmod(0o640)
    Path("link.jsonl").symlink_to("old.jsonl")
    before = {*Path().iterdir()}
    assert filled(*WRITERS[writer], "link.jsonl").code == 0
    assert Path("link.jsonl").is_symlink()
    assert all(map(json.loads, Path("old.jsonl").read_text(encoding="utf-8").splitlines()))
    assert stat.S_IMODE(Path("old.jsonl").stat().st_mode) == 0o640
    assert {path.name for path in {*Path().iterdir()} - before} <= {"sourceline.db-shm", "sourceline.db-wal"}


def test_a_new_file_has_the_permissions_of_any_new_file(filled: Sourceline) -> None:
    Path("touched").touch()
    for words in (("facts", "own.txt", "--out", "new"), ("backup", "copy.db"), ("export", str(GUILD), "server.zip")):
        assert filled(*words).code == 0
        assert stat.S_IMODE(Path(words[-1]).stat().st_mode) == stat.S_IMODE(Path("touched").stat().st_mode)


@pytest.mark.parametrize(("writer", "kilobytes"), [("backup", 100), ("facts", 1)])
def test_where_there_is_no_room_nothing_half_written_stays(filled: Sourceline, writer: str, kilobytes: int) -> None:
    Path("own.txt").write_text(TEXT * 50, encoding="utf-8")
    Path("old").write_text("years of work", encoding="utf-8")
    before = {*Path().iterdir()}
    # No file may grow beyond that.
    running = started(*WRITERS[writer], "old", shell=f"ulimit -f {kilobytes}; exec SOURCELINE")
    _, complaint = running.communicate()
    assert (running.returncode, complaint.count("\n"), "old cannot be written" in complaint) == (2, 1, True)
    assert Path("old").read_text(encoding="utf-8") == "years of work"
    assert {path.suffix for path in {*Path().iterdir()} - before} <= {".db-shm", ".db-wal"}


@pytest.mark.parametrize(
    ("told", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGHUP, -signal.SIGHUP)],
)
def test_what_is_broken_off_or_told_to_end_leaves_the_file_as_it_was(
    filled: Sourceline, told: signal.Signals, code: int
) -> None:
    Path("old").write_text("years of work", encoding="utf-8")
    os.mkfifo("waiting.jsonl")
    before = {*Path().iterdir()}
    running = started("facts", "--jsonl", "waiting.jsonl", "--out", "old")
    # Opening the pipe waits until the program opens it, too.
    with Path("waiting.jsonl").open("w", encoding="utf-8") as pipe:
        pipe.write(ROWS)
        pipe.flush()
        # A signal right before the program waits for more would only be seen when there is more.
        time.sleep(0.3)
        assert {*Path().iterdir()} != before
        running.send_signal(told)
        assert "Traceback" not in running.communicate(timeout=60)[1]
    assert (running.returncode, Path("old").read_text(encoding="utf-8")) == (code, "years of work")
    assert {*Path().iterdir()} == before


def test_a_bad_row_leaves_the_file_as_it_was(filled: Sourceline) -> None:
    Path("rows.jsonl").write_text(ROWS + "no row\n", encoding="utf-8")
    Path("old").write_text("years of work", encoding="utf-8")
    assert "line 2: not JSON" in refused(filled("facts", "--jsonl", "rows.jsonl", "--out", "old"))
    assert Path("old").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize(
    ("shell", "lines"),
    [
        ("SOURCELINE facts own.txt --out /dev/stdout", 1),
        ("echo first >log; SOURCELINE facts own.txt --out /dev/stdout >>log; cat log", 2),
        ("SOURCELINE facts own.txt --out /dev/fd/3 3>&1", 1),
        ("echo first >log; SOURCELINE facts own.txt --out /dev/fd/5 5>>log; cat log", 2),
        ("SOURCELINE facts own.txt --out >(cat); wait $!", 1),
        ("mkfifo pipe; cat pipe & SOURCELINE facts own.txt --out pipe; wait", 1),
        ("SOURCELINE facts own.txt --out /dev/null; test -c /dev/null", 0),
        ("SOURCELINE facts own.txt --out /dev/stdout | true", 0),
    ],
)
def test_a_pipe_or_a_device_is_written_as_it_is(filled: Sourceline, shell: str, lines: int) -> None:
    running = started(shell=shell)
    printed, complaint = running.communicate()
    assert (running.returncode, complaint, printed.count("\n")) == (0, "", lines)


def test_a_copy_does_not_take_the_place_of_a_device(filled: Sourceline) -> None:
    os.mkfifo("pipe")
    for words in (("backup", "--force", "pipe"), ("export", str(GUILD), "--force", "pipe")):
        assert "pipe cannot be written (this is no ordinary file)" in refused(filled(*words))
    assert Path("pipe").is_fifo()


def test_a_backup_that_has_the_name_of_something_unfinished_is_restored(filled: Sourceline) -> None:
    assert filled("backup", "sourceline.db.unfinished").code == 0
    before = Path("sourceline.db.unfinished").read_bytes()
    assert filled("restore", "sourceline.db.unfinished").code == 0
    assert Path("sourceline.db.unfinished").read_bytes() == before
