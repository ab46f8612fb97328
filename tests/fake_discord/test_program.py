"""``sourceline run`` as a process of its own, against a fake Discord."""

import asyncio
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.discord_bot.operating.permissions import EMBED, PERMISSIONS
from bot.library.storage.opening import open_store
from bot.offline import world
from bot.offline.world import MEMBER
from tests.fake_discord.server import FakeDiscord

UNIT = Path(__file__).parents[2] / "deploy" / "sourceline.service"
START = """
import sys, yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
port = sys.argv.pop()
Route.BASE = f"http://127.0.0.1:{port}/api/v10"
DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{port}/gateway")
from bot.cli.main import main
main()
"""


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    opened = FakeDiscord()
    await opened.listen()
    yield opened
    await opened.close()


async def start(fake: FakeDiscord, folder: Path, *words: str, token: str | None = None) -> Process:
    own = {
        "SOURCELINE_TOKEN": token or fake.token,
        "SOURCELINE_DATABASE": str(folder / "s.db"),
        "SOURCELINE_CONFIG": "",
    }
    words = (*(words or ("run",)), str(fake.port))
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", START, *words, env={**os.environ, **own}, cwd=folder, stdout=PIPE, stderr=PIPE
    )


async def ended(process: Process) -> tuple[int | None, str]:
    out, err = await asyncio.wait_for(process.communicate(), 90)
    return process.returncode, (out + err).decode()


async def test_a_signal_during_fifty_questions_leaves_none_unanswered(fake: FakeDiscord, tmp_path: Path) -> None:
    process = await start(fake, tmp_path)
    await fake.until(lambda: bool(fake.identified))
    await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!help"), "/messages")
    fake.seconds_to_answer = 0.2
    people = [world.Person(1000 + number, f"person{number}") for number in range(50)]
    for person in people:
        await fake.inject("MESSAGE_CREATE", world.message(person, "!line 12"))
    await fake.until(lambda: len(fake.requests) > 10)
    process.send_signal(signal.SIGTERM)
    code, said = await ended(process)
    assert code == 0, said
    assert len(fake.messages) == 51


async def test_a_bad_token_ends_with_one_sentence(fake: FakeDiscord, tmp_path: Path) -> None:
    code, said = await ended(await start(fake, tmp_path, token="wrong"))
    assert code == 2
    assert "Discord does not accept the bot token." in said.splitlines()[-1]
    assert "Traceback" not in said


async def test_a_missing_intent_ends_with_one_sentence_that_says_where_to_switch_it_on(
    fake: FakeDiscord, tmp_path: Path
) -> None:
    fake.refuses_intents = True
    code, said = await ended(await start(fake, tmp_path))
    assert code == 2
    assert "Message Content Intent" in said.splitlines()[-1]
    assert "Traceback" not in said


@pytest.mark.parametrize("code_of_close", [4004, 4000], ids=["told at once", "told when it comes back"])
async def test_a_token_that_is_reset_while_the_bot_runs_ends_it_with_the_same_sentence(
    fake: FakeDiscord, tmp_path: Path, code_of_close: int
) -> None:
    process = await start(fake, tmp_path)
    await fake.until(lambda: bool(fake.identified))
    # A connection that ends while its reason is still on the way has none: the bot comes back, and is refused.
    fake.token = "another"
    await fake.socket.close(code=code_of_close)
    code, said = await ended(process)
    assert code == 2
    assert "Discord does not accept the bot token." in said.splitlines()[-1]
    assert "Traceback" not in said


async def test_a_network_that_is_down_ends_with_a_code_of_its_own_so_that_it_is_tried_again(
    fake: FakeDiscord, tmp_path: Path
) -> None:
    await fake.close()
    code, said = await ended(await start(fake, tmp_path))
    assert code == 75
    assert "Discord cannot be reached" in said.splitlines()[-1]
    assert "RestartPreventExitStatus=2\n" in UNIT.read_text(encoding="utf-8")


