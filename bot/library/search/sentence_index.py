"""The index of sentences: tantivy behind a narrow door, on disk or, where nothing can be written, in memory."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import tantivy

from bot.library.search.errors import IndexBusy, IndexDamaged, IndexUnwritable, damage
from bot.library.search.index_files import META, Files, check_sums, files_of, is_same
from bot.library.search.index_writer import IndexWriter, Mark
from bot.library.search.indexed_words import IndexedWords, mark_of
from bot.reading.span import Span

LITTLE_MEMORY, MUCH_MEMORY = 15_000_000, 100_000_000
"""Bytes in which a writer collects sentences; the first is the least that tantivy takes."""

STATE = "mark"


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that was found: the ``id`` of its article, where it stands in the text, and its BM25 score."""

    article: int
    span: Span
    score: float


class SentenceIndex:
    """Sentences of all servers, each a document; ``folder`` None keeps them in memory.

    Nothing here waits for another process: a second writer is told IndexBusy. Searching needs no lock.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._schema = _schema()
        self._files: Files | None = None
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher | None = None
        self.mark: Mark | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether there is something to search."""
        return self._searcher is not None

    @property
    def is_there(self) -> bool:
        """Tell whether the folder looks like an index, however damaged."""
        return self.folder is not None and (self.folder / META).is_file()

    @property
    def is_fresh(self) -> bool:
        """Tell whether it was just made, and nothing was written yet."""
        return self._index is not None and self._searcher is None

    @property
    def sentences(self) -> int:
        """How many sentences can be found."""
        return max(0, self._searcher.num_docs - 1) if self._searcher else 0

    def open(self) -> None:
        """Open what is there, checked; raises IndexDamaged when it is missing or makes no sense."""
        if self.folder is None:
            raise IndexDamaged("it is kept in memory only")
        files = files_of(self.folder)
        check_sums(self.folder, files)
        with damage():
            index = tantivy.Index(self._schema, path=str(self.folder))
            self._take(index, files)

    def make(self) -> None:
        """Make an empty index in the place of whatever is there; raises IndexUnwritable or IndexBusy."""
        self.close()
        if self.folder is None:
            self._index = tantivy.Index(self._schema)
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with _writer_lock(self.folder, self._schema):
                for path in self.folder.iterdir():
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
            self._index = tantivy.Index(self._schema, path=str(self.folder), reuse=False)
        except (OSError, ValueError) as error:
            raise IndexUnwritable(str(error)) from error

    def refresh(self) -> None:
        """See what another process has committed; raises IndexDamaged when files are gone or changed."""
        if self.folder is None or self._files is None:
            return
        if is_same(self.folder, self._files):
            return
        files = files_of(self.folder)
        check_sums(self.folder, files, self._files)
        with damage():
            assert self._index is not None
            self._take(self._index, files)

    def search(self, guild: int, words: IndexedWords, limit: int, *, every: bool = False) -> list[Hit]:
        """Return the sentences of a server that hold most of the words, or ``every`` one, best first.

        Raises IndexDamaged. Every word costs a tenth of most: the rarest decides which sentences are looked at.
        """
        searcher = self._searcher
        if searcher is None:
            return []
        mark = mark_of(guild)
        terms = [("stems", mark + word) for word in words.stems] + [("pairs", mark + word) for word in words.pairs]
        occurs = tantivy.Occur.Must if every else tantivy.Occur.Should
        query = tantivy.Query.boolean_query(
            [(occurs, tantivy.Query.term_query(self._schema, field, term, "freq")) for field, term in terms]
        )
        with damage():
            found = searcher.search(query, limit, count=False).hits
            places = [address for _, address in found]
            columns = [searcher.fast_field_values(name, places) for name in ("article", "start", "end")]
            scores = [score for score, _ in found]
            return [
                Hit(int(article or 0), Span(int(start or 0), int(end or 0)), score)
                for article, start, end, score in zip(*columns, scores, strict=True)
            ]

    def holders(self, guild: int, stems: Sequence[str]) -> dict[str, int]:
        """Return in how many sentences of a server each stem stands; raises IndexDamaged."""
        searcher = self._searcher
        if searcher is None:
            return {}
        mark = mark_of(guild)
        with damage():
            return {stem: searcher.doc_freq("stems", mark + stem) for stem in stems}

    def beginning_with(self, guild: int, letters: str, limit: int) -> list[str]:
        """Return stems of a server that begin with some letters; raises IndexDamaged."""
        searcher = self._searcher
        if searcher is None:
            return []
        mark = mark_of(guild)
        with damage():
            return [
                term.removeprefix(mark) for term, _ in searcher.terms_with_prefix("stems", mark + letters, limit=limit)
            ]

    @contextmanager
    def writing(self, *, much: bool = False) -> Iterator[IndexWriter]:
        """Open the index for writing; raises IndexBusy while another process writes, IndexUnwritable."""
        index = self._index
        if index is None:
            raise IndexDamaged("it is not open")
        try:
            writer = index.writer(MUCH_MEMORY if much else LITTLE_MEMORY, 1)
        except ValueError as error:
            raise (IndexBusy if "Lock" in str(error) else IndexUnwritable)(str(error)) from error
        # What goes wrong between the calls of the writer is no damage of the index.
        yield IndexWriter(writer, self._schema, self.saw_commit)
        with damage():
            writer.wait_merging_threads()
        self.saw_commit()

    def saw_commit(self) -> None:
        """Search in what was just committed."""
        with damage():
            assert self._index is not None
            self._take(self._index, files_of(self.folder) if self.folder else None)

    def close(self) -> None:
        """Let the files go."""
        self._index = self._searcher = self._files = self.mark = None

    def _take(self, index: tantivy.Index, files: Files | None) -> None:
        index.config_reader("manual")
        index.reload()
        searcher = index.searcher()
        found = searcher.search(tantivy.Query.term_query(self._schema, "kind", STATE), 1, count=False).hits
        mark = Mark.parse(str(searcher.doc(found[0][1]).get_first("state"))) if found else None
        self._index, self._searcher, self._files, self.mark = index, searcher, files, mark


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("stems", "pairs"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("state", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("article", indexed=True, fast=True)
    builder.add_unsigned_field("start", fast=True)
    builder.add_unsigned_field("end", fast=True)
    return builder.build()


@contextmanager
def _writer_lock(folder: Path, schema: tantivy.Schema) -> Iterator[None]:
    """Make sure that no other process is writing the index that is about to be thrown away."""
    try:
        writer = tantivy.Index(schema, path=str(folder), reuse=True).writer(LITTLE_MEMORY, 1)
    except (OSError, ValueError) as error:
        if "Lock" in str(error):
            raise IndexBusy(str(error)) from error
        # What is there is no index at all, so nobody is writing it.
        yield
        return
    try:
        yield
    finally:
        del writer
