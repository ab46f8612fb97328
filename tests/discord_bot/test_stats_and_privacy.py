"""Moderators see counts that name nobody; everybody sees and erases what is kept about them."""

import asyncio
import datetime as dt
import logging
import sqlite3
import time
from contextlib import closing

import pytest

from bot.discord_bot.cogs.keeping import Keeping
from bot.discord_bot.replies.notebook import Page
from bot.library.questions.statistics import Vote
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind
from bot.offline.world import GUILD, MEMBER, MODERATOR, OTHER
from bot.voice.cards.stats import NoPictures


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


async def asked(room: OfflineRoom) -> None:
    await room.say(MEMBER, "!who said mutual respect")
    await room.say(MEMBER, "!define photosynthesis")
    room.bot.library.statistics.vote(GUILD, 5, MEMBER.id, Vote.HELPFUL, at=now())


async def test_statistics_come_as_text_and_as_a_picture(room: OfflineRoom) -> None:
    pytest.importorskip("matplotlib", reason="charts are an optional part")
    await asked(room)
    (typed,) = await room.say(MODERATOR, "!stats 7")
    (slash,) = await room.slash(MODERATOR, "stats", {"days": 7})
    assert "**2 questions**: 1 answered, 0 from the FAQ, 0 with suggestions, 1 refused" in typed.text
    assert "1 helpful, 0 not helpful" in typed.text
    assert "line 12 of the built-in article" in typed.text
    assert "unanswered #1: define photosynthesis" in typed.text
    assert typed.files["statistics.png"].startswith(b"\x89PNG")
    assert slash.embeds == typed.embeds


