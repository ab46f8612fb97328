"""The index follows the database: whatever happens to it, the next search finds what the server has."""

import datetime as dt
import multiprocessing
import os
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.library.backup import restore
from bot.library.library import Library
from bot.library.search import catching_up
from bot.library.search.article_changes import ArticleChanges
from bot.library.search.catching_up import CatchingUp
from bot.library.storage.library_files import search_folder_of
from bot.library.storage.opening import open_store
from bot.reading.article import Article
from bot.reading.read import read_text

GUILD, OTHER = 810000000000000001, 810000000000000002
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
BRIDGE = 'Bridge reopens\n\nThe bridge reopens on Monday.\n"We are proud of every bolt," said Ada Byron.\n'
HARBOUR = "Harbour closes\n\nThe harbour closes in May, said the harbour master Tom Reed.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        opened.articles.add(GUILD, BRIDGE, by=1, at=NOW)
        opened.articles.add(GUILD, HARBOUR, by=1, at=NOW)
        yield opened


def found(library: Library, words: str, guild: int = GUILD) -> list[int]:
    return [one.article.number for one in library.search.search(guild, words).articles]


def segments(library: Library) -> list[Path]:
    return [
        path for path in search_folder_of(library.path).iterdir() if path.suffix in (".idx", ".term", ".fast", ".store")
    ]


def test_an_added_article_is_found_by_the_next_search(library: Library) -> None:
    assert found(library, "proud of every bolt") == [1]
    library.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=NOW)
    assert found(library, "zeppelin landed") == [3]


def test_a_removed_article_is_not_found_until_it_is_restored(library: Library) -> None:
    library.articles.remove(GUILD, 1, by=1, at=NOW)
    assert found(library, "proud of every bolt") == []
    library.articles.restore(GUILD, 1, by=1, at=NOW)
    assert found(library, "proud of every bolt") == [1]


@pytest.mark.parametrize("waited_for", [True, False], ids=["by a question", "in the background"])
def test_an_article_that_breaks_the_program_is_left_out_and_the_others_are_found(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, waited_for: bool
) -> None:
    def read(text: str) -> Article:
        if "bolt" in text:
            raise IndexError
        return read_text(text)

    monkeypatch.setattr(catching_up, "read_text", read)
    if not waited_for:
        library.search.catch_up()
    assert found(library, "harbour master") == [2]
    assert found(library, "proud of every bolt") == []
    assert caplog.text.count("article 1 of the database cannot be indexed") == 1
    assert "damaged" not in caplog.text


def test_no_server_finds_the_articles_of_another(library: Library) -> None:
    library.articles.add(OTHER, BRIDGE, by=1, at=NOW)
    library.articles.remove(GUILD, 1, by=1, at=NOW)
    assert found(library, "proud of every bolt", OTHER) == [1]
    assert found(library, "proud of every bolt", GUILD) == []
    assert found(library, "proud of every bolt", 0) == []


def test_an_erased_server_is_forgotten_by_the_index(library: Library) -> None:
    library.articles.add(OTHER, BRIDGE, by=1, at=NOW)
    assert found(library, "proud bolt", OTHER) == [1]
    before = library.search.sentences
    with sqlite3.connect(library.path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM guilds WHERE guild = ?", (OTHER,))
    connection.close()
    assert found(library, "proud bolt", OTHER) == []
    assert library.search.sentences < before


def test_an_index_is_used_again_after_a_restart(path: Path, library: Library) -> None:
    library.search.catch_up()
    library.close()
    before = {each.name for each in search_folder_of(path).iterdir()}
    with Library.open(path) as opened:
        assert found(opened, "harbour master") == [2]
    assert {each.name for each in search_folder_of(path).iterdir()} == before


@pytest.mark.parametrize("when", ["running", "restarted"])
def test_a_deleted_folder_is_made_anew(path: Path, library: Library, when: str) -> None:
    assert found(library, "harbour master") == [2]
    shutil.rmtree(search_folder_of(path))
    if when == "running":
        assert found(library, "harbour master") == [2]
        return
    library.close()
    with Library.open(path) as opened:
        assert found(opened, "harbour master") == [2]


def put(file: Path, data: bytes | bytearray) -> None:
    """Put another file in the place of one: the system ends a program whose mapped file is cut short under it."""
    other = file.with_name("other")
    other.write_bytes(data)
    other.replace(file)


@pytest.mark.parametrize("when", ["running", "restarted"])
@pytest.mark.parametrize("damage", ["cut short", "emptied", "overwritten", "one bit"])
def test_damaged_files_are_noticed_and_made_anew(path: Path, library: Library, damage: str, when: str) -> None:
    assert found(library, "harbour master") == [2]
    if when == "restarted":
        library.close()
    for file in segments(library):
        data = bytearray(file.read_bytes())
        match damage:
            case "cut short":
                put(file, data[: len(data) // 2])
            case "emptied":
                put(file, b"")
            case "overwritten":
                put(file, b"\xff" * len(data))
            case _:
                data[len(data) // 3] ^= 1
                put(file, data)
    if when == "running":
        assert found(library, "harbour master") == [2]
        return
    with Library.open(path) as opened:
        assert found(opened, "harbour master") == [2]


@pytest.mark.parametrize("content", [b"", b"{}", b"no JSON", b'{"segments": [{}]}', b"\xff\x00"])
def test_a_list_of_files_that_makes_no_sense_is_made_anew(library: Library, content: bytes) -> None:
    assert found(library, "harbour master") == [2]
    (search_folder_of(library.path) / "meta.json").write_bytes(content)
    assert found(library, "harbour master") == [2]


def test_an_index_of_other_words_is_made_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.search.catch_up()
    monkeypatch.setattr(catching_up, "shape", lambda: "0-other")
    before = set(segments(library))
    assert found(library, "harbour master") == [2]
    assert not before & set(segments(library))


def test_where_no_folder_can_be_made_the_index_is_kept_in_memory(path: Path, library: Library) -> None:
    search_folder_of(path).write_text("in the way")
    assert found(library, "harbour master") == [2]
    library.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=NOW)
    assert found(library, "zeppelin landed") == [3]
    assert search_folder_of(path).read_text() == "in the way"


def test_a_restored_backup_is_not_searched_with_the_index_of_what_was_there(path: Path, library: Library) -> None:
    library.search.catch_up()
    backup = library.back_up(path.with_name("backup.db"))
    library.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=NOW)
    assert found(library, "zeppelin landed") == [3]
    library.close()
    restore(backup, path, at=NOW)
    with Library.open(path) as opened:
        opened.articles.add(GUILD, "Balloon lands\n\nThe balloon landed on Friday.\n", by=1, at=NOW)
        assert found(opened, "balloon landed") == [3]
        assert found(opened, "harbour master") == [2]


def test_two_processes_share_one_index(path: Path, library: Library) -> None:
    assert found(library, "harbour master") == [2]
    with Library.open(path) as other:
        assert found(other, "harbour master") == [2]
        other.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=NOW)
        assert found(other, "zeppelin landed") == [3]
        assert found(library, "zeppelin landed") == [3]
        library.articles.remove(GUILD, 3, by=1, at=NOW)
        assert found(library, "zeppelin landed") == []
        assert found(other, "zeppelin landed") == []


def test_while_another_process_writes_what_is_indexed_is_found(path: Path, library: Library) -> None:
    assert found(library, "harbour master") == [2]
    with (
        closing(open_store(path)) as store,
        closing(CatchingUp(search_folder_of(path), ArticleChanges(store))) as other,
    ):
        other.finish()
        with other.index.writing():
            library.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=NOW)
            assert found(library, "harbour master") == [2]
            assert not library.search.search(GUILD, "zeppelin").complete
    assert found(library, "zeppelin landed") == [3]


