"""The queue of unanswered questions: they join it, grouped by likeness, and moderators deal with them."""

import datetime as dt
from collections import defaultdict

from bot.library.questions.unanswered import MAX_WORDING, Asking, Joined, State, Unanswered, Why
from bot.library.questions.unanswered_table import UnansweredTable
from bot.library.storage.audit import AuditTrail, Subject
from bot.library.storage.errors import Unfit
from bot.library.storage.guilds import Guilds
from bot.library.storage.remembered import Remembered
from bot.library.storage.store import Store
from bot.library.wordings.wording import clean_line
from bot.library.wordings.wording_index import Hit, WordingIndex

ALIKE = 0.8
"""How alike, from 0 to 1, two questions must be to be taken for one."""

MOST_OF_ONE = 200
"""Open questions that one person may have in the queue of a server, so that nobody buries those of all others."""

TOO_MANY = f"{MOST_OF_ONE} of your questions wait for the moderators already; this one is not added to them."

MANY_NEAR = 3
"""The nearest questions that are looked at: the first may be about another thing, and the second about the same."""

SERVERS_IN_MEMORY = 200
"""Servers whose questions are kept in memory; the one that was not asked in for the longest time goes first."""

GROUPING = (State.OPEN, State.DISMISSED)
"""The states in which a question takes in others like it; one that was answered and is asked again is a new one."""


_ByArticle = defaultdict[int | None, WordingIndex]
"""The questions of a server by the article that they name; None stands for those that name none."""


class Queue:
    """Unanswered questions of all servers.

    Askers are kept as a keyed hash, only so that asking twice counts once and that their traces can be erased.
    """

    def __init__(self, store: Store, guilds: Guilds, audit: AuditTrail) -> None:
        self._store = store
        self._guilds = guilds
        self._audit = audit
        self._table = UnansweredTable(store)
        self._servers: Remembered[_ByArticle] = Remembered(store, "queue", SERVERS_IN_MEMORY)

    def join(
        self,
        guild: int,
        question: str,
        *,
        at: dt.datetime,
        asker: int | None = None,
        channel: int | None = None,
        message: int | None = None,
        why: Why = Why.UNANSWERED,
        about: int | None = None,
    ) -> Joined:
        """Put a question into the queue, with those like it that are ``about`` the same article.

        Raises Unfit for a question without words, and for a new one of a person who has too many in the queue.
        """
        wording = clean_line(question[: 4 * MAX_WORDING], 4 * MAX_WORDING, "question")[:MAX_WORDING]
        hashed = None if asker is None else self._guilds.asker(guild, asker)
        with self._store.atomic(lasting=False):
            self._guilds.enter(guild)
            like = _same_question(self._current(guild)[about].find(wording, MANY_NEAR))
            is_new = like is None
            if is_new and hashed is not None and self._table.count_open_of(guild, hashed) >= MOST_OF_ONE:
                raise Unfit(TOO_MANY)
            number = self._guilds.next_number(guild, "unanswered") if like is None else like.key
            if is_new:
                self._table.begin(guild, number, wording, about, at=at, revision=self._guilds.bump(guild, "queue"))
            self._table.ask(guild, number, wording, why, asker=hashed, channel=channel, message=message, at=at)
            return Joined(self._table.question(guild, number), is_new)

    def question(self, guild: int, number: int) -> Unanswered:
        """Return a question in whatever state; raises Missing."""
        return self._table.question(guild, number)

    def questions(
        self, guild: int, state: State = State.OPEN, *, limit: int = 25, skip: int = 0
    ) -> tuple[Unanswered, ...]:
        """Return a page of questions, those asked by most people first."""
        return self._table.in_state(guild, state, limit, skip)

    def count(self, guild: int, state: State = State.OPEN) -> int:
        """Return how many questions of a server are in a state."""
        return self._table.count(guild, state)

    def askings(self, guild: int, number: int) -> tuple[Asking, ...]:
        """Return the wordings of a question and where it was asked, the first first."""
        return self._table.askings(guild, number)

    def answer(self, guild: int, number: int, faq: int, *, by: int, at: dt.datetime) -> Unanswered:
        """Write down that the FAQ entry with the number ``faq`` answers a question, and return the question."""
        return self._handle(guild, number, State.ANSWERED, "answered", by=by, at=at, faq=faq)

    def point(
        self,
        guild: int,
        number: int,
        line: int,
        *,
        by: int,
        at: dt.datetime,
        article: int | None = None,
        faq: int | None = None,
    ) -> Unanswered:
        """Write down that a line answers a question, from now on as the FAQ entry ``faq``, and return the question."""
        if line < 1:
            raise Unfit(f"Lines are counted from 1; there is no line {line}.")
        return self._handle(guild, number, State.ANSWERED, "pointed", by=by, at=at, faq=faq, article=article, line=line)

    def dismiss(self, guild: int, number: int, *, by: int, at: dt.datetime) -> Unanswered:
        """Set a question aside and return it; the same question asked again stays aside."""
        return self._handle(guild, number, State.DISMISSED, "dismissed", by=by, at=at)

    def reopen(self, guild: int, number: int, *, by: int, at: dt.datetime) -> Unanswered:
        """Put a question back into the queue and return it."""
        return self._handle(guild, number, State.OPEN, "reopened", by=by, at=at)

    def _handle(
        self,
        guild: int,
        number: int,
        state: State,
        action: str,
        *,
        by: int,
        at: dt.datetime,
        faq: int | None = None,
        article: int | None = None,
        line: int | None = None,
    ) -> Unanswered:
        with self._store.atomic():
            question = self._table.question(guild, number)
            revision = self._guilds.bump(guild, "queue")
            self._table.handle(question, state, by=by, at=at, revision=revision, faq=faq, article=article, line=line)
            # The wording is the asker's and stays out of the audit trail, which outlives the queue.
            before = {"state": question.state}
            after = {"state": state, "faq": faq, "article": article, "line": line}
            self._audit.record(guild, Subject.QUESTION, number, action, by=by, at=at, before=before, after=after)
            return self._table.question(guild, number)

    def _current(self, guild: int) -> _ByArticle:
        return self._servers.current(guild, _by_article, lambda index, since: self._follow(guild, index, since))

    def _follow(self, guild: int, indexes: _ByArticle, since: int) -> None:
        for number, wording, about, state in self._table.changed_since(guild, since):
            if state in GROUPING:
                indexes[about].put(number, (wording,))
            else:
                indexes[about].drop(number)


def _same_question(found: list[Hit]) -> Hit | None:
    """Return the first hit that is alike and has no other word where one is asked: a day ticket is no season ticket."""
    same = (hit for hit in found if hit.likeness >= ALIKE and not (hit.parts and hit.parts.replaced))
    return next(same, None)


def _by_article() -> _ByArticle:
    return defaultdict(WordingIndex)
