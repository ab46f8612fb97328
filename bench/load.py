"""Measures the whole bot under load: a fake Discord in this process, ``sourceline run`` in another.

Prints questions a second at full speed, then the latency at half that rate, and the memory of the bot.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from pathlib import Path

from bot.offline import world
from bot.offline.world import Person
from tests.fake_discord.server import FakeDiscord, Request

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
QUESTIONS = (
    "!who said mutual respect, equality and mutual benefit",
    "!amount money from chinese partys",
    "!define CSIS",
    "!when did it start",
    "!ask which parties were targeted?",
    "!line 12",
    "!who is Zhao Lijian",
    '!check "Canada must stop making remarks that hurt China-Canada relations" - Zhao',
)
CONFIGURATION = '[discord]\nlink_repeats = false\n[log]\nlevel = "warning"\n'
PATIENCE = 120.0


class Load:
    """Sends questions and keeps when each was sent and answered."""

    def __init__(self, fake: FakeDiscord) -> None:
        self.fake = fake
        self.sent: dict[str, float] = {}
        self.answered: dict[str, float] = {}
        self.answers: Counter[str] = Counter()
        self.wanted = 0
        self.all_answered = asyncio.Event()
        fake.on_request = self._hear

    def _hear(self, request: Request) -> None:
        reference = (request.body or {}).get("message_reference") if isinstance(request.body, dict) else None
        if reference:
            self.answered.setdefault(str(reference["message_id"]), time.perf_counter())
            self.answers[str(reference["message_id"])] += 1
            if len(self.answered) == self.wanted:
                self.all_answered.set()

    async def ask(self, count: int, a_second: float | None = None) -> float:
        """Send questions, at a rate or at full speed; return the seconds until all were answered."""
        began = time.perf_counter()
        self.sent.clear()
        self.answered.clear()
        self.all_answered.clear()
        self.wanted = count
        for number in range(count):
            if a_second:
                await asyncio.sleep(max(0.0, began + number / a_second - time.perf_counter()))
            message = world.message(Person(10_000 + number, "person"), QUESTIONS[number % len(QUESTIONS)])
            self.sent[message["id"]] = time.perf_counter()
            await self.fake.inject("MESSAGE_CREATE", message)
        await asyncio.wait_for(self.all_answered.wait(), PATIENCE)
        return time.perf_counter() - began

    def latencies(self) -> list[float]:
        """Return the milliseconds from sending a question to its answer."""
        return [1000 * (self.answered[each] - at) for each, at in self.sent.items()]


def resident(process: Process) -> float:
    """Return the megabytes of memory that a process holds."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def worked(process: Process) -> float:
    """Return the seconds of processor time that a process has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def main(count: int, rounds: int) -> None:
    """Measure and print."""
    fake = FakeDiscord()
    fake.keeps_messages = False
    await fake.listen()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "config.toml").write_text(CONFIGURATION, encoding="utf-8")
        own = {"SOURCELINE_TOKEN": fake.token, "SOURCELINE_DATABASE": f"{folder}/s.db", "PYTHONPATH": str(Path.cwd())}
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-c", START, "run", str(fake.port), env={**os.environ, **own}, cwd=folder, stdout=DEVNULL
        )
        await fake.until(lambda: bool(fake.identified))
        await asyncio.sleep(3)
        load = Load(fake)
        await load.ask(100)
        before, began = resident(bot), worked(bot)
        seconds = await load.ask(count)
        rate = count / seconds
        print(f"full speed: {count} questions in {seconds:.1f} s, {rate:.0f} a second")
        print(f"processor time of the bot: {1000 * (worked(bot) - began) / count:.2f} ms a question")
        await load.ask(count, rate / 2)
        times = statistics.quantiles(load.latencies(), n=20)
        print(f"at half that rate: p50 {statistics.median(load.latencies()):.1f} ms, p95 {times[18]:.1f} ms")
        print(f"memory: {before:.0f} MB at first, {resident(bot):.0f} MB after {2 * count}")
        for number in range(rounds):
            await load.ask(count)
            print(f"memory: {resident(bot):.0f} MB after {(number + 3) * count}")
        twice = sum(times > 1 for times in load.answers.values())
        print(f"answered twice: {twice}; lost: 0")
        bot.terminate()
        print(f"exit code {await asyncio.wait_for(bot.wait(), 30)}")
    await fake.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=0, help="further rounds, to watch the memory")
    given = parser.parse_args()
    asyncio.run(main(given.questions, given.rounds))
