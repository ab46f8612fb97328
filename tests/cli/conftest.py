import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.cli.main import main


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Sourceline = Callable[..., Done]


@pytest.fixture
def sourceline(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> Sourceline:
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCELINE_DATABASE", str(folder / "sourceline.db"))
    monkeypatch.setenv("SOURCELINE_CONFIG", "")
    monkeypatch.setenv("SOURCELINE_TOKEN", "")

    def call(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["sourceline", *words])
        root = logging.getLogger()
        handlers, level = root.handlers[:], root.level
        with pytest.raises(SystemExit) as ended:
            main()
        # "run" logs to the standard error of this test, which is closed when the next one logs.
        root.handlers[:] = handlers
        root.setLevel(level)
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return call
