"""A Discord with one server on loopback: gateway and REST, as far as a bot uses them."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

import yarl
from aiohttp import WSMsgType, web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_bot.operating.permissions import PERMISSIONS
from bot.offline import world
from bot.offline.world import Payload

PATIENCE = 60.0
HEARTBEAT = 41_250
HELLO, ACKNOWLEDGED, RECONNECT, INVALID_SESSION = 10, 11, 7, 9
BEAT, IDENTIFY, RESUME = 1, 2, 6


@dataclass(frozen=True, slots=True)
class Request:
    """One REST call that the client made."""

    method: str
    path: str
    body: Any
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class FakeDiscord:
    """Serves one client; use it as an asynchronous context manager, then `inject` events and await `request`."""

    token: str = "token.of.tests"
    refuses_intents: bool = False
    shards: int = 1
    heartbeat: int = HEARTBEAT
    answers_heartbeats: bool = True
    requests: list[Request] = field(default_factory=list)
    identified: list[Payload] = field(default_factory=list)
    resumed: list[Payload] = field(default_factory=list)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    too_many: int = 0
    """How many of the next calls are answered with 429."""

    granted: int = PERMISSIONS
    """What the bot may do in the server."""

    messages: dict[str, Payload] = field(default_factory=dict)
    seconds_to_answer: float = 0.0
    keeps_messages: bool = True
    on_request: Callable[[Request], None] = lambda _: None
    sequence: int = 0
    port: int = 0
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _runner: web.AppRunner | None = None
    _saved: tuple[str, yarl.URL] | None = None

    async def __aenter__(self) -> Self:
        await self.listen()
        self._saved = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
        Route.BASE = f"http://127.0.0.1:{self.port}/api/v10"
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{self.port}/gateway")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._saved:
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = self._saved
        await self.close()

    async def close(self) -> None:
        """Close the port."""
        if self._runner:
            await self._runner.cleanup()

    async def listen(self) -> None:
        """Open a port on loopback."""
        app = web.Application()
        app.router.add_get("/gateway", self._gateway)
        app.router.add_get("/gateway/", self._gateway)
        app.router.add_route("*", "/api/v10/{path:.*}", self._rest)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]

    @property
    def socket(self) -> web.WebSocketResponse:
        """The newest connection of the client."""
        return self.sockets[-1]

    async def inject(self, event: str, payload: Payload, socket: web.WebSocketResponse | None = None) -> None:
        """Send the client an event."""
        self.sequence += 1
        await (socket or self.socket).send_json({"op": 0, "t": event, "s": self.sequence, "d": payload})

    async def request(self, wanted: Callable[[Request], bool], since: int = 0) -> Request:
        """Return the first call from number `since` on that is wanted, as soon as it has come."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: any(map(wanted, self.requests[since:])))
        return next(filter(wanted, self.requests[since:]))

    async def exchange(self, event: str, payload: Payload, path_ends: str) -> Request:
        """Return the call that an event causes; its path ends as given."""
        since = len(self.requests)
        await self.inject(event, payload)
        return await self.request(lambda request: request.path.endswith(path_ends), since)

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(true)

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def _rest(self, request: web.Request) -> web.Response:
        path = "/" + request.match_info["path"]
        body = await _body(request)
        heard = Request(request.method, path, body, dict(request.headers))
        self.on_request(heard)
        if self.keeps_messages:
            self.requests.append(heard)
        try:
            if request.headers.get("Authorization", "") != f"Bot {self.token}" and "interactions" not in path:
                return answered({"message": "401: Unauthorized", "code": 0}, 401)
            if self.too_many:
                self.too_many -= 1
                return slow_down()
            await asyncio.sleep(self.seconds_to_answer)
            return answered(self._answer(request.method, path.strip("/").split("/"), body))
        finally:
            await self._tell()

    def _answer(self, method: str, path: list[str], body: Any) -> Any:
        match method, path:
            case "GET", ["users", "@me"]:
                return world.bot_user()
            case "GET", ["users", "@me", "guilds"]:
                return [{"id": str(world.GUILD), "name": "offline", "permissions": str(self.granted)}]
            case "GET", ["oauth2", "applications", "@me"] | ["applications", "@me"]:
                return application()
            case "GET", ["gateway", *_]:
                limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 16}
                return {"url": self._address, "shards": self.shards, "session_start_limit": limit}
            case "PUT", ["applications", _, "commands"]:
                return [registered(command, number) for number, command in enumerate(body)]
            case "POST", ["channels", channel, "messages"]:
                return self._posted(world.reply_message(channel, body))
            case "PATCH", ["channels", channel, "messages", message]:
                return {**world.reply_message(channel, body), "id": message}
            case "POST", ["interactions", *_, "callback"]:
                posted = self._posted(world.reply_message(world.CHANNEL, body.get("data") or {}))
                told = {"id": "1", "type": 2, "response_message_id": posted["id"]}
                return {"interaction": told, "resource": {"type": body["type"], "message": posted}}
            case _:
                return world.reply_message(world.CHANNEL, {})

    def _posted(self, message: Payload) -> Payload:
        if self.keeps_messages:
            self.messages[message["id"]] = message
        return message

    @property
    def _address(self) -> str:
        return f"ws://127.0.0.1:{self.port}/gateway"

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat}})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._hear(socket, json.loads(frame.data))
                await self._tell()
        return socket

    async def _hear(self, socket: web.WebSocketResponse, message: Payload) -> None:
        match message["op"]:
            case op if op == BEAT and self.answers_heartbeats:
                await socket.send_json({"op": ACKNOWLEDGED})
            case op if op in {IDENTIFY, RESUME} and message["d"]["token"] != self.token:
                await socket.close(code=4004, message=b"Authentication failed.")
            case op if op == IDENTIFY and self.refuses_intents:
                await socket.close(code=4014, message=b"Disallowed intent(s).")
            case op if op == IDENTIFY:
                self.identified.append(message["d"])
                self.sockets.append(socket)
                await self._greet(socket, message["d"].get("shard") or [0, 1])
            case op if op == RESUME:
                self.resumed.append(message["d"])
                self.sockets.append(socket)
                await self.inject("RESUMED", {}, socket)

    async def _greet(self, socket: web.WebSocketResponse, shard: list[int]) -> None:
        mine = (world.GUILD >> 22) % shard[1] == shard[0]
        guilds = [{"id": str(world.GUILD), "unavailable": True}] if mine else []
        ready = {
            "v": 10, "user": world.bot_user(), "session_id": f"session-{shard[0]}", "shard": shard, "guilds": guilds,
            "resume_gateway_url": self._address, "application": {"id": str(world.APPLICATION), "flags": 0},
        }  # fmt: skip # a payload, read across
        await self.inject("READY", ready, socket)
        if mine:
            await self.inject("GUILD_CREATE", world.guild(), socket)


