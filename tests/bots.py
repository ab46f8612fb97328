"""A bot for a test, on a library in a real file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.configuration import Configuration
from bot.library.library import Library


@contextmanager
def bot_in(folder: Path, configuration: Configuration | None = None, **options: Any) -> Iterator[Sourceline]:
    with Library.open(folder / "sourceline.db") as library:
        yield Sourceline(configuration or Configuration(), library, **options)
