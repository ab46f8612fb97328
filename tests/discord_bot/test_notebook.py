"""What is written down a moment later is written once, together, and not lost when that fails."""

import datetime as dt
import sqlite3

import pytest

from bot.discord_bot.cogs.keeping import Keeping
from bot.discord_bot.replies.recent import Given
from bot.library.questions.statistics import Outcome, counts_of
from bot.library.storage.store import Store
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD

NOW = dt.datetime.now(dt.UTC)
FAILS = "CREATE TRIGGER fails BEFORE INSERT ON given_answers BEGIN SELECT RAISE(ABORT, 'no'); END"


def noted(room: OfflineRoom, question: int = 5) -> None:
    room.bot.notebook.count(counts_of(GUILD, Outcome.REFUSED, at=NOW))
    room.bot.notebook.answered(Given(GUILD, CHANNEL, 6, question, "", ""), 1)


def written(room: OfflineRoom, store: Store) -> tuple[int, int]:
    total = room.bot.library.statistics.summary(GUILD, until=NOW.date(), days=1).total.refused
    return total, int(store.value("SELECT count(*) FROM given_answers"))


@pytest.fixture
def keeping(room: OfflineRoom) -> Keeping:
    cog = room.bot.get_cog(Keeping.__cog_name__)
    assert isinstance(cog, Keeping)
    return cog


async def test_what_cannot_be_written_now_comes_with_the_next_page(
    room: OfflineRoom, keeping: Keeping, store: Store
) -> None:
    noted(room)
    store.run("PRAGMA busy_timeout = 1")
    with sqlite3.connect(room.bot.library.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        await keeping.write_down()
        room.bot.notebook.write()
        noted(room, 7)
        other.execute("ROLLBACK")
    other.close()
    assert written(room, store) == (0, 0)
    await keeping.write_down()
    assert written(room, store) == (2, 2)


async def test_a_page_is_written_all_or_not_at_all(room: OfflineRoom, keeping: Keeping, store: Store) -> None:
    store.run(FAILS)
    noted(room)
    await keeping.write_down()
    assert written(room, store) == (0, 0)


async def test_a_page_that_breaks_the_program_does_not_end_the_writing(
    room: OfflineRoom, keeping: Keeping, caplog: pytest.LogCaptureFixture, store: Store
) -> None:
    store.run(FAILS)
    noted(room)
    await keeping.write_down()
    assert "1 counts were not written down" in caplog.text
    store.run("DROP TRIGGER fails")
    noted(room)
    await keeping.write_down()
    assert written(room, store) == (1, 1)


@pytest.mark.parametrize("by", ["moving", "replacing"])
async def test_a_database_that_is_moved_or_replaced_under_the_bot_is_told_in_the_log(
    room: OfflineRoom, keeping: Keeping, caplog: pytest.LogCaptureFixture, by: str
) -> None:
    path = room.bot.library.path
    await keeping.look_at_file()
    assert caplog.text == ""
    path.rename(path.with_name("elsewhere.db"))
    if by == "replacing":
        path.write_bytes(b"")
    await keeping.look_at_file()
    assert "was moved, deleted or replaced" in caplog.text
