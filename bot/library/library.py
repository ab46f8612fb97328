"""The door of the room: one library in one file, with a room for each thing that is kept."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.library.archive.reading import Imported, read_archive
from bot.library.archive.writing import write_archive
from bot.library.articles.articles import Articles
from bot.library.backup import back_up
from bot.library.faq.faq import Faq
from bot.library.faq.newer_versions import NewerVersions
from bot.library.privacy.privacy import Privacy
from bot.library.questions.answered_questions import GivenAnswer, GivenAnswers, LongQuestions
from bot.library.questions.queue import Queue
from bot.library.questions.queue_answers import QueueAnswers
from bot.library.questions.statistics import Count, Statistics
from bot.library.search.library_search import LibrarySearch
from bot.library.settings.settings import Settings
from bot.library.storage.audit import AuditTrail
from bot.library.storage.guilds import Guilds
from bot.library.storage.opening import open_store
from bot.library.storage.program_state import ProgramState
from bot.library.storage.store import Store


class Library:
    """Everything that is kept, in one SQLite file; close it at the end, or use it in a ``with`` statement.

    All methods are plain, and any thread may call them; a transaction in one makes the others wait for its end. Most
    take a few milliseconds at most and may be called on the event loop. These take as long as there is much, and belong
    in a thread: ``back_up``, ``export`` and ``import_archive``; ``articles.add``, ``add_all``, ``reindex``, and
    ``index_of`` for an article that was not asked since the start; ``newer_versions.replace``; all of ``search`` but
    ``start_catching_up``; ``faq.export``, ``faq.plan_import``, and each step of ``faq.import_in_steps`` and
    ``faq.prepare``; all of ``privacy``.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.guilds = Guilds(store)
        self.audit = AuditTrail(store)
        self.state = ProgramState(store)
        self.faq = Faq(store, self.guilds, self.audit)
        self.articles = Articles(store, self.guilds, self.audit)
        self.newer_versions = NewerVersions(store, self.articles, self.faq)
        self.search = LibrarySearch(store, self.articles)
        self.queue = Queue(store, self.guilds, self.audit)
        self.queue_answers = QueueAnswers(store, self.faq, self.queue)
        self.given_answers = GivenAnswers(store, self.guilds)
        self.long_questions = LongQuestions(store, self.guilds)
        self.statistics = Statistics(store, self.guilds)
        self.settings = Settings(store, self.guilds, self.audit)
        self.privacy = Privacy(store, self.guilds, self.settings)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library in the file ``path``, made with its folder if need be; raises a LibraryUnusable.

        The file is checked, and brought up to date when an older program wrote it.
        """
        return cls(open_store(path))

    @property
    def path(self) -> Path:
        """The file that holds the library."""
        return self._store.path

    def is_in_place(self) -> bool:
        """Tell whether the open file still lies at its path, and is not one that was moved, deleted or replaced."""
        return self._store.is_in_place()

    def note(self, counts: Counter[Count], answers: Iterable[tuple[GivenAnswer, int]]) -> None:
        """Write down counts and given answers, each with the person who asked, in one transaction."""
        with self._store.atomic(lasting=False):
            self.statistics.add(counts)
            self.given_answers.keep(answers)

    def back_up(self, target: Path) -> Path:
        """Write a consistent copy of the library to ``target`` and return it; raises NoBackup. Call it in a thread."""
        return back_up(self._store, target)

    def export(self, guild: int, target: Path, *, at: dt.datetime) -> Path:
        """Write everything of a server into one archive and return it; raises Missing or NoArchive."""
        return write_archive(self.path, guild, target, at=at)

    def import_archive(self, archive: Path, guild: int | None = None) -> Imported:
        """Take an archive in, for its own server or another one; raises NotAnArchive, or Taken where it has data."""
        return read_archive(self._store, archive, guild)

    def close(self) -> None:
        """Close the file, and the search index beside it."""
        self.search.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
