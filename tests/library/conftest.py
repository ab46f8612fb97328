"""A library in a real file, and the people and moments of the tests."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path) -> Store:
    """What the library stands on, for tests that watch or break it; the library closes it."""
    return open_store(path)


@pytest.fixture
def library(store: Store) -> Iterator[Library]:
    with Library(store) as opened:
        yield opened


@pytest.fixture
def now() -> dt.datetime:
    return dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
