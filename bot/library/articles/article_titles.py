"""Articles by their titles: what somebody calls one, and what somebody may be typing.

The newest titles of a server are kept in memory until its articles change; older ones are looked for in the database.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.library.storage.remembered import Remembered
from bot.library.storage.store import Row, Store
from bot.library.wordings.wording import telling_words
from bot.library.wordings.wording_index import Hit, WordingIndex

NAMED = 0.8
"""How alike a title and what somebody calls it must be, from 0 to 1."""
COMPARED = 2_000
"""Titles, the newest, that are compared letter by letter."""
OLDER = 100
"""Older titles with words of the name that are compared as well."""
MOST_WORDS = 12
"""Words of a name by which older titles are looked for."""
SERVERS_IN_MEMORY = 20
"""Servers whose titles are kept in memory, a few megabytes each; the one not asked for the longest time goes first."""


@dataclass(frozen=True, slots=True)
class _Newest:
    index: WordingIndex
    is_all: bool


class ArticleTitles:
    """Finds the numbers of a server's articles that are in use. Any thread may call it.

    The first call after a change reads ``COMPARED`` titles, which takes a tenth of a second.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._servers: Remembered[_Newest] = Remembered(store, "articles", SERVERS_IN_MEMORY)
        self._turn = threading.Lock()

    def called(self, guild: int, name: str) -> int | None:
        """Return the article whose title is most like ``name``, or None; the very title settles it."""
        exact = self._store.value(
            "SELECT number FROM articles WHERE guild = :guild AND removed_at IS NULL AND title = :name COLLATE NOCASE "
            "ORDER BY number LIMIT 1",
            guild=guild,
            name=name.strip(),
        )
        if exact is not None:
            return int(exact)
        found = max(self._hits(guild, name, lambda index: index.find(name, 1)), key=_likeness, default=None)
        return found.key if found and found.likeness >= NAMED else None

    def complete(self, guild: int, typed: str, limit: int) -> list[int]:
        """Return the articles that somebody who has ``typed`` so far may mean: beginnings of titles first."""
        begun = self._store.rows(
            "SELECT number FROM articles WHERE guild = :guild AND removed_at IS NULL "
            "AND substr(title, 1, length(:typed)) = :typed COLLATE NOCASE ORDER BY number LIMIT :limit",
            guild=guild,
            typed=typed.strip(),
            limit=limit,
        )
        found = dict.fromkeys(row["number"] for row in begun)
        if len(found) < limit and typed.strip():
            found |= dict.fromkeys(
                hit.key for hit in self._hits(guild, typed, lambda index: index.complete(typed, limit))
            )
        return list(found)[:limit]

    def _hits(self, guild: int, name: str, look: Callable[[WordingIndex], list[Hit]]) -> list[Hit]:
        """Return what is found among the newest titles, then among the older ones that hold words of the name."""
        # Looking something up also changes what an index remembers.
        with self._turn:
            newest = self._newest(guild)
            found = look(newest.index)
        return found if newest.is_all else [*found, *look(_index_of(self._older(guild, name)))]

    def _newest(self, guild: int) -> _Newest:
        return self._servers.same(guild, lambda: self._read_newest(guild))

    def _read_newest(self, guild: int) -> _Newest:
        rows = self._store.rows(
            "SELECT number, title FROM articles WHERE guild = :guild AND removed_at IS NULL "
            "ORDER BY number DESC LIMIT :most",
            guild=guild,
            most=COMPARED,
        )
        return _Newest(_index_of(rows), len(rows) < COMPARED)

    def _older(self, guild: int, name: str) -> list[Row]:
        return self._store.rows(
            "SELECT number, title FROM (SELECT number, title, (SELECT count(*) FROM json_each(:words) AS word "
            "WHERE instr(lower(title), word.value)) AS shares FROM articles WHERE guild = :guild "
            "AND removed_at IS NULL) WHERE shares > 0 ORDER BY shares DESC, number DESC LIMIT :most",
            guild=guild,
            words=json.dumps(list(telling_words(name))[:MOST_WORDS]),
            most=OLDER,
        )


def _index_of(rows: list[Row]) -> WordingIndex:
    titles = WordingIndex()
    for row in rows:
        titles.put(row["number"], (row["title"],))
    return titles


def _likeness(hit: Hit) -> float:
    return hit.likeness
