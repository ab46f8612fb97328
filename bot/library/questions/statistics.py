"""Statistics of a server: counts by day that name nobody, and votes."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.library.storage.guilds import Guilds
from bot.library.storage.moments import day, stamp
from bot.library.storage.store import Row, Store


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    FROM_FAQ = "from the FAQ"
    SUGGESTED = "suggested"
    REFUSED = "refused"


class Vote(StrEnum):
    """What somebody thought of an answer."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not helpful"


MOST_SHOWN = 10
"""Questions that are listed as asked most."""

SUBJECTS = {**dict.fromkeys((*Outcome, *Vote), ""), "faq": "[0-9]{1,10}", "line": "[0-9]{1,10}:[0-9]{1,10}"}
"""What is counted, each with a pattern of the subjects that it may have: an entry, or an article and its line."""


class Count(NamedTuple):
    """One thing to count on a day (UTC) in a server; ``subject`` is what answered, empty for the outcome itself."""

    guild: int
    day: str
    what: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The counts of one day (UTC)."""

    day: dt.date
    answered: int = 0
    from_faq: int = 0
    suggested: int = 0
    refused: int = 0
    helpful: int = 0
    not_helpful: int = 0

    @property
    def questions(self) -> int:
        """How many questions were asked."""
        return self.answered + self.from_faq + self.suggested + self.refused


@dataclass(frozen=True, slots=True)
class MostAsked:
    """What many questions led to: an FAQ entry, a line of an article, or a question in the queue.

    ``text`` is the entry's question, the article's title or the question in the queue; ``line`` is set for a line.
    """

    kind: str
    number: int | None
    text: str
    count: int
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The statistics of a server for some days, each day of them in ``days``."""

    days: tuple[DayCounts, ...]
    total: DayCounts
    most_asked: tuple[MostAsked, ...]


