"""Errors reach people as sentences, whichever door they come through."""

import logging

import pytest
from discord.ext import commands

from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER


async def test_a_bug_is_told_with_a_reference_that_the_log_has(
    room: OfflineRoom, caplog: pytest.LogCaptureFixture
) -> None:
    @room.bot.command()
    async def boom(ctx: commands.Context[commands.Bot]) -> None:
        raise ZeroDivisionError("a bug")

    with caplog.at_level(logging.ERROR, "sourceline"):
        (told,) = await room.say(MEMBER, "!boom")
    reference = told.text.split("`")[1]
    assert reference in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in told.text


async def test_an_error_for_a_slash_command_is_private(room: OfflineRoom) -> None:
    (told,) = await room.slash(MEMBER, "who said", {"words": "???"})
    assert told.private
    assert "no word" in told.text
