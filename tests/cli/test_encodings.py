"""A terminal that is not UTF-8 gets an answer all the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAID = "“State-to-state relations can only be built on mutual respect, equality and mutual benefit."


def printed(encoding: str, folder: Path, *words: str, typed: bytes = b"") -> str:
    environment = {
        **os.environ,
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": encoding,
        "SOURCELINE_DATABASE": f"{folder}/s.db",
    }
    program = [sys.executable, "-m", "bot.cli.main", *words]
    done = subprocess.run(program, input=typed, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "said"), [("cp1252", SAID), ("cp437", SAID.replace("“", '"')), ("ascii", SAID.replace("“", '"'))]
)
def test_what_cannot_be_shown_is_replaced_by_something_close(tmp_path: Path, encoding: str, said: str) -> None:
    assert said in printed(encoding, tmp_path, "ask", "!who said mutual respect, equality and mutual benefit")


def test_buttons_have_labels_in_every_terminal(tmp_path: Path) -> None:
    assert "[1] <   [2] >" in printed("ascii", tmp_path, "chat", typed=b"!line 8\n")


def test_what_cannot_be_read_is_replaced_too(tmp_path: Path) -> None:
    assert "State-to-state" in printed("utf-8", tmp_path, "chat", typed=b"!who said mutual respect, \xff equality\n")


def test_json_loses_nothing_where_little_can_be_shown(tmp_path: Path) -> None:
    row = json.loads(printed("cp437", tmp_path, "ask", "--json", "!who said mutual respect, equality"))
    assert row["sentence"].startswith(SAID)
