"""Where all articles are asked, the one that answered last in a channel is what the channel talks about."""

import datetime as dt

import pytest

from bot.discord_bot.asking.topics import LASTING, Topics
from bot.discord_bot.place import Place
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR
from tests.two_articles import MILL, QUARRY

HERE, THERE = Place(GUILD, CHANNEL, MEMBER.id), Place(GUILD, CHANNEL + 1, MEMBER.id)


@pytest.fixture
def server(room: OfflineRoom) -> OfflineRoom:
    for text in (MILL, QUARRY):
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    return room


async def said(room: OfflineRoom, message: str) -> str:
    (shown,) = await room.say(MEMBER, message)
    return shown.text


async def test_a_question_that_two_articles_answer_alike_gets_both(server: OfflineRoom) -> None:
    shown = await said(server, "!amount the repairs")
    assert "4 million" in shown
    assert "9 million" in shown


@pytest.mark.parametrize(
    ("before", "expected", "other"),
    [
        ("!when does the quarry reopen", "9 million", "4 million"),
        ("!when does the water mill reopen", "4 million", "9 million"),
        ("!when #2 does it reopen", "9 million", "4 million"),
    ],
)
async def test_what_goes_on_about_an_article_is_answered_from_it(
    server: OfflineRoom, before: str, expected: str, other: str
) -> None:
    await said(server, before)
    shown = await said(server, "!amount the repairs")
    assert expected in shown
    assert other not in shown


@pytest.mark.parametrize(
    ("which", "expected", "other"), [("Mill reopens", "Monday", "May"), ("Quarry reopens", "May", "Monday")]
)
async def test_whoever_chooses_one_of_two_goes_on_about_that(
    server: OfflineRoom, which: str, expected: str, other: str
) -> None:
    (both,) = await server.say(MEMBER, "!amount the repairs")
    place = 1 if both.text.index(which) == min(map(both.text.index, ("Mill reopens", "Quarry reopens"))) else 2
    await server.press(MEMBER, both, place)
    shown = await said(server, "!when does it reopen")
    assert expected in shown
    assert other not in shown


async def test_words_of_another_article_are_answered_from_that(server: OfflineRoom) -> None:
    await said(server, "!when does the quarry reopen")
    shown = await said(server, "!amount repairs of the wheel")
    assert "4 million" in shown
    assert "9 million" not in shown


async def test_words_that_two_articles_have_are_shown_from_both_whatever_was_asked_before(server: OfflineRoom) -> None:
    await said(server, "!when does the quarry reopen")
    shown = await said(server, "!who said every village in this valley")
    assert "Tom Reed" in shown
    assert "Ida Holm" in shown


def test_a_channel_talks_about_what_answered_there_last_and_no_other_channel_does() -> None:
    topics = Topics()
    topics.keep(HERE, 1)
    topics.keep(HERE, 2)
    topics.keep(HERE, None)
    assert (topics.of(HERE), topics.of(THERE)) == (2, None)


def test_after_ten_minutes_nothing_is_talked_about() -> None:
    now = 0.0
    topics = Topics(lambda: now)
    topics.keep(HERE, 1)
    now = LASTING
    assert topics.of(HERE) == 1
    topics.keep(THERE, 2)
    now = LASTING + 1
    assert (topics.of(HERE), topics.of(THERE)) == (None, 2)
