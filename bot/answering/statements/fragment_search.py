"""Finds the sentence that a remembered fragment comes from: verbatim, misspelt, reordered or half-remembered.

Two measures decide together: how well the fragment as a string aligns with a part of the sentence, and which share of
its words, weighted by how rare they are in the article, stands in the sentence in some spelling.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.answering.statement_index import StatementIndex
from bot.answering.words.terms import WORD, Compared, Term, compared
from bot.facts.grammar.lexicon import word_classes
from bot.reading.span import Span

ALIGNED = 8
"""Sentences, those with the best coverage, that are aligned with the fragment as strings."""
TIE = 0.02
"""How much the alignment counts between sentences that hold the words equally well."""
SIMILAR = 74.0
"""Similarity, from 0 to 100, from which on two spellings count as one word."""
SIMILAR_SHORT = 80.0
"""Likewise for words of three letters, where one letter weighs more."""
STRING_DECIDES = 0.8
"""Alignment from which on the order of the words is right, so that the string alone may decide."""
NEAR = 120
"""Characters over which the words of one statement may lie scattered."""
SPREAD_COSTS = 0.0004
"""What every character costs by which the words found stand further apart than ``NEAR``."""
SHORTEST_MISSPELT = 3
"""Letters of a word from which on one that is nearly alike is the same misspelt."""


class Found(NamedTuple):
    """A sentence that may hold the fragment.

    ``coverage`` and ``alignment`` run from 0 to 1; ``matched`` are the places of the words found; ``span`` is where
    the fragment stands in the sentence; ``score`` is how sure it is that it comes from here, from 0 to 1.
    """

    number: int
    coverage: float
    alignment: float
    matched: tuple[Span, ...]
    span: Span
    words: int
    score: float


def _score(coverage: float, alignment: float, matched: tuple[Span, ...], words: int) -> float:
    if alignment > STRING_DECIDES:
        return max(0.99 * alignment, 0.5 * alignment + 0.5 * coverage, 0.97 * coverage)
    blend = 0.5 * alignment + 0.5 * coverage
    words_decide = 0.97 * coverage if words >= 3 else 0.0
    return max(0.0, max(blend, words_decide) - _spread(matched))


def _spread(matched: tuple[Span, ...]) -> float:
    """Return what it costs that the words found stand apart: half-remembered words come from near one another."""
    if not matched:
        return 0.0
    return SPREAD_COSTS * max(0, matched[-1].end - matched[0].start - NEAR)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What somebody remembers, read against the words of an article.

    ``plain`` are all its words as one string; ``wanted`` those that carry content; ``spellings`` the stems of the
    article that each of these may mean, with their likeness; ``stems`` all of those; ``weights`` how rare each word
    is; ``covered`` the weight that each sentence holds, of ``total``.
    """

    plain: str
    wanted: tuple[Compared, ...]
    spellings: dict[str, dict[str, float]]
    stems: frozenset[str]
    weights: dict[str, float]
    covered: dict[int, float]
    total: float


def read_fragment(text: str, statements: StatementIndex) -> Fragment:
    """Return the fragment in ``text``: its words in the spellings of the article."""
    asked = [compared(word) for word in WORD.findall(text)]
    wanted = _content(asked)
    spellings = {term.word: _spellings(term, statements) for term in wanted}
    weights = {term.word: _weight(spellings[term.word], statements) for term in wanted}
    covered: dict[int, float] = {}
    for term in wanted:
        best: dict[int, float] = {}
        for stem, likeness in spellings[term.word].items():
            for number in statements.holders.get(stem, ()):
                if likeness > best.get(number, 0.0):
                    best[number] = likeness
        weight = weights[term.word]
        for number, likeness in best.items():
            covered[number] = covered.get(number, 0.0) + likeness * weight
    total = sum([weights[term.word] for term in wanted]) or 1.0
    stems = frozenset([stem for found in spellings.values() for stem in found])
    return Fragment(" ".join([term.word for term in asked]), tuple(wanted), spellings, stems, weights, covered, total)


@dataclass(frozen=True, slots=True)
class FragmentSearch:
    """A fragment, and the sentences that share a word with it, the likeliest first."""

    fragment: Fragment
    found: list[Found]


def searched(text: str, statements: StatementIndex) -> FragmentSearch:
    """Return the fragment in ``text`` with what a search for it finds."""
    fragment = read_fragment(text, statements)
    return FragmentSearch(fragment, _search_fragment(fragment, statements))


def _search_fragment(fragment: Fragment, statements: StatementIndex) -> list[Found]:
    """Return the sentences that share a word with the fragment, the likeliest first."""
    covered = fragment.covered
    leading = sorted(covered, key=lambda number: (-covered[number], number))[:ALIGNED]
    found = [measure(number, fragment, statements) for number in leading]
    return sorted(found, key=lambda candidate: (-candidate.score - TIE * candidate.alignment, candidate.number))


def _content(asked: Sequence[Compared]) -> list[Compared]:
    unique = {term.word: term for term in asked}
    # Not the stop words of questions: those keep "according" and "seven", which are no help among other people's words.
    without = word_classes()
    content = [term for word, term in unique.items() if word not in without and len(word) > 1]
    return content or list(unique.values())


def _spellings(term: Compared, statements: StatementIndex) -> dict[str, float]:
    """Return the stems of the article that a word may mean, each with its likeness from 0 to 1."""
    if term.stem in statements.holders:
        return {term.stem: 1.0}
    if len(term.word) < SHORTEST_MISSPELT or term.word[0].isdigit():
        return {}
    cutoff = SIMILAR_SHORT if len(term.word) <= SHORTEST_MISSPELT else SIMILAR
    similar = process.extract(term.word, statements.vocabulary, scorer=fuzz.ratio, score_cutoff=cutoff, limit=4)
    return {
        statements.stem_of[word]: likeness / 100
        for word, likeness, _ in reversed(similar)
        if word[0] == term.word[0] or len(word) > 5
    }


def _weight(spellings: dict[str, float], statements: StatementIndex) -> float:
    weight = statements.index.pool.weight
    if not spellings:
        return weight("")
    return max([weight(stem) for stem in spellings])


def measure(number: int, fragment: Fragment, statements: StatementIndex) -> Found:
    """Return how well one sentence fits the fragment."""
    plain, stems = fragment.plain, fragment.stems
    sentence = statements.sentence(number)
    text = statements.plain[number]
    aligned = fuzz.partial_ratio_alignment(plain, text) if len(text) >= len(plain) else None
    alignment = (aligned.score if aligned else fuzz.ratio(plain, text)) / 100
    words = sentence.terms
    matched = tuple([words[place].span for place, stem in enumerate(sentence.profile.stems) if stem in stems])
    span = sentence.sentence.span
    if aligned and alignment > 0.75:
        span = _place(words, aligned.dest_start, aligned.dest_end)
    elif matched:
        span = Span(matched[0].start, matched[-1].end)
    coverage = fragment.covered.get(number, 0.0) / fragment.total
    count = len(fragment.wanted)
    score = _score(coverage, alignment, matched, count)
    return Found(number, coverage, alignment, matched, span, count, score)


def _place(words: Sequence[Term], start: int, end: int) -> Span:
    """Return the place in the article of characters ``start`` to ``end`` of the words joined by single spaces."""
    at = 0
    first = last = None
    for term in words:
        stop = at + len(term.word)
        if stop > start and at < end:
            first = first or term
            last = term
        at = stop + 1
    if first is None or last is None:
        return Span(words[0].span.start, words[-1].span.end)
    return Span(first.span.start, last.span.end)
