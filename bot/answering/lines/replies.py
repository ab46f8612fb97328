"""Finds the reply to a question that somebody is asked in an article, which repeats what is asked and answers nothing.

"Did he offer to resign" is not answered by "Q: Have you offered to resign?", but by "A: On Wednesday, by text."
"""

import re
from itertools import islice

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.questions.question import Question, QuestionType
from bot.reading.article import LineKind

IS_ASKED = re.compile(r"\?[\s*_)]*$")
"""How a question ends that nobody is quoted with: what stands in quotation marks is told, and may be an answer."""
TOLD_BY_QUESTION = frozenset({QuestionType.WHO, QuestionType.WHERE, QuestionType.WHEN})
"""What a question tells by itself: "what did the director, Ada Lind, reply?"."""
MOST_QUESTIONS = 3
"""Questions that may be asked in a row."""


def reply_in_place_of(sentence: IndexedSentence, question: Question, index: ArticleIndex) -> IndexedSentence:
    """Return the first sentence of the reply, where the one that was found is what somebody is asked; else itself."""
    number = index.number_at(sentence.sentence.span.start)
    heads = number == 0 or sentence.sentence.kind is not LineKind.BODY
    if heads or question.type in TOLD_BY_QUESTION or not _is_asked(sentence):
        return sentence
    following = islice(index.sentences, number + 1, number + 1 + MOST_QUESTIONS)
    return next((one for one in following if not _is_asked(one)), sentence)


def _is_asked(sentence: IndexedSentence) -> bool:
    span = sentence.sentence.span
    return IS_ASKED.search(sentence.article.text, max(span.start, span.end - 8), span.end) is not None
