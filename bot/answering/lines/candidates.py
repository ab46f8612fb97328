"""Which sentences compete: all of a short article, the best of a long one by BM25."""

from collections.abc import Sequence

from bot.answering.questions.term_matches import TermMatch
from bot.answering.sentences.sentence_pool import SATURATION, SentencePool

ALL_UP_TO = 64
"""So many sentences are all looked at: a paraphrase may share no word with the line that answers."""
BEST = 24
"""Of more sentences, so many are looked at."""


def bm25_scores(matches: Sequence[TermMatch], pool: SentencePool) -> list[float]:
    """Return the Okapi BM25 score of every sentence (Robertson and Zaragoza 2009), synonyms counted in part."""
    scores = [0.0] * len(pool.profiles)
    penalties = pool.penalties
    for match in matches:
        weight = match.weight * (SATURATION + 1)
        for sentence, (worth, stem) in match.hits.items():
            count = len(pool.profiles[sentence].positions[stem]) * worth
            scores[sentence] += weight * count / (count + penalties[sentence])
    return scores


def exact_scores(matches: Sequence[TermMatch], pool: SentencePool) -> list[float]:
    """Return the Okapi BM25 score of every sentence by the very words of the question alone."""
    scores = [0.0] * len(pool.profiles)
    penalties = pool.penalties
    for match in matches:
        weight = match.weight * (SATURATION + 1)
        for sentence, count in pool.postings.get(match.term.stem, ()):
            scores[sentence] += weight * count / (count + penalties[sentence])
    return scores


def choose_candidates(scores: Sequence[float]) -> list[int]:
    """Return the sentences to look at, best by score first, reading order among equals."""
    order = sorted(range(len(scores)), key=lambda sentence: -scores[sentence])
    return order if len(order) <= ALL_UP_TO else order[:BEST]
