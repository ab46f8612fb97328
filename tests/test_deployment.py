"""The Dockerfile, the compose file and the systemd unit say what holds."""

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot.library.fetching.memory_limit import MOST

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
UNIT = ROOT / "deploy" / "sourceline.service"
NOT_READ = {"training", "held-out", "blind"}
"""Folders of data that only the training of the models reads."""
WRITTEN = (
    "data/sourceline.db",
    "data/sourceline.db-wal",
    "data/sourceline.db-run",
    "data/sourceline.before-restore-20261128-003726-457506.db",
    "data/sourceline.search/meta.json",
    "data/chat-history",
    "config.toml",
)
"""What setting up and running leave in a checkout."""

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def instructions(name: str) -> list[str]:
    """Return what follows an instruction of the Dockerfile, wherever it stands."""
    whole = DOCKERFILE.replace("\\\n", " ")
    return [" ".join(found.split()) for found in re.findall(rf"^{name} (.*)$", whole, re.MULTILINE)]


def test_the_image_does_not_run_as_root() -> None:
    (user,) = instructions("USER")
    assert int(user) > 0
    assert f"--uid {user} " in instructions("RUN")[-1]


def test_everything_that_is_copied_into_the_image_is_there() -> None:
    for copied in instructions("COPY"):
        if not copied.startswith("--from="):
            *sources, _ = copied.split()
            assert [source for source in sources if not (ROOT / source).exists()] == []


def test_the_image_has_the_pinned_versions_and_extras_that_there_are() -> None:
    (installs,) = [each for each in instructions("RUN") if "pip install" in each]
    assert "--constraint constraints.txt" in installs
    (extras,) = instructions("ARG")
    assert set(extras.removeprefix("EXTRAS=").split(",")) <= set(PROJECT["project"]["optional-dependencies"])


