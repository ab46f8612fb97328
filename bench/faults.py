"""Does to the library what goes wrong in the world, and looks what becomes of it: ``python -m bench.faults [KILLS]``.

Kills (``kill -9``) during an ingest and while articles are read anew, a full disk, a database that may not be written,
and a clock that jumps. Prints a line for each fault; the exit code is 1 when anything was lost, or was not said in one
line. The index of the search beside the database is a cache, and has checks of its own.
"""

import argparse
import datetime as dt
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench.server import GUILD, NOW, ROOT
from bot.library.ingest.ingest import Manner, Report, ingest
from bot.library.library import Library
from bot.library.storage.errors import LibraryError, LibraryReadOnly

NOBODY = 65_534
"""The user whom no file belongs to: the superuser may write whatever is read-only."""


def story(number: int) -> str:
    """Return an article of a few lines that there is once."""
    told = " ".join(f"The mayor opened bridge {number}-{each} on Monday, the council said." for each in range(20))
    return f"Story {number} of the day\n\n{told}\n"


def write_lines(folder: Path, name: str, count: int) -> Path:
    """Write a file of articles as JSON Lines."""
    path = folder / f"{name}.jsonl"
    first = random.randrange(10**9)
    rows = (json.dumps({"text": story(first + number)}) for number in range(count))
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def worker(what: str, database: str, source: str) -> None:
    """Ingest, or read anew for ever, and print the numbers of what is kept once it is."""

    def told(report: Report) -> None:
        print(json.dumps(report.added), flush=True)

    with Library.open(Path(database)) as library:
        print("ready", flush=True)
        if what == "ingest":
            ingest(library, GUILD, [source], manner=Manner(jobs=1), told=told)
        while what == "reindex":
            library.articles.reindex(GUILD)
            print("[]", flush=True)


def kills(folder: Path, rounds: int) -> str | None:
    """Kill at random moments; return what was lost, None for nothing."""
    database = folder / "killed.db"
    acknowledged: set[int] = set()
    for number in range(rounds):
        what = "reindex" if number % 4 == 3 else "ingest"
        source = write_lines(folder, "killed", 2_000)
        with _started("worker", what, str(database), str(source)) as process:
            assert process.stdout is not None
            process.stdout.readline()
            threading.Timer(random.uniform(0, 1.5), process.kill).start()
            lines = process.stdout.read().rpartition(b"\n")[0].splitlines()
        acknowledged |= set(json.loads(lines[-1])) if lines else set()
        with Library.open(database) as library:
            if what == "reindex" and number == rounds - 1:
                library.articles.reindex(GUILD, next(iter(acknowledged)) if acknowledged else None)
            lost = acknowledged - {entry.number for entry in library.articles.entries(GUILD)}
        if number % 20 == 19:
            print(f"  {number + 1} kills, {len(acknowledged):,} acknowledged, {len(lost)} lost", flush=True)
        if lost:
            return f"{len(lost)} of {len(acknowledged)} acknowledged articles are lost after kill {number + 1}"
    with Library.open(database) as library:
        again = ingest(library, GUILD, [str(source)], manner=Manner(jobs=1))
    kept = len(again.added) + again.there
    print(f"  {rounds} kills, {len(acknowledged):,} articles acknowledged, none lost; the last ingest was taken up")
    return None if kept == 2_000 else f"the ingest that was taken up knows {kept} of 2,000 articles"


def full_disk(folder: Path, rounds: int) -> str | None:
    """Let no file grow beyond a size; return what is wrong with what is said or kept."""
    database, source = folder / "full.db", write_lines(folder, "full", 2_000)
    with Library.open(database) as library:
        library.faq.add(GUILD, "Is it there?", "Yes.", by=1, at=NOW)
    limit = 1_000_000

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    problem = _complaint(["article", "add", str(source), "--jobs", "1"], database, small)
    if problem:
        return problem
    with Library.open(database) as library:
        before = len(library.articles.entries(GUILD))
        report = ingest(library, GUILD, [str(source)], manner=Manner(jobs=1))
        fine = library.faq.best(GUILD, "is it there") and len(report.added) + before == 2_000
    return None if fine else "with room again, the ingest is not taken up"


