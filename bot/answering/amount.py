"""Answers with a figure: the one that belongs to the topic, or has the kind or the size that is asked for."""

from collections.abc import Sequence

from bot.answering.amount_features import AMOUNT_FEATURES, FigureCandidate, amounts_by_sentence, figure_candidates
from bot.answering.amount_question import AmountQuestion, parse_amount_question
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.confidence import probability_of
from bot.answering.features import FEATURES, feature_table
from bot.answering.model_files import load_model
from bot.answering.outcome import Answer, Outcome, Refusal, RefusalReason, Suggestions
from bot.facts.amount import Amount
from bot.reading.span import Span

MOST_SUGGESTIONS = 3
