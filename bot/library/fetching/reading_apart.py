"""Runs a reading program of this room in a process of its own, which knows no token and is stopped in time.

The program itself bounds its memory (``memory_limit``).
"""

import asyncio
import os
import sys
from pathlib import Path
from weakref import WeakKeyDictionary

ROOT = Path(__file__).resolve().parent.parent.parent.parent
"""The folder that holds the package ``bot``."""

AT_ONCE = 2
"""Programs that read at the same time; each may take hundreds of megabytes, and further ones wait for their turn."""

_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
"""A semaphore belongs to one event loop, and a thread that fetches has a loop of its own."""

KEPT = ("SYSTEMROOT", "PATH")
"""Variables that a program needs to start on Windows; neither holds a secret."""


def environment_apart() -> dict[str, str]:
    """Return the environment of a process that reads: enough to start, and nothing that is secret."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


async def run_apart(module: str, data: bytes, seconds: float) -> bytes:
    """Return what a program prints when it gets ``data`` on its standard input; raises TimeoutError.

    The seconds are counted from when it has its turn.
    """
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE)):
        return await _run(module, data, seconds)


async def _run(module: str, data: bytes, seconds: float) -> bytes:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment_apart(),
    )
    try:
        async with asyncio.timeout(seconds):
            printed, _ = await process.communicate(data)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return printed
