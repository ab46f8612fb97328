"""Bounds the memory of the programs that read what strangers have made, so that no file of theirs ends the bot.

It stands apart from ``reading_apart``, which starts these programs: they start faster without asyncio.
"""

import contextlib

MOST = 400_000_000
"""Bytes of address space: an ordinary page of 5 MB takes 215 million, one that is made for it takes billions.

The bot, its model and its index take some 300 million beside it; a service needs room for both.
"""


def limit_memory() -> None:
    """Let this process have no more than ``MOST``; what asks for more gets a MemoryError."""
    # Windows has no such limit.
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
