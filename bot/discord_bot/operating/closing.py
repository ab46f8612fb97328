"""Waits for the answers that are on their way."""

import asyncio
from typing import Any

ANSWERING = ("discord.py: ", "CommandTree-invoker", "discord-ui-")
"""How discord.py names the tasks in which it runs events, slash commands and buttons."""

PATIENCE = 10.0
"""Seconds after which the rest is given up; systemd and Docker wait longer only when told so."""


async def finish_answering(patience: float = PATIENCE) -> None:
    """Return when every event that had arrived is dealt with, or when patience is over."""
    running = [task for task in asyncio.all_tasks() if _answers(task)]
    if running:
        await asyncio.wait(running, timeout=patience)


def _answers(task: asyncio.Task[Any]) -> bool:
    return task is not asyncio.current_task() and task.get_name().startswith(ANSWERING)
