"""The doctor says what to put right before the bot is started."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from bot.cli.doctor import SAMPLE, room_left
from tests.cli.conftest import Sourceline


@pytest.mark.parametrize(
    ("watch", "words"),
    [
        ('server = 5\nfolder = "no-such-folder"', "there is no folder no-such-folder"),
        ('server = 5\nfeeds = ["news.xml", "https://example.org/a.xml"]', "watch.feeds: news.xml is not an address"),
        ('feeds = ["https://example.org/a.xml"]', "watch.server is 0, so nothing is watched"),
    ],
)
def test_what_cannot_be_watched_is_named(sourceline: Sourceline, watch: str, words: str) -> None:
    Path("config.toml").write_text(f"[watch]\n{watch}\n")
    done = sourceline("doctor", "--offline", "--config", "config.toml")
    assert done.code == 2
    assert f"WRONG watch: {words}" in done.out.replace("watch.folder: ", "")


def test_what_can_be_watched_is_well(sourceline: Sourceline) -> None:
    Path("config.toml").write_text('[watch]\nserver = 5\nfolder = "."\n')
    done = sourceline("doctor", "--offline", "--config", "config.toml")
    assert (done.code, "ok    watch: every 15 minutes, for the server 5" in done.out) == (0, True)


def filled(sourceline: Sourceline, articles: int) -> None:
    """Fill a server with small articles."""
    rows = [{"text": f"Ferry number {number} sails.\nIt carries {number} lorries."} for number in range(articles)]
    Path("many.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert sourceline("article", "add", "many.jsonl", "--jobs", "1", "--server", "7").code == 0


def test_of_a_large_library_the_newest_are_read_unless_all_are_asked_for(sourceline: Sourceline) -> None:
    filled(sourceline, SAMPLE + 1)
    newest, all_ = (sourceline("doctor", "--offline", *words) for words in ((), ("--thorough",)))
    assert f"ok    index: {SAMPLE + 1} articles of 1 server intact, the newest {SAMPLE} can be asked" in newest.out
    assert f"ok    index: {SAMPLE + 1} articles of 1 server can be asked" in all_.out


def test_an_article_that_was_changed_outside_the_program_is_named_however_old(sourceline: Sourceline) -> None:
    filled(sourceline, SAMPLE + 1)
    with sqlite3.connect(os.environ["SOURCELINE_DATABASE"]) as database:
        database.execute("UPDATE articles SET text = 'Changed.' WHERE number = 1")
    done = sourceline("doctor", "--offline")
    assert (done.code, "WRONG index: the text of article #1 Ferry number 0 sails" in done.out) == (2, True)


def test_what_the_doctor_could_not_look_at_is_named(sourceline: Sourceline) -> None:
    assert "WRONG Discord: There is no bot token." in sourceline("doctor").out
    Path("config.toml").write_text("[wach]\n")
    assert "WRONG configuration: " in sourceline("doctor", "--config", "config.toml").out


def test_the_room_that_is_left_on_the_disk_of_the_database_is_told(sourceline: Sourceline) -> None:
    assert " MB left\n" in sourceline("doctor", "--offline").out.partition("ok    disk: ")[2]
    finding = room_left(Path("not/there/yet.db"), least=1 << 62)
    assert (finding.well, f"left on the disk of {Path.cwd()}. Make room" in finding.words) == (False, True)


def test_a_folder_in_the_place_of_the_configuration_is_told(sourceline: Sourceline) -> None:
    Path("config.toml").mkdir()
    done = sourceline("doctor", "--offline")
    assert (done.code, "WRONG configuration: config.toml is a folder. Put a file in its place" in done.out) == (2, True)
