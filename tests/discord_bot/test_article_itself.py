"""A question about the article as such is answered from the one that is meant, and from no other of several."""

import datetime as dt

import pytest

from bot.answering.definitions.article_itself import asks_about_itself
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR

TEXTS = [
    f"{place} reopens\nBy {author}, 15 May 2024\n\nThe {place.lower()} reopened on Monday, said {speaker}.\n"
    for place, author, speaker in (("Mill", "Ida Moss", "Ann Baker"), ("Quarry", "Jon Pell", "Carl Dunn"))
]


@pytest.fixture
def server(room: OfflineRoom) -> OfflineRoom:
    for text in TEXTS:
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    return room


async def said(room: OfflineRoom, message: str) -> str:
    (shown,) = await room.say(MEMBER, message)
    return shown.text


@pytest.mark.parametrize("question", ["who wrote this", "who is the author of this article?", "whats this about"])
async def test_of_several_articles_the_one_that_is_meant_must_be_named(server: OfflineRoom, question: str) -> None:
    shown = await said(server, f"!ask {question}")
    assert "say which one you mean" in shown
    assert "By " not in shown
    assert server.bot.library.queue.count(GUILD) == 0


async def test_the_article_that_answered_last_is_meant(server: OfflineRoom) -> None:
    await said(server, "!ask when did the quarry reopen")
    assert "By Jon Pell" in await said(server, "!ask who wrote this")
    assert "By Ida Moss" in await said(server, "!ask #1 who wrote this")


async def test_nobody_is_told_who_did_not_call_the_bot(server: OfflineRoom) -> None:
    library, at = server.bot.library, dt.datetime.now(dt.UTC)
    library.settings.change(GUILD, "answering_channels", (CHANNEL,), by=MODERATOR.id, at=at)
    assert await server.say(MEMBER, "Who wrote this article?") == []


@pytest.mark.parametrize(
    "question",
    ["what is this quarry about", "when was it closed", "who wrote the report", "is it true that the mill burnt", ""],
)
def test_what_speaks_of_something_in_the_article_is_none(question: str) -> None:
    assert not asks_about_itself(question)
