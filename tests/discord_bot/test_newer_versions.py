"""The same page again, changed: it is offered to take the older one's place, and nothing that was written is lost."""

import datetime as dt

from bot.library.faq.faq_entry import FaqEntry
from bot.library.fetching.page_reading import WebArticle
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR

ADDRESS = "https://example.org/ferry"
OLD = "The ferry\n\nThe ferry leaves at noon.\nA ticket costs 40 crowns.\nOla Brek steers it."
NEW = "The ferry\n\nUpdated on Monday.\nThe ferry leaves at noon.\nA ticket costs 55 crowns.\nOla Brek steers it."


async def add(room: OfflineRoom, text: str, address: str = ADDRESS) -> Shown:
    async def fetch(url: str) -> WebArticle:
        return WebArticle(url, text, "The ferry")

    room.bot.fetch = fetch
    return (await room.say(MODERATOR, f"!article add {address}"))[-1]


def entry(room: OfflineRoom, question: str, answer: str, line: int) -> FaqEntry:
    at = dt.datetime.now(dt.UTC)
    return room.bot.library.faq.add(GUILD, question, answer, article=1, line=line, by=MODERATOR.id, at=at)


async def replaced(room: OfflineRoom) -> Shown:
    (done,) = await room.press(MODERATOR, await add(room, NEW), 1)
    return done


async def test_another_text_from_the_same_address_is_offered_as_its_newer_version(room: OfflineRoom) -> None:
    assert (await add(room, OLD)).buttons == []
    shown = await add(room, NEW)
    assert [button["label"] for button in shown.buttons] == ["Replace #1"]
    assert "Article #1 is from the same address" in shown.content
    assert (await add(room, OLD + "\nIt is blue.", "https://example.org/quay")).buttons == []


async def test_the_newer_version_is_asked_where_the_older_one_was(room: OfflineRoom) -> None:
    await add(room, OLD)
    room.bot.library.articles.use(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC), channel=CHANNEL)
    done = await replaced(room)
    assert "Article #2 has taken the place of #1" in done.text
    assert [each.number for each in room.bot.library.articles.entries(GUILD)] == [2]
    (shown,) = await room.say(MEMBER, "!line 5")
    assert "A ticket costs 55 crowns." in shown.text


async def test_entries_follow_their_line_and_never_point_to_another(room: OfflineRoom) -> None:
    await add(room, OLD)
    when, price = entry(room, "When does it leave?", "At noon.", 3), entry(room, "What is the price?", "40 crowns.", 4)
    steers, ticket = entry(room, "Who steers?", "", 5), entry(room, "How dear is a ticket?", "", 4)
    done = await replaced(room)
    faq = room.bot.library.faq
    lines = {each.number: (each.article, each.line) for each in faq.entries(GUILD)}
    assert lines == {when.number: (2, 4), price.number: (1, 4), steers.number: (2, 6), ticket.number: (1, 4)}
    assert [each.answer for each in faq.entries(GUILD)] == ["At noon.", "40 crowns.", "", ""]
    assert "backed by the same line of it: #1, #3." in done.text
    assert "words otherwise, which have lost that line: #2, #4." in done.text
    (shown,) = await room.say(MEMBER, "!ask Who steers?")
    assert "Ola Brek steers it." in shown.text


async def test_the_older_version_can_be_brought_back(room: OfflineRoom) -> None:
    await add(room, OLD)
    done = await replaced(room)
    (back,) = await room.press(MODERATOR, done, 1)
    assert "Article #1 is back." in back.text


async def test_only_moderators_replace(room: OfflineRoom) -> None:
    await add(room, OLD)
    (told,) = await room.press(MEMBER, await add(room, NEW), 1)
    assert "Only moderators can do this" in told.text
    assert len(room.bot.library.articles.entries(GUILD)) == 2
