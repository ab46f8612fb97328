"""Keeps the index in step with the database: reads the list of changes from the mark of the index on."""

import logging
import secrets
import threading
from pathlib import Path

from bot.library.search.article_changes import ArticleChange, ArticleChanges
from bot.library.search.errors import IndexBusy, IndexDamaged, IndexTrouble, IndexUnwritable
from bot.library.search.index_writer import IndexWriter, Mark
from bot.library.search.indexed_words import shape
from bot.library.search.sentence_index import SentenceIndex
from bot.library.storage.errors import LibraryError
from bot.reading.read import read_text

log = logging.getLogger(__name__)

LITTLE = 64
"""So many changed articles are indexed while somebody waits for an answer; more are left to the background."""
BETWEEN_COMMITS = 2_000
"""Articles after which what is indexed so far can be found, and survives a kill."""
PATIENCE = 2.0
"""Seconds that a question waits for an index that is just being opened or begun."""
ATTEMPTS = 3
"""How often files are looked at again that seem damaged: another process may just be changing them."""


class CatchingUp:
    """Owns the index of one process; at most one thread works on it, and nobody waits for that one to search."""

    def __init__(self, folder: Path, changes: ArticleChanges) -> None:
        self.index = SentenceIndex(folder)
        self._changes = changes
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._background: threading.Thread | None = None

    def follow(self) -> bool:
        """Index what little has changed, start a thread for much, and tell whether everything can be found now."""
        # Somebody else at it needs no waiting for, except before the first search of all.
        if not self._turn.acquire(timeout=0.0 if self.index.is_open else PATIENCE):
            return False
        try:
            self._look()
            left = self._changes.count_after(self._revision, LITTLE + 1)
            if left <= LITTLE:
                self._index_changes(much=False)
                return self._changes.latest() == self._revision
        except (IndexTrouble, LibraryError) as error:
            log.warning("the search index is behind: %s", error)
            return False
        finally:
            self._turn.release()
        self.start()
        return False

    def finish(self) -> None:
        """Index everything that has changed, however long that takes; raises IndexBusy or a LibraryError."""
        with self._turn:
            try:
                self._look()
                self._index_changes(much=self._changes.count_after(self._revision, LITTLE + 1) > LITTLE)
            except (IndexDamaged, IndexUnwritable) as error:
                if self._closing.is_set():
                    return
                self._keep_in_memory(error)
                self._index_changes(much=True)

    def start(self) -> None:
        """Index everything that has changed in a thread of its own, unless one is at it."""
        if self._closing.is_set() or (self._background and self._background.is_alive()):
            return
        self._background = threading.Thread(target=self._finish_quietly, name="search index", daemon=True)
        self._background.start()

    def doubt(self) -> None:
        """Look at every file again before the next search."""
        with self._turn:
            self.index.close()

    def forget(self) -> None:
        """Make the index anew from the database, in the next round."""
        with self._turn:
            self._changes.keep()
            self.index.close()

    def close(self) -> None:
        """Stop between two articles, and let the files go."""
        self._closing.set()
        if self._background:
            self._background.join()
        self.index.close()

    @property
    def _revision(self) -> int:
        return self.index.mark.revision if self.index.mark else 0

    def _look(self) -> None:
        """Make sure that there is an index, that it is whole, and that it is this database's; else make it anew."""
        try:
            self._open_or_refresh()
        except IndexDamaged as error:
            log.log(
                logging.WARNING if self.index.is_there else logging.INFO, "the search index is made anew: %s", error
            )
            self._make()
            return
        mark = self.index.mark
        if mark is None or not self._is_ours(mark):
            self._make()

    def _is_ours(self, mark: Mark) -> bool:
        if mark.shape != shape() or mark.revision > self._changes.latest():
            return False
        # What is in memory was made by this process, and other processes know nothing of it.
        return self.index.folder is None or self._changes.knows(mark.token)

    def _open_or_refresh(self) -> None:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                if self.index.is_open and attempt == 1:
                    self.index.refresh()
                else:
                    self.index.open()
                break
            except IndexDamaged:
                if attempt == ATTEMPTS or not self.index.is_there:
                    raise

    def _make(self) -> None:
        if self.index.is_fresh:
            return
        self.index.close()
        try:
            self.index.make()
        except IndexUnwritable as error:
            self._keep_in_memory(error)

    def _keep_in_memory(self, error: IndexTrouble) -> None:
        log.warning("the search index cannot be written, and is kept in memory: %s", error)
        self.index.close()
        self.index = SentenceIndex(None)
        self.index.make()

    def _index_changes(self, *, much: bool) -> None:
        if self._changes.latest() <= self._revision:
            return
        token, fresh = secrets.token_hex(8), self.index.mark is None
        if self.index.folder is not None:
            self._changes.keep(*([self.index.mark.token] if self.index.mark else []), token)
        done = 0
        with self.index.writing(much=much) as writer:
            for change in self._changes.after(self._revision):
                self._write(writer, change, fresh)
                done += 1
                if done % BETWEEN_COMMITS == 0 or self._closing.is_set():
                    writer.commit(Mark(change.revision, token, shape()))
                if self._closing.is_set():
                    return
            writer.commit(Mark(change.revision, token, shape()))

    @staticmethod
    def _write(writer: IndexWriter, change: ArticleChange, fresh: bool) -> None:
        if not fresh:
            writer.drop(change.article)
        if change.row is None:
            return
        try:
            writer.put(change.row["guild"], change.article, read_text(change.row["text"]))
        except IndexTrouble:
            raise
        except Exception:
            # An article that breaks the program must not keep all others from being found.
            log.exception("article %d of the database cannot be indexed", change.article)

    def _finish_quietly(self) -> None:
        try:
            self.finish()
        except (IndexBusy, LibraryError) as error:
            log.warning("the search index is behind: %s", error)
        except Exception:
            log.exception("the search index could not be made")
