"""A room in which people talk to the bot without a network: say, slash, press, fill in a modal."""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from bot.discord_bot.client import Sourceline
from bot.offline import world
from bot.offline.shown import Shown, shown_by
from bot.offline.transport import Transport, is_timer
from bot.offline.world import Payload, Person

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
PATIENCE = 30.0
"""Seconds after which an event that is still being answered counts as stuck."""


class OfflineRoom:
    """Runs a real bot on the recording transport; use it as an asynchronous context manager."""

    def __init__(self, bot: Sourceline) -> None:
        self.bot = bot
        self.transport = Transport()
        self._standing: set[asyncio.Task[Any]] = set()

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

    async def say(self, person: Person, text: str, *, direct: bool = False) -> list[Shown]:
        """Return what is shown after a person has written a message in the channel, or directly to the bot."""
        return await self.happen("MESSAGE_CREATE", world.message(person, text, direct=direct))

    async def slash(
        self, person: Person, path: str, options: Mapping[str, Any] | None = None, *, direct: bool = False
    ) -> list[Shown]:
        """Return what is shown after a slash command such as ``who said`` with its options."""
        data = slash_data(path, options or {})
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
        return await self.happen("INTERACTION_CREATE", event)

    async def submit(self, person: Person, modal: Shown, values: Mapping[str, str]) -> list[Shown]:
        """Return what is shown after a person has filled in a modal; ``values`` are by custom id."""
        data = form_data(modal.body["custom_id"], values)
        return await self.happen("INTERACTION_CREATE", world.interaction(person, SUBMIT, data))

    async def happen(self, event: str, payload: Payload) -> list[Shown]:
        """Return what is shown because of an event of the gateway."""
        mark = len(self.transport.tape.calls)
        self.transport.feed(self.bot, event, payload)
        await self.settle()
        return list(shown_by(self.transport.tape.calls[mark:]))

    async def settle(self) -> None:
        """Wait for everything that the last event started; raises TimeoutError when something never ends."""
        async with asyncio.timeout(PATIENCE):
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
    leaf: list[Payload] = [
        {"type": 4 if isinstance(value, int) else 3, "name": name, "value": value}
        | ({"focused": True} if name == focused else {})
        for name, value in options.items()
    ]
    for name in reversed(inner):
        leaf = [{"type": 1, "name": name, "options": leaf}]
    return {"id": "1", "name": first, "type": 1, "options": leaf}
