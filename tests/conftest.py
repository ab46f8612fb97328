import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD
from tests.bots import bot_in

# How long an example takes says more about the machine than about the code.
settings.register_profile("anywhere", deadline=None)
settings.load_profile("anywhere")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[OfflineRoom]:
    with bot_in(tmp_path) as bot:
        # Tests say more in a second than people do in a minute.
        bot.library.settings.change(GUILD, "cooldown_seconds", 0, by=0, at=dt.datetime.now(dt.UTC))
        async with OfflineRoom(bot) as opened:
            yield opened
