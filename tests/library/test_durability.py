"""What was acknowledged is there, whatever happens to the process, and two processes get along on one file."""

import datetime as dt
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from bench.library_durability import kill_writers
from bench.server import ROOT
from bot.library.library import Library
from bot.library.storage.migrations import migrations
from bot.library.storage.opening import open_store

GUILD = 810000000000000001


def test_writers_that_are_killed_lose_nothing_that_they_acknowledged(path: Path) -> None:
    for number in range(2):
        report = kill_writers(path, (f"{number}a", f"{number}b"), 0.3)
        assert report.acknowledged > 0
        assert report.lost == ()


def test_a_command_that_fails_half_way_leaves_nothing(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "One", "1", by=1, at=now)
    store = open_store(library.path)

    def fail_half_way() -> None:
        with store.atomic():
            store.run("UPDATE faq_entries SET answer = 'changed'")
            with store.atomic():
                store.run("DELETE FROM faq_wordings")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    store.close()
    assert (library.faq.entry(GUILD, 1).question, library.faq.entry(GUILD, 1).answer) == ("One", "1")


def test_a_reader_is_not_held_up_by_a_writer(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "One", "1", by=1, at=now)
    store = open_store(library.path)
    try:
        with store.atomic():
            store.run("UPDATE faq_entries SET answer = 'not yet'")
            assert library.faq.entry(GUILD, 1).answer == "1"
    finally:
        store.close()
    assert library.faq.entry(GUILD, 1).answer == "not yet"


def test_threads_take_turns_on_one_library(library: Library, now: dt.datetime) -> None:
    def write(name: int) -> None:
        for number in range(25):
            library.faq.add(GUILD, f"Question {name} {number}?", "Yes.", by=1, at=now)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in library.faq.entries(GUILD)] == list(range(1, 101))


def test_processes_that_open_a_new_file_at_once_all_succeed(path: Path) -> None:
    program = "import sys, pathlib; from bot.library.library import Library; Library.open(pathlib.Path(sys.argv[1]))"
    opened = [subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=ROOT) for _ in range(4)]
    assert [process.wait() for process in opened] == [0] * 4


STEPS = [
    "0001_guilds",
    "0002_faq",
    "0003_articles",
    "0004_unanswered",
    "0005_statistics",
    "0006_given_answers",
    "0007_article_changes",
    "0008_article_sources",
    "0009_article_facts",
    "0010_article_addresses",
    "0011_questions_about",
]


@pytest.mark.parametrize("first_missing", STEPS[1:])
def test_a_file_of_an_earlier_version_is_brought_up_to_date_and_kept(
    path: Path, now: dt.datetime, first_missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply = migrations.apply
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "apply", lambda database: apply(database, stop_before=first_missing))
        store = open_store(path)
        store.run("INSERT INTO guilds (guild, salt) VALUES (:guild, x'00')", {"guild": GUILD})
        store.run("INSERT INTO settings (guild, name, value) VALUES (:guild, 'prefix', '\"?\"')", {"guild": GUILD})
        store.close()
    with Library.open(path) as library:
        assert library.settings.of(GUILD).prefix == "?"
        assert library.faq.add(GUILD, "Why?", "Because.", by=1, at=now).number == 1
    assert len(list(path.parent.glob("library.before-update-*.db"))) == 1


def test_the_steps_that_were_released_are_still_there() -> None:
    assert [step.name for step in migrations.pending(Database(memory=True))][: len(STEPS)] == STEPS
