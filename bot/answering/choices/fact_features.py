"""What the choices of a figure and of a date look at alike: one row of numbers for each fact that competes."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.fact_scenes import FactScene
from bot.answering.choices.fact_sentences import OF_SENTENCE, SentenceEvidence
from bot.answering.choices.fact_surroundings import OF_FACT, FactSurroundings
from bot.answering.learned.associations import association_scores
from bot.answering.learned.columns import Columns, leads, rows_of
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.term_chances import CHANCE_FEATURES, chance_columns
from bot.answering.lines.features import bm25_scores
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import TermMatch

OF_ASSOCIATIONS = ("associated", "associated, to best other", "associated, to best line", "associated before")
OF_SENTENCES = (*OF_SENTENCE, *CHANCE_FEATURES, *OF_ASSOCIATIONS)
FACT_FEATURES = (*OF_SENTENCES, *OF_FACT)
"""The names of the numbers, in order."""
MOST_SENTENCES = 32
"""Of more sentences with facts, so many are looked at, the best by BM25."""
Scenes = dict[int, tuple[FactScene, ...]]


def fact_rows(
    question: Question, index: ArticleIndex, matches: Sequence[TermMatch], scenes: Scenes, learned: LearnedWords
) -> list[tuple[FactScene, list[float]]]:
    """Return each scene of the sentences that compete, with its row of features."""
    if not scenes:
        return []
    sentences = list(scenes)
    if len(sentences) > MOST_SENTENCES:
        scores = bm25_scores(matches, index.pool)
        sentences = sorted(sorted(sentences, key=lambda sentence: -scores[sentence])[:MOST_SENTENCES])
    evidence = SentenceEvidence(question, index, matches)
    columns = (
        evidence.columns(sentences)
        | chance_columns(matches, learned.terms.chances(question), sentences, index.pool.context)
        | _associated(sentences, association_scores(question, index.pool, learned.associations))
    )
    of_sentence = dict(zip(sentences, rows_of(columns, OF_SENTENCES), strict=True))
    facts = [scene for sentence in sentences for scene in scenes[sentence]]
    of_facts = rows_of(FactSurroundings(question, index, evidence).columns(facts), OF_FACT)
    return [(scene, of_sentence[scene.sentence] + row) for scene, row in zip(facts, of_facts, strict=True)]


def _associated(sentences: Sequence[int], scores: Sequence[float]) -> Columns:
    best, own = max(scores, default=0.0), [scores[one] for one in sentences]
    return {
        "associated": own,
        "associated, to best other": leads(own),
        "associated, to best line": [score - best for score in own],
        "associated before": [scores[one - 1] if one else 0.0 for one in sentences],
    }
