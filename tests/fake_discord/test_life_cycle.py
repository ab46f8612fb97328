"""The whole client against a fake Discord on loopback: nothing of discord.py is replaced."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.discord_bot.client import Sourceline
from bot.offline import world
from bot.offline.room import COMMAND, slash_data
from bot.offline.world import MEMBER
from tests.bots import bot_in
from tests.fake_discord.server import RECONNECT, FakeDiscord

WORDS = "mutual respect, equality and mutual benefit"


@asynccontextmanager
async def logged_in(fake: FakeDiscord, folder: Path) -> AsyncIterator[Sourceline]:
    # Discord sends the servers after READY; the library waits two seconds for more of them unless it is told.
    with bot_in(folder, guild_ready_timeout=0.01) as bot:
        async with bot:
            started = asyncio.create_task(bot.start(fake.token))
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({started, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
            assert ready.done(), started
            yield bot
            await bot.close()
            await asyncio.wait_for(started, 10)


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as opened:
        yield opened


async def test_it_logs_in_with_the_least_intents_and_syncs_its_commands(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        assert fake.identified[0]["intents"] == 1 << 0 | 1 << 9 | 1 << 12 | 1 << 15
        (synced,) = [request.body for request in fake.requests if request.method == "PUT"]
    names = {command["name"] for command in synced}
    assert {"who", "amount", "ask", "help", "Check quotation"} <= names


async def test_a_typed_and_a_slash_question_are_answered(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        typed = await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"), "/messages")
        asked = world.interaction(MEMBER, COMMAND, slash_data("who said", {"words": WORDS}))
        slash = await fake.exchange("INTERACTION_CREATE", asked, "/callback")
    assert "line 12" in typed.body["embeds"][0]["footer"]["text"]
    assert slash.body["data"]["embeds"][0]["footer"] == typed.body["embeds"][0]["footer"]
    assert typed.body["allowed_mentions"] == {"parse": [], "replied_user": False}


async def test_a_question_is_answered_after_a_429(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        fake.too_many, since = 1, len(fake.requests)
        await fake.inject("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"))
        await fake.until(lambda: len(fake.messages) == 1)
    assert len([request for request in fake.requests[since:] if request.path.endswith("/messages")]) == 2


async def test_a_dropped_connection_is_resumed_and_questions_go_on(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        await fake.socket.send_json({"op": RECONNECT})
        await fake.until(lambda: bool(fake.resumed))
        assert fake.resumed[0]["session_id"] == "session-0"
        typed = await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"), "/messages")
        assert "line 12" in typed.body["embeds"][0]["footer"]["text"]


async def test_closing_leaves_no_task_behind(fake: FakeDiscord, tmp_path: Path) -> None:
    before = asyncio.all_tasks()
    async with logged_in(fake, tmp_path):
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"), "/messages")
    await asyncio.sleep(0)
    left = {task.get_name() for task in asyncio.all_tasks() - before if "discord" in repr(task.get_coro())}
    assert left == set()
