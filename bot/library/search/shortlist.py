"""From sentences that were found to the few articles that are worth asking."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.search.indexed_words import IndexedWords, words_of
from bot.library.search.sentence_texts import FoundSentence

IN_ORDER = 0.5
"""What it is worth, beside the words themselves, that neighbours of the question are neighbours in the sentence."""
ELSEWHERE = 0.4
"""What a word of the question is worth that stands in another of the article's sentences."""


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
