"""How the words of a fragment stand in a sentence, and in the statement there: the first numbers of a row."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.checking.cut_context import is_asked
from bot.answering.questions.question_parser import negates
from bot.answering.statement_index import StatementIndex
from bot.answering.statements.fragment_search import Found, Fragment
from bot.facts.quotation import QuotationKind, Stance

ADJACENT, APART = 2, 6
"""Two words of the fragment stand together, or near, when their places differ by no more than this many words."""
NEGATED_WITHIN = 4
"""Words before those of the fragment among which a negation reaches them: "did not vote to close"."""


class WantedWords(NamedTuple):
    """The words of a fragment, whatever the sentence: their spellings, their weights, and how much is misspelt.

    ``holders`` are the sentences that hold each word.
    """

    spellings: list[dict[str, float]]
    weights: list[float]
    holders: list[frozenset[int]]
    misspelt: float


def wanted_words(fragment: Fragment, statements: StatementIndex) -> WantedWords:
    """Return what is the same of a fragment whatever the sentence."""
    spellings = [fragment.spellings[term.word] for term in fragment.wanted]
    holders = [frozenset().union(*[statements.holders.get(stem, ()) for stem in each]) for each in spellings]
    weights = [fragment.weights[term.word] for term in fragment.wanted]
    wrong = [weight for each, weight in zip(spellings, weights, strict=True) if _misspelt(each)]
    return WantedWords(spellings, weights, holders, sum(wrong) / fragment.total)


def fragment_features(
    fragment: Fragment, wanted: WantedWords, found: Found, best_other: float, statements: StatementIndex
) -> list[float]:
    """Return the first numbers in a row; ``best_other`` is the score of the best sentence in another line."""
    stems = statements.sentence(found.number).profile.stems
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(stems):
        if stem in fragment.stems:
            places.setdefault(stem, []).append(place)
    standing = [_places(each, places) for each in wanted.spellings]
    missing = [number for number, here in enumerate(standing) if not here]
    present = [here for here in standing if here]
    total = fragment.total
    adjacent, in_order = _pairs(standing)
    first = [here[0] for here in present]
    negations = negations_of(statements.index)[found.number]
    begin, end = min(first, default=0), max(first, default=0)
    return [
        found.coverage,
        found.alignment,
        found.score,
        found.score - best_other,
        float(len(standing)),
        float(len(present)),
        wanted.misspelt,
        sum([wanted.weights[number] for number in missing if not wanted.spellings[number]]) / total,
        sum([wanted.weights[number] for number in missing if wanted.spellings[number]]) / total,
        _together_elsewhere(missing, wanted) / total,
        adjacent,
        in_order,
        len(first) / (end - begin + 1) if first else 0.0,
        float(any(begin - NEGATED_WITHIN <= place < begin for place in negations)),
        float(sum(begin <= place < end for place in negations)),
        *_of_statement(found, statements),
        float(len(stems)),
    ]


@kept_with_index
def negations_of(index: ArticleIndex) -> tuple[tuple[int, ...], ...]:
    """Return for each sentence of an article the positions of the words that negate."""
    return tuple(
        tuple([place for place, word in enumerate(sentence.profile.words) if negates(word)])
        for sentence in index.sentences
    )


def _places(spellings: dict[str, float], places: dict[str, list[int]]) -> list[int]:
    found = [places[stem] for stem in spellings if stem in places]
    if not found:
        return []
    return found[0] if len(found) == 1 else sorted(itertools.chain.from_iterable(found))


def _misspelt(spellings: dict[str, float]) -> bool:
    return bool(spellings) and 0.0 < max(spellings.values()) < 1.0


def _pairs(standing: Sequence[list[int]]) -> tuple[float, float]:
    """Return which share of neighbouring words of the fragment stand side by side, and which in the same order."""
    adjacent = in_order = 0
    for one, other in itertools.pairwise(standing):
        if one and other:
            gaps = [theirs - ours for ours in one for theirs in other]
            adjacent += min(map(abs, gaps)) <= ADJACENT
            in_order += any(0 < gap <= APART for gap in gaps)
    possible = max(1, len(standing) - 1)
    return adjacent / possible, in_order / possible


def _together_elsewhere(missing: Sequence[int], wanted: WantedWords) -> float:
    """Return the greatest weight of words missing here that another sentence holds together."""
    held: dict[int, float] = {}
    for word in missing:
        for sentence in wanted.holders[word]:
            held[sentence] = held.get(sentence, 0.0) + wanted.weights[word]
    return max(held.values(), default=0.0)


def _of_statement(found: Found, statements: StatementIndex) -> list[float]:
    statement = statements.statement_at(found.span)
    question = float(is_asked(statements.index.article.text, found.span.end))
    if statement is None:
        return [0.0, 0.0, 0.0, 0.0, 0.0, question]
    start, end = statement.span.start, statement.span.end
    inside = sum([start <= span.start and span.end <= end for span in found.matched]) / max(1, len(found.matched))
    stance = statements.stance_towards(found.matched, statement)
    return [
        inside,
        float(statement.kind is QuotationKind.DIRECT),
        float(statement.speaker is not None),
        float(stance is Stance.DENIED),
        float(stance is Stance.OPEN),
        question,
    ]
