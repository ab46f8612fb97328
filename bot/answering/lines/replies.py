"""Finds the reply to a question that somebody is asked in an article, which repeats what is asked and answers nothing.

"Did he offer to resign" is not answered by "Q: Have you offered to resign?", but by "A: On Wednesday, by text.", "does
she like prizes" not by "Q: You once wanted prizes abolished. Why?", and "what went wrong" not by the heading "What went
wrong in Kiel", but by what stands below it.
"""

import re
from collections.abc import Callable
from itertools import islice

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.questions.question import QuestionType
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

IS_ASKED = re.compile(r"\?[\s*_)]*$")
"""How a question ends that nobody is quoted with: what stands in quotation marks is told, and may be an answer."""
HEADING = re.compile(
    r"[*_#\s]{0,6}(?:\d{1,2}[.:]\d\d\s)?(?:What|Why|How|Who|Where|When|Which)(?:['’]s)?\s[^.?!:;…]{2,60}", re.IGNORECASE
)
"""A line that is the heading of what stands below it: "What went wrong", "12:20 Who saw it"."""
TOLD_BY_QUESTION = frozenset({QuestionType.WHO, QuestionType.WHERE, QuestionType.WHEN})
"""What a question tells by itself: "what did the director, Ada Lind, reply?"."""
TOLD_BEFORE_QUESTION = TOLD_BY_QUESTION | {QuestionType.HOW_MANY, QuestionType.HOW_MUCH, QuestionType.HOW_LONG}
"""What is told by a sentence that leads up to one: "Q: You have been in post for a year. Is it enough?"."""
MOST_QUESTIONS = 3
"""Questions that may be asked in a row."""


def reply_in_place_of(
    sentence: IndexedSentence, asked: Callable[[], QuestionType], index: ArticleIndex
) -> IndexedSentence:
    """Return the first sentence of the reply, where the one that was found is what somebody is asked; else itself.

    ``asked`` says what the reader's own question asks for, which few lines make it worth finding out.
    """
    number = index.number_at(sentence.sentence.span.start)
    if number == 0 or sentence.sentence.kind is not LineKind.BODY:
        return sentence
    told = TOLD_BY_QUESTION if _is_question(sentence) else TOLD_BEFORE_QUESTION
    is_asked = _is_asked(sentence) and asked() not in told
    if not (is_asked or _is_heading(sentence)):
        return sentence
    following = islice(index.sentences, number + 1, number + 1 + MOST_QUESTIONS)
    return next((one for one in following if not (_is_asked(one) or _is_heading(one))), sentence)


def _is_asked(sentence: IndexedSentence) -> bool:
    """Tell whether a sentence is a question, or leads up to one: "You left in 1999. Why?"."""
    line = sentence.article.line(sentence.sentence.line)
    return _is_question(sentence) or (line is not None and _ends_in_question(line.span, sentence.article))


def _is_question(sentence: IndexedSentence) -> bool:
    return _ends_in_question(sentence.sentence.span, sentence.article)


def _ends_in_question(span: Span, article: Article) -> bool:
    return IS_ASKED.search(article.text, max(span.start, span.end - 8), span.end) is not None


def _is_heading(sentence: IndexedSentence) -> bool:
    article, span = sentence.article, sentence.sentence.span
    line = article.line(sentence.sentence.line)
    return line is not None and line.span == span and HEADING.fullmatch(article.of(span)) is not None
