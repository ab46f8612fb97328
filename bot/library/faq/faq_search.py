"""Finds FAQ entries by wording: an index in memory for each server, kept in step with the database.

The server's revision in the database tells whether anybody, this process or another, has changed an entry since the
index was made; then only the changed entries are read again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.library.faq.faq_confidence import probability, probability_alone, sure_from
from bot.library.faq.faq_entry import FaqEntry, FaqMatch, FoundIn
from bot.library.faq.faq_table import FaqTable
from bot.library.storage.remembered import Remembered
from bot.library.storage.store import Store
from bot.library.wordings.wording_index import SHORTLIST, Hit, WordingIndex

LIKELY = 0.5
"""A likeness, from 0 to 1, from which on an entry is worth suggesting."""

SERVERS_IN_MEMORY = 200
"""Indexes kept in memory; the one that was not asked for the longest time goes first."""


ENTRIES_AT_ONCE = 20
"""Entries that are taken into an index at a stretch, which takes a few milliseconds."""

CHANGES_ON_THE_WAY = 100
"""Changes that a look-up takes into an index by itself; an import makes some dozens at a time."""


@dataclass(slots=True)
class _ServerIndex:
    entries: dict[int, FaqEntry] = field(default_factory=dict)
    index: WordingIndex = field(default_factory=WordingIndex)

    def put(self, entry: FaqEntry) -> None:
        if entry.removed:
            self.entries.pop(entry.number, None)
            self.index.drop(entry.number)
        else:
            self.entries[entry.number] = entry
            self.index.put(entry.number, entry.wordings, entry.answer)


class FaqSearch:
    """Finds entries by wording, with typos, over questions and aliases, and more weakly over answers."""

    def __init__(self, store: Store, table: FaqTable) -> None:
        self._store = store
        self._table = table
        self._servers: Remembered[_ServerIndex] = Remembered(store, "faq", SERVERS_IN_MEMORY)

    def find(self, guild: int, wording: str, limit: int) -> tuple[FaqMatch, ...]:
        """Return the entries that are likely meant, the best first."""
        with self._store.turn():
            server = self._current(guild)
            # A second one that is as like as the first makes that less sure, also where only one is asked for.
            hits = server.index.find(wording, max(2, limit))
            found = [(hit, probability(hits, place)) for place, hit in enumerate(hits) if hit.likeness >= LIKELY]
            return tuple(
                _match(server.entries[hit.key], hit, sure, probability_alone(hit)) for hit, sure in found[:limit]
            )

    def holding(self, guild: int, words: str) -> tuple[FaqEntry, ...]:
        """Return the entries that have all the telling ``words`` in one of their wordings, the most like them first."""
        with self._store.turn():
            server = self._current(guild)
            hits = server.index.find(words, SHORTLIST)
            return tuple(server.entries[hit.key] for hit in hits if hit.parts is not None and hit.parts.asked == 1.0)

    def complete(self, guild: int, typed: str, limit: int) -> tuple[FaqMatch, ...]:
        """Return entries that somebody who has ``typed`` so far may mean; the first ones where nothing is typed."""
        with self._store.turn():
            server = self._current(guild)
            if not typed.strip():
                first = list(server.entries.values())[:limit]
                return tuple(FaqMatch(entry, entry.question, FoundIn.QUESTION, 0.0, 0.0) for entry in first)
            return tuple(_match(server.entries[hit.key], hit, 0.0, 0.0) for hit in server.index.complete(typed, limit))

    def is_prepared(self, guild: int) -> bool:
        """Tell whether a look-up need not take more than some changed entries into the server's index."""
        return self._servers.is_near(guild, CHANGES_ON_THE_WAY)

    def prepare(self, guild: int) -> Iterator[None]:
        """Make the server's index little by little, so that a large FAQ does not hold up the event loop."""
        while not self._servers.follow_some(guild, _ServerIndex, partial(self._follow_some, guild)):
            yield

    def revision(self, guild: int) -> int:
        """Return the server's revision: every change of an entry raises it."""
        return self._servers.mark(guild).revision

    def _current(self, guild: int) -> _ServerIndex:
        return self._servers.current(guild, _ServerIndex, lambda server, since: self._follow(guild, server, since))

    def _follow(self, guild: int, server: _ServerIndex, since: int) -> None:
        for entry in self._table.changed_since(guild, since):
            server.put(entry)

    def _follow_some(self, guild: int, server: _ServerIndex, since: int) -> int | None:
        entries, reached = self._table.next_changed(guild, since, ENTRIES_AT_ONCE)
        for entry in entries:
            server.put(entry)
        return reached


def sure_one(found: Sequence[FaqMatch]) -> FaqMatch | None:
    """Return the first of the matches if it is sure, else None."""
    return found[0] if found and found[0].match >= 100 * sure_from() else None


def _match(entry: FaqEntry, hit: Hit, sure: float, alone: float) -> FaqMatch:
    in_wording = FoundIn.QUESTION if hit.wording == entry.question else FoundIn.ALIAS
    found_in = FoundIn.ANSWER if hit.parts is None else in_wording
    return FaqMatch(entry, hit.wording, found_in, round(100 * sure, 1), round(100 * alone, 1))
