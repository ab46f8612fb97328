"""The FAQ room: what moderators do with entries, and how members' questions find them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from bot.library.faq.faq_entry import MAX_ENTRIES, Backing, FaqEntry, FaqMatch, FaqText, faq_text, text_of
from bot.library.faq.faq_history import FaqVersion, versions
from bot.library.faq.faq_import import ChangeKind, FaqChange, ImportPlan, steps, work_out
from bot.library.faq.faq_markdown import from_markdown, to_markdown
from bot.library.faq.faq_search import FaqSearch, sure_one
from bot.library.faq.faq_table import FaqTable
from bot.library.storage.audit import AuditTrail, State, Subject
from bot.library.storage.errors import ChangedMeanwhile, Missing, Unfit, Unlisted
from bot.library.storage.guilds import Guilds
from bot.library.storage.store import Store
from bot.library.wordings.wording import normalised

CHANGES_AT_ONCE = 40
"""Changes of an import that are made in one transaction while people ask."""

MANY_NEAR = 3
"""Entries that are named in place of one that is not there."""


class Faq:
    """FAQ entries of all servers. Every change is one transaction and leaves a record in the audit trail.

    ``by`` is the person who makes a change, None for whoever runs the program, and ``at`` the moment, with a time zone.
    Methods raise Missing, Taken or Unfit, whose text can be shown as it is.
    """

    def __init__(self, store: Store, guilds: Guilds, audit: AuditTrail) -> None:
        self._store = store
        self._guilds = guilds
        self._audit = audit
        self._table = FaqTable(store)
        self._search = FaqSearch(store, self._table)

    def add(
        self,
        guild: int,
        question: str,
        answer: str,
        *,
        by: int,
        at: dt.datetime,
        aliases: Iterable[str] = (),
        article: int | None = None,
        line: int | None = None,
    ) -> FaqEntry:
        """Add an entry and return it; raises Taken when an entry has one of the wordings, Unfit for a bad text."""
        text = faq_text(question, answer, aliases, article, line)
        with self._store.atomic():
            self._guilds.enter(guild)
            if self._table.count(guild) >= MAX_ENTRIES:
                raise Unfit(f"This server has {MAX_ENTRIES} FAQ entries, which is the most it may have.")
            number = self._guilds.next_number(guild, "faq")
            return self._write(guild, number, text, "added", None, by=by, at=at)

    def edit(
        self,
        guild: int,
        number: int,
        *,
        by: int | None,
        at: dt.datetime,
        question: str | None = None,
        answer: str | None = None,
        aliases: Iterable[str] | None = None,
        backing: Backing | None = None,
        seen: FaqText | None = None,
    ) -> FaqEntry:
        """Change what is given of an entry, and return the entry; raises Missing, Taken or Unfit.

        ``seen`` is what the entry was when its change began to be written; raises ChangedMeanwhile if it no longer is.
        """
        with self._store.atomic():
            entry = self._table.entry(guild, number)
            if seen is not None and text_of(entry) != seen:
                raise ChangedMeanwhile(
                    f"Entry #{number} was changed by somebody else in the meantime. Look at it "
                    "first: what you wrote would take its place."
                )
            article, line = (entry.article, entry.line) if backing is None else backing
            text = faq_text(
                entry.question if question is None else question,
                entry.answer if answer is None else answer,
                entry.aliases if aliases is None else aliases,
                article if line else None,
                line,
            )
            return self._changed(entry, text, "edited", by=by, at=at)

    def add_alias(self, guild: int, number: int, alias: str, *, by: int, at: dt.datetime) -> FaqEntry:
        """Let an entry also be found by another wording; raises Taken when an entry has it."""
        with self._store.atomic():
            entry = self._table.entry(guild, number)
            return self.edit(guild, number, aliases=(*entry.aliases, alias), by=by, at=at)

    def remove_alias(self, guild: int, number: int, alias: str, *, by: int, at: dt.datetime) -> FaqEntry:
        """Take an alias away; raises Missing when the entry has no such alias."""
        with self._store.atomic():
            entry = self._table.entry(guild, number)
            left = tuple(each for each in entry.aliases if normalised(each) != normalised(alias))
            if left == entry.aliases:
                raise Missing(f"Entry #{number} has no alias “{alias}”.")
            return self.edit(guild, number, aliases=left, by=by, at=at)

    def remove(self, guild: int, number: int, *, by: int, at: dt.datetime) -> FaqEntry:
        """Take an entry out of use and return it; ``restore`` undoes that for 30 days."""
        with self._store.atomic():
            entry = self._table.entry(guild, number)
            self._table.remove(guild, number, by=by, at=at, revision=self._guilds.bump(guild, "faq"))
            state = text_of(entry).state
            self._audit.record(guild, Subject.FAQ, number, "removed", by=by, at=at, before=state)
            return self._table.entry(guild, number, removed=True)

    def history(self, guild: int, number: int) -> tuple[FaqVersion, ...]:
        """Return the versions of an entry, removed or not, the first first; raises Missing."""
        self._table.entry(guild, number, removed=True)
        return versions(self._audit.of(guild, Subject.FAQ, number))

    def restore(self, guild: int, number: int, *, by: int, at: dt.datetime, version: int | None = None) -> FaqEntry:
        """Put a removed entry back in use, or give an entry the text of an earlier version.

        Raises Missing, Unfit when it is not removed and no version is named, or Taken when another entry has taken a
        wording meanwhile.
        """
        with self._store.atomic():
            entry = self._table.entry(guild, number, removed=True)
            text: FaqText | None = text_of(entry)
            if version is None and not entry.removed:
                raise Unfit(
                    f"Entry #{number} is not removed, so there is nothing to bring back; a version needs its number."
                )
            if version is not None:
                text = next((each.text for each in self.history(guild, number) if each.version == version), None)
            if text is None:
                raise Missing(f"Entry #{number} has no version {version} with a text.")
            return self._changed(entry, text, "restored", by=by, at=at)

    def export(self, guild: int) -> str:
        """Return all entries as one Markdown file with front matter, by number."""
        return to_markdown(text_of(entry) for entry in self._table.in_use(guild))

    def plan_import(self, guild: int, text: str, *, remove_others: bool = False) -> ImportPlan:
        """Return what importing a Markdown file would change; nothing is changed yet. Raises Unfit.

        Entries that the file does not have are left alone, or removed with ``remove_others``.
        """
        # Read first: a change while the entries are read makes the plan one that no longer fits.
        revision = self._search.revision(guild)
        entries = self._table.in_use(guild)
        return work_out(guild, revision, entries, from_markdown(text), remove_others=remove_others)

    def import_in_steps(self, plan: ImportPlan, *, by: int, at: dt.datetime) -> Iterator[None]:
        """Make the changes of a plan some at a time, each step a transaction of a few milliseconds.

        Whoever asks meanwhile waits for one step at most. Changes that need each other are made together, so that the
        file can be imported again for the rest should it break off: then, and when somebody changes an entry in
        between, what is done stays. Raises ChangedMeanwhile or Unfit.
        """
        self._refuse_overflow(plan)
        revision = plan.revision
        for changes in steps(plan.changes, CHANGES_AT_ONCE):
            with self._store.atomic():
                self._apply(plan, changes, revision, by=by, at=at)
                revision = self._search.revision(plan.guild)
            yield

    def entry(self, guild: int, number: int) -> FaqEntry:
        """Return an entry in use; raises Missing."""
        return self._table.entry(guild, number)

    def entries(self, guild: int) -> tuple[FaqEntry, ...]:
        """Return all entries of a server that are in use, by number."""
        return self._table.in_use(guild)

    def backed_by(self, guild: int, article: int) -> tuple[FaqEntry, ...]:
        """Return the entries in use that a line of an article backs, by number."""
        return self._table.backed_by(guild, article)

    def page(self, guild: int, *, limit: int, skip: int = 0) -> tuple[FaqEntry, ...]:
        """Return some of the entries that are in use, by number."""
        rows = self._store.rows(
            "SELECT number FROM faq_entries WHERE guild = :guild AND removed_at IS NULL "
            "ORDER BY number LIMIT :limit OFFSET :skip",
            guild=guild,
            limit=limit,
            skip=skip,
        )
        return tuple(self._table.entry(guild, row["number"]) for row in rows)

    def removed(self, guild: int) -> tuple[FaqEntry, ...]:
        """Return the entries that can be restored, the last removed first."""
        return self._table.removed(guild)

    def count(self, guild: int) -> int:
        """Return how many entries a server has in use."""
        return self._table.count(guild)

    def find(self, guild: int, wording: str, limit: int = 5) -> tuple[FaqMatch, ...]:
        """Return the entries that a wording may mean, the best first; typos are forgiven."""
        return self._search.find(guild, wording, limit)

    def best(self, guild: int, question: str) -> FaqMatch | None:
        """Return the entry that answers a question, or None unless that is sure and no other entry is as near."""
        return sure_one(self._search.find(guild, question, 2))

    def complete(self, guild: int, typed: str, limit: int = 25) -> tuple[FaqMatch, ...]:
        """Return entries that somebody who has ``typed`` so far may mean, for autocompletion."""
        return self._search.complete(guild, typed, limit)

    def is_prepared(self, guild: int) -> bool:
        """Tell whether a look-up by wording takes milliseconds: the index of the server's entries is made."""
        return self._search.is_prepared(guild)

    def prepare(self, guild: int) -> Iterator[None]:
        """Make ready for the first look-up, a few milliseconds at a step.

        Without it, the first look-up in a server makes its index at once, which takes 0.2 ms for each entry, and all
        other threads wait.
        """
        return self._search.prepare(guild)

    def called(self, guild: int, name: str, *, by_words: bool = False) -> FaqEntry:
        """Return the entry that ``name`` calls by number (``12``, ``#12``) or wording; raises Missing.

        ``by_words`` tells that some words of its question will do, where no other entry has them all.
        """
        bare = name.strip().removeprefix("#")
        if bare.isascii() and bare.isdigit() and len(bare) < 10:
            return self._table.entry(guild, int(bare))
        found = self.find(guild, name, MANY_NEAR)
        sure = sure_one(found)
        if sure:
            return sure.entry
        holding = self._search.holding(guild, name) if by_words else ()
        if len(holding) == 1:
            return holding[0]
        near = holding[:MANY_NEAR] or [match.entry for match in found]
        raise Unlisted(f"There is no FAQ entry “{name.strip()}”.", [f"#{one.number} “{one.question}”" for one in near])

    def _refuse_overflow(self, plan: ImportPlan) -> None:
        added = sum(change.kind is ChangeKind.ADDED for change in plan.changes)
        if self._table.count(plan.guild) + added > MAX_ENTRIES:
            raise Unfit(f"A server may have {MAX_ENTRIES} FAQ entries; with this file it would have more.")

    def _apply(
        self, plan: ImportPlan, changes: Sequence[FaqChange], revision: int, *, by: int, at: dt.datetime
    ) -> None:
        guild = plan.guild
        self._guilds.enter(guild)
        if self._search.revision(guild) != revision:
            raise ChangedMeanwhile("The FAQ was changed in the meantime. Import the file again to see what is new.")
        for change in changes:
            if change.number is not None:
                self._table.release(guild, change.number)
        for change in changes:
            self._make(guild, change, by=by, at=at)

    def _make(self, guild: int, change: FaqChange, *, by: int, at: dt.datetime) -> None:
        before = change.before.state if change.before else None
        if change.after is None:
            number = change.number or 0
            self._table.remove(guild, number, by=by, at=at, revision=self._guilds.bump(guild, "faq"))
            self._audit.record(guild, Subject.FAQ, number, "removed", by=by, at=at, before=before)
            return
        number = self._guilds.next_number(guild, "faq") if change.number is None else change.number
        self._put(guild, number, change.after, "imported", before, by=by, at=at)

    def _changed(self, entry: FaqEntry, text: FaqText, action: str, *, by: int | None, at: dt.datetime) -> FaqEntry:
        before = text_of(entry)
        if text == before and not entry.removed:
            return entry
        return self._write(entry.guild, entry.number, text, action, before.state, by=by, at=at)

    def _write(
        self,
        guild: int,
        number: int,
        text: FaqText,
        action: str,
        before: State | None,
        *,
        by: int | None,
        at: dt.datetime,
    ) -> FaqEntry:
        self._put(guild, number, text, action, before, by=by, at=at)
        return self._table.entry(guild, number)

    def _put(
        self,
        guild: int,
        number: int,
        text: FaqText,
        action: str,
        before: State | None,
        *,
        by: int | None,
        at: dt.datetime,
    ) -> None:
        self._table.write(guild, number, text, by=by, at=at, revision=self._guilds.bump(guild, "faq"))
        self._audit.record(guild, Subject.FAQ, number, action, by=by, at=at, before=before, after=text.state)
