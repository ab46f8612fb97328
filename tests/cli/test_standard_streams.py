"""Standard streams that are closed, full or broken end a command in one line at most."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Done

ROOT = Path(__file__).parents[2]
TEXT = "The harbour closes in May, said Ann Baker.\n"
QUESTION = '{"id": "1", "article": "canadian-elections", "command": "who said", "query": "mutual respect"}\n'
FULL = "Standard output cannot be written (No space left on device). Make room there, or send it elsewhere."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCELINE_DATABASE", str(tmp_path / "s.db"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "questions.jsonl").write_text(QUESTION, encoding="utf-8")
    return tmp_path


def in_shell(line: str) -> Done:
    """Return what comes of a line of the shell, in which SOURCELINE stands for the program."""
    program = ["bash", "-c", line.replace("SOURCELINE", '"$@"'), "bash", sys.executable, "-m", "bot.cli.main"]
    done = subprocess.run(program, capture_output=True, text=True, check=False, encoding="utf-8")
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "facts --help",
        "facts a.txt",
        "ask '!help'",
        "ask --json '!help'",
        "article list",
        "doctor --offline",
        "eval questions.jsonl --reader off",
        "chat <<<'!help'",
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_full_standard_output_is_told_in_one_line(words: str) -> None:
    assert in_shell(f"SOURCELINE {words} >/dev/full") == Done(1, "", f"sourceline: {FULL}\n")


@pytest.mark.usefixtures("folder")
def test_a_full_standard_output_is_told_where_nothing_is_held_back() -> None:
    assert in_shell("PYTHONUNBUFFERED=1 SOURCELINE ask '!help' >/dev/full") == Done(1, "", f"sourceline: {FULL}\n")


@pytest.mark.parametrize("words", ["facts a.txt", "ask '!help'", "--help", "facts a.txt --out /dev/stdout"])
@pytest.mark.usefixtures("folder")
def test_a_reader_that_has_seen_enough_is_no_error(words: str) -> None:
    assert in_shell(f"SOURCELINE {words} | true").err == ""


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        ("chat --article a.txt", 0, ""),
        (
            "ask --article - '!figures'",
            2,
            "sourceline: Standard input is empty. Give a file with the article's text.\n",
        ),
        ("facts -", 2, "sourceline: Standard input is empty. Give a file with the article's text.\n"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_standard_input_that_is_closed_is_an_empty_one(words: str, code: int, complaint: str) -> None:
    done = in_shell(f"SOURCELINE {words} <&-")
    assert (done.code, done.err) == (code, complaint)


@pytest.mark.usefixtures("folder")
def test_with_all_streams_closed_a_command_does_its_work() -> None:
    assert in_shell("SOURCELINE facts a.txt <&- >&- 2>&-").code == 0
    assert in_shell("SOURCELINE facts a.txt --out facts.jsonl <&- >&- 2>&-").code == 0
    assert Path("facts.jsonl").read_text(encoding="utf-8").startswith('{"id": "a"')


def test_ctrl_c_while_the_program_is_still_being_loaded_ends_it_without_a_word(folder: Path) -> None:
    impatient = "import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(10)\n"
    (folder / "click.py").write_text(impatient, encoding="utf-8")
    running = subprocess.run(
        [sys.executable, "-m", "bot.cli.main", "--help"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"},
    )
    assert (running.returncode, running.stdout, running.stderr) == (128 + signal.SIGINT, b"", b"")
