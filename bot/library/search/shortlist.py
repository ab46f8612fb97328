"""From sentences that were found, out of the database, to the few articles that are worth asking."""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.learned.associations import load_associations, shares_stood_for
from bot.answering.learned.probability import softmax
from bot.answering.words.terms import stems_of
from bot.library.articles.article_table import COLUMNS, shelved_in
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.search.indexed_words import IndexedWords, pairs_of
from bot.library.search.sentence_index import Hit
from bot.library.storage.store import Store
from bot.reading.span import Span

IN_ORDER = 0.5
"""What it is worth, beside the words themselves, that neighbours of the question are neighbours in the sentence."""
ELSEWHERE = 0.4
"""What a word of the question is worth that stands in another of the article's sentences."""
SHARPNESS = 5.0
"""What makes shares of how well articles fit, so that they are about as often those that answer."""


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

    ``rarities`` says how many sentences there are to each that holds a stem of ``wanted``.
    """

    sentences: tuple[FoundSentence, ...]
    wanted: IndexedWords
    rarities: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Shortlisted:
    """An article that may answer: how well its words fit, from 0 to 1.5, and how probable it is among those found."""

    article: ShelvedArticle
    fit: float
    share: float


@dataclass(frozen=True, slots=True)
class _Compared:
    """A sentence beside what was looked for: the stems that it holds, and how well it fits by them and their order."""

    sentence: FoundSentence
    held: frozenset[str]
    fit: float


def shortlist(found: FoundWords) -> list[Shortlisted]:
    """Return the articles of the sentences found, best first.

    BM25 prefers short sentences; which share of a question's words a sentence holds, by their weights, and whether in
    order, tells better where a fragment comes from; which words stand for which, where a paraphrase does.
    """
    weights, words = _weights(found), _words(found)
    by_article: dict[int, list[_Compared]] = defaultdict(list)
    stand_for: dict[int, float] = defaultdict(float)
    for one, stands_for in zip(_compared(found, words, weights), _stand_for(found, words), strict=True):
        number = one.sentence.article.number
        by_article[number].append(one)
        stand_for[number] = max(stand_for[number], stands_for)
    fits = [_fit(its, weights) for its in by_article.values()]
    shares = softmax([SHARPNESS * (fit + more) for fit, more in zip(fits, stand_for.values(), strict=True)])
    articles = [its[0].sentence.article for its in by_article.values()]
    return sorted(map(Shortlisted, articles, fits, shares), key=lambda one: -one.share)


def best_lines(found: FoundWords) -> list[FoundSentence]:
    """Return the sentences that hold any of the words, those with most of their weight first."""
    ordered = sorted(_compared(found, _words(found), _weights(found)), key=lambda one: -one.fit)
    return [one.sentence for one in ordered if one.held or not found.rarities]


def _weights(found: FoundWords) -> dict[str, float]:
    """Return the share of each stem in the weight of all."""
    weights = {stem: math.log(rarity) for stem, rarity in found.rarities.items()}
    total = sum(weights.values()) or 1.0
    return {stem: weight / total for stem, weight in weights.items()}


def _words(found: FoundWords) -> list[tuple[str, ...]]:
    """Return the stems of all words of each sentence."""
    return [stems_of(sentence.words) for sentence in found.sentences]


def _compared(found: FoundWords, words: Sequence[Sequence[str]], weights: Mapping[str, float]) -> Iterator[_Compared]:
    pairs = frozenset(found.wanted.pairs)
    for sentence, stems in zip(found.sentences, words, strict=True):
        held = frozenset(weights.keys() & stems)
        fit = sum(weights[stem] for stem in held)
        if pairs:
            fit += IN_ORDER * len(pairs.intersection(pairs_of(stems))) / len(pairs)
        yield _Compared(sentence, held, fit)


def _stand_for(found: FoundWords, words: Sequence[Sequence[str]]) -> list[float]:
    """Return the share of what was looked for that the words of each sentence stand for."""
    known, wanted = load_associations(), found.wanted.every
    telling = frozenset(wanted).union(*(known.of(stem).others for stem in wanted))
    standing: dict[str, list[int]] = defaultdict(list)
    for place, stems in enumerate(words):
        for stem in telling.intersection(stems):
            standing[stem].append(place)
    return shares_stood_for(wanted, standing, len(words), known, found.rarities)


def _fit(sentences: list[_Compared], weights: Mapping[str, float]) -> float:
    best = max(sentences, key=lambda one: one.fit)
    elsewhere = frozenset[str]().union(*(one.held for one in sentences)) - best.held
    return best.fit + ELSEWHERE * sum(weights[stem] for stem in elsewhere)
