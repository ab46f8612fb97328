"""Errors reach people as sentences, whichever door they come through."""

import logging

import discord
import pytest
from discord.ext import commands

from bot.library.storage.store import Store
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, EVERYONE, MEMBER, MODERATOR


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


async def test_the_programs_own_faults_are_counted_and_nobody_elses(room: OfflineRoom) -> None:
    @room.bot.command()
    async def boom(ctx: commands.Context[commands.Bot]) -> None:
        raise ZeroDivisionError("a bug")

    await room.say(MEMBER, "!who said ???")
    assert room.bot.counters.problems == 0
    await room.say(MEMBER, "!boom")
    assert room.bot.counters.problems == 1


async def test_an_error_for_a_slash_command_is_private(room: OfflineRoom) -> None:
    (told,) = await room.slash(MEMBER, "who said", {"words": "???"})
    assert told.private
    assert "no word" in told.text


async def test_where_the_bot_may_not_write_the_answer_comes_as_a_direct_message(room: OfflineRoom) -> None:
    room.transport.forbidden.add(str(CHANNEL))
    (shown,) = await room.say(MEMBER, "!line 12")
    call = room.transport.tape.calls[-1]
    assert call.path == f"/channels/{MEMBER.direct}/messages"
    assert "I may not answer in that channel" in shown.content
    assert "**line 12**" in shown.text


def forbid_embeds(room: OfflineRoom) -> None:
    guild = world.guild()
    guild["roles"][0]["permissions"] = str((EVERYONE & ~discord.Permissions(embed_links=True)).value)
    room.transport.feed(room.bot, "GUILD_CREATE", guild)


async def test_without_embed_links_an_edited_question_has_plain_text_too(room: OfflineRoom) -> None:
    forbid_embeds(room)
    message = world.message(MEMBER, "!line 12")
    (first,) = await room.happen("MESSAGE_CREATE", message)
    edited = {**message, "content": "!line 11", "edited_timestamp": world.JOINED}
    (shown,) = await room.happen("MESSAGE_UPDATE", edited)
    assert (shown.message, shown.embeds) == (first.message, [])
    assert "**line 11**" in shown.content


async def test_without_embed_links_what_stands_above_an_answer_is_not_lost(room: OfflineRoom) -> None:
    forbid_embeds(room)
    shown = (await room.say(MODERATOR, "!article add The bridge reopens on Monday. It was closed for nine months."))[-1]
    assert shown.embeds == []
    assert shown.content.startswith("Added as article #1.")


async def test_without_embed_links_the_answer_is_plain_text(room: OfflineRoom) -> None:
    forbid_embeds(room)
    (shown,) = await room.say(MEMBER, "!line 12")
    assert shown.embeds == []
    assert "**line 12**" in shown.content


async def test_a_server_that_was_left_is_written_down(room: OfflineRoom, store: Store) -> None:
    await room.happen("GUILD_DELETE", {"id": str(world.GUILD)})
    rows = store.rows("SELECT left_at FROM guilds WHERE guild = :guild", guild=world.GUILD)
    assert rows[0]["left_at"] is not None
