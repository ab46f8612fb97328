"""Questions that are edited, deleted or repeated within a minute."""

import datetime as dt
from pathlib import Path

import discord
from discord.ext import commands

from bot.discord_bot.client import Context
from bot.discord_bot.commands.hybrid import hybrid_command
from bot.discord_bot.replies.recent import Given, Recent
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import send_reply
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, OTHER, Payload
from bot.voice.card import Card
from tests.bots import bot_in

QUESTION = "!who said mutual respect, equality and mutual benefit"


async def edited(room: OfflineRoom, message: Payload, content: str) -> list[Shown]:
    return await room.happen("MESSAGE_UPDATE", {**message, "content": content, "edited_timestamp": world.JOINED})


async def test_an_edited_question_gets_its_answer_edited(room: OfflineRoom) -> None:
    message = world.message(MEMBER, "!line 1")
    (first,) = await room.happen("MESSAGE_CREATE", message)
    (second,) = await edited(room, message, "!line 14")
    assert second.kind is Kind.CHANGED
    assert second.message == first.message
    assert "**line 14**" in second.text


async def test_the_preview_of_a_link_is_no_edit(room: OfflineRoom) -> None:
    message = world.message(MEMBER, QUESTION)
    await room.happen("MESSAGE_CREATE", message)
    assert await edited(room, message, QUESTION) == []


async def test_a_message_that_becomes_a_question_is_answered(room: OfflineRoom) -> None:
    message = world.message(MEMBER, "line 3")
    assert await room.happen("MESSAGE_CREATE", message) == []
    (shown,) = await edited(room, message, "!line 3")
    assert shown.kind is Kind.MESSAGE


async def test_a_moderators_command_is_not_run_again_by_an_edit(room: OfflineRoom) -> None:
    message = world.message(MODERATOR, '!faq add "When is the vote?" On Monday.')
    await room.happen("MESSAGE_CREATE", message)
    assert await edited(room, message, '!faq add "When was the vote?" On Tuesday.') == []
    (shown,) = await room.say(MODERATOR, "!faq list")
    assert "When was the vote?" not in shown.text


async def test_a_command_of_any_cog_that_only_asks_has_its_answer_edited(room: OfflineRoom) -> None:
    class Tides(commands.Cog):
        @hybrid_command(only_asks=True)
        async def tide(self, ctx: Context, *, harbour: str) -> None:
            """Tell when the tide is high."""
            await send_reply(ctx, Reply(Card(f"High water at {harbour}: noon.")))

    await room.bot.add_cog(Tides())
    message = world.message(MEMBER, "!tide Millport")
    await room.happen("MESSAGE_CREATE", message)
    (shown,) = await edited(room, message, "!tide Torvik")
    assert (shown.kind, "Torvik" in shown.text) == (Kind.CHANGED, True)


async def test_an_edit_that_leaves_no_question_takes_the_answer_away(room: OfflineRoom) -> None:
    message = world.message(MEMBER, QUESTION)
    (answer,) = await room.happen("MESSAGE_CREATE", message)
    (deleted,) = await edited(room, message, "never mind, found it")
    assert (deleted.kind, deleted.message) == (Kind.DELETED, answer.message)
    (again,) = await edited(room, message, "!line 3")
    assert again.kind is Kind.MESSAGE


async def test_what_a_moderators_command_did_stays_told_whatever_its_message_becomes(room: OfflineRoom) -> None:
    message = world.message(MODERATOR, '!faq add "When is the vote?" On Monday.')
    assert len(await room.happen("MESSAGE_CREATE", message)) == 1
    assert await edited(room, message, "added the vote") == []


