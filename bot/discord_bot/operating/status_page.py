"""A small page on loopback for whoever watches the bot: ``/metrics``, counted for Prometheus, and ``/health``."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiohttp import web

from bot.answering.outcome import Answer, Refusal
from bot.discord_bot.asking.asked import Asked
from bot.library.faq.faq_entry import FaqEntry

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

LOOPBACK = "127.0.0.1"
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)
"""Upper bounds of the latency's buckets in seconds."""


class StatusPage:
    """Serves the counters and whether the bot is connected; to this machine only."""

    def __init__(self, bot: "Sourceline", port: int) -> None:
        self._bot = bot
        app = web.Application()
        app.router.add_get("/metrics", self._metrics)
        app.router.add_get("/health", self._health)
        self._runner = web.AppRunner(app, access_log=None)
        self.port = port

    async def open(self) -> None:
        """Listen; raises OSError when the port is taken. Port 0 takes any free one."""
        await self._runner.setup()
        await web.TCPSite(self._runner, LOOPBACK, self.port).start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening."""
        await self._runner.cleanup()

    async def _metrics(self, _: web.Request) -> web.Response:
        latency = self._bot.latency if math.isfinite(self._bot.latency) else 0.0
        return web.Response(text=self._bot.counters.text(latency, len(self._bot.guilds)))

    async def _health(self, _: web.Request) -> web.Response:
        ready = self._bot.is_ready() and not self._bot.is_closed()
        return web.Response(text="ready\n" if ready else "not connected\n", status=200 if ready else 503)


@dataclass(slots=True)
class Counters:
    """What one process has answered since it started; a process with other shards has counters of its own."""

    questions: Counter[tuple[str, str]] = field(default_factory=Counter)
    buckets: Counter[float] = field(default_factory=Counter)
    seconds: float = 0.0
    problems: int = 0

    def count(self, asked: Asked) -> None:
        """Count a question by command and outcome, and its latency."""
        self.questions[asked.command.value, outcome_name(asked)] += 1
        self.buckets.update(bound for bound in BUCKETS if asked.seconds <= bound)
        self.seconds += asked.seconds

    def text(self, latency: float, guilds: int) -> str:
        """Return everything in Prometheus' text format; ``latency`` is the gateway's, in seconds."""
        return "\n".join(self._lines(latency, guilds)) + "\n"

    def _lines(self, latency: float, guilds: int) -> Iterator[str]:
        yield "# HELP sourceline_questions_total Questions by command and outcome."
        yield "# TYPE sourceline_questions_total counter"
        for (command, outcome), number in sorted(self.questions.items()):
            yield f'sourceline_questions_total{{command="{command}",outcome="{outcome}"}} {number}'
        yield "# HELP sourceline_answer_seconds Time to find an answer."
        yield "# TYPE sourceline_answer_seconds histogram"
        total = self.questions.total()
        yield from (f'sourceline_answer_seconds_bucket{{le="{bound}"}} {self.buckets[bound]}' for bound in BUCKETS)
        yield f'sourceline_answer_seconds_bucket{{le="+Inf"}} {total}'
        yield f"sourceline_answer_seconds_sum {self.seconds:.6f}"
        yield f"sourceline_answer_seconds_count {total}"
        yield "# HELP sourceline_problems_total Faults of the program that people were told about."
        yield "# TYPE sourceline_problems_total counter"
        yield f"sourceline_problems_total {self.problems}"
        yield "# HELP sourceline_gateway_latency_seconds Heartbeat latency of the gateway."
        yield "# TYPE sourceline_gateway_latency_seconds gauge"
        yield f"sourceline_gateway_latency_seconds {latency:.6f}"
        yield "# HELP sourceline_guilds Servers that this process sees."
        yield "# TYPE sourceline_guilds gauge"
        yield f"sourceline_guilds {guilds}"


def outcome_name(asked: Asked) -> str:
    """Return what came of a question, in one word."""
    match asked.outcome:
        case FaqEntry():
            return "faq"
        case Answer():
            return "answer"
        case Refusal():
            return "refusal"
        case _:
            return "suggestions"
