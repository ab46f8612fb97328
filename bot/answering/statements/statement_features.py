"""What tells whether a sentence holds the statement that somebody remembers: one row of numbers for each candidate.

Candidates come from two sides: the sentences that share most words with the fragment, and those that the ranker takes
to mean the same. Words that stand in this sentence speak for it, words that stand together elsewhere against it: a
mixture of two statements is no statement.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.learned.columns import best_first
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.model_files import load_model
from bot.answering.learned.probability import softmax
from bot.answering.learned.trees import FEWER
from bot.answering.lines.features import FEATURES, FeatureTable, feature_table
from bot.answering.questions.query_form import (
    asks_or_denies,
    chat_share,
    function_share,
    is_clause,
    is_copied,
    is_torn_off,
)
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.statement_index import statement_index
from bot.answering.statements.fragment_features import fragment_features, negations_of, wanted_words
from bot.answering.statements.fragment_search import Found, FragmentSearch, measure, searched

BY_WORDS, BY_MEANING = 3, 4
"""Candidates taken from the search for words, and from the ranker."""
TAKEN_OVER = (
    "coverage",
    "strong coverage",
    "coverage of the known",
    "same form",
    "share of terms",
    "letters",
    "token set ratio",
    "density",
    "numbers missing",
    "names missing",
    "previous coverage",
    "next coverage",
    "around, to best other",
)
"""Features of the ranker that are looked at again."""
_TAKEN = tuple(FEATURES.index(name) for name in TAKEN_OVER)
STATEMENT_FEATURES = (
    "fragment coverage",
    "alignment",
    "fragment score",
    "ahead of other fragments",
    "content words",
    "found words",
    "misspelt",
    "unknown",
    "elsewhere",
    "together elsewhere",
    "adjacent",
    "in order",
    "closeness",
    "negation before",
    "negations between",
    "within statement",
    "quoted",
    "attributed",
    "denied",
    "left open",
    "question",
    "sentence length",
    "words",
    "function share",
    "clause",
    "torn off",
    "copied",
    "as in chat",
    "asks or denies",
    "negated",
    "negation differs",
    "ranker score",
    "ranker ahead",
    "ranker share",
    *(f"ranker: {name}" for name in TAKEN_OVER),
)
"""The names of the numbers in a row, in order."""
Scorer = Callable[[Sequence[list[float]]], Sequence[float]]
"""Gives rows of ``FEATURES`` the score of the ranker."""


class StatementCandidate(NamedTuple):
    """A sentence that may hold the statement: where it was found, and its row of ``STATEMENT_FEATURES``."""

    found: Found
    row: list[float]


@dataclass(frozen=True, slots=True)
class _Ranked:
    """How the ranker sees the sentences: its table, the row of each sentence in it, the scores, and their lines.

    ``order`` has the rows, best first, ``chances`` the softmax of the scores.
    """

    table: FeatureTable
    place: dict[int, int]
    scores: Sequence[float]
    lines: tuple[int, ...]
    order: tuple[int, ...]
    chances: tuple[float, ...]

    @property
    def best(self) -> list[int]:
        """The sentences that are candidates by their meaning."""
        return [self.table.candidates[row] for row in self.order[:BY_MEANING]]


def _ranker_scores(rows: Sequence[list[float]]) -> Sequence[float]:
    """Return the scores that the trained ranker gives."""
    return load_model("ranker", FEATURES).forest.score_rivals(rows, FEWER)


def statement_candidates(
    query: str,
    index: ArticleIndex,
    scorer: Scorer = _ranker_scores,
    search: FragmentSearch | None = None,
    words: LearnedWords | None = None,
) -> list[StatementCandidate]:
    """Return the sentences that may hold the statement that ``query`` remembers, in reading order.

    ``scorer`` and ``words`` are others than the trained ones while those are being trained.
    """
    statements = statement_index(index)
    search = search or searched(query, statements)
    fragment, by_words = search.fragment, search.found
    question = parse_question(query, index.pool, Command.WHO_SAID)
    ranked = _ranked(feature_table(question, index.pool, words), question, index, scorer)
    numbers = {found.number for found in by_words[:BY_WORDS]} | set(ranked.best)
    known = {found.number: found for found in by_words}
    form = _form(query)
    lines = index.pool.paragraphs
    scores = [(lines[found.number], found.score) for found in by_words]
    wanted = wanted_words(fragment, statements)
    negations = negations_of(index)
    candidates = []
    for number in sorted(numbers):
        found = known.get(number) or measure(number, fragment, statements)
        line = lines[number]
        others = [score for other, score in scores if other != line]
        row = [
            *fragment_features(fragment, wanted, found, max(others, default=0.0), statements),
            *form,
            float(question.negated),
            float(question.negated != bool(negations[number])),
            *_of_ranker(ranked, number, line),
        ]
        candidates.append(StatementCandidate(found, row))
    return candidates


def _ranked(table: FeatureTable, question: Question, index: ArticleIndex, scorer: Scorer) -> _Ranked:
    if not question.terms or not table.rows:
        return _Ranked(FeatureTable((), (), (), ()), {}, (), (), (), ())
    place = {number: row for row, number in enumerate(table.candidates)}
    lines = tuple([index.pool.paragraphs[number] for number in table.candidates])
    scores = scorer(table.rows)
    return _Ranked(table, place, scores, lines, tuple(best_first(scores)), tuple(softmax(scores)))


def _form(query: str) -> list[float]:
    return [
        float(len(query.split())),
        function_share(query),
        float(is_clause(query)),
        float(is_torn_off(query)),
        float(is_copied(query)),
        chat_share(query),
        float(asks_or_denies(query)),
    ]


def _of_ranker(ranked: _Ranked, number: int, line: int) -> list[float]:
    row = ranked.place.get(number)
    if row is None:
        return [-9.0, -9.0, 0.0, *(0.0 for _ in _TAKEN)]
    score = ranked.scores[row]
    best_other = next((ranked.scores[rival] for rival in ranked.order if ranked.lines[rival] != line), score - 9.0)
    features = ranked.table.rows[row]
    return [score, score - best_other, ranked.chances[row], *[features[column] for column in _TAKEN]]
