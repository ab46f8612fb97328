"""How well each sentence suits a question, before its figures and dates are looked at; another ranker would go here."""

from bot.answering.article_index import ArticleIndex
from bot.answering.features import FEATURES, FeatureTable, feature_table
from bot.answering.model_files import load_model
from bot.answering.question import Question


def score_lines(question: Question, index: ArticleIndex) -> tuple[FeatureTable, list[float]]:
    """Return the features of the sentences that compete and the score of each."""
    table = feature_table(question, index.pool)
    forest = load_model("ranker", FEATURES).forest
    return table, [forest.score(row) for row in table.rows]
