"""Whoever replies to an answer goes on about the article of that answer, by a command or by a plain question."""

import datetime as dt

import pytest

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, OTHER, Payload
from tests.two_articles import MILL, QUARRY

ABOUT_MILL, ABOUT_QUARRY = "!when does the water mill reopen", "!when does the quarry reopen"
GOING_ON = "and what did the repairs cost?"


@pytest.fixture
def server(room: OfflineRoom) -> OfflineRoom:
    for text in (MILL, QUARRY):
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    return room


async def answer_to(room: OfflineRoom, question: str) -> Payload:
    (shown,) = await room.say(MEMBER, question)
    return room.transport.tape.messages[shown.message or ""]


async def reply(room: OfflineRoom, words: str, to: Payload, *, calling: bool = True) -> list[Shown]:
    return await room.happen("MESSAGE_CREATE", world.replying(world.message(MEMBER, words), to, calling=calling))


@pytest.mark.parametrize("words", ["!amount the repairs", "!what did the repairs cost", GOING_ON])
async def test_a_reply_to_an_answer_asks_its_article(server: OfflineRoom, words: str) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    quarry = await answer_to(server, ABOUT_QUARRY)
    (shown,) = await reply(server, words, mill)
    assert "4 million" in shown.text
    assert "9 million" not in shown.text
    (shown,) = await reply(server, words, quarry)
    assert "9 million" in shown.text


async def test_the_article_of_a_reply_goes_before_the_channels(server: OfflineRoom) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    server.bot.library.articles.use(GUILD, 2, by=MODERATOR.id, at=dt.datetime.now(dt.UTC), channel=CHANNEL)
    (shown,) = await reply(server, "!amount the repairs", mill)
    assert "4 million" in shown.text


async def test_a_number_goes_before_the_article_of_a_reply(server: OfflineRoom) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    (shown,) = await reply(server, "!amount #2 the repairs", mill)
    assert "9 million" in shown.text


async def test_a_reply_about_an_article_that_is_gone_asks_those_that_are_left(server: OfflineRoom) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    server.bot.library.articles.remove(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (shown,) = await reply(server, "!amount the repairs", mill)
    assert "9 million" in shown.text


async def test_a_reply_to_a_person_names_no_article(server: OfflineRoom) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    forged = {**world.message(OTHER, "so it reopens"), "components": mill["components"]}
    await answer_to(server, ABOUT_QUARRY)
    (shown,) = await reply(server, "!amount the repairs", forged)
    assert "9 million" in shown.text


@pytest.mark.parametrize("words", ["thanks", "so it costs 4 million", "really?", "no way!"])
async def test_what_is_no_question_gets_no_answer_in_reply(server: OfflineRoom, words: str) -> None:
    assert await reply(server, words, await answer_to(server, ABOUT_MILL)) == []


async def test_a_question_among_people_is_left_to_them(server: OfflineRoom) -> None:
    mill = await answer_to(server, ABOUT_MILL)
    assert await reply(server, GOING_ON, mill, calling=False) == []
    assert await reply(server, GOING_ON, world.message(OTHER, "the mill reopens")) == []


async def test_the_moderators_answers_come_where_a_server_has_one_article(room: OfflineRoom) -> None:
    now = dt.datetime.now(dt.UTC)
    room.bot.library.articles.add(GUILD, MILL, by=MODERATOR.id, at=now)
    room.bot.library.faq.add(GUILD, "who are the moderators here", "Mo and Flo.", by=MODERATOR.id, at=now)
    (shown,) = await reply(room, "who are the moderators here?", await answer_to(room, ABOUT_MILL))
    assert "Mo and Flo." in shown.text
