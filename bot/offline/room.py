"""A room in which people talk to the bot without a network: say, slash, press, fill in a modal."""

import asyncio
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any, Self, TypeGuard

from bot.discord_bot.client import Sourceline
from bot.offline import world
from bot.offline.shown import Shown, shown_by
from bot.offline.transport import Transport, is_timer
from bot.offline.world import Payload, Person, Upload

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
PATIENCE = 30.0
"""Seconds after which an event that is still being answered counts as stuck."""


class OfflineRoom:
    """Runs a real bot on the recording transport; use it as an asynchronous context manager.

    Without ``patience`` it waits for an answer as long as it takes, as whoever asks about a whole book wants to.
    """

    def __init__(self, bot: Sourceline, patience: float | None = PATIENCE) -> None:
        self.bot = bot
        self._patience = patience
        self.transport = Transport()
        self._standing: set[asyncio.Task[Any]] = set()
        self._form_below: str | None = None
        """The message whose button opened the form that is open, None when a command did."""

    async def __aenter__(self) -> Self:
        await self.bot.__aenter__()
        self.transport.connect(self.bot)
        await self.bot.furnish()
        self.transport.feed(self.bot, "GUILD_CREATE", world.guild())
        await asyncio.sleep(0)
        self._standing = asyncio.all_tasks()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.bot.__aexit__(kind, error, trace)

    async def say(
        self, person: Person, text: str, *, direct: bool = False, files: Iterable[Upload] = ()
    ) -> list[Shown]:
        """Return what is shown after a person has written a message in the channel, or directly to the bot."""
        for file in (files := tuple(files)):
            self.transport.upload(file)
        return await self.happen("MESSAGE_CREATE", world.message(person, text, direct=direct, files=files))

    async def slash(
        self, person: Person, path: str, options: Mapping[str, Any] | None = None, *, direct: bool = False
    ) -> list[Shown]:
        """Return what is shown after a slash command such as ``who said`` with its options."""
        for file in filter(_is_upload, (options or {}).values()):
            self.transport.upload(file)
        data = slash_data(path, options or {})
        self._form_below = None
        return await self.happen("INTERACTION_CREATE", world.interaction(person, COMMAND, data, direct=direct))

    async def complete(self, person: Person, path: str, option: str, typed: str) -> list[Shown]:
        """Return what is offered while a person types an option."""
        data = slash_data(path, {option: typed}, focused=option)
        return await self.happen("INTERACTION_CREATE", world.interaction(person, AUTOCOMPLETE, data))

    async def menu(self, person: Person, name: str, target: Payload) -> list[Shown]:
        """Return what is shown after a person has chosen a menu of a message."""
        data = {"id": "9", "name": name, "type": 3, "target_id": target["id"]}
        data["resolved"] = {"messages": {target["id"]: target}}
        return await self.happen("INTERACTION_CREATE", world.interaction(person, COMMAND, data))

    async def press(self, person: Person, shown: Shown, number: int, *, direct: bool = False) -> list[Shown]:
        """Return what is shown after a person has pressed a button of something shown; numbers count from 1."""
        button = shown.buttons[number - 1]
        return await self.press_id(person, button["custom_id"], shown.message, direct=direct)

    async def press_id(
        self, person: Person, custom_id: str, message: str | None, *, direct: bool = False
    ) -> list[Shown]:
        """Return what is shown after a person has pressed the button with that custom id."""
        self.transport.pressed = message
        target = self.transport.tape.messages[message or ""]
        data = {"custom_id": custom_id, "component_type": 2}
        event = {**world.interaction(person, COMPONENT, data, direct=direct), "message": target}
        self._form_below = message
        return await self.happen("INTERACTION_CREATE", event)

    async def submit(self, person: Person, modal: Shown, values: Mapping[str, str]) -> list[Shown]:
        """Return what is shown after a person has filled in a modal; ``values`` are by custom id."""
        data = form_data(modal.body["custom_id"], values)
        event = world.interaction(person, SUBMIT, data)
        if self._form_below:
            self.transport.pressed = self._form_below
            event["message"] = self.transport.tape.messages[self._form_below]
        return await self.happen("INTERACTION_CREATE", event)

    async def happen(self, event: str, payload: Payload) -> list[Shown]:
        """Return what is shown because of an event of the gateway."""
        mark = len(self.transport.tape.calls)
        self.transport.feed(self.bot, event, payload)
        await self.settle()
        return list(shown_by(self.transport.tape.calls[mark:]))

    async def settle(self) -> None:
        """Wait for everything that the last event started; raises TimeoutError when something never ends."""
        async with asyncio.timeout(self._patience):
            while started := {task for task in asyncio.all_tasks() - self._standing if not _waits_for_people(task)}:
                await asyncio.wait(started)


def _waits_for_people(task: asyncio.Task[Any]) -> bool:
    return task is asyncio.current_task() or is_timer(task.get_coro())


def form_data(custom_id: str, values: Mapping[str, str]) -> Payload:
    """Return the data of a filled-in modal; ``values`` are by custom id."""
    rows = [
        {"type": 18, "id": number, "component": {"type": 4, "id": 100 + number, "custom_id": name, "value": value}}
        for number, (name, value) in enumerate(values.items(), start=1)
    ]
    return {"custom_id": custom_id, "components": rows}


def slash_data(path: str, options: Mapping[str, Any], focused: str = "") -> Payload:
    """Return the data of a slash command, subcommands nested as Discord nests them."""
    first, *inner = path.split()
    attached = {name: world.attachment(value) for name, value in options.items() if isinstance(value, Upload)}
    leaf: list[Payload] = [
        {"type": _kind(value), "name": name, "value": attached[name]["id"] if name in attached else value}
        | ({"focused": True} if name == focused else {})
        for name, value in options.items()
    ]
    for name in reversed(inner):
        leaf = [{"type": 1, "name": name, "options": leaf}]
    resolved = {"attachments": {each["id"]: each for each in attached.values()}}
    return {"id": "1", "name": first, "type": 1, "options": leaf, "resolved": resolved}


def _kind(value: Any) -> int:
    match value:
        case bool():
            return 5
        case int():
            return 4
        case Upload():
            return 11
        case _:
            return 3


def _is_upload(value: Any) -> TypeGuard[Upload]:
    return isinstance(value, Upload)