async def test_a_question_answered_unasked_is_followed_too(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.settings.change(GUILD, "answering_channels", [CHANNEL], by=0, at=at)
    for question, answer in (("When is the summer fair?", "In May."), ("Who bakes the bread?", "Ola Brek.")):
        room.bot.library.faq.add(GUILD, question, answer, by=MODERATOR.id, at=at)
    message = world.message(MEMBER, "When is the summer fair?")
    (first,) = await room.happen("MESSAGE_CREATE", message)
    (second,) = await edited(room, message, "Who bakes the bread?")
    assert (second.kind, second.message) == (Kind.CHANGED, first.message)
    assert "Ola Brek." in second.text
    (gone,) = await edited(room, message, "Found it.")
    assert gone.kind is Kind.DELETED


async def test_an_old_message_is_left_alone(room: OfflineRoom) -> None:
    message = {**world.message(MEMBER, "!line 1"), "id": "1000"}
    assert await edited(room, message, "!line 2") == []


async def test_an_edit_is_followed_whatever_this_machine_takes_for_the_time(room: OfflineRoom) -> None:
    asked_at = discord.utils.utcnow() - dt.timedelta(minutes=9)
    message = {**world.message(MEMBER, "line 3"), "id": str(discord.utils.time_snowflake(asked_at))}
    soon, late = (asked_at + dt.timedelta(seconds=seconds) for seconds in (30, 300))
    (shown,) = await room.happen(
        "MESSAGE_UPDATE", {**message, "content": "!line 3", "edited_timestamp": soon.isoformat()}
    )
    assert "**line 3**" in shown.text
    too_late = {**message, "content": "!line 4", "edited_timestamp": late.isoformat()}
    assert await room.happen("MESSAGE_UPDATE", too_late) == []


async def test_a_deleted_question_takes_its_answer_along(room: OfflineRoom) -> None:
    message = world.message(MEMBER, QUESTION)
    (answer,) = await room.happen("MESSAGE_CREATE", message)
    gone = {"id": message["id"], "channel_id": message["channel_id"], "guild_id": message["guild_id"]}
    (deleted,) = await room.happen("MESSAGE_DELETE", gone)
    assert (deleted.kind, deleted.message) == (Kind.DELETED, answer.message)


async def test_questions_deleted_together_take_their_answers_along(room: OfflineRoom) -> None:
    first, second = world.message(MEMBER, QUESTION), world.message(OTHER, "!line 3")
    (kept,) = await room.happen("MESSAGE_CREATE", first)
    (swept,) = await room.happen("MESSAGE_CREATE", second)
    gone = {"ids": [first["id"], second["id"], swept.message], "channel_id": str(CHANNEL), "guild_id": str(GUILD)}
    # The other answer was swept away with the questions.
    assert [each.message for each in await room.happen("MESSAGE_DELETE_BULK", gone)] == [kept.message]


async def test_nobody_is_sent_to_an_answer_that_was_deleted(room: OfflineRoom) -> None:
    (first,) = await room.say(MEMBER, QUESTION)
    await room.happen("MESSAGE_DELETE", {"id": first.message, "channel_id": str(CHANNEL), "guild_id": str(GUILD)})
    (again,) = await room.say(OTHER, QUESTION)
    assert "State-to-state relations" in again.text


async def test_nobody_is_sent_to_a_deleted_answer_after_a_restart(tmp_path: Path) -> None:
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            (first,) = await room.say(MEMBER, QUESTION)
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            gone = {"id": first.message, "channel_id": str(CHANNEL), "guild_id": str(GUILD)}
            await room.happen("MESSAGE_DELETE", gone)
            (again,) = await room.say(OTHER, QUESTION)
    assert "State-to-state relations" in again.text


async def test_nobody_is_sent_to_a_message_that_answers_something_else_by_now(room: OfflineRoom) -> None:
    message = world.message(MEMBER, QUESTION)
    await room.happen("MESSAGE_CREATE", message)
    await edited(room, message, "!line 3")
    (again,) = await room.say(OTHER, QUESTION)
    assert "State-to-state relations" in again.text


async def test_an_edit_is_answered_anew_where_the_first_answer_was_deleted(room: OfflineRoom) -> None:
    message = world.message(MEMBER, "!line 1")
    (first,) = await room.happen("MESSAGE_CREATE", message)
    room.transport.gone.add(str(first.message))
    (second,) = await edited(room, message, "!line 14")
    assert second.kind is Kind.MESSAGE
    assert "**line 14**" in second.text


async def test_the_same_answer_again_is_a_link_to_the_one_above(room: OfflineRoom) -> None:
    (first,) = await room.say(MEMBER, QUESTION)
    (again,) = await room.say(OTHER, QUESTION)
    assert f"https://discord.com/channels/100/200/{first.message}" in again.text
    (slash,) = await room.slash(OTHER, "who said", {"words": "mutual respect, equality and mutual benefit"})
    assert slash.private
    assert "answered just above" in slash.text


async def test_a_minute_later_the_same_answer_is_given_again(tmp_path: Path) -> None:
    now = [0.0]
    with bot_in(tmp_path) as bot:
        recent = Recent(bot.library.given_answers, lambda: now[0])
        recent.keep(Given(GUILD, CHANNEL, 2, question=1, said="same"))
        now[0] = 59.0
        assert recent.saying(GUILD, CHANNEL, "same") is not None
        assert recent.answer_to(GUILD, 1) is not None
        now[0] = 61.0
        assert recent.saying(GUILD, CHANNEL, "same") is None
        assert recent.answer_to(GUILD, 1) is None


async def test_after_a_restart_a_repetition_and_a_deletion_still_find_the_answer(tmp_path: Path) -> None:
    question = world.message(MEMBER, QUESTION)
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            (answer,) = await room.happen("MESSAGE_CREATE", question)
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            (again,) = await room.say(OTHER, QUESTION)
            assert "answered just above" in again.text
            gone = {"id": question["id"], "channel_id": str(CHANNEL), "guild_id": str(GUILD)}
            (deleted,) = await room.happen("MESSAGE_DELETE", gone)
            assert (deleted.kind, deleted.message) == (Kind.DELETED, answer.message)
            assert await room.happen("MESSAGE_DELETE", gone) == []


async def test_what_is_kept_of_an_answer_has_no_words_and_goes_with_the_traces_of_the_person(tmp_path: Path) -> None:
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            await room.say(MEMBER, QUESTION)
            (shown,) = await room.say(MEMBER, "!privacy")
            assert "without words: **1**, kept for 7 days" in shown.text
            (sure,) = await room.say(MEMBER, "!privacy erase")
            await room.press(MEMBER, sure, 1)
        assert bot.library.privacy.kept_about(MEMBER.id, GUILD)[0].rows == 0


async def test_an_edit_to_what_is_no_command_takes_the_answer_away(room: OfflineRoom) -> None:
    message = world.message(MEMBER, QUESTION)
    (answer,) = await room.happen("MESSAGE_CREATE", message)
    (deleted,) = await edited(room, message, "!tadaa")
    assert (deleted.kind, deleted.message) == (Kind.DELETED, answer.message)
    message = world.message(MEMBER, "!line 3")
    await room.happen("MESSAGE_CREATE", message)
    (guessed,) = await edited(room, message, "!lnie 4")
    assert (guessed.kind, "Did you mean" in guessed.text) == (Kind.CHANGED, True)
