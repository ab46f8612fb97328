"""The recording transport: every call that discord.py would make over the network ends here.

This is the only module that touches the inner names of discord.py: ``bot._connection`` (``user``, ``application_id``,
``parsers``), ``bot.http.request``, ``bot.http.get_from_cdn`` and the context variable
``discord.webhook.async_.async_context``.
"""

import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import discord
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.discord_bot.client import Sourceline
from bot.offline import world
from bot.offline.world import Payload, Upload

CALLBACK_MESSAGE, CALLBACK_UPDATE = 4, 7
"""Kinds of interaction response that bring a message."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call to Discord's REST interface; ``reply`` is what was answered."""

    method: str
    path: str
    body: Payload
    reply: Payload


@dataclass(slots=True)
class Tape:
    """What was called, in order, and every message that exists because of it."""

    calls: list[Call] = field(default_factory=list)
    messages: dict[str, Payload] = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    """The files that people have attached, by address."""

    def record(self, method: str, path: str, body: Payload, reply: Payload) -> Payload:
        """Keep a call and return its answer."""
        self.calls.append(Call(method, path, body, reply))
        return reply

    def post(self, channel: int | str, body: Payload) -> Payload:
        """Return a new message with this body, and keep it."""
        _refuse_links(body)
        message = world.reply_message(channel, body)
        message["attachments"] = self._attached(body)
        self.messages[message["id"]] = message
        return message

    def change(self, identifier: str, body: Payload) -> Payload:
        """Return the message with the changes of ``body``."""
        _refuse_links(body)
        message = self.messages.get(identifier) or world.reply_message(world.CHANNEL, {})
        attached = {"attachments": self._attached(body)} if "attachments" in body else {}
        self.messages[identifier] = {**message, **body, **attached, "id": identifier}
        return self.messages[identifier]

    def _attached(self, body: Payload) -> list[Payload]:
        sent = [Upload(name, data) for name, data in body.get("files", {}).items()]
        self.uploads |= {file.address: file.data for file in sent}
        return [world.attachment(file) for file in sent]


class Transport(AsyncWebhookAdapter):
    """Stands where discord.py would open a connection, for bot calls and for answers to interactions."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # untyped in discord.py
        self.tape = Tape()
        self.forbidden: set[str] = set()
        """Ids of channels in which the bot may not write."""

        self.gone: set[str] = set()
        """Ids of messages that somebody has deleted."""

        self.pressed: str | None = None
        """The id of the message whose button was pressed last, or that answered last: what an update changes."""

    def connect(self, bot: Sourceline) -> None:
        """Put the transport under a bot and tell the bot who it is."""
        state = bot._connection
        state.user = discord.ClientUser(state=state, data=world.bot_user())  # type: ignore[arg-type] # a plain dict
        state.application_id = world.APPLICATION
        state.shard_count = state.shard_count or 1
        bot.http.request = self.rest  # type: ignore[method-assign] # no network
        bot.http.get_from_cdn = self.download  # type: ignore[method-assign] # no network

    def feed(self, bot: Sourceline, event: str, payload: Payload) -> None:
        """Hand the bot an event as the gateway would."""
        # Tasks copy the context of whoever starts them, so the adapter must be set here and not once.
        async_context.set(self)
        bot._connection.parsers[event](payload)

    def upload(self, file: Upload) -> None:
        """Let the bot download a file that a person attaches."""
        self.tape.uploads[file.address] = file.data

    async def download(self, url: str) -> bytes:
        """Return the bytes of an attached file."""
        return self.tape.uploads[url]

    async def rest(
        self, route: discord.http.Route, *, files: Any = None, form: Any = None, json: Payload | None = None, **_: Any
    ) -> Any:
        """Answer a call of the bot's."""
        body = json or _payload_of(form)
        path = route.url.removeprefix(route.BASE)
        match route.method, path.strip("/").split("/"):
            case "POST", ["channels", channel, "messages"]:
                if channel in self.forbidden:
                    told = {"code": 50013, "message": "Missing Permissions"}
                    raise discord.Forbidden(_refused(403, "Forbidden"), told)
                reply = self.tape.post(channel, body)
            case "PATCH", ["channels", _, "messages", message] if message in self.gone:
                raise discord.NotFound(_refused(404, "Not Found"), {"code": 10008, "message": "Unknown Message"})
            case "PATCH", ["channels", _, "messages", message]:
                reply = self.tape.change(message, body)
            case "GET", ["channels", _, "messages", message]:
                reply = self.tape.messages.get(message) or world.reply_message(world.CHANNEL, {})
            case "POST", ["users", "@me", "channels"]:
                person = next(one for one in world.PEOPLE if str(one.id) == str(body["recipient_id"]))
                reply = world.direct_channel(person)
            case _:
                reply = {}
        return self.tape.record(route.method, path, body, reply)

    async def request(
        self,
        route: Any,
        session: Any,
        *,
        payload: dict[str, Any] | None = None,
        multipart: Any = None,
        **_: Any,
    ) -> Any:
        """Answer a call that belongs to an interaction."""
        body = payload or _payload_of(multipart)
        path = route.url.removeprefix(route.BASE)
        if path.split("?")[0].endswith("/callback"):
            return self.tape.record(route.method, path, body, self._callback(body))
        if path.endswith("/messages/@original") and self.pressed and route.method == "PATCH":
            return self.tape.record(route.method, path, body, self.tape.change(self.pressed, body))
        return self.tape.record(route.method, path, body, self.tape.post(world.CHANNEL, body))

    def _callback(self, body: Payload) -> Payload:
        data = body.get("data") or {}
        message: Payload | None = None
        if body["type"] == CALLBACK_MESSAGE:
            message = self.tape.post(world.CHANNEL, data)
            self.pressed = message["id"]
        elif body["type"] == CALLBACK_UPDATE and self.pressed:
            message = self.tape.change(self.pressed, data)
        identifier = message["id"] if message else str(world.snowflake())
        told = {"id": str(world.snowflake()), "type": 2, "response_message_id": identifier}
        # Without a resource discord.py would fetch the message that it has just sent.
        return {"interaction": told, "resource": {"type": body["type"], "message": message} if message else None}


def is_timer(coroutine: Any) -> bool:
    """Tell whether a coroutine is discord.py's timer of an open form, which ends when nobody has sent it."""
    return "timeout_task" in getattr(coroutine, "__qualname__", "")


def _refuse_links(message: Payload) -> None:
    """Refuse a message with an embed whose title links to no address of the web, as Discord does."""
    for embed in message.get("embeds") or ():
        link = urlsplit(embed.get("url") or "https://discord.com")
        if link.scheme not in ("http", "https") or not link.hostname:
            told = {"_errors": [{"code": "URL_TYPE_INVALID_URL", "message": "Not a well formed URL."}]}
            errors = {"embeds": {"0": {"url": told}}}
            raise discord.HTTPException(
                _refused(400, "Bad Request"), {"code": 50035, "message": "Invalid Form Body", "errors": errors}
            )


def _refused(status: int, reason: str) -> Any:
    """Return what discord.py reads of the response to a call that was refused."""
    return SimpleNamespace(status=status, reason=reason)


def _payload_of(form: Any) -> Payload:
    parsed: Payload = {}
    for part in form or ():
        if part.get("name") == "payload_json":
            parsed |= json.loads(part["value"])
        elif part.get("filename"):
            # The files of an answer to an interaction belong to the message in it.
            message = parsed.get("data", parsed)
            message.setdefault("files", {})[part["filename"]] = part["value"].read()
    return parsed