class Statistics:
    """Counts questions and votes of all servers. No text of a question is kept here."""

    def __init__(self, store: Store, guilds: Guilds) -> None:
        self._store = store
        self._guilds = guilds

    def add(self, counts: Counter[Count]) -> None:
        """Add to the counts of days, in one transaction."""
        with self._store.atomic(lasting=False):
            for guild in {count.guild for count in counts}:
                self._guilds.enter(guild)
            for count, by in counts.items():
                self._add(*count, by=by)

    def vote(self, guild: int, message: int, person: int, vote: Vote, *, at: dt.datetime) -> bool:
        """Count a vote on the answer in a message; a second vote of a person replaces the first.

        Returns False when the person had voted so before.
        """
        voter = self._guilds.asker(guild, person)
        with self._store.atomic(lasting=False):
            key = {"guild": guild, "message": message, "voter": voter}
            row = self._store.row(
                "SELECT helpful, at FROM votes WHERE guild = :guild AND message = :message AND voter = :voter", **key
            )
            if row is not None and bool(row["helpful"]) == (vote is Vote.HELPFUL):
                return False
            if row is not None:
                self._add(guild, row["at"][:10], Vote.HELPFUL if row["helpful"] else Vote.NOT_HELPFUL, by=-1)
            self._store.run(
                "INSERT INTO votes (guild, message, voter, helpful, at) "
                "VALUES (:guild, :message, :voter, :helpful, :at) "
                "ON CONFLICT (guild, message, voter) DO UPDATE SET helpful = excluded.helpful, at = excluded.at",
                {**key, "helpful": int(vote is Vote.HELPFUL), "at": stamp(at)},
            )
            self._add(guild, day(at), vote)
            return True

    def summary(self, guild: int, *, until: dt.date, days: int = 30) -> Summary:
        """Return the statistics of the ``days`` days that end with ``until``."""
        first = until - dt.timedelta(days=days - 1)
        rows = self._store.rows(
            "SELECT day, what, subject, count FROM daily_counts "
            "WHERE guild = :guild AND day BETWEEN :first AND :last AND count > 0",
            guild=guild,
            first=first.isoformat(),
            last=until.isoformat(),
        )
        every_day = [first + dt.timedelta(days=number) for number in range(days)]
        by_day: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            if not row["subject"]:
                by_day[row["day"]][row["what"]] += row["count"]
        counted = tuple(_day(each, by_day[each.isoformat()]) for each in every_day)
        total = _day(until, sum(by_day.values(), Counter()))
        return Summary(counted, total, self._most_asked(guild, rows, first))

    def _add(self, guild: int, on: str, what: str, subject: str = "", *, by: int = 1) -> None:
        self._store.run(
            "INSERT INTO daily_counts (guild, day, what, subject, count) "
            "VALUES (:guild, :day, :what, :subject, max(0, :by)) "
            "ON CONFLICT (guild, day, what, subject) DO UPDATE SET count = max(0, count + :by)",
            {"guild": guild, "day": on, "what": what, "subject": subject, "by": by},
        )

    def _most_asked(self, guild: int, rows: Sequence[Row], first: dt.date) -> tuple[MostAsked, ...]:
        counts: Counter[tuple[str, str]] = Counter()
        for row in rows:
            if row["subject"]:
                counts[row["what"], row["subject"]] += row["count"]
        found = [
            self._faq(guild, int(subject), count) if what == "faq" else self._line(guild, subject, count)
            for (what, subject), count in counts.most_common(MOST_SHOWN)
        ]
        found += self._waiting(guild, first)
        return tuple(sorted((each for each in found if each), key=lambda each: -each.count)[:MOST_SHOWN])

    def _faq(self, guild: int, number: int, count: int) -> MostAsked | None:
        question = self._store.value(
            "SELECT wording FROM faq_wordings JOIN faq_entries ON faq_entries.id = entry "
            "WHERE faq_entries.guild = :guild AND number = :number AND position = 0",
            guild=guild,
            number=number,
        )
        return MostAsked("faq", number, question, count) if question else None

    def _line(self, guild: int, subject: str, count: int) -> MostAsked | None:
        article, line = (int(part) for part in subject.split(":"))
        if not article:
            return MostAsked("line", None, "", count, line)
        title = self._store.value(
            "SELECT title FROM articles WHERE guild = :guild AND number = :number", guild=guild, number=article
        )
        return MostAsked("line", article, title, count, line) if title else None

    def _waiting(self, guild: int, first: dt.date) -> list[MostAsked | None]:
        rows = self._store.rows(
            "SELECT number, coalesce('#' || about || ' ', '') || unanswered.question AS text, count(*) AS count "
            "FROM unanswered "
            "JOIN askings ON askings.question = unanswered.id "
            "WHERE unanswered.guild = :guild AND state = 'open' AND askings.at >= :first "
            "GROUP BY unanswered.id ORDER BY count DESC, number LIMIT :most",
            guild=guild,
            first=first.isoformat(),
            most=MOST_SHOWN,
        )
        return [MostAsked("unanswered", row["number"], row["text"], row["count"]) for row in rows]


def counts_of(
    guild: int,
    outcome: Outcome,
    *,
    at: dt.datetime,
    faq: int | None = None,
    article: int | None = None,
    line: int | None = None,
) -> tuple[Count, ...]:
    """Return what to count for a question: its outcome, and the FAQ entry or the line that answered it.

    ``article`` None with a ``line`` stands for the built-in article.
    """
    counts = [Count(guild, day(at), outcome)]
    if faq is not None:
        counts.append(Count(guild, day(at), "faq", str(faq)))
    elif line is not None:
        counts.append(Count(guild, day(at), "line", f"{article or 0}:{line}"))
    return tuple(counts)


def _day(on: dt.date, counts: Counter[str]) -> DayCounts:
    return DayCounts(
        on,
        answered=counts[Outcome.ANSWERED],
        from_faq=counts[Outcome.FROM_FAQ],
        suggested=counts[Outcome.SUGGESTED],
        refused=counts[Outcome.REFUSED],
        helpful=counts[Vote.HELPFUL],
        not_helpful=counts[Vote.NOT_HELPFUL],
    )
