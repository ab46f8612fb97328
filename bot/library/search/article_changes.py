"""Which articles have changed since the index last looked, as the database lists them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from bot.library.storage.program_state import ProgramState
from bot.library.storage.store import Row, Store

TOKENS = "search index"
PART = 200
"""Articles read at once."""


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article that changed, by its id; ``row`` None for one that is out of use or gone."""

    revision: int
    article: int
    row: Row | None

    @property
    def date(self) -> dt.date | None:
        """The day of the article."""
        return dt.date.fromisoformat(self.row["date"]) if self.row and self.row["date"] else None


class ArticleChanges:
    """Reads the list of changes; a number once given in it is never given again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state = ProgramState(store)

    def latest(self) -> int:
        """Return the revision of the last change, 0 before the first."""
        return int(self._store.value("SELECT max(revision) FROM article_changes") or 0)

    def count_after(self, revision: int, most: int) -> int:
        """Return how many articles have changed since, counted up to ``most``."""
        return int(
            self._store.value(
                "SELECT count(*) FROM (SELECT 1 FROM article_changes WHERE revision > :revision LIMIT :most)",
                revision=revision,
                most=most,
            )
        )

    def after(self, revision: int) -> Iterator[ArticleChange]:
        """Yield what has changed since, in order, with the texts of the articles in use."""
        while True:
            rows = self._store.rows(
                "SELECT c.revision, c.article, a.guild, a.title, a.date, a.text FROM article_changes c "
                "LEFT JOIN articles a ON a.id = c.article AND a.removed_at IS NULL "
                "WHERE c.revision > :revision ORDER BY c.revision LIMIT :part",
                revision=revision,
                part=PART,
            )
            for row in rows:
                yield ArticleChange(row["revision"], row["article"], None if row["text"] is None else row)
            if len(rows) < PART:
                return
            revision = rows[-1]["revision"]

    def knows(self, token: str) -> bool:
        """Tell whether the index with that token belongs to the database as it is now."""
        return token in self._tokens()

    def keep(self, *tokens: str) -> None:
        """Remember the token that the index has, and the one that it is about to be written with."""
        with self._store.atomic(lasting=False):
            self._state.set(TOKENS, " ".join(tokens))

    def _tokens(self) -> list[str]:
        return (self._state.get(TOKENS) or "").split()
