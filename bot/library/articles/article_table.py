"""Articles in the database: reading and writing their rows."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.storage.errors import Removed, Unlisted
from bot.library.storage.moments import maybe_moment, moment, stamp
from bot.library.storage.store import Row, Store

COLUMNS = "guild, number, title, url, date, characters, fingerprint, added_by, added_at, removed_at"


class ArticleTable:
    """The tables ``articles`` and ``article_sources``; writes belong inside a transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entry(self, guild: int, number: int, *, removed: bool = False) -> ShelvedArticle:
        """Return an article, if ``removed`` also one that was removed; raises Missing."""
        row = self._store.row(
            f"SELECT {COLUMNS} FROM articles WHERE guild = :guild AND number = :number",  # noqa: S608 - own names
            guild=guild,
            number=number,
        )
        if row is None or (row["removed_at"] and not removed):
            sentence = f"There is no article #{number}."
            raise Removed(sentence, number) if row else Unlisted(sentence)
        return shelved_in(row)

    def numbered(self, guild: int, numbers: Sequence[int]) -> tuple[ShelvedArticle, ...]:
        """Return articles of a server by their numbers, in order, without those that are not in use."""
        rows = self._store.rows(
            f"SELECT {COLUMNS} FROM json_each(:numbers) AS wanted CROSS JOIN articles ON number = wanted.value "  # noqa: S608 - own names
            "WHERE guild = :guild AND removed_at IS NULL ORDER BY wanted.key",
            guild=guild,
            numbers=json.dumps(list(numbers)),
        )
        return tuple(shelved_in(row) for row in rows)

    def in_use(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles of a server that are in use, by number."""
        return self._where("removed_at IS NULL ORDER BY number", guild)

    def page(self, guild: int, limit: int, skip: int) -> tuple[ShelvedArticle, ...]:
        """Return some of the articles of a server that are in use, by number."""
        return self._where(
            "removed_at IS NULL ORDER BY number LIMIT :limit OFFSET :skip", guild, limit=limit, skip=skip
        )

    def newest(self, guild: int, most: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles of a server that were added last, the newest first."""
        return self._where("removed_at IS NULL ORDER BY number DESC LIMIT :most", guild, most=most)

    def removed(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles that can be restored, the last removed first."""
        return self._where("removed_at IS NOT NULL ORDER BY removed_at DESC", guild)

    def count(self, guild: int) -> int:
        """Return how many articles of a server are in use."""
        return int(
            self._store.value("SELECT count(*) FROM articles WHERE guild = :guild AND removed_at IS NULL", guild=guild)
        )

    def text(self, guild: int, number: int) -> str:
        """Return the text of an article as it was added."""
        sql = "SELECT text FROM articles WHERE guild = :guild AND number = :number"
        return str(self._store.value(sql, guild=guild, number=number))

    def same(self, guild: int, fingerprint: str) -> int | None:
        """Return the number of the article in use that has a fingerprint, or None."""
        found: int | None = self._store.value(
            "SELECT number FROM articles WHERE guild = :guild AND fingerprint = :fingerprint AND removed_at IS NULL",
            guild=guild,
            fingerprint=fingerprint,
        )
        return found

    def earlier_at(self, guild: int, url: str, number: int) -> int | None:
        """Return the newest article in use before one with a number that has the same address, or None."""
        found: int | None = self._store.value(
            "SELECT max(number) FROM articles WHERE guild = :guild AND url = :url AND number < :number "
            "AND removed_at IS NULL",
            guild=guild,
            url=url,
            number=number,
        )
        return found

    def newest_at(self, guild: int, url: str) -> int | None:
        """Return the newest article in use that has an address, or None."""
        found: int | None = self._store.value(
            "SELECT max(number) FROM articles WHERE guild = :guild AND url = :url AND removed_at IS NULL",
            guild=guild,
            url=url,
        )
        return found

    def newer_texts(self, guild: int) -> dict[int, int]:
        """Return by number, for each article in use that has any, the newest one in use with the same address."""
        in_use = "FROM articles WHERE guild = :guild AND removed_at IS NULL AND url IS NOT NULL"
        rows = self._store.rows(
            f"SELECT number, newest FROM (SELECT number, url {in_use}) JOIN "  # noqa: S608 - own names
            f"(SELECT url, max(number) AS newest {in_use} GROUP BY url HAVING count(*) > 1) USING (url) "
            "WHERE number < newest ORDER BY number",
            guild=guild,
        )
        return {row["number"]: row["newest"] for row in rows}

    def insert(self, row: dict[str, Any]) -> None:
        """Write a new article."""
        self._store.insert("articles", row)

    def set_title(self, guild: int, number: int, title: str) -> None:
        """Write another title of an article."""
        self._store.run(
            "UPDATE articles SET title = :title WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number, "title": title},
        )

    def set_date(self, guild: int, number: int, date: dt.date) -> None:
        """Write the day of publication of an article."""
        self._store.run(
            "UPDATE articles SET date = :date WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number, "date": date.isoformat()},
        )

    def set_removed(self, guild: int, number: int, at: dt.datetime | None) -> None:
        """Take an article out of use, or put it back without a moment."""
        self._store.run(
            "UPDATE articles SET removed_at = :removed_at WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number, "removed_at": stamp(at) if at else None},
        )

    def rewrite(self, guild: int, number: int) -> None:
        """Write the text of an article as it is, so that triggers void what was found in it and list it as changed."""
        self._store.run(
            "UPDATE articles SET text = text WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number},
        )

    def is_marked(self, guild: int, mark: str) -> bool:
        """Return whether something was tried before, whatever has become of it."""
        sql = "SELECT 1 FROM article_sources WHERE guild = :guild AND mark = :mark"
        return self._store.value(sql, guild=guild, mark=mark) is not None

    def mark(self, guild: int, mark: str, number: int | None, at: dt.datetime) -> None:
        """Write down which article something held, None for none."""
        self._store.run(
            "INSERT INTO article_sources (guild, mark, article, at) VALUES (:guild, :mark, :number, :at) "
            "ON CONFLICT (guild, mark) DO UPDATE SET article = excluded.article, at = excluded.at",
            {"guild": guild, "mark": mark, "number": number, "at": stamp(at)},
        )

    def _where(self, condition: str, guild: int, **values: int) -> tuple[ShelvedArticle, ...]:
        sql = f"SELECT {COLUMNS} FROM articles WHERE guild = :guild AND {condition}"  # noqa: S608 - own names
        rows = self._store.rows(sql, guild=guild, **values)
        return tuple(shelved_in(row) for row in rows)


def shelved_in(row: Row) -> ShelvedArticle:
    """Return the article in a row of ``COLUMNS``."""
    return ShelvedArticle(
        guild=row["guild"],
        number=row["number"],
        title=row["title"],
        url=row["url"],
        date=dt.date.fromisoformat(row["date"]) if row["date"] else None,
        characters=row["characters"],
        fingerprint=row["fingerprint"],
        added_by=row["added_by"],
        added=moment(row["added_at"]),
        removed=maybe_moment(row["removed_at"]),
    )
