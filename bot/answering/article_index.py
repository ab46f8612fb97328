"""An article made ready to be asked: its facts, and the terms of its sentences."""

import math
from collections import Counter
from dataclasses import dataclass

from bot.answering.terms import Term, terms
from bot.facts.facts import Facts, find_facts
from bot.reading.article import Article, Sentence


@dataclass(frozen=True, slots=True)
class IndexedSentence:
    """A sentence with its terms in order."""

    sentence: Sentence
    terms: tuple[Term, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """An article with its facts, its sentences as terms, and in how many sentences each stem stands."""

    article: Article
    facts: Facts
    sentences: tuple[IndexedSentence, ...]
    frequency: dict[str, int]

    def weight(self, stem: str) -> float:
        """Return the inverse document frequency of a stem among the sentences of this article."""
        count = self.frequency.get(stem, 0)
        return math.log(1 + (len(self.sentences) - count + 0.5) / (count + 0.5))


def index_article(article: Article) -> ArticleIndex:
    """Return the article made ready to be asked; the work is linear in its length."""
    indexed = []
    frequency: Counter[str] = Counter()
    for sentence in article.sentences:
        words = terms(article.text, sentence.span.start, sentence.span.end)
        stems = frozenset(term.stem for term in words)
        frequency.update(stems)
        indexed.append(IndexedSentence(sentence, words, stems))
    return ArticleIndex(article, find_facts(article), tuple(indexed), dict(frequency))
