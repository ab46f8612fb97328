"""The program of a reading process: sources on its standard input, what they hold on its standard output.

``python -m bot.library.ingest.reading_process DATABASE SERVER EVER``; started by ``reading_pool`` only. In the database
it only looks up which files and lines were read already.
"""

import contextlib
import sqlite3
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.library.fetching.memory_limit import limit_memory
from bot.library.ingest.messages import DONE, packed, unpacked_source
from bot.library.ingest.reading import read_source

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


def main(database: str, guild: str, ever: str) -> None:
    """Read sources until the input ends."""
    limit_memory()
    answers = sys.stdout.buffer
    # What a library prints must not get among the answers.
    with contextlib.redirect_stdout(sys.stderr), KnownSources(Path(database), int(guild), ever=ever == "ever") as known:
        for line in sys.stdin.buffer:
            for read in read_source(unpacked_source(line), known):
                answers.write(packed(read))
            answers.write(DONE)
            answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