def application() -> Payload:
    """Return the application as Discord describes it."""
    owner = {"id": str(world.OWNER), "username": "owner", "discriminator": "0", "avatar": None}
    return {
        "id": str(world.APPLICATION), "name": "Sourceline", "icon": None, "description": "", "flags": 1 << 19,
        "bot_public": True, "bot_require_code_grant": False, "owner": owner, "verify_key": "", "team": None,
        "approximate_guild_count": 1,
    }  # fmt: skip # a payload, read across


def registered(command: Payload, number: int) -> Payload:
    """Return a synced command as Discord does."""
    added = {"id": str(500 + number), "application_id": str(world.APPLICATION), "version": "1"}
    return {"description": "", **command, **added, "default_member_permissions": None}


def slow_down() -> web.Response:
    """Return 429; without a Via header the library takes it for a ban."""
    headers = {"Via": "1.1 fake", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "0.05"}
    return answered({"message": "slow down", "retry_after": 0.05, "global": False}, 429, headers)


def answered(data: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return JSON exactly as Discord sends it: with a charset named the library would leave it a string."""
    body = json.dumps(data).encode()
    return web.Response(body=body, content_type="application/json", status=status, headers=headers)


async def _body(request: web.Request) -> Any:
    if not request.can_read_body:
        return None
    if not request.content_type.startswith("multipart/"):
        return await request.json()
    parts = {part.name: await part.text() async for part in await request.multipart()}  # type: ignore[union-attr] # no nested parts
    return json.loads(parts["payload_json"])
