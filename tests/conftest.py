from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.offline.room import OfflineRoom
from tests.bots import bot_in


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[OfflineRoom]:
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as opened:
            yield opened
