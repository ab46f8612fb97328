"""Beside a refusal stand the moderators' entries that are like the question, for people to choose themselves."""

import datetime as dt

import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER, MODERATOR

QUESTION, ANSWER = "How long does rice keep in the fridge?", "Three days."


@pytest.fixture(autouse=True)
def entry(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, QUESTION, ANSWER, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))


async def test_an_entry_like_the_question_is_shown_beside_the_refusal_and_read_on_a_button(room: OfflineRoom) -> None:
    (refused,) = await room.say(MEMBER, "!ask how long does milk keep in the fridge")
    assert "The article doesn't say." in refused.text
    assert f"**#1** {QUESTION}" in refused.text
    assert ANSWER not in refused.text
    (read,) = await room.press(MEMBER, refused, 1)
    assert (ANSWER in read.text, read.private) == (True, True)


async def test_entries_that_are_equally_like_the_question_stand_there_together(room: OfflineRoom) -> None:
    others = [f"How long does {food} keep in the fridge?" for food in ("cheese", "soup")]
    for question in others:
        room.bot.library.faq.add(GUILD, question, ANSWER, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (refused,) = await room.say(MEMBER, "!ask how long does milk keep in the fridge")
    assert all(question in refused.text for question in (QUESTION, *others))


async def test_the_question_waits_for_the_moderators_all_the_same(room: OfflineRoom) -> None:
    await room.say(MEMBER, "!ask how long does milk keep in the fridge")
    assert [each.question for each in room.bot.library.queue.questions(GUILD)] == [
        "how long does milk keep in the fridge"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "!ask who sold the zeppelin",
        "!ask how long do eggs keep in the pantry",
        "!check “How long does milk keep in the fridge?”",
        "!ask #1 how long does milk keep in the fridge",
    ],
)
async def test_nothing_stands_beside_other_refusals(room: OfflineRoom, typed: str) -> None:
    text = "Harbour closes\n\nThe harbour closes in May, said Tom Reed.\n"
    room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (refused,) = await room.say(MEMBER, typed)
    assert "The article does" in refused.text
    assert QUESTION not in refused.text


async def test_an_entry_that_only_points_to_a_line_does_not_stand_beside_the_refusal(room: OfflineRoom) -> None:
    faq, at = room.bot.library.faq, dt.datetime.now(dt.UTC)
    faq.remove(GUILD, 1, by=MODERATOR.id, at=at)
    article = room.bot.library.articles.add(GUILD, "Harbour\n\nIt closes in May.\n", by=MODERATOR.id, at=at)
    faq.add(GUILD, QUESTION, "", article=article.number, line=3, by=MODERATOR.id, at=at)
    (refused,) = await room.say(MEMBER, "!ask how long does milk keep in the fridge")
    assert "The article does" in refused.text
    assert QUESTION not in refused.text


async def test_an_entry_that_was_removed_meanwhile_is_told(room: OfflineRoom) -> None:
    (refused,) = await room.say(MEMBER, "!ask how long does milk keep in the fridge")
    room.bot.library.faq.remove(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (told,) = await room.press(MEMBER, refused, 1)
    assert "There is no FAQ entry #1." in told.text
