"""Empties the write-ahead log of a database, in which words live on that were erased from its file."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

WAIT = 0.2
"""Seconds for which others are waited for, who cannot write meanwhile."""

log = logging.getLogger(__name__)


def empty_log(path: Path) -> bool:
    """Fold the log into the file and empty it; return False while somebody still reads what was before.

    It works on a connection of its own and may take a moment; call it in a thread.
    """
    try:
        with closing(sqlite3.connect(path, timeout=WAIT)) as connection:
            # Most is folded while others write; they wait for the rest only.
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.DatabaseError as error:
        log.warning("the write-ahead log cannot be emptied yet: %s", error)
        return False
    return not is_busy
