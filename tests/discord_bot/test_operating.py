"""What operators rely on: syncing, closing, logs, counters, shards."""

import asyncio
import json
import logging
import re
from pathlib import Path

import pytest

from bot.discord_bot.client import finish_answering
from bot.discord_bot.operating.configuration import Configuration
from bot.discord_bot.operating.logs import JsonLines, TextLines, set_up_logs
from bot.discord_bot.operating.shards import Shards, WrongShards, read_shards
from bot.discord_bot.operating.syncing import commands_hash, sync_if_changed
from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER
from tests.bots import bot_in


async def test_commands_are_synced_only_when_they_have_changed(room: OfflineRoom) -> None:
    assert await sync_if_changed(room.bot)
    assert not await sync_if_changed(room.bot)
    room.bot.tree.remove_command("figures")
    assert await sync_if_changed(room.bot)


async def test_the_hash_of_the_commands_is_the_same_in_every_process(room: OfflineRoom, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    with bot_in(tmp_path / "second") as other:
        async with OfflineRoom(other):
            assert commands_hash(other) == commands_hash(room.bot)


async def test_commands_keep_to_the_limits_of_discord(room: OfflineRoom) -> None:
    for command in room.bot.tree.get_commands():
        payload = command.to_dict(room.bot.tree)
        assert len(json.dumps(payload)) <= 8000
        assert len(payload.get("description") or "") <= 100


async def test_closing_waits_for_the_answers_on_their_way(room: OfflineRoom) -> None:
    done = []

    async def slow() -> None:
        await asyncio.sleep(0.05)
        done.append(True)

    task = asyncio.create_task(slow(), name="discord.py: on_message")
    await finish_answering()
    assert done == [True]
    await task


async def test_counters_tell_questions_by_outcome(room: OfflineRoom) -> None:
    await room.say(MEMBER, "!who said mutual respect, equality and mutual benefit")
    text = room.bot.counters.text(0.05, 1)
    assert 'sourceline_questions_total{command="who said",outcome="answer"} 1' in text
    assert "sourceline_answer_seconds_count 1" in text
    assert text.endswith("sourceline_guilds 1\n")


async def test_logs_never_hold_the_words_of_a_message(room: OfflineRoom, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "sourceline"):
        await room.say(MEMBER, "!who said mutual respect, equality and mutual benefit")
    formatted = [JsonLines().format(record) for record in caplog.records if record.name == "sourceline"]
    assert formatted
    assert "mutual" not in "".join(formatted)
    assert json.loads(formatted[-1])["outcome"] == "answer"


async def test_a_log_as_text_has_command_outcome_and_latency_as_one_in_json_has(
    room: OfflineRoom, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "sourceline"):
        await room.say(MEMBER, "!who said mutual respect, equality and mutual benefit")
    line = next(TextLines().format(record) for record in caplog.records if record.name == "sourceline")
    assert re.search(r'question answered command="who said" outcome="answer" seconds=0\.\d+', line)


def test_the_library_is_never_logged_at_debug() -> None:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        set_up_logs("debug", "text")
        assert not logging.getLogger("discord.gateway").isEnabledFor(logging.DEBUG)
        assert logging.getLogger("sourceline").isEnabledFor(logging.DEBUG)
    finally:
        logging.getLogger().handlers[:] = before[0]
        logging.getLogger().setLevel(before[1])
        logging.getLogger("discord").setLevel(logging.NOTSET)
        logging.getLogger("aiohttp").setLevel(logging.NOTSET)


@pytest.mark.parametrize(
    ("part", "count", "shards"),
    [
        (None, None, Shards()),
        (None, 4, Shards(None, 4)),
        ("0-2", 8, Shards((0, 1, 2), 8)),
        ("1,3-4", 8, Shards((1, 3, 4), 8)),
    ],
)
def test_shards_are_read(part: str | None, count: int | None, shards: Shards) -> None:
    assert read_shards(part, count) == shards


@pytest.mark.parametrize(("part", "count"), [("0-7", None), ("0-8", 8), ("a", 2), ("", 2), ("3-1", 8), ("-1", 2)])
def test_shards_that_make_no_sense_are_told(part: str, count: int | None) -> None:
    with pytest.raises(WrongShards, match="--shard"):
        read_shards(part, count)


async def test_a_server_without_the_intent_hears_so_in_the_help(tmp_path: Path) -> None:
    configuration = Configuration(discord=type(Configuration().discord)(message_content=False))
    with bot_in(tmp_path, configuration) as bot:
        async with OfflineRoom(bot) as room:
            (shown,) = await room.slash(MEMBER, "help")
    assert "I may not read messages" in shown.text
