"""From sentences that were found to the few articles that are worth asking."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.library.search.indexed_words import IndexedWords, words_of
from bot.library.search.sentence_index import Hit
from bot.library.shelved_article import ShelvedArticle
from bot.reading.span import Span

IN_ORDER = 0.5
"""What it is worth, beside the words themselves, that neighbours of the question are neighbours in the sentence."""
ELSEWHERE = 0.4
"""What a word of the question is worth that stands in another of the article's sentences."""


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence by its place in the text of its article, and how well it fits, from 0 to 1.5."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Shortlisted:
    """An article that may answer, how well it fits, and its sentences that were found, best first."""

    article: ShelvedArticle
    score: float
    sentences: tuple[FoundSentence, ...]


def shortlist(
    hits: Sequence[Hit],
    articles: Mapping[int, tuple[ShelvedArticle, str]],
    wanted: IndexedWords,
    weights: Mapping[str, float],
) -> list[Shortlisted]:
    """Return the articles of the sentences found, best first; ``weights`` says how rare each stem is.

    BM25 prefers short sentences; which share of a question's words a sentence holds, by their weights, and whether in
    order, tells better where a fragment comes from.
    """
    total = sum(weights.values()) or 1.0
    pairs = frozenset(wanted.pairs)
    found: dict[int, list[tuple[FoundSentence, frozenset[str]]]] = defaultdict(list)
    for hit in hits:
        if hit.article not in articles:
            continue
        words = words_of(articles[hit.article][1][hit.start : hit.end])
        held = weights.keys() & words.stems
        score = sum(weights[stem] for stem in held) / total
        if pairs:
            score += IN_ORDER * len(pairs.intersection(words.pairs)) / len(pairs)
        found[hit.article].append((FoundSentence(Span(hit.start, hit.end), score), frozenset(held)))
    listed = [_listed(articles[article][0], sentences, weights, total) for article, sentences in found.items()]
    return sorted(listed, key=lambda one: -one.score)


def _listed(
    article: ShelvedArticle,
    sentences: list[tuple[FoundSentence, frozenset[str]]],
    weights: Mapping[str, float],
    total: float,
) -> Shortlisted:
    ordered = sorted(sentences, key=lambda pair: -pair[0].score)
    best, held = ordered[0]
    elsewhere = frozenset[str]().union(*(others for _, others in ordered)) - held
    score = best.score + ELSEWHERE * sum(weights[stem] for stem in elsewhere) / total
    return Shortlisted(article, score, tuple(sentence for sentence, _ in ordered))
