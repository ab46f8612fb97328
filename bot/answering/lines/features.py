"""What the ranker looks at: which sentences compete, and one row of numbers for each of them.

All of a short article compete, the best of a long one by BM25.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.learned.associations import association_scores
from bot.answering.learned.columns import Columns, best_first, leads, rows_of
from bot.answering.learned.learned_words import LearnedWords, load_learned_words
from bot.answering.learned.term_chances import CHANCE_FEATURES, chance_columns
from bot.answering.lines.kind_features import KIND_FEATURES, kind_features
from bot.answering.lines.word_features import WORD_FEATURES, WordMatcher
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import TermMatch, match_terms
from bot.answering.sentence_pool import SATURATION, SentencePool

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
AHEAD_OF_BEST_OTHER = {
    name: f"{name}, to best other"
    for name in (
        "coverage", "strong coverage", "around", "token set ratio", "nearness", "letters", "pairs apart", "associated",
    )
}  # fmt: skip # a list, read across
"""The names of the numbers that are also told by how far they are ahead, with what that is called."""
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
    *AHEAD_OF_BEST_OTHER.values(),
)
"""The names of the numbers in a row, in order."""


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
    columns = {
        **_first_stage(candidates, scores, _exact_scores(matches, pool)),
        **matcher.features(candidates),
        **_of_kinds(question, pool, matcher, candidates),
        **_contexts(candidates, pool, matcher, coverage),
        **chance_columns(matches, learned.terms.chances(question), candidates, pool.context),
        **_associated(candidates, association_scores(question, pool, learned.associations)),
    }
    columns |= {ahead: leads(columns[name]) for name, ahead in AHEAD_OF_BEST_OTHER.items()}
    return FeatureTable(tuple(candidates), tuple(rows_of(columns, FEATURES)), matches, tuple(coverage))


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


def _first_stage(candidates: Sequence[int], scores: Sequence[float], exact: Sequence[float]) -> Columns:
    top = max(scores, default=0.0) or 1.0
    most, ahead = max(exact, default=0.0) or 1.0, leads(exact)
    return {
        "first stage": [scores[one] / top for one in candidates],
        "first stage rank": [1 / (1 + rank) for rank in range(len(candidates))],
        "same words": [exact[one] / most for one in candidates],
        "same words, to best other": [ahead[one] / most for one in candidates],
    }


def _of_kinds(question: Question, pool: SentencePool, matcher: WordMatcher, candidates: Sequence[int]) -> Columns:
    return kind_features(question, [pool.profiles[s] for s in candidates], [matcher.matched(s) for s in candidates])


def _associated(candidates: Sequence[int], scores: Sequence[float]) -> Columns:
    best = max(scores, default=0.0) or 1.0
    return {
        "associated": [scores[one] for one in candidates],
        "associated, of best": [scores[one] / best for one in candidates],
        "associated before": [scores[one - 1] if one else 0.0 for one in candidates],
    }


def _paragraph_coverage(pool: SentencePool, coverage: Sequence[float]) -> dict[int, float]:
    best: dict[int, float] = {}
    for paragraph, covered in zip(pool.paragraphs, coverage, strict=True):
        if covered > best.setdefault(paragraph, 0.0):
            best[paragraph] = covered
    return best


def _contexts(
    candidates: Sequence[int], pool: SentencePool, matcher: WordMatcher, coverage: Sequence[float]
) -> Columns:
    best_of = _paragraph_coverage(pool, coverage)
    holders, profiles, of_paragraph, context = matcher.holders, pool.profiles, pool.paragraphs, pool.context
    most = max(1, len(profiles) - 1)
    previous = [matcher.added_by(one, one - 1) if one - 1 in holders else 0.0 for one in candidates]
    following = [matcher.added_by(one, one + 1) if one + 1 in holders else 0.0 for one in candidates]
    beside = [matcher.added_by_context(one) if context[one] else 0.0 for one in candidates]
    with_pronoun = [profiles[one].starts_with_pronoun for one in candidates]
    return {
        "previous coverage": previous,
        "next coverage": following,
        "paragraph coverage": [best_of[of_paragraph[one]] for one in candidates],
        "context coverage": beside,
        "around": [
            coverage[one] + max(by_context, 0.5 * before) + 0.25 * after
            for one, by_context, before, after in zip(candidates, beside, previous, following, strict=True)
        ],
        "without title": [matcher.coverage_without_title(one) if one in holders else 0.0 for one in candidates],
        "position": [1 / (1 + one) for one in candidates],
        "relative position": [one / most for one in candidates],
        "opens paragraph": [
            1.0 if one == 0 or of_paragraph[one - 1] != of_paragraph[one] else 0.0 for one in candidates
        ],
        "starts with pronoun": [1.0 if pronoun else 0.0 for pronoun in with_pronoun],
        "pronoun and previous": [
            before if pronoun else 0.0 for before, pronoun in zip(previous, with_pronoun, strict=True)
        ],
        "headline": [1.0 if one in pool.headlines else 0.0 for one in candidates],
    }
