"""Looks up, from another process, which files and lines were read already; reads only."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

IN_USE = """
    SELECT 1 FROM article_sources JOIN articles
    ON articles.guild = article_sources.guild AND articles.number = article_sources.article
    WHERE article_sources.guild = :guild AND mark = :mark AND removed_at IS NULL
"""
EVER = "SELECT 1 FROM article_sources WHERE guild = :guild AND mark = :mark"


class KnownSources:
    """The sources of one server's articles; ``ever`` also counts those that held none or were removed since."""

    def __init__(self, path: Path, guild: int, *, ever: bool = False) -> None:
        self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
        self._guild = guild
        self._sql = EVER if ever else IN_USE

    def __call__(self, mark: str) -> bool:
        """Return whether the source with that mark is known."""
        found = self._connection.execute(self._sql, {"guild": self._guild, "mark": mark})
        return found.fetchone() is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
