"""Where the words of a question stand in the sentences: the same word, a relative, a synonym or a short form."""

from typing import NamedTuple

from bot.answering.questions.question import Question, QuestionTerm
from bot.answering.sentence_pool import SentencePool
from bot.answering.words.meanings import related, synonyms_of

SAME, ALIAS, SYNONYM, RELATIVE = 1.0, 0.9, 0.6, 0.8
"""How much a match counts, by its kind; measured by cross-validation."""
NO_RELATION, RELATED_SLOPE, MOST_RELATED = 0.2, 2.0, 0.85
"""A related word counts for the cosine above the first of these times the second, and never more than the third."""
STRONG = 0.5
"""A match that counts at least so much is taken for the thing itself."""
SHORTEST_RELATIVE = 0.6
"""The share of the longer word that two related words ("destroy", "destruction") have in common at their start."""


class TermMatch(NamedTuple):
    """One term of a question, its weight, and the best match of it in each sentence that has one.

    ``hits`` gives for each sentence how much its match counts and the stem that matched; ``exact`` are the sentences
    with the same stem.
    """

    term: QuestionTerm
    weight: float
    hits: dict[int, tuple[float, str]]
    exact: frozenset[int]


def match_terms(question: Question, pool: SentencePool) -> tuple[TermMatch, ...]:
    """Return where each term of the question stands in the pool."""
    return tuple(_match(term, pool) for term in question.terms)


def _match(term: QuestionTerm, pool: SentencePool) -> TermMatch:
    hits: dict[int, tuple[float, str]] = {}
    postings = pool.postings
    for stem, worth in _standing_for(term.stem, pool).items():
        hit = (worth, stem)
        for sentence, _ in postings[stem]:
            if sentence not in hits or hits[sentence][0] < worth:
                hits[sentence] = hit
    exact = frozenset([sentence for sentence, _ in postings.get(term.stem, ())])
    count = len(exact) or min(sum([worth >= STRONG for worth, _ in hits.values()]), 2)
    weight = pool.weight_of_count(count)
    return TermMatch(term, weight * term.importance, hits, exact)


def _standing_for(stem: str, pool: SentencePool) -> dict[str, float]:
    postings, names = pool.postings, pool.names
    found = {
        other: _worth(nearness) for other, nearness in related(stem).items() if other in postings and other not in names
    }
    for other in _relatives(stem, pool):
        found[other] = RELATIVE
    for other in synonyms_of(stem):
        if other in postings:
            found[other] = max(SYNONYM, found.get(other, 0.0))
    for alias in sorted(pool.aliases.get(stem, ())):
        if alias in postings:
            found[alias] = ALIAS
    if stem in postings:
        found[stem] = SAME
    return found


def _worth(nearness: float) -> float:
    """Return how much a related word counts by the cosine of the vectors."""
    return min(MOST_RELATED, (nearness - NO_RELATION) * RELATED_SLOPE)


def _relatives(stem: str, pool: SentencePool) -> list[str]:
    if len(stem) < 5 or stem[0].isdigit():
        return []
    return [other for other in pool.by_prefix.get(stem[:4], ()) if other != stem and _related(stem, other)]


def _related(stem: str, other: str) -> bool:
    common = 4
    for ours, theirs in zip(stem[4:], other[4:], strict=False):
        if ours != theirs:
            break
        common += 1
    return common >= 5 and common >= SHORTEST_RELATIVE * max(len(stem), len(other))