async def test_without_matplotlib_statistics_come_as_text(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(summary: object) -> bytes:
        raise NoPictures

    monkeypatch.setattr("bot.discord_bot.cogs.stats.chart", missing)
    await asked(room)
    (typed,) = await room.say(MODERATOR, "!stats")
    assert "**2 questions**" in typed.text
    assert not typed.files


@pytest.mark.parametrize("days", ["0", "366", "x"])
async def test_days_must_be_a_sensible_number(room: OfflineRoom, days: str) -> None:
    (told,) = await room.say(MODERATOR, f"!stats {days}")
    assert "number" in told.text


async def test_everybody_sees_what_is_kept_about_them(room: OfflineRoom) -> None:
    await asked(room)
    (slash,) = await room.slash(MEMBER, "privacy show")
    (typed,) = await room.say(MEMBER, "!privacy")
    assert typed.embeds == slash.embeds
    assert slash.private
    assert "who asked a question that found no answer, as a hash, with a link to the message: **1**" in typed.text
    assert "who found an answer helpful or not, as a hash: **1**" in typed.text
    (of_another,) = await room.say(OTHER, "!privacy")
    assert "**1**" not in of_another.text


async def test_erasing_is_asked_for_twice_and_by_the_person_alone(room: OfflineRoom) -> None:
    await asked(room)
    (question,) = await room.say(MEMBER, "!privacy erase")
    (refused,) = await room.press(MODERATOR, question, 1)
    assert "person who asked" in refused.text
    assert room.bot.library.queue.count(GUILD) == 1
    (erased,) = await room.press(MEMBER, question, 1)
    assert (erased.kind, "are erased: 5 entries" in erased.text) == (Kind.CHANGED, True)
    assert "still reads" not in erased.text
    assert room.bot.library.queue.count(GUILD) == 0
    assert not [kept for kept in room.bot.library.privacy.kept_about(MEMBER.id, GUILD) if kept.rows]


async def test_nobody_is_told_that_all_is_erased_while_it_can_still_be_read(room: OfflineRoom) -> None:
    await asked(room)
    with closing(sqlite3.connect(room.bot.library.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM askings").fetchall()
        (question,) = await room.say(MEMBER, "!privacy erase")
        (erased,) = await room.press(MEMBER, question, 1)
    assert "are erased" in erased.text
    assert "Another program still reads the database" in erased.text
    keeping = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(keeping, Keeping)
    await keeping.overwrite_log()
    log = room.bot.library.path.with_name(f"{room.bot.library.path.name}-wal")
    assert log.stat().st_size == 0


async def test_in_a_direct_message_erasing_reaches_all_servers(room: OfflineRoom) -> None:
    await asked(room)
    (question,) = await room.say(MEMBER, "privacy erase", direct=True)
    assert "in all servers" in question.text
    (erased,) = await room.press(MEMBER, question, 1, direct=True)
    assert "in all servers are erased" in erased.text
    assert room.bot.library.queue.count(GUILD) == 0


async def test_a_moderator_who_erases_leaves_the_words_without_a_name(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "When?" Now.')
    (question,) = await room.slash(MODERATOR, "privacy erase")
    await room.press(MODERATOR, question, 1)
    assert room.bot.library.faq.entry(GUILD, 1).author is None
    (history,) = await room.say(MODERATOR, "!faq history 1")
    assert "somebody" in history.text


async def test_a_fault_of_one_purge_leaves_those_of_later_days(
    room: OfflineRoom, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = room.bot.get_cog("Keeping")
    assert isinstance(keeping, Keeping)

    def fail(at: dt.datetime) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(room.bot.library.privacy, "purge", fail)
    await keeping.purge(now())
    assert "the daily purge failed" in caplog.text


async def test_what_is_just_being_written_down_is_erased_too(
    room: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping, notebook = room.bot.get_cog("Keeping"), room.bot.notebook
    assert isinstance(keeping, Keeping)
    write_page = notebook.write_page

    def slowly(page: Page) -> None:
        time.sleep(0.2)
        write_page(page)

    await room.say(MEMBER, "!line 3")
    (question,) = await room.say(MEMBER, "!privacy erase")
    monkeypatch.setattr(notebook, "write_page", slowly)
    writing = asyncio.create_task(keeping.write_down())
    await asyncio.sleep(0)
    await room.press(MEMBER, question, 1)
    await writing
    assert all(kept.rows == 0 for kept in room.bot.library.privacy.kept_about(MEMBER.id, GUILD))


async def test_the_log_tells_how_much_was_purged(room: OfflineRoom, caplog: pytest.LogCaptureFixture) -> None:
    keeping = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(keeping, Keeping)
    await room.say(MEMBER, "!define photosynthesis")
    with caplog.at_level(logging.INFO, "sourceline"):
        await keeping.purge(now())
        await keeping.purge(now() + dt.timedelta(days=400))
    purged = [record.getMessage() for record in caplog.records if record.getMessage().startswith("purged")]
    assert purged[0] == "purged what was kept for long enough: nothing"
    assert "1 questions" in purged[1]


async def test_leaving_a_server_starts_the_time_after_which_its_data_go(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "When?" Now.')
    room.transport.feed(room.bot, "GUILD_DELETE", {"id": str(GUILD)})
    await room.settle()
    keeping = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(keeping, Keeping)
    await keeping.purge(now() + dt.timedelta(days=29))
    assert room.bot.library.faq.count(GUILD) == 1
    await keeping.purge(now() + dt.timedelta(days=31))
    assert room.bot.library.faq.count(GUILD) == 0


async def test_coming_back_in_time_keeps_everything(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "When?" Now.')
    room.transport.feed(room.bot, "GUILD_DELETE", {"id": str(GUILD)})
    await room.settle()
    joined = {name: value for name, value in world.guild().items() if name != "unavailable"}
    room.transport.feed(room.bot, "GUILD_CREATE", joined)
    await room.settle()
    room.bot.library.privacy.purge(now() + dt.timedelta(days=31))
    assert room.bot.library.faq.count(GUILD) == 1


async def test_unanswered_questions_go_after_the_retention_time(room: OfflineRoom) -> None:
    await asked(room)
    await room.say(MODERATOR, "!settings set retention_days 30")
    keeping = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(keeping, Keeping)
    await keeping.purge(now() + dt.timedelta(days=29))
    assert room.bot.library.queue.count(GUILD) == 1
    await keeping.purge(now() + dt.timedelta(days=31))
    assert room.bot.library.queue.count(GUILD) == 0


async def test_the_purge_waits_for_the_bot_and_ends_with_it(room: OfflineRoom) -> None:
    keeping = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(keeping, Keeping)
    assert keeping.purge_daily.hours == 24
    assert keeping.purge_daily.is_running()
    running = keeping.purge_daily.get_task()
    await room.bot.remove_cog(Keeping.__cog_name__)
    assert running is not None
    await asyncio.wait([running], timeout=5)
    assert not keeping.purge_daily.is_running()
