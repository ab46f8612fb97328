"""A small page on loopback for whoever watches the bot: ``/metrics`` for Prometheus, and ``/health``."""

import math
import os
from typing import TYPE_CHECKING

from aiohttp import web

from bot.discord_bot.operating.configuration import NoStatusPage

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

LOOPBACK = "127.0.0.1"


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
        """Listen; raises NoStatusPage, such as when the port is taken. Port 0 takes any free one."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, LOOPBACK, self.port).start()
        except OSError as error:
            raise NoStatusPage(self.port, os.strerror(error.errno) if error.errno else str(error)) from error
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
