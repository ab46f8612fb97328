"""Discord waits three seconds for an answer, and a whole book takes longer: it is told in time."""

import asyncio
import datetime as dt
import time
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.answering.answer import answer
from bot.answering.command import Command
from bot.answering.outcome import Outcome
from bot.discord_bot.replies import acknowledging
from bot.discord_bot.shelf import LONG
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.transport import Call
from bot.offline.world import GUILD, MEMBER, MODERATOR

WORDS = "mutual respect, equality and mutual benefit"
DEFERRED, DEFERRED_UPDATE, MODAL = 5, 6, 9


@pytest.fixture
def slow(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> OfflineRoom:
    """A room in which every article takes longer to find than Discord is told after."""
    current = room.bot.shelf.current

    async def later(*place: Any) -> Any:
        await asyncio.sleep(0.15)
        return await current(*place)

    monkeypatch.setattr(acknowledging, "SECONDS", 0.05)
    monkeypatch.setattr(room.bot.shelf, "current", later)
    return room


def responses(room: OfflineRoom) -> list[int]:
    return [call.body["type"] for call in room.transport.tape.calls if call.path.endswith("/callback")]


def deleted(room: OfflineRoom) -> list[Call]:
    return [call for call in room.transport.tape.calls if call.method == "DELETE"]


async def test_an_answer_that_takes_a_while_is_announced_and_sent(slow: OfflineRoom) -> None:
    (shown,) = await slow.slash(MEMBER, "who said", {"words": WORDS})
    assert responses(slow) == [DEFERRED]
    assert (shown.kind, shown.private) == (Kind.MESSAGE, False)
    assert "State-to-state relations" in shown.text


async def test_what_only_the_asker_may_see_takes_the_place_of_no_public_notice(slow: OfflineRoom) -> None:
    shown = (await slow.slash(MEMBER, "article show"))[-1]
    assert responses(slow) == [DEFERRED]
    assert shown.private
    assert len(deleted(slow)) == 1


@pytest.mark.parametrize(
    "error", [aiohttp.ClientOSError(), TimeoutError(), discord.InteractionResponded], ids=["broken", "slow", "answered"]
)
@pytest.mark.parametrize("path", ["article show", "article list"])
async def test_a_notice_that_fails_costs_no_answer(
    slow: OfflineRoom, monkeypatch: pytest.MonkeyPatch, error: Any, path: str
) -> None:
    async def fails(response: Any, **_: Any) -> None:
        raise error(response._parent) if isinstance(error, type) else error

    monkeypatch.setattr(discord.InteractionResponse, "defer", fails)
    (shown,) = await slow.slash(MEMBER, path)
    assert shown.private
    assert "went wrong" not in shown.text
    assert deleted(slow) == []


async def test_a_notice_that_somebody_has_deleted_costs_no_answer(
    slow: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def is_gone(interaction: Any) -> None:
        raise discord.NotFound(SimpleNamespace(status=404, reason="Not Found"), "Unknown Message")

    monkeypatch.setattr(discord.Interaction, "delete_original_response", is_gone)
    shown = (await slow.slash(MEMBER, "article show"))[-1]
    assert shown.private
    assert "went wrong" not in shown.text


async def test_an_error_that_takes_a_while_is_told(slow: OfflineRoom) -> None:
    shown = (await slow.slash(MEMBER, "line", {"number": "999"}))[-1]
    assert "The article has no line 999." in shown.text


async def test_a_button_that_takes_a_while_is_acknowledged(slow: OfflineRoom) -> None:
    (answer,) = await slow.say(MEMBER, f"!who said {WORDS}")
    (context,) = await slow.press(MEMBER, answer, 1)
    assert responses(slow) == [DEFERRED_UPDATE]
    assert "**line 12**" in context.text
    assert context.private


async def test_a_list_that_takes_a_while_turns_its_page_in_place(slow: OfflineRoom) -> None:
    listed = await _long_list(slow)
    turned = (await slow.press(MEMBER, listed, len(listed.buttons)))[-1]
    assert (turned.kind, turned.message) == (Kind.CHANGED, listed.message)


async def test_a_form_is_opened_and_not_announced(slow: OfflineRoom) -> None:
    await slow.slash(MODERATOR, "faq add")
    await asyncio.sleep(0.1)
    assert responses(slow) == [MODAL]


async def test_a_form_whose_line_takes_a_while_to_read_is_saved_and_told(
    slow: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbered = slow.bot.shelf.numbered

    async def later(*named: Any) -> Any:
        await asyncio.sleep(0.15)
        return await numbered(*named)

    monkeypatch.setattr(slow.bot.shelf, "numbered", later)
    filled = {"question": "Who pays?", "aliases": "", "answer": "They do.", "line": "12"}
    (form,) = await slow.slash(MODERATOR, "faq add")
    (told,) = await slow.submit(MODERATOR, form, filled)
    assert responses(slow) == [MODAL, DEFERRED]
    assert told.private
    assert "Who pays?" in told.text
    assert deleted(slow) == []


async def test_what_is_there_at_once_is_not_announced(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acknowledging, "SECONDS", 0.3)
    await room.slash(MEMBER, "who said", {"words": WORDS})
    await asyncio.sleep(0.4)
    assert DEFERRED not in responses(room)


async def test_a_long_article_is_asked_without_holding_anybody_up(
    room: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(*asked: Any) -> Outcome:
        time.sleep(0.5)
        return answer(*asked)

    monkeypatch.setattr("bot.discord_bot.asking.reading_queue.answer", slowly)
    _add_long_article(room)
    asked = asyncio.create_task(room.bot.reading.answer(*await _question(room)))
    started = time.monotonic()
    await asyncio.sleep(0.05)
    assert time.monotonic() - started < 0.4
    await asked


async def _question(room: OfflineRoom) -> tuple[Any, ...]:
    return Command.ASK, "who opened the harbour", (await room.bot.shelf.current(GUILD, 0)).index


async def _long_list(room: OfflineRoom) -> Shown:
    lines = "\n".join(f"“We paid {number} crowns,” said Ola Brek." for number in range(2, 60))
    room.bot.library.articles.add(GUILD, f"Payments\n\n{lines}", by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (listed,) = await room.say(MEMBER, "!figures")
    return listed


def _add_long_article(room: OfflineRoom) -> None:
    text = "Harbour\n\n" + "The harbour of Ostvik was opened by Ola Brek.\n" * (LONG // 40)
    room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))


async def test_what_is_always_announced_is_announced_once_also_after_a_while(slow: OfflineRoom) -> None:
    state = slow.bot.reading.state

    async def later() -> str:
        await asyncio.sleep(0.15)
        return await state()

    slow.bot.reading.state = later  # type: ignore[method-assign] # slower
    (shown,) = await slow.slash(MODERATOR, "settings show")
    assert responses(slow) == [DEFERRED]
    assert shown.private
    assert "Settings of this server" in shown.text
