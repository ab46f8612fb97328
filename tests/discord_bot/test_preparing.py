"""The articles of a large library are read in advance, by a process that nobody waits for."""

import datetime as dt
import sys
from pathlib import Path

import pytest

from bot.discord_bot.cogs import preparing
from bot.discord_bot.cogs.preparing import Preparing
from bot.library.storage.store import Store
from bot.offline.world import GUILD
from tests.bots import bot_in, bot_on

NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


async def test_many_articles_are_prepared_and_few_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "WORTH_A_PROCESS", 2)
    with bot_in(tmp_path) as bot:
        bot.library.articles.add(GUILD, "Bridge\n\nThe bridge is open, said Ada Byron.\n", by=1, at=NOW)
        assert not await Preparing(bot).look()
        bot.library.articles.add(GUILD, "Harbour\n\nThe harbour is shut, said Tom Reed.\n", by=1, at=NOW)
        assert await Preparing(bot).look()
        assert bot.library.articles.facts.count_lacking(2) == 0


async def test_the_process_has_the_environment_of_all_that_read_and_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    program = tmp_path / "python"
    program.write_text('#!/bin/sh\necho "root=$SYSTEMROOT token=$SOURCELINE_TOKEN" >&2\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(preparing, "WORTH_A_PROCESS", 1)
    monkeypatch.setenv("SYSTEMROOT", "here")
    monkeypatch.setenv("SOURCELINE_TOKEN", "secret")
    with bot_in(tmp_path) as bot:
        bot.library.articles.add(GUILD, "Bridge\n\nThe bridge is open, said Ada Byron.\n", by=1, at=NOW)
        await Preparing(bot).look()
    assert "root=here token=\n" in caplog.text


async def test_what_breaks_the_preparing_is_in_the_log(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(preparing, "WORTH_A_PROCESS", 1)
    with bot_on(store) as bot:
        bot.library.articles.add(GUILD, "Bridge\n\nThe bridge is open, said Ada Byron.\n", by=1, at=NOW)
        store.run("UPDATE articles SET text = CAST(x'ff' AS TEXT)")
        assert not await Preparing(bot).look()
    assert "Could not decode" in caplog.text
    assert "preparing articles ended with 1" in caplog.text
