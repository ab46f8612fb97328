"""Tells whether an article has somebody say what was asked: what is told, denied or left open is only suggested."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.cut_context import (
    is_asked,
    is_asked_by_others,
    is_told_not_to,
)
from bot.answering.checking.differences import adds_negation, loses_negation, place_of
from bot.answering.checking.disowning import denial_before, may_turn, negated_report_before, reaches_into
from bot.answering.checking.quotation_comparison import SearchedPassage, passage_at
from bot.answering.command import Command
from bot.answering.outcome import Answer, Doubt, Outcome, Suggestions
from bot.answering.questions.query_form import asks_or_denies, is_clause, is_question
from bot.answering.questions.question_parser import parse_question
from bot.answering.words.word_sequence import Word, plain_words, words_of
from bot.facts.quotation import QuotationKind, Stance
from bot.reading.span import Span

DOUBTS = {Stance.DENIED: Doubt.DENIED, Stance.OPEN: Doubt.OPEN}


def doubt_about(answer: Answer, query: str, index: ArticleIndex) -> Doubt | None:
    """Return why ``answer`` does not tell who said ``query``, or None when it does.

    Where the article reports words and names no source, the line is the whole answer. What someone denied was not said
    by them, but "it was not him" is what they said who denied that it was.
    """
    if answer.speaker is None and not answer.unsourced:
        return Doubt.NAMELESS
    words, sentence = words_of(query), passage_at(index, answer.span)
    if answer.stance is Stance.ASSERTED and adds_negation(words, query, sentence, index.article.text):
        return Doubt.AFFIRMED
    doubt = DOUBTS.get(answer.stance) or _doubt_beside(answer, words, query, sentence, index)
    return None if doubt is None or _contests(query, index) else doubt


def as_said(outcome: Outcome, query: str, index: ArticleIndex) -> Outcome:
    """Return what answers "who said": an answer by which nobody says so becomes a suggestion."""
    if not isinstance(outcome, Answer):
        return outcome
    doubt = doubt_about(outcome, query, index)
    return Suggestions((outcome,), doubt) if doubt else outcome


def _doubt_beside(
    answer: Answer, words: list[Word], query: str, sentence: SearchedPassage, index: ArticleIndex
) -> Doubt | None:
    """Return what the words around those that were found make of them: "it is untrue that", "did not vote to"."""
    text = answer.article.text
    if not may_turn(text, answer.span, sentence.words):
        return None
    if answer.highlights:
        # What was found begins with a word of content, and a fragment may begin earlier: "we would close".
        place = place_of(words, sentence) or Span(answer.highlights[0].start, answer.highlights[-1].end)
        begin, end = place.start, place.end
        if _reaches(denial_before(text, begin), begin, index):
            return Doubt.DENIED
        if is_clause(query) and not is_question(query) and is_asked(text, end):
            return Doubt.ASKED
        negated = _reaches(negated_report_before(text, begin), begin, index)
        if (negated and not _is_torn_off_a_negation(words)) or (
            is_told_not_to(text, begin) and _begins(words, text, answer.highlights[0])
        ):
            return Doubt.NEGATED
        if is_asked_by_others(text, answer.span, answer.highlights):
            return Doubt.ASKED
    return Doubt.NEGATED if loses_negation(words, query, sentence, text) else None


def _reaches(found: Span | None, begin: int, index: ArticleIndex) -> bool:
    """Tell whether a word disowns what begins at ``begin``, in a quotation or not."""
    if found is None:
        return False
    direct = (one.span for one in index.facts.quotations if one.kind is QuotationKind.DIRECT)
    quoted = next((span for span in direct if span.start <= begin < span.end), None)
    return quoted is None or reaches_into(index.article.text, found, quoted.start)


def _is_torn_off_a_negation(fragment: Sequence[Word]) -> bool:
    """Tell whether a fragment has words that want a negation before them: "there is any connection"."""
    return "any" in [word.plain for word in fragment[1:]]


def _begins(fragment: Sequence[Word], text: str, found: Span) -> bool:
    """Tell whether a fragment begins with the first word that was found: in "aspirin they take" the order is lost."""
    return [word.plain for word in fragment[:1]] == plain_words(text, found.start, found.end)[:1]


def _contests(query: str, index: ArticleIndex) -> bool:
    """Tell whether a fragment itself negates, denies or asks."""
    return asks_or_denies(query) or parse_question(query, index.pool, Command.WHO_SAID).negated
