"""A thread has the article and the settings of its channel."""

import datetime as dt

import discord
import pytest

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, EVERYONE, GUILD, MEMBER, MODERATOR, Payload, Person

THREAD = 201
ARTICLES = (
    "Bridge Reopens\n\nThe bridge reopens on Monday, said Ada Byron.\n",
    "Bread\n\nBread is dear, said Ann Lee.\n",
)


@pytest.fixture(autouse=True)
def shelf(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    for text in ARTICLES:
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=at)
    room.bot.library.articles.use(GUILD, 2, by=MODERATOR.id, at=at, channel=CHANNEL)
    room.transport.feed(room.bot, "THREAD_CREATE", world.thread(THREAD))


def in_thread(person: Person, content: str) -> Payload:
    return {**world.message(person, content), "channel_id": str(THREAD)}


async def test_a_thread_is_asked_about_the_article_of_its_channel(room: OfflineRoom) -> None:
    (shown,) = await room.happen("MESSAGE_CREATE", in_thread(MEMBER, "!who said bread is dear"))
    assert "Ann Lee" in shown.text


async def test_other_articles_are_silent_in_a_thread_whose_channel_has_its_own(room: OfflineRoom) -> None:
    (shown,) = await room.happen("MESSAGE_CREATE", in_thread(MEMBER, "!who said the bridge reopens on Monday"))
    assert "Ada Byron" not in shown.text


async def test_an_article_that_is_chosen_in_a_thread_is_chosen_for_its_channel(room: OfflineRoom) -> None:
    await room.happen("MESSAGE_CREATE", in_thread(MODERATOR, "!article use here 1"))
    (shown,) = await room.say(MEMBER, "!who said the bridge reopens on Monday")
    assert "Ada Byron" in shown.text


async def test_plain_questions_are_answered_in_the_threads_of_a_chosen_channel(room: OfflineRoom) -> None:
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=MODERATOR.id, at=at)
    library.settings.change(GUILD, "answering_channels", [CHANNEL], by=MODERATOR.id, at=at)
    (shown,) = await room.happen("MESSAGE_CREATE", in_thread(MEMBER, "When do we meet?"))
    assert "On Mondays." in shown.text


async def test_a_thread_in_which_the_bot_may_not_write_is_told_which_permission_is_missing(room: OfflineRoom) -> None:
    guild = world.guild()
    lacking = EVERYONE & ~discord.Permissions(send_messages_in_threads=True)
    guild["roles"][0]["permissions"] = str(lacking.value)
    room.transport.feed(room.bot, "GUILD_CREATE", guild)
    room.transport.feed(room.bot, "THREAD_CREATE", world.thread(THREAD))
    room.transport.forbidden.add(str(THREAD))
    (shown,) = await room.happen("MESSAGE_CREATE", in_thread(MEMBER, "!line 1"))
    assert "the permission “Send Messages In Threads” is missing there" in shown.content
