"""The same page again, changed: it is offered to take the older one's place, and nothing that was written is lost."""

import datetime as dt

import pytest

from bot.library.articles.draft import Draft
from bot.library.articles.shelved_article import fitted
from bot.library.faq.faq_entry import Backing, FaqEntry
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR

ADDRESS = "https://example.org/ferry"
OLD = "The ferry\n\nThe ferry leaves at noon.\nA ticket costs 40 crowns.\nOla Brek steers it."
NEW = "The ferry\n\nUpdated on Monday.\nThe ferry leaves at noon.\nA ticket costs 55 crowns.\nOla Brek steers it."


async def add(room: OfflineRoom, text: str, address: str = ADDRESS) -> Shown:
    async def fetch(url: str) -> Draft:
        return Draft(text, "The ferry", url)

    room.bot.fetch = fetch
    return (await room.say(MODERATOR, f"!article add {address}"))[-1]


def entry(room: OfflineRoom, question: str, answer: str, line: int) -> FaqEntry:
    at = dt.datetime.now(dt.UTC)
    return room.bot.library.faq.add(GUILD, question, answer, article=1, line=line, by=MODERATOR.id, at=at)


def asked(room: OfflineRoom, channel: int) -> int | None:
    current = room.bot.library.articles.current(GUILD, channel)
    return current.number if current else None


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


@pytest.mark.parametrize("how", ["button", "command"])
async def test_undo_gives_the_older_version_its_channels_and_entries_back(room: OfflineRoom, how: str) -> None:
    await add(room, OLD)
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.articles.use(GUILD, 1, by=MODERATOR.id, at=at, channel=CHANNEL)
    when, price = entry(room, "When does it leave?", "At noon.", 3), entry(room, "What is the price?", "40 crowns.", 4)
    done = await replaced(room)
    if how == "button":
        (back,) = await room.press(MODERATOR, done, 1)
    else:
        (back,) = await room.say(MODERATOR, "!article restore 1")
    assert "Article #1 is back. #2, which had taken its place, stays beside it." in back.content
    assert "Channels that had asked it ask it again. FAQ entries backed by its lines again: #1." in back.content
    lines = {each.number: (each.article, each.line) for each in library.faq.entries(GUILD)}
    assert lines == {when.number: (1, 3), price.number: (1, 4)}
    assert [each.number for each in library.articles.entries(GUILD)] == [1, 2]
    (shown,) = await room.say(MEMBER, "!line 4")
    assert "A ticket costs 40 crowns." in shown.text


async def test_undo_leaves_alone_what_moderators_have_changed_since(room: OfflineRoom) -> None:
    await add(room, OLD)
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    for channel in (CHANNEL, CHANNEL + 1):
        library.articles.use(GUILD, 1, by=MODERATOR.id, at=at, channel=channel)
    entries = [entry(room, f"Question {number}?", "At noon.", 3) for number in range(3)]
    done = await replaced(room)
    await add(room, "The quay\n\nIt is long.", "https://example.org/quay")
    library.articles.use(GUILD, 3, by=MODERATOR.id, at=at, channel=CHANNEL)
    library.faq.edit(GUILD, 1, backing=Backing(2, 6), by=MODERATOR.id, at=at)
    library.faq.edit(GUILD, 2, answer="At twelve.", by=MODERATOR.id, at=at)
    library.faq.remove(GUILD, 3, by=MODERATOR.id, at=at)
    (back,) = await room.press(MODERATOR, done, 1)
    assert "again: #2." in back.content
    assert [asked(room, channel) for channel in (CHANNEL, CHANNEL + 1)] == [3, 1]
    kept = [(each.article, each.line, each.answer) for each in library.faq.entries(GUILD)]
    assert kept == [(2, 6, "At noon."), (1, 3, "At twelve.")]
    assert library.faq.restore(GUILD, len(entries), by=MODERATOR.id, at=at).answer == "At noon."


async def test_versions_that_followed_each_other_are_undone_one_by_one(room: OfflineRoom) -> None:
    await add(room, OLD)
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.articles.use(GUILD, 1, by=MODERATOR.id, at=at, channel=CHANNEL)
    entry(room, "When does it leave?", "At noon.", 3)
    await replaced(room)
    await room.press(MODERATOR, await add(room, f"Delayed.\n{NEW}"), 1)
    for number, line in ((2, 4), (1, 3)):
        await room.say(MODERATOR, f"!article restore {number}")
        (kept,) = library.faq.entries(GUILD)
        assert (asked(room, CHANNEL), kept.article, kept.line) == (number, number, line)


async def test_an_article_that_was_only_removed_takes_nothing_from_another(room: OfflineRoom) -> None:
    await add(room, OLD)
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.articles.use(GUILD, 1, by=MODERATOR.id, at=at, channel=CHANNEL)
    await replaced(room)
    await room.say(MODERATOR, "!article restore 1")
    library.articles.use(GUILD, 2, by=MODERATOR.id, at=at, channel=CHANNEL)
    await room.say(MODERATOR, "!article remove 1")
    (back,) = await room.say(MODERATOR, "!article restore 1")
    assert back.content == "Article #1 is back."
    assert asked(room, CHANNEL) == 2


async def test_the_history_of_a_replaced_article_names_what_took_its_place(room: OfflineRoom) -> None:
    await add(room, OLD)
    await replaced(room)
    (history,) = await room.say(MODERATOR, "!article history 1")
    assert f"replaced · <@{MODERATOR.id}>" in history.text
    assert "article: 2" in history.text


async def test_a_newer_text_that_nobody_was_asked_about_is_named_where_the_older_one_is_shown(
    room: OfflineRoom,
) -> None:
    await add(room, OLD)
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.articles.use(GUILD, 1, by=MODERATOR.id, at=at, channel=CHANNEL)
    library.articles.add_all(GUILD, [fitted(NEW, url=ADDRESS)], by=None, at=at)
    for person, typed in ((MEMBER, "!article"), (MODERATOR, "!article 1"), (MODERATOR, "!article use 1")):
        (shown,) = await room.say(person, typed)
        assert shown.content == "Article #2 is a newer text from the same address."
        assert shown.buttons == []
    (listed,) = await room.say(MEMBER, "!article list")
    assert [("newer text: #2" in row) for row in listed.text.splitlines() if "#" in row] == [True, False]


async def test_a_moderator_replaces_an_older_text_where_the_newer_one_is_shown(room: OfflineRoom) -> None:
    await add(room, OLD)
    at = dt.datetime.now(dt.UTC)
    room.bot.library.articles.add_all(GUILD, [fitted(NEW, url=ADDRESS)], by=None, at=at)
    (to_member,) = await room.say(MEMBER, "!article 2")
    assert (to_member.content, to_member.buttons) == ("", [])
    (shown,) = await room.say(MODERATOR, "!article 2")
    assert shown.content.startswith("Article #1 is from the same address and stays")
    (done,) = await room.press(MODERATOR, shown, 1)
    assert "Article #2 has taken the place of #1" in done.text


async def test_only_moderators_replace(room: OfflineRoom) -> None:
    await add(room, OLD)
    (told,) = await room.press(MEMBER, await add(room, NEW), 1)
    assert "Only moderators can do this" in told.text
    assert len(room.bot.library.articles.entries(GUILD)) == 2
