"""Fuzzes every target for a time: ``python -m fuzz [--seconds 60] [--keep FOLDER] [TARGET …]``.

With atheris where it is installed (``sourceline[fuzz]``), else with hypothesis. Each target runs in a process of its
own, at a low priority. What breaks one is kept in the folder, with its name; the exit code is 1 then.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from fuzz.targets import TARGETS, WORDS, seeds

SLOW = 20
"""Seconds that one input may take; on a shared machine less would find the neighbours."""

LONGEST = 4_096
MEMORY = 2_048
"""Megabytes that a target may use."""


def main() -> int:
    """Fuzz, print a line for each target, and return 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    parser.add_argument("--keep", type=Path, default=Path(".fuzz"), help="folder of inputs and findings")
    given = parser.parse_args()
    unknown = set(given.targets) - set(TARGETS)
    if unknown:
        parser.error(f"there is no target {unknown.pop()}; there are {', '.join(TARGETS)}")
    found = [name for name in given.targets or TARGETS if not fuzz(name, given.seconds, given.keep.absolute())]
    return int(bool(found))


def fuzz(name: str, seconds: int, folder: Path) -> bool:
    """Fuzz one target; return whether it stood, and print how often it was tried."""
    inputs, findings = folder / name, folder / "findings"
    for each in (inputs, findings):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (inputs / f"seed-{number}").write_bytes(seed)
    began = time.monotonic()
    log = folder / f"{name}.log"
    with log.open("wb") as printed:
        ended = subprocess.run(
            _command(name, seconds, inputs, findings), stdout=printed, stderr=printed, preexec_fn=_step_back
        ).returncode
    words = log.read_text(encoding="utf-8", errors="replace")
    runs = re.search(r"(?:Done|number_of_executed_units:) (\d+)", words)
    outcome = "stood" if ended == 0 else f"BROKE, see {log} and {findings}"
    tried = f"{int(runs[1]):,} inputs" if runs else "stopped early"
    print(f"{name:12} {time.monotonic() - began:6.0f} s  {tried:>20}  {outcome}", flush=True)
    return ended == 0


def _command(name: str, seconds: int, inputs: Path, findings: Path) -> list[str]:
    if importlib.util.find_spec("atheris") is None:
        return [sys.executable, "-m", "fuzz.unguided", name, str(seconds)]
    words = inputs.with_suffix(".dict")
    words.write_text("".join(f'"{_escaped(each)}"\n' for each in WORDS), encoding="ascii")
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOW}",
        f"-rss_limit_mb={MEMORY}",
        f"-dict={words}",
        f"-artifact_prefix={findings}/{name}-",
        "-verbosity=0",
        "-print_final_stats=1",
    ]
    return [sys.executable, "-m", "fuzz.guided", name, *options, str(inputs)]


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _step_back() -> None:
    os.nice(19)


if __name__ == "__main__":
    sys.exit(main())