def test_much_is_indexed_in_the_background_and_said_to_be_incomplete(library: Library) -> None:
    for number in range(catching_up.LITTLE + 2):
        library.articles.add(GUILD, f"Storm {number}\n\nThe storm called {number} has passed.\n", by=1, at=NOW)
    assert not library.search.search(GUILD, "storm").complete
    library.search.catch_up()
    searched = library.search.search(GUILD, "storm called 7")
    assert searched.complete
    assert searched.articles[0].article.title == "Storm 7"


def write_and_wait(path: Path, started: "multiprocessing.synchronize.Event") -> None:
    following = CatchingUp(search_folder_of(path), ArticleChanges(open_store(path)))
    commit = following.index.saw_commit

    def slowly() -> None:
        commit()
        started.set()
        time.sleep(60)

    following.index.saw_commit = slowly  # type: ignore[method-assign] # to be killed between two commits
    following.finish()


def test_a_kill_while_indexing_loses_nothing(path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catching_up, "BETWEEN_COMMITS", 1)
    started = multiprocessing.get_context("fork").Event()
    library.close()
    writer = multiprocessing.get_context("fork").Process(target=write_and_wait, args=(path, started))
    writer.start()
    assert started.wait(30)
    os.kill(writer.pid or 0, signal.SIGKILL)
    writer.join()
    with Library.open(path) as opened:
        assert found(opened, "proud of every bolt") == [1]
        assert found(opened, "harbour master") == [2]


def test_many_ask_while_articles_are_added(library: Library) -> None:
    stop = threading.Event()

    def add() -> int:
        count = 0
        while not stop.is_set() and count < 300:
            library.articles.add(GUILD, f"Storm {count}\n\nThe storm called {count} has passed.\n", by=1, at=NOW)
            count += 1
        return count

    assert found(library, "harbour master Tom Reed") == [2]
    with ThreadPoolExecutor(16) as askers, ThreadPoolExecutor(1) as adder:
        adding = adder.submit(add)
        answers = list(askers.map(lambda _: found(library, "harbour master Tom Reed")[:1], range(200)))
        stop.set()
        count = adding.result()
    assert answers == [[2]] * 200
    library.search.catch_up()
    assert found(library, f"storm called {count - 1}")[0] == count + 2


def test_a_clock_that_jumps_does_not_matter(library: Library) -> None:
    assert found(library, "harbour master") == [2]
    late = NOW - dt.timedelta(days=4_000)
    library.articles.add(GUILD, "Zeppelin lands\n\nThe zeppelin landed on Tuesday.\n", by=1, at=late)
    assert found(library, "zeppelin landed") == [3]
    library.articles.remove(GUILD, 3, by=1, at=late)
    assert found(library, "zeppelin landed") == []


def test_forgetting_makes_the_index_anew(library: Library) -> None:
    assert found(library, "harbour master") == [2]
    before = set(segments(library))
    library.search.forget()
    assert found(library, "harbour master") == [2]
    assert not before & set(segments(library))
