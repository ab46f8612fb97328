"""From sentences that were found, out of the database, to the few articles that are worth asking."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.library.articles.article_table import COLUMNS, shelved_in
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.search.indexed_words import IndexedWords, words_of
from bot.library.search.sentence_index import Hit
from bot.library.storage.store import Store
from bot.reading.span import Span

IN_ORDER = 0.5
"""What it is worth, beside the words themselves, that neighbours of the question are neighbours in the sentence."""
ELSEWHERE = 0.4
"""What a word of the question is worth that stands in another of the article's sentences."""


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence that was found: its article, where it stands in there, and its words."""

    article: ShelvedArticle
    span: Span
    words: str


class SentenceTexts:
    """Reads sentences by their places."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, guild: int, hits: Sequence[Hit]) -> tuple[FoundSentence, ...]:
        """Return the sentences of ``hits``, in order, without those whose article is out of use or gone."""
        # From the list to the articles: left to itself, SQLite walks through all articles of the server.
        rows = self._store.rows(
            f"SELECT a.id, {COLUMNS}, substr(a.text, 1 + json_extract(hit.value, '$[1]'), "  # noqa: S608 - own names
            "json_extract(hit.value, '$[2]')) AS words, json_extract(hit.value, '$[1]') AS start, "
            "json_extract(hit.value, '$[2]') AS length "
            "FROM json_each(:hits) AS hit CROSS JOIN articles AS a ON a.id = json_extract(hit.value, '$[0]') "
            "WHERE a.guild = :guild AND a.removed_at IS NULL ORDER BY hit.key",
            hits=json.dumps([(hit.article, hit.span.start, len(hit.span)) for hit in hits]),
            guild=guild,
        )
        articles: dict[int, ShelvedArticle] = {}
        found = []
        for row in rows:
            article = articles.get(row["id"]) or articles.setdefault(row["id"], shelved_in(row))
            found.append(FoundSentence(article, Span(row["start"], row["start"] + row["length"]), row["words"]))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Sentences that were found, and what was looked for.

    ``weights`` says how rare each stem of ``wanted`` is among all sentences.
    """

    sentences: tuple[FoundSentence, ...]
    wanted: IndexedWords
    weights: Mapping[str, float]

    @property
    def total(self) -> float:
        """The weight of all stems together."""
        return sum(self.weights.values()) or 1.0


@dataclass(frozen=True, slots=True)
class Shortlisted:
    """An article that may answer, and how well it fits, from 0 to 1.5."""

    article: ShelvedArticle
    score: float


@dataclass(frozen=True, slots=True)
class _Scored:
    sentence: FoundSentence
    score: float
    held: frozenset[str]


def shortlist(found: FoundWords) -> list[Shortlisted]:
    """Return the articles of the sentences found, best first.

    BM25 prefers short sentences; which share of a question's words a sentence holds, by their weights, and whether in
    order, tells better where a fragment comes from.
    """
    by_article: dict[int, list[_Scored]] = defaultdict(list)
    for scored in _scored(found):
        by_article[scored.sentence.article.number].append(scored)
    listed = [Shortlisted(sentences[0].sentence.article, _fit(sentences, found)) for sentences in by_article.values()]
    return sorted(listed, key=lambda one: -one.score)


def best_lines(found: FoundWords) -> list[FoundSentence]:
    """Return the sentences that hold any of the words, those with most of their weight first."""
    ordered = sorted(_scored(found), key=lambda scored: -scored.score)
    return [scored.sentence for scored in ordered if scored.held or not found.weights]


def _scored(found: FoundWords) -> Iterator[_Scored]:
    pairs, total = frozenset(found.wanted.pairs), found.total
    for sentence in found.sentences:
        words = words_of(sentence.words)
        held = frozenset(found.weights.keys() & words.stems)
        score = sum(found.weights[stem] for stem in held) / total
        if pairs:
            score += IN_ORDER * len(pairs.intersection(words.pairs)) / len(pairs)
        yield _Scored(sentence, score, held)


def _fit(sentences: list[_Scored], found: FoundWords) -> float:
    best = max(sentences, key=lambda scored: scored.score)
    elsewhere = frozenset[str]().union(*(scored.held for scored in sentences)) - best.held
    return best.score + ELSEWHERE * sum(found.weights[stem] for stem in elsewhere) / found.total
