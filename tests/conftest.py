import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.discord_bot.replies import acknowledging
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store
from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD
from tests.bots import DATABASE, bot_on

# How long an example takes says more about the machine than about the code.
settings.register_profile("anywhere", deadline=None)
settings.load_profile("anywhere")


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say that an answer is coming in no test but those of that: else a slow machine would be told so."""
    monkeypatch.setattr(acknowledging, "SECONDS", 60.0)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """What the library of the room stands on, for tests that watch or break it; the library closes it."""
    return open_store(tmp_path / DATABASE)


@pytest.fixture
async def room(store: Store) -> AsyncIterator[OfflineRoom]:
    with bot_on(store) as bot:
        # Tests say more in a second than people do in a minute.
        bot.library.settings.change(GUILD, "cooldown_seconds", 0, by=0, at=dt.datetime.now(dt.UTC))
        async with OfflineRoom(bot) as opened:
            yield opened
