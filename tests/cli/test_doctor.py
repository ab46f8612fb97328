"""The doctor says what to put right before the bot is started."""

from pathlib import Path

import pytest

from tests.cli.conftest import Sourceline


@pytest.mark.parametrize(
    ("watch", "words"),
    [
        ('server = 5\nfolder = "no-such-folder"', "there is no folder no-such-folder"),
        ('server = 5\nfeeds = ["news.xml", "https://example.org/a.xml"]', "watch.feeds: news.xml is no address"),
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
