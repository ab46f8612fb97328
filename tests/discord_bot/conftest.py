from collections.abc import AsyncIterator

import pytest

from bot.discord_bot.client import Sourceline
from bot.discord_bot.configuration import Configuration
from bot.offline.room import OfflineRoom


@pytest.fixture
async def room() -> AsyncIterator[OfflineRoom]:
    async with OfflineRoom(Sourceline(Configuration())) as opened:
        yield opened