async def test_an_answer_that_discord_does_not_take_is_one_trace_and_one_line(
    fake: FakeDiscord, tmp_path: Path
) -> None:
    process = await start(fake, tmp_path)
    await fake.until(lambda: bool(fake.identified))
    await fake.exchange("MESSAGE_CREATE", world.message(MEMBER, "!help"), "/messages")
    fake.token = "another"
    since = len(fake.requests)
    await fake.inject("MESSAGE_CREATE", world.message(MEMBER, "!line 12"))
    await fake.until(lambda: len(fake.requests) == since + 2)
    process.send_signal(signal.SIGTERM)
    code, said = await ended(process)
    assert (code, said.count("Traceback"), said.count("a person could not be told what went wrong")) == (0, 1, 1)


async def test_sync_tells_how_many_commands_discord_was_told(fake: FakeDiscord, tmp_path: Path) -> None:
    code, said = await ended(await start(fake, tmp_path, "sync"))
    assert code == 0
    assert "Told Discord" in said


async def test_the_doctor_finds_all_well(fake: FakeDiscord, tmp_path: Path) -> None:
    code, said = await ended(await start(fake, tmp_path, "doctor"))
    assert code == 0, said
    assert "WRONG" not in said
    assert "permissions: all that is needed, in 1 server" in said


async def test_the_doctor_names_a_server_where_a_permission_is_missing(fake: FakeDiscord, tmp_path: Path) -> None:
    fake.granted = PERMISSIONS & ~EMBED
    code, said = await ended(await start(fake, tmp_path, "doctor"))
    assert code == 2
    assert "WRONG permissions in offline: Embed Links missing." in said


async def test_a_second_run_of_one_bot_is_told_of_the_first_and_takes_over_when_that_is_gone(
    fake: FakeDiscord, tmp_path: Path
) -> None:
    first = await start(fake, tmp_path)
    await fake.until(lambda: bool(fake.identified))
    code, said = await ended(await start(fake, tmp_path))
    assert code == 75
    assert "Another sourceline run answers for this bot already" in said.splitlines()[-1]
    assert len(fake.identified) == 1
    first.kill()
    await first.communicate()
    third = await start(fake, tmp_path)
    await fake.until(lambda: len(fake.identified) == 2)
    third.send_signal(signal.SIGTERM)
    assert (await ended(third))[0] == 0


async def test_each_part_of_the_shards_may_have_a_run_of_its_own(fake: FakeDiscord, tmp_path: Path) -> None:
    low = await start(fake, tmp_path, "run", "--shards", "0", "--shard-count", "2")
    await fake.until(lambda: len(fake.identified) == 1)
    high = await start(fake, tmp_path, "run", "--shards", "1", "--shard-count", "2")
    await fake.until(lambda: len(fake.identified) == 2)
    assert (await ended(await start(fake, tmp_path, "run", "--shards", "0-1", "--shard-count", "2")))[0] == 75
    assert (await ended(await start(fake, tmp_path, "sync")))[0] == 0
    for process in (low, high):
        process.send_signal(signal.SIGTERM)
        assert (await ended(process))[0] == 0


async def test_a_port_of_the_status_page_that_is_taken_is_told_as_such(fake: FakeDiscord, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(f"[status]\nport = {fake.port}\n", encoding="utf-8")
    code, said = await ended(await start(fake, tmp_path, "run", "--config", "config.toml"))
    assert code == 75
    assert f"The status page cannot be opened on port {fake.port}" in said.splitlines()[-1]
    assert "Traceback" not in said


async def test_a_database_that_another_program_holds_at_the_start_is_tried_again(
    fake: FakeDiscord, tmp_path: Path
) -> None:
    open_store(tmp_path / "s.db").close()
    with closing(sqlite3.connect(tmp_path / "s.db", isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        code, said = await ended(await start(fake, tmp_path))
    assert code == 75
    assert "is busy: another program holds it." in said.splitlines()[-1]
