"""Nobody fills a channel."""

import datetime as dt

import discord
import pytest
from discord.ext import commands

from bot.discord_bot.commands.turns import FIRST_SWEEP, Pace
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, OTHER


def pace(room: OfflineRoom, uses: int, seconds: int) -> None:
    for name, value in (("cooldown_uses", uses), ("cooldown_seconds", seconds)):
        room.bot.library.settings.change(GUILD, name, value, by=0, at=dt.datetime.now(dt.UTC))


async def test_who_asks_too_often_is_told_kindly_when_to_go_on(room: OfflineRoom) -> None:
    pace(room, 2, 60)
    for line in (1, 2):
        (shown,) = await room.say(MEMBER, f"!line {line}")
        assert f"**line {line}**" in shown.text
    (told,) = await room.say(MEMBER, "!line 3")
    assert "One moment, please: you can ask again in" in told.text
    (slash,) = await room.slash(MEMBER, "line", {"number": "3"})
    assert slash.private
    assert "One moment, please" in slash.text


async def test_others_moderators_and_the_help_are_free(room: OfflineRoom) -> None:
    pace(room, 1, 60)
    await room.say(MEMBER, "!line 1")
    for person, text in ((OTHER, "!line 1"), (MODERATOR, "!line 1"), (MODERATOR, "!line 2"), (MEMBER, "!help")):
        (shown,) = await room.say(person, text)
        assert "One moment" not in shown.text


async def test_presses_that_ask_again_are_counted_apart_from_questions(room: OfflineRoom) -> None:
    pace(room, 2, 60)
    (answer,) = await room.say(MEMBER, "!who said mutual respect, equality and mutual benefit")
    await room.say(MEMBER, "!line 1")
    why = [button["label"] for button in answer.buttons].index("Why?") + 1
    for _ in range(2):
        (shown,) = await room.press(MEMBER, answer, why)
        assert "One moment" not in shown.text
    (told,) = await room.press(MEMBER, answer, why)
    assert told.private
    assert "One moment, please" in told.text
    for person in (OTHER, MODERATOR):
        (shown,) = await room.press(person, answer, why)
        assert "One moment" not in shown.text


@pytest.mark.parametrize("name", ["Ask about this", "Check quotation"])
async def test_a_menu_counts_as_a_question(room: OfflineRoom, name: str) -> None:
    pace(room, 1, 60)
    message = world.message(OTHER, "“Mutual respect, equality and mutual benefit,” said Zhao Lijian")
    assert "One moment" not in (await room.menu(MEMBER, name, message))[-1].text
    (told,) = await room.menu(MEMBER, name, message)
    assert "One moment, please" in told.text


PLAIN = "Who said mutual respect, equality and mutual benefit?"


async def test_plain_questions_are_answered_no_more_often_than_commands_and_nothing_is_said(room: OfflineRoom) -> None:
    room.bot.library.settings.change(GUILD, "answering_channels", [CHANNEL], by=0, at=dt.datetime.now(dt.UTC))
    assert all([await room.say(OTHER, PLAIN) for _ in range(3)])
    pace(room, 2, 60)
    assert [bool(await room.say(MEMBER, PLAIN)) for _ in range(3)] == [True, True, False]
    (typed,) = await room.say(MEMBER, "!line 1")
    assert "One moment" not in typed.text


async def test_an_edit_counts_when_it_is_made_and_not_when_its_message_was_written(room: OfflineRoom) -> None:
    pace(room, 2, 10)
    written = discord.utils.utcnow() - dt.timedelta(seconds=55)
    message = {**world.message(MEMBER, "!line 1"), "id": str(discord.utils.time_snowflake(written))}
    await room.happen("MESSAGE_CREATE", message)
    for turn in range(1, 5):
        at = (written + dt.timedelta(seconds=12 * turn)).isoformat()
        change = {**message, "content": f"!line {1 + turn}", "edited_timestamp": at}
        (shown,) = await room.happen("MESSAGE_UPDATE", change)
        assert "One moment" not in shown.text


def test_who_has_not_asked_for_long_is_forgotten() -> None:
    pace = Pace()
    for person in range(10 * FIRST_SWEEP):
        assert pace.wait(person, commands.Cooldown(1, 10), now=float(person))[1] is None
    assert len(pace) <= FIRST_SWEEP


def test_a_changed_limit_holds_at_once() -> None:
    pace = Pace()
    pace.wait(1, commands.Cooldown(1, 60), now=100.0)
    assert pace.wait(1, commands.Cooldown(1, 60), now=101.0)[1] == 59.0
    assert pace.wait(1, commands.Cooldown(5, 60), now=102.0)[1] is None
