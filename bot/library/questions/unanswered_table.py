"""The queue in the database: reading and writing its rows."""

import datetime as dt

from bot.library.questions.unanswered import Asking, State, Unanswered, Why
from bot.library.storage.errors import Missing
from bot.library.storage.moments import maybe_moment, moment, stamp
from bot.library.storage.store import Row, Store

QUESTIONS = """
    SELECT page.*, last.channel, last.message FROM (
        SELECT unanswered.*, count(askings.id) AS count, total(askings.why = 'not helpful') AS not_helpful
        FROM unanswered LEFT JOIN askings ON askings.question = unanswered.id
        WHERE {} GROUP BY unanswered.id ORDER BY count DESC, last_at DESC, number DESC LIMIT :limit OFFSET :skip
    ) AS page
    LEFT JOIN askings AS last ON last.id =
        (SELECT id FROM askings WHERE askings.question = page.id ORDER BY at DESC, id DESC LIMIT 1)
    ORDER BY count DESC, last_at DESC, number DESC
"""


class UnansweredTable:
    """The tables ``unanswered`` and ``askings``; writes belong inside a transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def question(self, guild: int, number: int) -> Unanswered:
        """Return a question in whatever state; raises Missing."""
        row = self._store.row(
            QUESTIONS.format("unanswered.guild = :guild AND number = :number"),
            guild=guild,
            number=number,
            limit=1,
            skip=0,
        )
        if row is None:
            raise Missing(f"There is no question #{number} in the queue.")
        return _question(row)

    def in_state(self, guild: int, state: State, limit: int, skip: int) -> tuple[Unanswered, ...]:
        """Return a page of questions, those asked by most people first, then those asked last."""
        rows = self._store.rows(
            QUESTIONS.format("unanswered.guild = :guild AND state = :state"),
            guild=guild,
            state=state,
            limit=limit,
            skip=skip,
        )
        return tuple(_question(row) for row in rows)

    def count(self, guild: int, state: State) -> int:
        """Return how many questions of a server are in a state."""
        return int(
            self._store.value(
                "SELECT count(*) FROM unanswered WHERE guild = :guild AND state = :state", guild=guild, state=state
            )
        )

    def count_open_of(self, guild: int, asker: str) -> int:
        """Return how many open questions a person has asked."""
        return int(
            self._store.value(
                "SELECT count(*) FROM askings JOIN unanswered ON unanswered.id = askings.question "
                "WHERE askings.guild = :guild AND asker = :asker AND state = :state",
                guild=guild,
                asker=asker,
                state=State.OPEN,
            )
        )

    def askings(self, guild: int, number: int) -> tuple[Asking, ...]:
        """Return who asked a question in which words, the first first."""
        rows = self._store.rows(
            "SELECT askings.* FROM askings JOIN unanswered ON unanswered.id = askings.question "
            "WHERE unanswered.guild = :guild AND number = :number ORDER BY askings.id",
            guild=guild,
            number=number,
        )
        return tuple(
            Asking(row["wording"], Why(row["why"]), row["channel"], row["message"], moment(row["at"])) for row in rows
        )

    def changed_since(self, guild: int, revision: int) -> list[tuple[int, str, int | None, State]]:
        """Return number, wording, article named and state of the questions that were written after a revision."""
        rows = self._store.rows(
            "SELECT number, question, about, state FROM unanswered WHERE guild = :guild AND revision > :revision",
            guild=guild,
            revision=revision,
        )
        return [(row["number"], row["question"], row["about"], State(row["state"])) for row in rows]

    def begin(
        self, guild: int, number: int, question: str, about: int | None, *, at: dt.datetime, revision: int
    ) -> None:
        """Write a question that nobody has asked before."""
        self._store.insert(
            "unanswered",
            {
                "guild": guild,
                "number": number,
                "question": question,
                "about": about,
                "state": State.OPEN,
                "first_at": stamp(at),
                "last_at": stamp(at),
                "revision": revision,
            },
        )

    def ask(
        self,
        guild: int,
        number: int,
        wording: str,
        why: Why,
        *,
        asker: str | None,
        channel: int | None,
        message: int | None,
        at: dt.datetime,
    ) -> None:
        """Write that somebody asked a question; asking it again counts once, and the last asking is kept."""
        self._store.run(
            """
            INSERT INTO askings (question, guild, wording, why, asker, channel, message, at)
            SELECT id, guild, :wording, :why, :asker, :channel, :message, :at FROM unanswered
            WHERE guild = :guild AND number = :number
            ON CONFLICT (question, asker, why) DO UPDATE SET
                wording = excluded.wording, channel = excluded.channel, message = excluded.message, at = excluded.at
            """,
            {
                "guild": guild,
                "number": number,
                "wording": wording,
                "why": why,
                "asker": asker,
                "channel": channel,
                "message": message,
                "at": stamp(at),
            },
        )
        self._store.run(
            "UPDATE unanswered SET last_at = max(last_at, :at) WHERE guild = :guild AND number = :number",
            {"guild": guild, "number": number, "at": stamp(at)},
        )

    def handle(
        self,
        question: Unanswered,
        state: State,
        *,
        by: int | None,
        at: dt.datetime,
        revision: int,
        faq: int | None = None,
        article: int | None = None,
        line: int | None = None,
    ) -> None:
        """Write what has become of a question."""
        self._store.run(
            """
            UPDATE unanswered SET state = :state, faq = :faq, article = :article, line = :line,
                handled_by = :by, handled_at = :at, revision = :revision
            WHERE guild = :guild AND number = :number
            """,
            {
                "guild": question.guild,
                "number": question.number,
                "state": state,
                "faq": faq,
                "article": article,
                "line": line,
                "by": by,
                "at": stamp(at),
                "revision": revision,
            },
        )


def _question(row: Row) -> Unanswered:
    return Unanswered(
        guild=row["guild"],
        number=row["number"],
        question=row["question"],
        count=row["count"],
        not_helpful=int(row["not_helpful"]),
        state=State(row["state"]),
        first=moment(row["first_at"]),
        last=moment(row["last_at"]),
        channel=row["channel"],
        message=row["message"],
        about=row["about"],
        faq=row["faq"],
        article=row["article"],
        line=row["line"],
        handled_by=row["handled_by"],
        handled=maybe_moment(row["handled_at"]),
    )
