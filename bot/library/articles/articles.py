"""The articles of servers: adding, choosing for a channel, removing and restoring."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from bot.answering.article_index import ArticleIndex
from bot.library.articles.article_facts import ArticleFacts
from bot.library.articles.article_table import ArticleTable
from bot.library.articles.article_titles import ArticleTitles
from bot.library.articles.article_uses import WHOLE_SERVER, ArticleUses
from bot.library.articles.index_shelf import IndexShelf
from bot.library.articles.shelved_article import MAX_ARTICLES, Arrival, FittedArticle, ShelvedArticle, fit_title, fitted
from bot.library.storage.audit import AuditRecord, AuditTrail, State, Subject
from bot.library.storage.errors import Taken, Unfit, Unlisted
from bot.library.storage.guilds import Guilds
from bot.library.storage.moments import stamp
from bot.library.storage.store import Store

REMOVED, REPLACED = "removed", "replaced"
"""What the audit trail calls taking an article out of use, by itself or for a newer version."""
MANY_NEAR = 3
"""Titles like what somebody wrote that are named."""


class Articles:
    """Articles of all servers. Every change is one transaction and leaves a record in the audit trail."""

    def __init__(self, store: Store, guilds: Guilds, audit: AuditTrail) -> None:
        self._store = store
        self._guilds = guilds
        self._audit = audit
        self._table = ArticleTable(store)
        self._uses = ArticleUses(store)
        self._titles = ArticleTitles(store)
        self._indexes = IndexShelf()
        self.facts = ArticleFacts(store)

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
            self.require_room(guild, 1)
            number = self._insert(guild, article, by=by, at=at)
            if self._uses.chosen(guild, WHOLE_SERVER) is None:
                self._uses.choose(guild, number, WHOLE_SERVER, automatic=True)
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

    def require_room(self, guild: int, count: int) -> None:
        """Raise Unfit unless moderators may add ``count`` articles to a server."""
        if self._table.count(guild) + count > MAX_ARTICLES:
            new = "another one" if count == 1 else f"{count:,} new ones"
            raise Unfit(
                f"A server may have {MAX_ARTICLES:,} articles; with {new} it would have more. Remove some first, or "
                "let whoever runs the bot add them."
            )

    def set_aside(self, guild: int, marks: Iterable[str], *, at: dt.datetime) -> None:
        """Write down files, lines or entries that hold no article, so that nobody tries them again unasked."""
        with self._store.atomic():
            self._guilds.enter(guild)
            for mark in marks:
                self._table.mark(guild, mark, None, at)

    def is_known(self, guild: int, mark: str) -> bool:
        """Return whether something was tried before, whatever has become of it."""
        return self._table.is_marked(guild, mark)

    def entry(self, guild: int, number: int, *, removed: bool = False) -> ShelvedArticle:
        """Return an article, if ``removed`` also one that was removed; raises Missing."""
        return self._table.entry(guild, number, removed=removed)

    def count(self, guild: int) -> int:
        """Return how many articles of a server are in use."""
        return self._table.count(guild)

    def entries(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles of a server that are in use, by number."""
        return self._table.in_use(guild)

    def page(self, guild: int, *, limit: int, skip: int = 0) -> tuple[ShelvedArticle, ...]:
        """Return some of the articles of a server that are in use, by number."""
        return self._table.page(guild, limit, skip)

    def newest(self, guild: int, most: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles of a server that were added last, the newest first."""
        return self._table.newest(guild, most)

    def removed(self, guild: int) -> tuple[ShelvedArticle, ...]:
        """Return the articles that can be restored, the last removed first."""
        return self._table.removed(guild)

    def called(self, guild: int, name: str) -> ShelvedArticle:
        """Return the article that ``name`` calls by number or title, typos forgiven; raises Missing."""
        bare = name.strip().removeprefix("#")
        if bare.isascii() and bare.isdigit() and len(bare) < 10:
            return self.entry(guild, int(bare))
        number = self._titles.called(guild, name)
        if number is None:
            near = [f"#{each.number} “{each.title}”" for each in self.complete(guild, name, MANY_NEAR)]
            raise Unlisted(f"There is no article “{name.strip()}”.", near)
        return self.entry(guild, number)

    def complete(self, guild: int, typed: str, limit: int = 25) -> tuple[ShelvedArticle, ...]:
        """Return the articles that somebody who has ``typed`` so far may mean; call it in a thread."""
        return self._table.numbered(guild, self._titles.complete(guild, typed, limit))

    def use(
        self, guild: int, number: int | None, *, by: int, at: dt.datetime, channel: int | None = None
    ) -> ShelvedArticle | None:
        """Choose the article of a channel, or of the server without a ``channel``; None takes the choice back.

        Returns the article that is now asked there, None for the built-in one.
        """
        where = WHOLE_SERVER if channel is None else channel
        with self._store.atomic():
            self._guilds.enter(guild)
            before = self._uses.chosen(guild, where)
            if number is None:
                self._uses.take_back(guild, where)
            else:
                self._uses.choose(guild, self.entry(guild, number).number, where)
            self._guilds.bump(guild, "articles")
            states = {"before": {"channel": where, "article": before}, "after": {"channel": where, "article": number}}
            name = number if number is not None else before
            self._audit.record(guild, Subject.ARTICLE, name or 0, "used", by=by, at=at, **states)
        return self.current(guild, channel)

    def channels(self, guild: int, number: int) -> tuple[int, ...]:
        """Return the channels where an article was chosen, ``WHOLE_SERVER`` for the choice of the server."""
        return self._uses.channels(guild, number)

    def hand_over(self, guild: int, giving: int, taking: int, channels: Sequence[int]) -> tuple[int, ...]:
        """Choose an article in those of some channels where another one was chosen, and return which; raises Missing.

        The choice of an article that was removed lies idle, and can be handed over as well.
        """
        with self._store.atomic():
            chosen = tuple(channel for channel in self._uses.channels(guild, giving) if channel in channels)
            self._uses.hand_over(guild, giving, self.entry(guild, taking).number, chosen)
            self._guilds.bump(guild, "articles")
            return chosen

    def earlier_at(self, guild: int, entry: ShelvedArticle) -> ShelvedArticle | None:
        """Return the newest other article in use that came from the same address, None for none or without one."""
        number = self._table.earlier_at(guild, entry.url, entry.number) if entry.url else None
        return None if number is None else self.entry(guild, number)

    def newer_text(self, entry: ShelvedArticle) -> int | None:
        """Return the number of the newest article in use from the address of an earlier one, None without one."""
        newest = self._table.newest_at(entry.guild, entry.url) if entry.url else None
        return newest if newest is not None and newest > entry.number else None

    def newer_texts(self, guild: int) -> Mapping[int, int]:
        """Return by number, for each article in use that has any, the newest one in use from the same address."""
        return self._table.newer_texts(guild)

    def current(self, guild: int, channel: int | None = None) -> ShelvedArticle | None:
        """Return the article that a channel is asked about: its own, else the server's, else the newest.

        None stands for the built-in article, which is there until a server has its own.
        """
        return self._uses.current(guild, channel)

    def are_asked_together(self, guild: int, channel: int | None = None) -> bool:
        """Tell whether a channel is asked about all articles: there are several, and nobody has chosen one of them."""
        return self._uses.are_asked_together(guild, channel)

    def index(self, guild: int, channel: int | None = None) -> ArticleIndex:
        """Return the article that a channel is asked about, ready to be asked."""
        shelved = self.current(guild, channel)
        return self._indexes.built_in() if shelved is None else self.index_of(shelved)

    def index_of(self, shelved: ShelvedArticle) -> ArticleIndex:
        """Return an article ready to be asked; the first time after a start this reads and indexes it."""
        return self._indexes.of(shelved, lambda: self.text(shelved), partial(self.facts.of, shelved))

    def index_at_hand(self, shelved: ShelvedArticle) -> ArticleIndex | None:
        """Return an article ready to be asked, None where ``index_of`` would have to read it."""
        return self._indexes.at_hand(shelved)

    def text(self, shelved: ShelvedArticle) -> str:
        """Return the text of an article as it was added."""
        return self._table.text(shelved.guild, shelved.number)

    def reindex(self, guild: int, number: int | None = None) -> tuple[ShelvedArticle, ...]:
        """Read one article anew, or all of a server, and return which.

        What was found in them is found again, and the search takes them anew.
        """
        chosen = self.entries(guild) if number is None else (self.entry(guild, number),)
        for shelved in chosen:
            self._table.rewrite(guild, shelved.number)
            self._indexes.forget(shelved)
            found = self.index_of(shelved).article.date
            if shelved.date is None and found is not None:
                self._table.set_date(guild, shelved.number, found)
        return chosen

    def rename(self, guild: int, number: int, title: str, *, by: int, at: dt.datetime) -> ShelvedArticle:
        """Give an article another title; raises Missing, Unfit for no title or the one that it has."""
        named = fit_title(title)
        with self._store.atomic():
            before = self.entry(guild, number)
            if before.title == named:
                raise Unfit(f"Article #{number} has this title already.")
            self._table.set_title(guild, number, named)
            self._guilds.bump(guild, "articles")
            renamed = self.entry(guild, number)
            states = {"before": before.state, "after": renamed.state}
            self._audit.record(guild, Subject.ARTICLE, number, "renamed", by=by, at=at, **states)
            # The title is a part of what is asked.
            self._indexes.forget(renamed)
            return renamed

    def remove(
        self, guild: int, number: int, *, by: int | None, at: dt.datetime, replaced: State | None = None
    ) -> ShelvedArticle:
        """Take an article out of use and return it; ``restore`` undoes that for 30 days.

        ``by`` is None for whoever runs the program, and ``replaced`` what the audit trail keeps of an article that
        takes its place.
        """
        with self._store.atomic():
            shelved = self.entry(guild, number)
            self._set_removed(guild, number, at)
            action = REMOVED if replaced is None else REPLACED
            before = shelved.state
            self._audit.record(guild, Subject.ARTICLE, number, action, by=by, at=at, before=before, after=replaced)
            self._indexes.forget(shelved)
            return self.entry(guild, number, removed=True)

    def restore(self, guild: int, number: int, *, by: int | None, at: dt.datetime) -> ShelvedArticle:
        """Put a removed article back in use; raises Missing, Unfit when it is in use, Taken when added again."""
        with self._store.atomic():
            shelved = self.entry(guild, number, removed=True)
            if shelved.removed is None:
                raise Unfit(f"Article #{number} is not removed, so there is nothing to bring back.")
            self._refuse_duplicate(guild, shelved.fingerprint)
            self._set_removed(guild, number, None)
            self._audit.record(guild, Subject.ARTICLE, number, "restored", by=by, at=at, after=shelved.state)
            return self.entry(guild, number)

    def history(self, guild: int, number: int) -> tuple[AuditRecord, ...]:
        """Return what was done with an article, the first change first."""
        return self._audit.of(guild, Subject.ARTICLE, number)

    def _refuse_duplicate(self, guild: int, mark: str) -> None:
        same = self._table.same(guild, mark)
        if same is not None:
            raise Taken(f"This article is already here, as article #{same}.", same)

    def _arrive(self, guild: int, article: FittedArticle, *, by: int | None, at: dt.datetime) -> Arrival:
        same = self._table.same(guild, article.fingerprint)
        number = self._insert(guild, article, by=by, at=at) if same is None else same
        if article.mark:
            self._table.mark(guild, article.mark, number, at)
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
        self._table.insert({**keys, **state, "added_by": by, "added_at": stamp(at)})
        self._audit.record(guild, Subject.ARTICLE, number, "added", by=by, at=at, after=state)
        return number

    def _set_removed(self, guild: int, number: int, at: dt.datetime | None) -> None:
        self._table.set_removed(guild, number, at)
        self._guilds.bump(guild, "articles")
