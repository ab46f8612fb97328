"""Every command and transcript in the README is executed, so that it cannot lie; so is that of the measurements."""

import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README, MEASUREMENTS = ROOT / "README.md", ROOT / "docs" / "measurements.md"
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")
ACTIVATE = "source .venv/bin/activate"
BARE_PATH = "/usr/bin:/bin"
"""Where nothing of the project is found before its environment is activated."""
INSTALLING = "pip install"
"""Begins commands that fetch something; what they name is looked up instead."""
NEEDS_MINUTES = {"make test", "make check", "make bench"}
"""Commands that would run this test again or measure the machine; that make knows them is tested instead."""


@dataclass(frozen=True)
class Transcript:
    """A command with the output printed below it, and whether the page has activated the environment before."""

    command: str
    output: str
    activated: bool


def transcripts(page: Path) -> list[Transcript]:
    """Return every command of a page in order."""
    found, activated = [], False
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            activated |= command == ACTIVATE
            found.append(Transcript(command, output.strip("\n"), activated))
    return found


def run(transcript: Transcript, folder: Path) -> str:
    """Run a command where only that is found which the page has set up; raises FileNotFoundError."""
    words = shlex.split(transcript.command)
    # The environment of the tests stands for the one that make sets up.
    bin_ = Path(sys.executable).parent
    if words[0] == "make":
        words += [f"BIN={bin_}", "RUNTIME=", "DEVELOPMENT=", "TRAINING="]
    environment = {
        "PATH": f"{bin_}:{BARE_PATH}" if transcript.activated else BARE_PATH,
        "HOME": str(folder),
        "COLUMNS": "100",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "SOURCELINE_DATABASE": str(folder / "sourceline.db"),
    }
    done = subprocess.run(
        words,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    return (done.stdout + done.stderr).strip("\n")


EXECUTED = [
    each
    for page in (README, MEASUREMENTS)
    for each in transcripts(page)
    if each.command != ACTIVATE and not each.command.startswith(INSTALLING) and each.command not in NEEDS_MINUTES
]


@pytest.mark.parametrize("transcript", EXECUTED, ids=[each.command for each in EXECUTED])
def test_a_transcript_is_what_the_command_prints(transcript: Transcript, tmp_path: Path) -> None:
    printed = run(transcript, tmp_path)
    assert "Traceback" not in printed
    if transcript.output:
        expected = transcript.output.splitlines()
        assert [line.rstrip() for line in printed.splitlines()] == [line.rstrip() for line in expected]


def test_a_command_that_the_readme_has_not_set_up_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(Transcript("sourceline --help", "", activated=False), tmp_path)


def test_make_puts_the_environment_where_the_readme_activates_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (venv,) = re.findall(r"^VENV := (\S+)$", makefile, re.MULTILINE)
    assert f"source {venv}/bin/activate" == ACTIVATE
    assert "-m venv $(VENV)" in makefile


def test_the_readme_opens_with_the_two_commands() -> None:
    makes = [each.command for each in transcripts(README) if each.command.startswith("make ")]
    assert makes[:2] == ["make ask Q='!who said mutual respect'", "make test"]


def test_what_the_readme_installs_is_declared() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for each in transcripts(README):
        if each.command.startswith(INSTALLING):
            assert each.activated
            *_, option, constraints, _, wanted = shlex.split(each.command)
            assert (option, (ROOT / constraints).exists()) == ("-c", True)
            assert wanted.removeprefix(".[").removesuffix("]") in extras


def test_the_table_of_the_readme_has_the_figures_that_were_measured() -> None:
    readme, (measured,) = README.read_text(encoding="utf-8"), transcripts(MEASUREMENTS)
    _, *shares = measured.output.splitlines()[-1].split()[1:]
    row = "| without the reader | " + " | ".join(f"{share.removesuffix('%')} %" for share in shares) + " |"
    assert row in readme


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in LINK.findall(README.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("command", sorted(NEEDS_MINUTES))
def test_make_knows_the_commands_that_take_minutes(command: str) -> None:
    done = subprocess.run(["make", "--dry-run", command.split()[1]], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0
