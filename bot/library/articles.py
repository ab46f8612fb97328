"""The articles of servers: adding, choosing for a channel, removing and restoring."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.library.audit import AuditRecord, AuditTrail, State, Subject
from bot.library.errors import Missing, Taken
from bot.library.guilds import Guilds
from bot.library.index_shelf import IndexShelf
from bot.library.moments import maybe_moment, moment, stamp
from bot.library.shelved_article import FittedArticle, ShelvedArticle, fitted
from bot.library.store import Row, Store
from bot.library.wording_index import WordingIndex

WHOLE_SERVER = 0
"""Stands for all channels that have no article of their own."""

NAMED = 0.8
"""How alike a title and what somebody calls it must be, from 0 to 1."""

COLUMNS = "guild, number, title, url, date, characters, fingerprint, added_by, added_at, removed_at"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of an article that came with others: its number, and whether it was not there before."""

    number: int
    is_new: bool


class Articles:
    """Articles of all servers. Every change is one transaction and leaves a record in the audit trail."""

    def __init__(self, store: Store, guilds: Guilds, audit: AuditTrail) -> None:
        self._store = store
        self._guilds = guilds
        self._audit = audit
        self._indexes = IndexShelf()

    def add(
        self,
        guild: int,
        text: str,
        *,
        by: int,
        at: dt.datetime,
        title: str | None = None,
        url: str | None = None,
        date: dt.date | None = None,
    ) -> ShelvedArticle:
        """Add an article; a server's first becomes its default. Raises Taken for a duplicate, Unfit for no article."""
        article = fitted(text, title, url, date)
        with self._store.atomic():
            self._guilds.enter(guild)
            self._refuse_duplicate(guild, article.fingerprint)
            number = self._insert(guild, article, by=by, at=at)
            if self._chosen(guild, WHOLE_SERVER) is None:
                self._choose(guild, number, WHOLE_SERVER)
            self._guilds.bump(guild, "articles")
            return self.entry(guild, number)

    def add_all(
        self, guild: int, articles: Iterable[FittedArticle], *, by: int | None, at: dt.datetime
    ) -> tuple[Arrival, ...]:
        """Add articles in one transaction, and return what became of each, in order; none becomes the default.

        ``by`` is None for whoever runs the program. Where an article was read from is kept, so that ``is_known`` and a
        later ingest recognise it without reading it.
        """
        with self._store.atomic():
            self._guilds.enter(guild)
            arrived = tuple(self._arrive(guild, article, by=by, at=at) for article in articles)
            if any(arrival.is_new for arrival in arrived):
                self._guilds.bump(guild, "articles")
            return arrived

    def set_aside(self, guild: int, marks: Iterable[str], *, at: dt.datetime) -> None:
        """Write down files, lines or entries that hold no article, so that nobody tries them again unasked."""
        with self._store.atomic():
            self._guilds.enter(guild)
            for mark in marks:
                self._mark(guild, mark, None, at)

    def is_known(self, guild: int, mark: str) -> bool:
        """Return whether something was tried before, whatever has become of it."""
        sql = "SELECT 1 FROM article_sources WHERE guild = :guild AND mark = :mark"
        return self._store.value(sql, guild=guild, mark=mark) is not None

    def entry(self, guild: int, number: int, *, removed: bool = False) -> ShelvedArticle:
        """Return an article, if ``removed`` also one that was removed; raises Missing."""
        row = self._store.row(
            f"SELECT {COLUMNS} FROM articles WHERE guild = :guild AND number = :number",  # noqa: S608 - own names
            guild=guild,
            number=number,
        )
        if row is None or (row["removed_at"] and not removed):
            gone = " It was removed, and can be restored." if row else ""
            raise Missing(f"There is no article #{number}.{gone}")
        return _shelved(row)

    def entries(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles of a server that are in use, by number."""
        return self._where("removed_at IS NULL ORDER BY number", guild)

    def removed(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles that can be restored, the last removed first."""
        return self._where("removed_at IS NOT NULL ORDER BY removed_at DESC", guild)

    def called(self, guild: int, name: str) -> ShelvedArticle:
        """Return the article that ``name`` calls by number or title, typos forgiven; raises Missing."""
        bare = name.strip().removeprefix("#")
        if bare.isascii() and bare.isdigit() and len(bare) < 10:
            return self.entry(guild, int(bare))
        found = self._titles(guild).find(name, 1)
        if not found or found[0].likeness < NAMED:
            raise Missing(f"There is no article “{name.strip()}”.")
        return self.entry(guild, found[0].key)

    def complete(self, guild: int, typed: str, limit: int = 25) -> tuple[ShelvedArticle, ...]:
        """Return the articles that somebody who has ``typed`` so far may mean."""
        if not typed.strip():
            return self.entries(guild)[:limit]
        return tuple(self.entry(guild, hit.key) for hit in self._titles(guild).complete(typed, limit))

    def use(
        self, guild: int, number: int | None, *, by: int, at: dt.datetime, channel: int | None = None
    ) -> ShelvedArticle | None:
        """Choose the article of a channel, or of the server without a ``channel``; None takes the choice back.

        Returns the article that is now asked there, None for the built-in one.
        """
        where = WHOLE_SERVER if channel is None else channel
        with self._store.atomic():
            self._guilds.enter(guild)
            before = self._chosen(guild, where)
            if number is None:
                self._store.run(
                    "DELETE FROM article_uses WHERE guild = :guild AND channel = :channel",
                    {"guild": guild, "channel": where},
                )
            else:
                self._choose(guild, self.entry(guild, number).number, where)
            self._guilds.bump(guild, "articles")
            states = {"before": {"channel": where, "article": before}, "after": {"channel": where, "article": number}}
            name = number if number is not None else before
            self._audit.record(guild, Subject.ARTICLE, name or 0, "used", by=by, at=at, **states)
        return self.current(guild, channel)

    def current(self, guild: int, channel: int | None = None) -> ShelvedArticle | None:
        """Return the article that a channel is asked about: its own, else the server's, else the newest.

        None stands for the built-in article, which is there until a server has its own.
        """
        chosen = "number = (SELECT article FROM article_uses WHERE guild = :guild AND channel = {}) DESC"
        row = self._store.row(
            f"SELECT {COLUMNS} FROM articles WHERE guild = :guild AND removed_at IS NULL "  # noqa: S608 - own names
            f"ORDER BY {chosen.format(':channel')}, {chosen.format(WHOLE_SERVER)}, number DESC LIMIT 1",
            guild=guild,
            channel=channel or WHOLE_SERVER,
        )
        return None if row is None else _shelved(row)

    def index(self, guild: int, channel: int | None = None) -> ArticleIndex:
        """Return the article that a channel is asked about, ready to be asked."""
        shelved = self.current(guild, channel)
        return self._indexes.built_in() if shelved is None else self.index_of(shelved)

    def index_of(self, shelved: ShelvedArticle) -> ArticleIndex:
        """Return an article ready to be asked; the first time after a start this reads and indexes it."""
        return self._indexes.of(shelved, lambda: self.text(shelved))

    def text(self, shelved: ShelvedArticle) -> str:
        """Return the text of an article as it was added."""
        return str(
            self._store.value(
                "SELECT text FROM articles WHERE guild = :guild AND number = :number",
                guild=shelved.guild,
                number=shelved.number,
            )
        )

    def reindex(self, guild: int, number: int | None = None) -> tuple[ShelvedArticle, ...]:
        """Read and index one article anew, or all of a server, and return which."""
        chosen = self.entries(guild) if number is None else (self.entry(guild, number),)
        for shelved in chosen:
            self._indexes.forget(shelved)
            self.index_of(shelved)
        return chosen

    def remove(self, guild: int, number: int, *, by: int, at: dt.datetime) -> ShelvedArticle:
        """Take an article out of use; ``restore`` undoes that for 30 days."""
        with self._store.atomic():
            shelved = self.entry(guild, number)
            self._set_removed(guild, number, stamp(at))
            self._audit.record(guild, Subject.ARTICLE, number, "removed", by=by, at=at, before=_state(shelved))
            self._indexes.forget(shelved)
            return self.entry(guild, number, removed=True)

    def restore(self, guild: int, number: int, *, by: int, at: dt.datetime) -> ShelvedArticle:
        """Put a removed article back in use; raises Missing, or Taken when it was added again meanwhile."""
        with self._store.atomic():
            shelved = self.entry(guild, number, removed=True)
            if shelved.removed is None:
                return shelved
            self._refuse_duplicate(guild, shelved.fingerprint)
            self._set_removed(guild, number, None)
            self._audit.record(guild, Subject.ARTICLE, number, "restored", by=by, at=at, after=_state(shelved))
            return self.entry(guild, number)

    def history(self, guild: int, number: int) -> tuple[AuditRecord, ...]:
        """Return what was done with an article, the first change first."""
        return self._audit.of(guild, Subject.ARTICLE, number)

    def _titles(self, guild: int) -> WordingIndex:
        titles = WordingIndex()
        for shelved in self.entries(guild):
            titles.put(shelved.number, (shelved.title,))
        return titles

    def _where(self, condition: str, guild: int) -> tuple[ShelvedArticle, ...]:
        rows = self._store.rows(f"SELECT {COLUMNS} FROM articles WHERE guild = :guild AND {condition}", guild=guild)  # noqa: S608 - own names
        return tuple(_shelved(row) for row in rows)

    def _refuse_duplicate(self, guild: int, mark: str) -> None:
        same = self._same(guild, mark)
        if same is not None:
            raise Taken(f"This article is already there: it is article #{same}.", same)

    def _same(self, guild: int, mark: str) -> int | None:
        found: int | None = self._store.value(
            "SELECT number FROM articles WHERE guild = :guild AND fingerprint = :mark AND removed_at IS NULL",
            guild=guild,
            mark=mark,
        )
        return found

    def _arrive(self, guild: int, article: FittedArticle, *, by: int | None, at: dt.datetime) -> Arrival:
        same = self._same(guild, article.fingerprint)
        number = self._insert(guild, article, by=by, at=at) if same is None else same
        if article.mark:
            self._mark(guild, article.mark, number, at)
        return Arrival(number, same is None)

    def _insert(self, guild: int, article: FittedArticle, *, by: int | None, at: dt.datetime) -> int:
        number = self._guilds.next_number(guild, "article")
        state = {
            "title": article.title,
            "url": article.url,
            "date": article.date.isoformat() if article.date else None,
            "characters": len(article.text),
        }
        keys = {"guild": guild, "number": number, "text": article.text, "fingerprint": article.fingerprint}
        self._store.insert("articles", {**keys, **state, "added_by": by, "added_at": stamp(at)})
        self._audit.record(guild, Subject.ARTICLE, number, "added", by=by, at=at, after=state)
        return number

    def _mark(self, guild: int, mark: str, number: int | None, at: dt.datetime) -> None:
        self._store.run(
            "INSERT INTO article_sources (guild, mark, article, at) VALUES (:guild, :mark, :number, :at) "
            "ON CONFLICT (guild, mark) DO UPDATE SET article = excluded.article, at = excluded.at",
            {"guild": guild, "mark": mark, "number": number, "at": stamp(at)},
        )

    def _chosen(self, guild: int, channel: int) -> int | None:
        found: int | None = self._store.value(
            "SELECT article FROM article_uses WHERE guild = :guild AND channel = :channel", guild=guild, channel=channel
        )
        return found

    def _choose(self, guild: int, number: int, channel: int) -> None:
        self._store.run(
            "INSERT INTO article_uses (guild, channel, article) VALUES (:guild, :channel, :number) "
            "ON CONFLICT (guild, channel) DO UPDATE SET article = excluded.article",
            {"guild": guild, "channel": channel, "number": number},
        )

    def _set_removed(self, guild: int, number: int, removed_at: str | None) -> None:
        self._store.run(
            "UPDATE articles SET removed_at = :removed_at WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number, "removed_at": removed_at},
        )
        self._guilds.bump(guild, "articles")


def _state(shelved: ShelvedArticle) -> State:
    date = shelved.date.isoformat() if shelved.date else None
    return {"title": shelved.title, "url": shelved.url, "date": date, "characters": shelved.characters}


def _shelved(row: Row) -> ShelvedArticle:
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
