"""Writes sentences into the index, and how far it has come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import tantivy

from bot.library.search.errors import IndexDamaged, damage
from bot.library.search.indexed_words import mark_of, marked, words_of
from bot.reading.article import Article
from bot.reading.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """The ``revision`` up to which changes are in the index, the ``token`` of the database, and the shape of the words.

    The token is drawn anew whenever the index is written, and the database keeps the last two; so an index beside
    another database, or beside an older state of it, is recognised.
    """

    revision: int
    token: str
    shape: str

    def __str__(self) -> str:
        return f"{self.revision} {self.token} {self.shape}"

    @classmethod
    def parse(cls, written: str) -> Self:
        """Return the mark that ``str`` wrote; raises IndexDamaged."""
        revision, *rest = written.split(" ")
        if len(rest) != 2 or not revision.isdigit():
            raise IndexDamaged("it has no mark")
        return cls(int(revision), *rest)


class IndexWriter:
    """What a writer of the index may do; nobody sees anything before ``commit``. All of it raises IndexDamaged."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema, committed: Callable[[], None]) -> None:
        self._writer = writer
        self._schema = schema
        self._committed = committed

    def drop(self, article: int) -> None:
        """Take the sentences of an article out."""
        # By a query: tantivy 0.27 takes a number in delete_documents_by_term for a signed one, and deletes nothing.
        with damage():
            self._writer.delete_documents_by_query(tantivy.Query.term_query(self._schema, "article", article))

    def put(self, guild: int, article: int, read: Article) -> None:
        """Write the sentences of an article, known to the database by the id ``article``, all or none."""
        mark = mark_of(guild)
        documents = [_document(article, sentence.span, read.of(sentence.span), mark) for sentence in read.sentences]
        with damage():
            for document in documents:
                self._writer.add_document(document)

    def commit(self, mark: Mark) -> None:
        """Make everything so far lasting and found, together with how far that is."""
        with damage():
            self._writer.delete_documents_by_term("kind", "mark")
            document = tantivy.Document()
            document.add_text("kind", "mark")
            document.add_text("state", str(mark))
            self._writer.add_document(document)
            self._writer.commit()
        self._committed()


def _document(article: int, span: Span, text: str, mark: str) -> tantivy.Document:
    words = words_of(text)
    document = tantivy.Document()
    document.add_text("stems", marked(words.stems, mark))
    document.add_text("pairs", marked(words.pairs, mark))
    document.add_unsigned("article", article)
    document.add_unsigned("start", span.start)
    document.add_unsigned("end", span.end)
    return document