def read_only(folder: Path, rounds: int) -> str | None:
    """Take away the right to write; return what is wrong with what is said."""
    place = folder / "locked"
    place.mkdir()
    database = place / "library.db"
    Library.open(database).close()
    folder.chmod(0o755)
    database.chmod(0o444)
    place.chmod(0o555)

    was = os.geteuid()
    try:
        if was == 0:
            os.seteuid(NOBODY)
        with Library.open(database) as library:
            library.faq.add(GUILD, "Is it there?", "Yes.", by=1, at=NOW)
    except LibraryReadOnly as error:
        print(f"  {error}")
        return None if "\n" not in str(error) else "it is not said in one line"
    finally:
        os.seteuid(was)
        place.chmod(0o755)
    return "it is written all the same"


def clock(folder: Path, rounds: int) -> str | None:
    """Set the clock back and forward between writes; return what came of it that should not."""
    moments = (NOW, NOW - dt.timedelta(days=20_000), NOW + dt.timedelta(days=2), NOW - dt.timedelta(days=3))
    with Library.open(folder / "clock.db") as library:
        for number, at in enumerate(moments):
            library.faq.add(GUILD, f"Question {number}?", "Yes.", by=1, at=at)
            library.faq.edit(GUILD, number + 1, answer="No.", by=1, at=moments[number - 1])
            library.queue.join(GUILD, f"Who built bridge {number}?", asker=number, at=at)
            library.articles.add(GUILD, story(number), by=1, at=at)
        library.faq.remove(GUILD, 1, by=1, at=NOW)
        purged = library.privacy.purge(NOW - dt.timedelta(days=10_000))
        if purged["entries"] or library.faq.restore(GUILD, 1, by=1, at=moments[1]).removed:
            return "a clock that is behind erases what was just removed"
        if [version.version for version in library.faq.history(GUILD, 2)] != [1, 2]:
            return "a history is out of order"
        archive = library.export(GUILD, folder / "clock.zip", at=moments[1])
        library.import_archive(archive, GUILD + 1)
        same = len(library.articles.entries(GUILD + 1)) == len(moments)
    return None if same else "an archive of another time cannot be imported"


def _started(*words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "bench.faults", *words], cwd=ROOT, stdout=subprocess.PIPE)


def _complaint(words: list[str], database: Path, before: Callable[[], None]) -> str | None:
    """Return what is wrong with how a command of the terminal fails: it ends with code 2 and says why in one line."""
    program = [sys.executable, "-m", "bot.cli.main", *words, "--server", str(GUILD)]
    environment = {**os.environ, "SOURCELINE_DATABASE": str(database), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        program, capture_output=True, text=True, env=environment, cwd=database.parent, preexec_fn=before
    )
    said = done.stderr.strip()
    print(f"  exit code {done.returncode}: {said[-300:]}")
    if done.returncode != 2 or len(said.splitlines()) != 1 or not said.startswith("sourceline: "):
        return "it is not said in one line"
    return None


FAULTS: dict[str, Callable[[Path, int], str | None]] = {
    "kill -9": kills,
    "disk full": full_disk,
    "read-only": read_only,
    "clock": clock,
}


def main(rounds: int) -> int:
    """Let everything go wrong once, and return 1 if anything did not end well."""
    failed = 0
    for name, fault in FAULTS.items():
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as made:
            try:
                problem = fault(Path(made), rounds)
            except LibraryError as error:
                problem = f"unexpectedly: {error}"
        failed += problem is not None
        print(f"{name}: {problem or 'well'} ({time.monotonic() - began:.0f} s)", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["worker"]:
        worker(*sys.argv[2:])
    else:
        parser = argparse.ArgumentParser(prog="python -m bench.faults", description=(__doc__ or "").partition(":")[0])
        parser.add_argument("kills", nargs="?", type=int, default=20, help="how often a writer is killed")
        sys.exit(main(parser.parse_args().kills))
