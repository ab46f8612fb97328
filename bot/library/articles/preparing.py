"""Finds names and statements in articles before anybody asks: ``python -m bot.library.articles.preparing DATABASE``.

Finding them takes some ten milliseconds an article, which is most of what a question to an article costs that was not
read since the start. This program works through a library at a lower priority, in a process of its own; it may be
ended at any time, and goes on where it was.
"""

import contextlib
import logging
import os
import sys
import time
from pathlib import Path

from bot.facts.facts import find_facts
from bot.library.articles.article_facts import ArticleFacts, packed
from bot.library.storage.errors import LibraryBusy
from bot.library.storage.opening import open_beside
from bot.reading.read import read_text

log = logging.getLogger(__name__)

PART = 50
"""Articles whose facts are written at once."""
LOWER = 10
"""How far the process steps back; at the lowest priority it might be stopped while others wait for its writing."""
PAUSE = 1.0
"""Seconds before another try while somebody else writes."""


def prepare(facts: ArticleFacts) -> int:
    """Find what is lacking in all articles, and return in how many; one that breaks the program is left out."""
    done = after = 0
    while rows := facts.lacking(after, PART):
        found: dict[int, bytes] = {}
        for row in rows:
            try:
                found[row["id"]] = packed(find_facts(read_text(row["text"])))
            except Exception:
                log.exception("article %d of the database cannot be prepared", row["id"])
        _keep(facts, found)
        done += len(found)
        after = rows[-1]["id"]
    return done


def _keep(facts: ArticleFacts, found: dict[int, bytes]) -> None:
    while True:
        try:
            return facts.keep(found)
        except LibraryBusy:
            time.sleep(PAUSE)


def main(database: str) -> None:
    """Prepare the articles of a database that the program has open elsewhere."""
    # Windows has no priorities of this kind.
    with contextlib.suppress(AttributeError):
        os.nice(LOWER)
    store = open_beside(Path(database))
    try:
        prepare(ArticleFacts(store))
    finally:
        store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
