"""A web server on loopback, and the rules that allow just it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.library.fetching.fetching_addresses import AddressPolicy

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[tuple[str, AddressPolicy]]:
    """A web server on one port of the loopback address, and the policy that allows just this port."""
    server = web.Server(handler)
    runner = web.ServerRunner(server, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}", AddressPolicy(frozenset({("127.0.0.1", port)}))
    finally:
        await runner.cleanup()
