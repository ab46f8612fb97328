"""The whole client against a fake Discord on loopback: nothing of discord.py is replaced."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.status_page import StatusPage
from bot.discord_bot.replies import acknowledging
from bot.offline import world
from bot.offline.room import AUTOCOMPLETE, COMMAND, COMPONENT, SUBMIT, form_data, slash_data
from bot.offline.world import MEMBER, MODERATOR
from tests.bots import bot_in
from tests.fake_discord.server import RECONNECT, FakeDiscord

WORDS = "mutual respect, equality and mutual benefit"


@asynccontextmanager
async def logged_in(fake: FakeDiscord, folder: Path, **options: Any) -> AsyncIterator[Sourceline]:
    # Discord sends the servers after READY; the library waits two seconds for more of them unless it is told.
    with bot_in(folder, guild_ready_timeout=0.01, **options) as bot:
        async with bot:
            started = asyncio.create_task(bot.start(fake.token))
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({started, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=60)
            assert ready.done(), started
            yield bot
            await bot.close()
            await asyncio.wait_for(started, 60)


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
        asked = world.interaction(MEMBER, COMMAND, slash_data("who said", {"words": WORDS}), direct=True)
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


async def test_a_second_start_does_not_sync_again(fake: FakeDiscord, tmp_path: Path) -> None:
    for _ in range(2):
        async with logged_in(fake, tmp_path):
            pass
    assert len([request for request in fake.requests if request.method == "PUT"]) == 1


async def test_a_button_from_before_a_restart_still_works(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"), "/messages")
    (message,) = fake.messages.values()
    button = message["components"][0]["components"][0]
    async with logged_in(fake, tmp_path):
        pressed = world.interaction(MEMBER, COMPONENT, {"custom_id": button["custom_id"], "component_type": 2})
        shown = await fake.exchange("INTERACTION_CREATE", {**pressed, "message": message}, "/callback")
    assert "**line 12**" in shown.body["data"]["embeds"][0]["description"]


async def test_a_menu_a_form_and_a_completion_are_answered(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        target = world.message(MODERATOR, f"“{WORDS}”")
        data = {"id": "9", "name": "Check quotation", "type": 3, "target_id": target["id"]}
        menu = {**data, "resolved": {"messages": {target["id"]: target}}}
        checked = await fake.exchange("INTERACTION_CREATE", world.interaction(MEMBER, COMMAND, menu), "/callback")
        assert checked.body["data"]["flags"] == 64
        typed = world.interaction(MEMBER, AUTOCOMPLETE, slash_data("define", {"term": "csi"}, focused="term"))
        offered = await fake.exchange("INTERACTION_CREATE", typed, "/callback")
        assert offered.body["data"]["choices"]
        opened = world.interaction(MODERATOR, COMMAND, slash_data("faq add", {}))
        form = await fake.exchange("INTERACTION_CREATE", opened, "/callback")
        values = {"question": "When?", "aliases": "", "answer": "Now."}
        sent = world.interaction(MODERATOR, SUBMIT, form_data(form.body["data"]["custom_id"], values))
        added = await fake.exchange("INTERACTION_CREATE", sent, "/callback")
        assert "Added as FAQ #1." in added.body["data"]["content"]


async def test_an_edited_and_a_deleted_question_are_followed(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path):
        message = world.message(MEMBER, "!line 1")
        await fake.exchange("MESSAGE_CREATE", message, "/messages")
        (answer,) = fake.messages
        edited = await fake.exchange("MESSAGE_UPDATE", {**message, "content": "!line 2"}, f"/messages/{answer}")
        assert edited.method == "PATCH"
        since = len(fake.requests)
        gone = {name: message[name] for name in ("id", "channel_id", "guild_id")}
        await fake.inject("MESSAGE_DELETE", gone)
        await fake.request(lambda request: request.method == "DELETE" and request.path.endswith(answer), since)


async def test_a_private_answer_that_takes_a_while_follows_a_public_notice_that_is_taken_away(
    fake: FakeDiscord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acknowledging, "SECONDS", 0.05)
    async with logged_in(fake, tmp_path) as bot:
        current = bot.shelf.current

        async def later(*place: Any) -> Any:
            await asyncio.sleep(0.3)
            return await current(*place)

        monkeypatch.setattr(bot.shelf, "current", later)
        since, asked = len(fake.requests), world.interaction(MEMBER, COMMAND, slash_data("article show", {}))
        await fake.inject("INTERACTION_CREATE", asked)
        await fake.request(lambda request: request.method == "POST" and "webhooks" in request.path, since)
        calls = [(each.method, each.path.rsplit("/", 1)[-1]) for each in fake.requests[since:]]
        notice, _, answer = fake.requests[since:]
    assert [method for method, _ in calls] == ["POST", "DELETE", "POST"]
    assert (calls[0][1], calls[1][1]) == ("callback", "@original")
    assert notice.body["type"] == 5
    assert answer.body["flags"] == 64


async def test_a_connection_that_stops_answering_is_left_and_resumed(fake: FakeDiscord, tmp_path: Path) -> None:
    fake.heartbeat = 100
    async with logged_in(fake, tmp_path, heartbeat_timeout=0.5):
        fake.answers_heartbeats = False
        await fake.until(lambda: bool(fake.resumed))
        fake.answers_heartbeats = True
        typed = await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!line 12"), "/messages")
        assert "line 12" in typed.body["embeds"][0]["description"]


async def test_two_shards_share_the_servers(fake: FakeDiscord, tmp_path: Path) -> None:
    fake.shards = 2
    async with logged_in(fake, tmp_path) as bot:
        assert sorted(tuple(each["shard"]) for each in fake.identified) == [(0, 2), (1, 2)]
        assert bot.get_guild(world.GUILD) is not None


async def test_status_page_tells_health_and_counts(fake: FakeDiscord, tmp_path: Path) -> None:
    async with logged_in(fake, tmp_path) as bot:
        page = StatusPage(bot, 0)
        await page.open()
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, f"!who said {WORDS}"), "/messages")
        async with aiohttp.ClientSession() as session:
            health = await session.get(f"http://127.0.0.1:{page.port}/health")
            metrics = await session.get(f"http://127.0.0.1:{page.port}/metrics")
            assert (health.status, await health.text()) == (200, "ready\n")
            assert "sourceline_questions_total" in await metrics.text()
        await page.close()


async def test_servers_that_removed_the_bot_while_it_was_away_are_noticed(fake: FakeDiscord, tmp_path: Path) -> None:
    gone = 7 << 22
    with bot_in(tmp_path) as bot:
        for guild in (gone, world.GUILD):
            bot.library.guilds.returned(guild)
        bot.library.guilds.left(world.GUILD, at=dt.datetime.now(dt.UTC))
    async with logged_in(fake, tmp_path) as bot:
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!help"), "/messages")
        assert bot.library.guilds.known(left=True) == (gone,)
        assert bot.library.guilds.known() == (world.GUILD,)


async def test_the_room_of_the_terminal_is_no_server_that_removed_the_bot(fake: FakeDiscord, tmp_path: Path) -> None:
    room = world.GUILD + 1
    with bot_in(tmp_path) as bot:
        bot.library.guilds.returned(room)
    async with logged_in(fake, tmp_path) as bot:
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!help"), "/messages")
        assert room in bot.library.guilds.known()


async def test_a_process_leaves_the_servers_of_other_shards_alone(fake: FakeDiscord, tmp_path: Path) -> None:
    fake.shards = 2
    with bot_in(tmp_path) as bot:
        bot.library.guilds.returned(1 << 22)
    async with logged_in(fake, tmp_path, shard_ids=[0], shard_count=2) as bot:
        await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!help"), "/messages")
        assert bot.library.guilds.known(left=True) == ()
