"""Kills writers at random moments and looks whether every write that they acknowledged is there.

``python -m bench.library_durability [ROUNDS] [SECONDS]`` kills two writers on one file in each round, and keeps the
same file from round to round.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.server import GUILD, NOW, ROOT
from bot.library.library import Library


@dataclass(frozen=True, slots=True)
class Report:
    """How many writes were acknowledged, and which of them are not there."""

    acknowledged: int
    lost: tuple[str, ...]


def write(path: Path, name: str) -> None:
    """Write until killed, and print a line for each write once it is done."""
    count = 0
    with Library.open(path) as library:
        print("ready", flush=True)
        while True:
            count += 1
            mark = f"{name} {count}"
            entry = library.faq.add(GUILD, f"What is number {mark}?", "Added.", by=1, at=NOW)
            print(f"add {entry.number} {entry.question}", flush=True)
            entry = library.faq.edit(GUILD, entry.number, answer=f"Edited {mark}", by=1, at=NOW)
            print(f"edit {entry.number} {entry.answer}", flush=True)
            # Without a name for the asker, each asking is one of its own.
            joined = library.queue.join(GUILD, f"Who has number {mark}?", at=NOW)
            print(f"join {joined.question.number} Who has number {mark}?", flush=True)


def kill_writers(path: Path, names: tuple[str, ...], seconds: float) -> Report:
    """Let writers write to one file, kill each after ``seconds`` or a little more, and look for what they wrote."""
    writers = [_start(path, name) for name in names]
    for writer in writers:
        if writer.stdout is None or writer.stdout.readline() != "ready\n":
            raise RuntimeError(f"a writer did not start: {writer.stderr.read() if writer.stderr else ''}")
    for writer in writers:
        threading.Timer(seconds + random.uniform(0, 0.02), writer.kill).start()
    with ThreadPoolExecutor() as readers:
        return _look_for(path, [line for lines in readers.map(_acknowledged, writers) for line in lines])


def _start(path: Path, name: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "bench.library_durability", "write", str(path), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _acknowledged(writer: "subprocess.Popen[str]") -> list[str]:
    """Return the whole lines that a killed writer printed; raises RuntimeError when it had stopped by itself."""
    # Not communicate(): that would pass over what readline() has taken into its buffer.
    with writer:
        printed = writer.stdout.read() if writer.stdout else ""
        complaint = writer.stderr.read() if writer.stderr else ""
    if writer.returncode != -signal.SIGKILL:
        raise RuntimeError(f"a writer stopped: {complaint}")
    return printed.rpartition("\n")[0].splitlines()


def _look_for(path: Path, lines: list[str]) -> Report:
    with Library.open(path) as library:
        there = {f"add {entry.number} {entry.question}" for entry in library.faq.entries(GUILD)}
        there |= {f"edit {entry.number} {entry.answer}" for entry in library.faq.entries(GUILD)}
        for question in library.queue.questions(GUILD, limit=10**9):
            there |= {
                f"join {question.number} {each.wording}" for each in library.queue.askings(GUILD, question.number)
            }
    return Report(len(lines), tuple(line for line in lines if line not in there))


def main(rounds: int, seconds: float) -> int:
    """Kill writers in rounds, print what was lost, and return 1 if anything was."""
    acknowledged = lost = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            length = random.uniform(0, 2 * seconds)
            report = kill_writers(Path(folder) / "library.db", (f"{number}a", f"{number}b"), length)
            acknowledged += report.acknowledged
            lost += len(report.lost)
            print(f"round {number + 1}: {report.acknowledged} acknowledged, {len(report.lost)} lost", flush=True)
    print(f"{acknowledged} acknowledged writes, {2 * rounds} processes killed, {lost} lost; the file was always sound")
    return int(lost > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write(Path(sys.argv[2]), sys.argv[3])
    parser = argparse.ArgumentParser(prog="python -m bench.library_durability", description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=20, help="in each, two writers are killed")
    parser.add_argument("seconds", nargs="?", type=float, default=1.0, help="how long they write, on average")
    asked = parser.parse_args()
    sys.exit(main(asked.rounds, asked.seconds))
