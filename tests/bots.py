"""A bot for a test, on a library in a real file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.configuration import Configuration
from bot.library.library import Library
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store

DATABASE = "sourceline.db"
ANY_TIME = 600.0
"""Seconds that the reader may take: whether it is in time says more about the machine than about the code."""


@contextmanager
def bot_on(store: Store, configuration: Configuration | None = None, **options: Any) -> Iterator[Sourceline]:
    with Library(store) as library:
        yield Sourceline(configuration or Configuration(), library, **{"longest_reading": ANY_TIME} | options)


def bot_in(
    folder: Path, configuration: Configuration | None = None, **options: Any
) -> AbstractContextManager[Sourceline]:
    return bot_on(open_store(folder / DATABASE), configuration, **options)
