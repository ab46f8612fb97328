"""What a person sees after an event: messages, changed messages, a modal, choices.

Discord shows a mention such as ``<@2>`` as a name; a terminal would show it as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.offline import world
from bot.offline.transport import CALLBACK_MESSAGE, CALLBACK_UPDATE, Call
from bot.offline.world import Payload

EPHEMERAL = 64
CHOICES, MODAL = 8, 9
BUTTON, DANGER = 2, 4

MENTION = re.compile(r"(?<!\\)<(@[!&]?|#)(\d{1,20})>")
PEOPLE = {str(person.id): person.name for person in world.PEOPLE} | {str(world.BOT): world.NAME}
OTHERS = {"#": {str(world.CHANNEL): world.CHANNEL_NAME}, "@&": {str(world.MODERATORS): world.MODERATORS_NAME}}


class Kind(StrEnum):
    """How something is shown."""

    MESSAGE = "message"
    CHANGED = "changed"
    DELETED = "deleted"
    MODAL = "modal"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that Discord would show; ``body`` is the payload that discord.py sent."""

    kind: Kind
    body: Payload
    message: str | None = None

    @property
    def content(self) -> str:
        """The text outside embeds."""
        return self.body.get("content") or ""

    @property
    def embeds(self) -> list[Payload]:
        """The embeds, as sent."""
        return self.body.get("embeds") or []

    @property
    def files(self) -> dict[str, bytes]:
        """The attached files by name."""
        return self.body.get("files") or {}

    @property
    def private(self) -> bool:
        """Whether only the asker sees it."""
        return bool(self.body.get("flags", 0) & EPHEMERAL)

    @property
    def buttons(self) -> list[Payload]:
        """The buttons that can be pressed, in order."""
        rows = self.body.get("components") or []
        inner = [item for row in rows for item in row.get("components", [])]
        return [item for item in inner if item.get("type") == BUTTON and not item.get("disabled")]

    @property
    def waits_for_confirmation(self) -> bool:
        """Whether nothing happens before somebody presses its only button, a red one."""
        return [button.get("style") for button in self.buttons] == [DANGER]

    @property
    def text(self) -> str:
        """Everything that can be read, as it was sent."""
        embeds = (
            (embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text"))
            for embed in self.embeds
        )
        parts: list[Any] = [self.content, *(part for embed in embeds for part in embed)]
        return "\n".join(part for part in parts if part)


def shown_by(calls: list[Call]) -> Iterator[Shown]:
    """Yield what the calls show to people, in order; calls that show nothing are left out."""
    for call in calls:
        match call.method, call.path.split("?")[0].strip("/").split("/"):
            case "POST", [*_, "callback"]:
                yield from _callback(call)
            case "POST", ["channels", _, "messages"] | ["webhooks", _, _]:
                yield Shown(Kind.MESSAGE, call.body, call.reply.get("id"))
            case "PATCH", [*_, "messages", _]:
                yield Shown(Kind.CHANGED, call.body, call.reply.get("id"))
            case "DELETE", [*_, "messages", message]:
                yield Shown(Kind.DELETED, {}, message)


def _callback(call: Call) -> Iterator[Shown]:
    data = call.body.get("data") or {}
    message = (call.reply.get("interaction") or {}).get("response_message_id")
    match call.body["type"]:
        case kind if kind in (CALLBACK_MESSAGE, CALLBACK_UPDATE):
            yield Shown(Kind.MESSAGE if kind == CALLBACK_MESSAGE else Kind.CHANGED, data, message)
        case kind if kind == MODAL:
            yield Shown(Kind.MODAL, data)
        case kind if kind == CHOICES:
            yield Shown(Kind.CHOICES, data)


def named(shown: Shown) -> Shown:
    """Return something shown with names for the mentions in it; who is not in the room stays a number."""
    embeds = [_named(embed) for embed in shown.embeds]
    return replace(shown, body={**shown.body, "content": _in_text(shown.content), "embeds": embeds})


def _named(embed: Payload) -> Payload:
    return {**embed, **{part: _in_text(embed[part]) for part in ("title", "description") if embed.get(part)}}


def _in_text(text: str) -> str:
    return MENTION.sub(lambda mention: _name(mention[1], mention[2]), text)


def _name(mark: str, number: str) -> str:
    return f"{mark[0]}{OTHERS.get(mark, PEOPLE).get(number, number)}"
