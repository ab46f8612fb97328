"""What the ranker looks at: which sentences compete, and one row of numbers for each of them.

All of a short article compete, the best of a long one by BM25.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.learned.associations import association_scores
from bot.answering.learned.columns import best_first, leads
from bot.answering.learned.learned_words import LearnedWords, load_learned_words
from bot.answering.learned.term_chances import CHANCE_FEATURES, chance_rows
from bot.answering.lines.kind_features import KIND_FEATURES, kind_features
from bot.answering.lines.word_features import WORD_FEATURES, WordMatcher
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import TermMatch, match_terms
from bot.answering.sentences.sentence_pool import SATURATION, SentencePool

ALL_UP_TO = 64
"""So many sentences are all looked at: a paraphrase may share no word with the line that answers."""
BEST = 24
"""Of more sentences, so many are looked at."""
CONTEXT_FEATURES = (
    "previous coverage",
    "next coverage",
    "paragraph coverage",
    "context coverage",
    "around",
    "without title",
    "position",
    "relative position",
    "opens paragraph",
    "starts with pronoun",
    "pronoun and previous",
    "headline",
)
ASSOCIATION_FEATURES = ("associated", "associated, of best", "associated before")
RELATIVE_TO_BEST = (
    "coverage", "strong coverage", "around", "token set ratio", "nearness", "letters", "pairs apart", "associated",
)  # fmt: skip # a list, read across
FEATURES = (
    "first stage",
    "first stage rank",
    "same words",
    "same words, to best other",
    *WORD_FEATURES,
    *KIND_FEATURES,
    *CONTEXT_FEATURES,
    *CHANCE_FEATURES,
    *ASSOCIATION_FEATURES,
    *(f"{name}, to best other" for name in RELATIVE_TO_BEST),
)
"""The names of the numbers in a row, in order."""
_RELATIVE = tuple(FEATURES.index(name) for name in RELATIVE_TO_BEST)


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


class FeatureTable(NamedTuple):
    """The candidates of a question with their rows of features, and what was matched where."""

    candidates: tuple[int, ...]
    rows: tuple[list[float], ...]
    matches: tuple[TermMatch, ...]
    coverage: tuple[float, ...]


def feature_table(question: Question, pool: SentencePool, words: LearnedWords | None = None) -> FeatureTable:
    """Return the features of the sentences of ``pool`` that compete to answer ``question``.

    ``words`` was learned otherwise than what is shipped, while models that look at it are being trained.
    """
    learned = words or load_learned_words()
    matches = match_terms(question, pool)
    scores = bm25_scores(matches, pool)
    candidates = _choose_candidates(scores)
    matcher = WordMatcher(question, pool, matches)
    coverage = matcher.coverage_of_all()
    groups = zip(
        _first_stage(candidates, scores, _exact_scores(matches, pool)),
        matcher.features(candidates),
        kind_features(question, [pool.profiles[s] for s in candidates], [matcher.matched(s) for s in candidates]),
        _contexts(candidates, pool, matcher, coverage),
        chance_rows(matches, learned.terms.chances(question), candidates, pool.context),
        _associated(candidates, association_scores(question, pool, learned.associations)),
        strict=True,
    )
    rows = [
        [*stage, *of_words, *of_kinds, *context, *chances, *associated]
        for stage, of_words, of_kinds, context, chances, associated in groups
    ]
    _add_relative(rows)
    return FeatureTable(tuple(candidates), tuple(rows), matches, tuple(coverage))


def _exact_scores(matches: Sequence[TermMatch], pool: SentencePool) -> list[float]:
    """Return the Okapi BM25 score of every sentence by the very words of the question alone."""
    scores = [0.0] * len(pool.profiles)
    penalties = pool.penalties
    for match in matches:
        weight = match.weight * (SATURATION + 1)
        for sentence, count in pool.postings.get(match.term.stem, ()):
            scores[sentence] += weight * count / (count + penalties[sentence])
    return scores


def _choose_candidates(scores: Sequence[float]) -> list[int]:
    """Return the sentences to look at, best by score first, reading order among equals."""
    order = best_first(scores)
    return order if len(order) <= ALL_UP_TO else order[:BEST]


def _first_stage(candidates: Sequence[int], scores: Sequence[float], exact: Sequence[float]) -> list[list[float]]:
    top = max(scores, default=0.0) or 1.0
    most, ahead = max(exact, default=0.0) or 1.0, leads(exact)
    return [
        [scores[sentence] / top, 1 / (1 + rank), exact[sentence] / most, ahead[sentence] / most]
        for rank, sentence in enumerate(candidates)
    ]


def _associated(candidates: Sequence[int], scores: Sequence[float]) -> list[list[float]]:
    """Return for each candidate the numbers named by ``ASSOCIATION_FEATURES``."""
    best = max(scores, default=0.0) or 1.0
    return [[scores[one], scores[one] / best, scores[one - 1] if one else 0.0] for one in candidates]


def _paragraph_coverage(pool: SentencePool, coverage: Sequence[float]) -> dict[int, float]:
    best: dict[int, float] = {}
    for paragraph, covered in zip(pool.paragraphs, coverage, strict=True):
        if covered > best.setdefault(paragraph, 0.0):
            best[paragraph] = covered
    return best


def _contexts(
    candidates: Sequence[int], pool: SentencePool, matcher: WordMatcher, coverage: Sequence[float]
) -> list[list[float]]:
    """Return for each candidate the numbers named by ``CONTEXT_FEATURES``."""
    best_of = _paragraph_coverage(pool, coverage)
    holders, profiles, of_paragraph, context = matcher.holders, pool.profiles, pool.paragraphs, pool.context
    most = max(1, len(profiles) - 1)
    rows = []
    for sentence in candidates:
        pronoun, paragraph = profiles[sentence].starts_with_pronoun, of_paragraph[sentence]
        previous = matcher.added_by(sentence, sentence - 1) if sentence - 1 in holders else 0.0
        following = matcher.added_by(sentence, sentence + 1) if sentence + 1 in holders else 0.0
        beside = matcher.added_by_context(sentence) if context[sentence] else 0.0
        rows.append(
            [
                previous,
                following,
                best_of[paragraph],
                beside,
                coverage[sentence] + (beside if beside > 0.5 * previous else 0.5 * previous) + 0.25 * following,
                matcher.coverage_without_title(sentence) if sentence in holders else 0.0,
                1 / (1 + sentence),
                sentence / most,
                1.0 if sentence == 0 or of_paragraph[sentence - 1] != paragraph else 0.0,
                1.0 if pronoun else 0.0,
                previous if pronoun else 0.0,
                1.0 if sentence in pool.headlines else 0.0,
            ]
        )
    return rows


def _add_relative(rows: Sequence[list[float]]) -> None:
    columns = [leads([row[column] for row in rows]) for column in _RELATIVE]
    for row, more in zip(rows, zip(*columns, strict=True), strict=True):
        row += more
