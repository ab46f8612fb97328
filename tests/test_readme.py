"""Every command and transcript in the README is executed, so that it cannot lie."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("git clone", "cd ")
"""Commands that fetch the project itself; everything after them is run here."""
NEEDS_MINUTES = {"make test", "make check", "make bench"}
"""Commands that would run this test again or measure the machine; that make knows them is tested instead."""


def transcripts() -> list[tuple[str, str]]:
    """Return every command of the README with the output printed below it."""
    found = []
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output.strip("\n")))
    return found


def in_this_environment(command: str) -> list[str]:
    """Return the command with the interpreter that runs the tests, so that nothing is set up anew."""
    words = shlex.split(command)
    if words[0] == "make":
        return [*words, f"BIN={Path(sys.executable).parent}", "RUNTIME=", "DEVELOPMENT=", "TRAINING="]
    assert words[0] == "sourceline", f"the README has a command that this test cannot run: {command}"
    return [sys.executable, "-m", "bot.cli.main", *words[1:]]


def run(command: str, folder: Path) -> str:
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "COLUMNS": "100",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "SOURCELINE_DATABASE": str(folder / "sourceline.db"),
    }
    done = subprocess.run(
        in_this_environment(command),
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    return (done.stdout + done.stderr).strip("\n")


TRANSCRIPTS = [
    (command, output)
    for command, output in transcripts()
    if not command.startswith(ELSEWHERE) and command not in NEEDS_MINUTES
]


@pytest.mark.parametrize(("command", "output"), TRANSCRIPTS, ids=[command for command, _ in TRANSCRIPTS])
def test_a_transcript_is_what_the_command_prints(command: str, output: str, tmp_path: Path) -> None:
    printed = run(command, tmp_path)
    assert "Traceback" not in printed
    if output:
        assert [line.rstrip() for line in printed.splitlines()] == [line.rstrip() for line in output.splitlines()]


def test_the_readme_opens_with_the_two_commands() -> None:
    makes = [command for command, _ in transcripts() if command.startswith("make ")]
    assert makes[:2] == ["make ask Q='!who said mutual respect'", "make test"]


@pytest.mark.parametrize("command", sorted(NEEDS_MINUTES))
def test_make_knows_the_commands_that_take_minutes(command: str) -> None:
    done = subprocess.run(["make", "--dry-run", command.split()[1]], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0