def test_docker_gets_what_the_image_is_built_from_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    everything, *rules = [line for line in lines if line and not line.startswith("#")]
    let_in = {rule.removeprefix("!") for rule in rules if rule.startswith("!")}
    copied = [each.split()[:-1] for each in instructions("COPY") if not each.startswith("--from=")]
    assert everything == "*"
    assert let_in == {source for sources in copied for source in sources}
    # Later rules win.
    kept_out = set(rules[rules.index("!data") :])
    assert kept_out >= {f"data/{name}" for name in NOT_READ}
    # In data everything is sent that no rule keeps out.
    in_data = {"/".join(name.split("/")[:2]) for name in WRITTEN if name.startswith("data/")}
    assert [name for name in in_data if not any(fnmatch(name, rule) for rule in kept_out)] == []


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_using_the_bot_in_a_checkout_leaves_nothing_that_git_would_commit(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    shutil.copy(ROOT / ".gitignore", tmp_path)
    for name in WRITTEN:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    status = ["git", "-C", str(tmp_path), "status", "--short", "--untracked-files=all"]
    assert subprocess.run(status, capture_output=True, text=True, check=True).stdout == "?? .gitignore\n"


def test_everything_that_the_program_imports_is_declared() -> None:
    declared = {_name(each) for each in PROJECT["project"]["dependencies"]}
    for extra in ("charts", "reader"):
        declared |= {_name(each) for each in PROJECT["project"]["optional-dependencies"][extra]}
    distributions = importlib.metadata.packages_distributions()
    imported = {name for path in (ROOT / "bot").rglob("*.py") for name in _imported(path)}
    foreign = imported - sys.stdlib_module_names - {"bot"}
    undeclared = {name for name in foreign if not {_name(each) for each in distributions.get(name, [name])} & declared}
    # The reader takes numpy as the runtime that it feeds brings it, and only together with that.
    assert undeclared <= {"numpy"}


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-").replace(".", "-")


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (each.name.partition(".")[0] for each in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.partition(".")[0]


def test_the_image_starts_the_program() -> None:
    (entry,) = instructions("ENTRYPOINT")
    assert entry.strip('[]"') in PROJECT["project"]["scripts"]
    done = subprocess.run([sys.executable, "-m", "bot.cli.main", "run", "--help"], cwd=ROOT, capture_output=True)
    assert done.returncode == 0


def test_the_wheel_holds_every_folder_of_data_that_the_program_reads() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {each.name for each in (ROOT / "data").iterdir() if each.is_dir()} - NOT_READ - {"reader"}
    assert {f"data/{name}" for name in folders} <= set(included)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_the_source_distribution_holds_all_that_git_does_but_what_runs_elsewhere() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    listed = subprocess.run(["git", "-C", ROOT, "ls-files"], capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no checkout")
    kept = {name.partition("/")[0] for name in listed.stdout.splitlines()}
    assert kept - {".ci"} <= {*included, "pyproject.toml"}


def test_the_model_of_the_reader_is_in_no_wheel_but_in_an_image_with_the_extra() -> None:
    assert "data/reader" not in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    (copying,) = [each for each in instructions("RUN") if "data/reader" in each]
    assert "*,reader,*)" in copying
    assert "reader_folder()" in copying


def test_the_compose_file_makes_no_folder_where_the_configuration_is_missing() -> None:
    assert "./config.toml:/" not in COMPOSE
    assert re.search(r"source: \./config\.toml\n(?: +.*\n)*? +create_host_path: false\n", COMPOSE)


@pytest.mark.parametrize(("port", "healthy"), [(0, True), (1, False)])
def test_the_health_check_asks_only_where_there_is_something_to_ask(tmp_path: Path, port: int, healthy: bool) -> None:
    (code,) = re.findall(r"- -c\n +- \|\n((?: {10}.*\n)+)", COMPOSE)
    (tmp_path / "config.toml").write_text(f"[status]\nport = {port}\n", encoding="utf-8")
    environment = {"SOURCELINE_CONFIG": str(tmp_path / "config.toml"), "PYTHONPATH": str(ROOT)}
    # Nothing listens on port 1.
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], env=environment, capture_output=True)
    assert (done.returncode == 0) == healthy


def test_the_compose_file_waits_for_longer_than_the_bot_needs_to_end() -> None:
    (seconds,) = re.findall(r"stop_grace_period: (\d+)s", COMPOSE)
    (unit_seconds,) = re.findall(r"TimeoutStopSec=(\d+)", UNIT.read_text(encoding="utf-8"))
    assert min(int(seconds), int(unit_seconds)) > 10


def test_the_unit_has_room_for_a_page_that_takes_all_the_memory_it_may() -> None:
    (gigabytes,) = re.findall(r"^MemoryMax=(\d+)G$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)
    assert int(gigabytes) * 2**30 > 2 * MOST


@pytest.mark.skipif(not shutil.which("hadolint"), reason="hadolint is not installed")
def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    done = subprocess.run(["hadolint", ROOT / "Dockerfile"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_understands_every_line_of_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    # The program lies elsewhere on this machine, which is no fault of the unit.
    copy.write_text(re.sub(r"(?<=ExecStart=)\S+", sys.executable, UNIT.read_text(encoding="utf-8")), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True)
    about_the_unit = [line for line in done.stderr.splitlines() if UNIT.name in line]
    assert about_the_unit == []


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
@pytest.mark.parametrize(("code", "fails"), [(0, False), (3, False), (2, True)])
def test_make_takes_a_refusal_for_an_outcome_and_wrong_usage_for_an_error(
    tmp_path: Path, code: int, fails: bool
) -> None:
    program, ready = tmp_path / "sourceline", tmp_path / "ready"
    program.write_text(f'#!/bin/sh\necho "$3"; exit {code}\n')
    program.chmod(0o755)
    ready.touch()
    (tmp_path / "python").touch()
    variables = [f"BIN={tmp_path}", f"RUNTIME={ready}", "Q=!who's it"]
    done = subprocess.run(
        ["make", "--no-print-directory", "ask", *variables, "-o", ready],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, bool(done.returncode), "Error" in done.stderr) == ("!who's it\n", fails, fails)
