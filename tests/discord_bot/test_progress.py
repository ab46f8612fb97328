"""What takes a while is announced, and a network that fails hides nothing."""

import gc
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MODERATOR, Upload

STORY = "Bridge reopens\n\nThe bridge reopens on Monday, the mayor said.\n"


def refused(status: int) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return (discord.NotFound if status == 404 else discord.HTTPException)(response, "")


async def test_nothing_is_begun_that_could_not_be_announced(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any, **__: Any) -> None:
        raise refused(500)

    monkeypatch.setattr(room.bot.http, "request", fail)
    await room.say(MODERATOR, f"!article add {STORY}")
    # Work that was made and never begun warns when it is thrown away, and a warning fails.
    gc.collect()
    assert room.bot.library.articles.entries(GUILD) == ()


async def test_an_announcement_that_is_gone_hides_no_error(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = room.transport.request

    async def deletes_nothing(route: Any, session: Any, **options: Any) -> Any:
        if route.method == "DELETE":
            raise refused(404)
        return await answer(route, session, **options)

    monkeypatch.setattr(room.transport, "request", deletes_nothing)
    *_, told = await room.slash(MODERATOR, "article add", {"file": Upload("a.txt", b"12 34")})
    assert "holds no sentence" in told.text
