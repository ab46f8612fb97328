"""What is kept in memory of a server is never older than the database."""

import datetime as dt
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.library.library import Library
from bot.library.storage.opening import open_store
from bot.library.storage.remembered import Remembered

GUILD = 810000000000000001


def forgetful(path: Path, most: int = 2) -> Remembered[list[int]]:
    return Remembered(open_store(path), "settings", most)


def change(library: Library, now: dt.datetime, guild: int = GUILD, prefix: str = "?") -> None:
    library.settings.change(guild, "prefix", prefix, by=1, at=now)


def test_what_has_not_changed_is_made_once(library: Library, path: Path, now: dt.datetime) -> None:
    change(library, now)
    remembered = forgetful(path)
    first = remembered.same(GUILD, list)
    assert remembered.same(GUILD, list) is first
    change(library, now, prefix="$")
    assert remembered.same(GUILD, list) is not first


def test_changes_are_taken_in_from_where_it_was(library: Library, path: Path, now: dt.datetime) -> None:
    remembered = forgetful(path)
    change(library, now)
    seen = remembered.current(GUILD, list, list.append)
    assert seen == [-1]
    assert remembered.current(GUILD, list, list.append) == [-1]
    change(library, now, prefix="$")
    assert remembered.current(GUILD, list, list.append) is seen
    assert seen == [-1, 1]


def test_a_server_that_was_erased_is_begun_anew(library: Library, path: Path, now: dt.datetime) -> None:
    remembered = forgetful(path)
    change(library, now)
    change(library, now, prefix="$")
    remembered.current(GUILD, list, list.append)
    library.guilds.left(GUILD, at=now - dt.timedelta(days=400))
    library.privacy.purge(now)
    change(library, now)
    assert remembered.current(GUILD, list, list.append) == [-1]


def test_the_server_not_asked_for_the_longest_time_is_forgotten(library: Library, path: Path, now: dt.datetime) -> None:
    remembered, guilds = forgetful(path), (1, 2, 3)
    for guild in guilds:
        change(library, now, guild)
    first, second, _ = [remembered.same(guild, list) for guild in guilds]
    assert remembered.same(2, list) is second
    assert remembered.same(1, list) is not first


def test_threads_that_ask_at_the_same_time_share_what_is_followed_once(
    library: Library, path: Path, now: dt.datetime
) -> None:
    change(library, now)
    remembered, followed = forgetful(path), list[int]()

    def follow(seen: list[int], since: int) -> None:
        time.sleep(0.05)
        seen.append(since)
        followed.append(since)

    def ask(_: int) -> list[int]:
        return remembered.current(GUILD, list, follow)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ask, range(4)))
    assert len({id(each) for each in found}) == 1
    assert followed == [-1]
