"""Articles by their titles: what somebody calls one, and what somebody may be typing, by queries with limits."""

import json

from bot.library.store import Store
from bot.library.wording import telling_words
from bot.library.wording_index import WordingIndex

NAMED = 0.8
"""How alike a title and what somebody calls it must be, from 0 to 1."""
COMPARED = 2_000
"""Titles, the newest, that are compared letter by letter where nothing has the very words."""
MOST_WORDS = 12
"""Words of a name by which titles are looked for."""


class ArticleTitles:
    """Finds the numbers of a server's articles that are in use; no call reads more than ``COMPARED`` titles."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
        found = self._index(guild, name).find(name, 1)
        return found[0].key if found and found[0].likeness >= NAMED else None

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
            found |= dict.fromkeys(hit.key for hit in self._index(guild, typed).complete(typed, limit))
        return list(found)[:limit]

    def _index(self, guild: int, name: str) -> WordingIndex:
        """Return the titles that hold most words of ``name``, then the newest, for slips of the keyboard."""
        titles = WordingIndex()
        for row in self._store.rows(
            "SELECT number, title FROM (SELECT number, title, (SELECT count(*) FROM json_each(:words) AS word "
            "WHERE instr(lower(title), word.value)) AS shares FROM articles WHERE guild = :guild "
            "AND removed_at IS NULL) ORDER BY shares DESC, number DESC LIMIT :most",
            guild=guild,
            words=json.dumps(list(telling_words(name))[:MOST_WORDS]),
            most=COMPARED,
        ):
            titles.put(row["number"], (row["title"],))
        return titles
