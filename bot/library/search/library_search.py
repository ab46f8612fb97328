"""The door: a question to the few articles of a server that are worth asking, in a few milliseconds."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from bot.library.articles.articles import Articles
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.search.article_changes import ArticleChanges
from bot.library.search.catching_up import CatchingUp
from bot.library.search.errors import IndexTrouble
from bot.library.search.indexed_words import IndexedWords, question_words
from bot.library.search.sentence_index import SentenceIndex
from bot.library.search.shortlist import FoundWords, SentenceTexts, Shortlisted, best_lines, shortlist
from bot.library.storage.library_files import search_folder_of
from bot.library.storage.store import Store
from bot.reading.span import Span

log = logging.getLogger(__name__)

SENTENCES = 48
"""Sentences that the index gives; of a question their articles compete."""
RUN = 4
"""Of so many words that stand together somewhere, other sentences that hold but some of them are not looked at."""
LONGEST = 400
"""Characters of a question or quotation by which its articles are found."""
SHORTEST_MISSPELT = 4
KNOWN_LETTERS = 2
"""Letters at the beginning of a misspelt word that are taken to be right."""
SPELLINGS = 4_000
ALIKE = 80.0
"""Similarity of two stems, from 0 to 100, from which on one is taken for a slip of the other."""


@dataclass(frozen=True, slots=True)
class Searched:
    """The articles worth asking, best first; ``complete`` is false while changed articles wait to be indexed."""

    articles: Sequence[Shortlisted]
    complete: bool


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A sentence that was found, with the text of its article."""

    article: ShelvedArticle
    text: str
    span: Span


class LibrarySearch:
    """Searches all articles of a server. Any thread may call it; the index is opened by the first search.

    The index lies in a folder beside the database and is made from it, whenever it is missing, old or damaged.
    """

    def __init__(self, store: Store, articles: Articles) -> None:
        self._articles = articles
        self._texts = SentenceTexts(store)
        self._following = CatchingUp(search_folder_of(store.path), ArticleChanges(store))

    def search(self, guild: int, text: str) -> Searched:
        """Return the articles of a server that may answer ``text``: a question, a fragment or a quotation."""
        found, complete = self._found(guild, text)
        return Searched(shortlist(found) if found else [], complete)

    def has_word(self, guild: int, word: str) -> bool:
        """Tell whether a word stands in an article of a server; of a damaged index that is taken for granted."""
        self._following.follow()
        try:
            return any(self._following.index.holders(guild, question_words(word[:LONGEST]).stems).values())
        except IndexTrouble as error:
            log.warning("the search index is damaged: %s", error)
            return True

    def lines(self, guild: int, words: str) -> list[FoundLine]:
        """Return the sentences of a server that hold some words, those with most of their weight first."""
        found, _ = self._found(guild, words)
        best = best_lines(found) if found else []
        articles = {sentence.article.number: sentence.article for sentence in best}
        texts = {number: self._articles.text(article) for number, article in articles.items()}
        return [FoundLine(sentence.article, texts[sentence.article.number], sentence.span) for sentence in best]

    def catch_up(self) -> None:
        """Index everything that has changed, however long it takes; raises IndexBusy or a LibraryError."""
        self._following.finish()

    def start_catching_up(self) -> None:
        """Index everything that has changed in a thread of its own."""
        self._following.start()

    def forget(self) -> None:
        """Make the index anew from the articles, before the next answer or in the background."""
        self._following.forget()

    @property
    def sentences(self) -> int:
        """How many sentences can be found."""
        return self._following.index.sentences

    def close(self) -> None:
        """Stop indexing, and let the files go."""
        self._following.close()

    def _found(self, guild: int, text: str) -> tuple[FoundWords | None, bool]:
        """Return what the index has; damage is met by making it anew, now or in the background."""
        for _ in range(2):
            complete = self._following.follow()
            try:
                return self._search(guild, text), complete
            except IndexTrouble as error:
                log.warning("the search index is damaged: %s", error)
                self._following.doubt()
        return None, False

    def _search(self, guild: int, text: str) -> FoundWords | None:
        index = self._following.index
        wanted, holders = _spelt(index, guild, question_words(text[:LONGEST]))
        if not wanted.stems and not wanted.pairs:
            return None
        hits = index.search(guild, wanted, SENTENCES, every=True) if len(wanted.pairs) >= RUN - 1 else []
        hits = hits or index.search(guild, wanted, SENTENCES)
        size = max(1, index.sentences)
        rarities = {stem: (size + 1) / (count + 0.5) for stem, count in holders.items()}
        return FoundWords(self._texts.of(guild, hits), wanted, rarities)


def _spelt(index: SentenceIndex, guild: int, wanted: IndexedWords) -> tuple[IndexedWords, dict[str, int]]:
    """Return the words with slips of the keyboard mended, and in how many sentences each stem stands."""
    holders = index.holders(guild, wanted.stems)
    meant = {stem: _meant(index, guild, stem) for stem, count in holders.items() if not count}
    mended = {stem: other for stem, other in meant.items() if other}
    if not mended:
        return wanted, holders
    stems = tuple(dict.fromkeys(mended.get(stem, stem) for stem in wanted.stems))
    pairs = tuple("_".join(mended.get(part, part) for part in pair.split("_")) for pair in wanted.pairs)
    every = tuple(mended.get(stem, stem) for stem in wanted.every)
    return replace(wanted, stems=stems, pairs=pairs, every=every), index.holders(guild, stems)


def _meant(index: SentenceIndex, guild: int, stem: str) -> str | None:
    if len(stem) < SHORTEST_MISSPELT or stem[0].isdigit():
        return None
    known = index.beginning_with(guild, stem[:KNOWN_LETTERS], SPELLINGS)
    found = process.extractOne(stem, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[0] if found else None
