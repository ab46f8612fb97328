"""The inner names of discord.py that the recording transport touches; an upgrade that moves one fails here."""

import asyncio

import discord
import pytest
from discord.state import AutoShardedConnectionState
from discord.webhook import async_

from bot.offline.room import OfflineRoom
from bot.offline.transport import Transport, is_timer
from bot.offline.world import BOT, CHANNEL, GUILD, MEMBER, MODERATOR, Upload, attachment, message


async def test_the_connection_state_has_a_user_and_parsers(room: OfflineRoom) -> None:
    state = room.bot._connection
    assert isinstance(state, AutoShardedConnectionState)
    assert {"MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE"} <= set(state.parsers)
    assert hasattr(state, "application_id")


async def test_every_call_of_the_bot_goes_through_one_method(room: OfflineRoom) -> None:
    channel = room.bot.get_partial_messageable(CHANNEL, guild_id=GUILD)
    sent = await channel.send("News")
    await sent.edit(content="Newer news")
    await channel.fetch_message(sent.id)
    await sent.delete()
    path = f"/channels/{CHANNEL}/messages"
    called = [(call.method, call.path) for call in room.transport.tape.calls]
    assert called[-4:] == [("POST", path), *((verb, f"{path}/{sent.id}") for verb in ("PATCH", "GET", "DELETE"))]


async def test_attached_files_are_downloaded_by_one_method(room: OfflineRoom) -> None:
    file = Upload("tides.txt", b"High water at noon.")
    room.transport.upload(file)
    attached = discord.Attachment(data=attachment(file), state=room.bot._connection)  # type: ignore[arg-type] # a plain dict
    assert await attached.read() == file.data


def test_answers_to_interactions_go_through_a_context_variable() -> None:
    assert async_.async_context.name == "async_webhook_context"
    assert isinstance(Transport(), async_.AsyncWebhookAdapter)


async def test_the_room_has_a_server_in_which_the_bot_is_somebody(room: OfflineRoom) -> None:
    guild = room.bot.get_guild(GUILD)
    assert isinstance(guild, discord.Guild)
    assert room.bot.user is not None
    assert guild.me.id == room.bot.user.id == BOT


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://"])
async def test_a_link_that_discord_refuses_is_refused(room: OfflineRoom, url: str) -> None:
    channel = room.bot.get_partial_messageable(CHANNEL, guild_id=GUILD)
    with pytest.raises(discord.HTTPException, match="Not a well formed URL"):
        await channel.send(embed=discord.Embed(title="News", url=url))
    await channel.send(embed=discord.Embed(title="News", url="https://example.org"))


async def test_many_questions_at_once_are_each_answered_once(room: OfflineRoom) -> None:
    for _ in range(200):
        room.transport.feed(room.bot, "MESSAGE_CREATE", message(MEMBER, "!line 12"))
    await room.settle()
    posted = [call.body["message_reference"]["message_id"] for call in room.transport.tape.calls if call.body]
    assert len(posted) == len(set(posted)) == 200


async def test_the_timer_of_an_open_form_is_known_by_its_name(room: OfflineRoom) -> None:
    await room.slash(MODERATOR, "faq add")
    assert [task for task in asyncio.all_tasks() if is_timer(task.get_coro())]
