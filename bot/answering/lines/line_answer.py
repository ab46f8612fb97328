"""Answers a question with the line that ranks first, when it is sure enough."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.lines.confidence import confidence_model
from bot.answering.lines.explaining import explain
from bot.answering.lines.ranking import Candidate, rank_sentences
from bot.answering.outcome import Answer, Outcome, Refusal, RefusalReason, Suggestions
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.suggesting import of_different_lines, worth_suggesting
from bot.reading.span import Span


def answer_line(query: str, index: ArticleIndex, strictness: Strictness, command: Command) -> Outcome:
    """Return the line of the article that answers what was typed after ``command``."""
    question = parse_question(query, index.pool, command)
    if not question.terms:
        return Refusal()
    return decide(question, index, rank_sentences(question, index), strictness)


def decide(question: Question, index: ArticleIndex, candidates: Sequence[Candidate], strictness: Strictness) -> Outcome:
    """Return an answer, suggestions or a refusal, by how probable it is that the best candidate answers."""
    if not candidates:
        return Refusal()
    best = candidates[0]
    thresholds = confidence_model().thresholds
    if best.probability >= thresholds[strictness.value]:
        return to_answer(best, question, index, candidates)
    if best.probability >= thresholds["suggest"]:
        different = of_different_lines(candidates, lambda one: one.line)
        close = worth_suggesting(different, lambda one: one.probability)
        return Suggestions(tuple(to_answer(one, question, index, candidates) for one in close))
    reason = RefusalReason.NO_SUCH_NAME if _asks_for_stranger(question, index) else RefusalReason.NOT_SAID
    return Refusal(reason, nearest=to_answer(best, question, index, candidates))


def to_answer(candidate: Candidate, question: Question, index: ArticleIndex, candidates: Sequence[Candidate]) -> Answer:
    """Return a candidate as it is shown, with the words in bold by which it was found."""
    return Answer(
        index.article,
        candidate.line,
        candidate.sentence.sentence.span,
        round(100 * candidate.probability, 1),
        (candidate.line,),
        highlights(candidate),
        explanation=explain(candidate, question, candidates),
    )


def highlights(candidate: Candidate) -> tuple[Span, ...]:
    """Return the words of a candidate that match the question."""
    found = {match.hits[candidate.number][1] for match in candidate.matches if candidate.number in match.hits}
    positions = {place for stem in found for place in candidate.sentence.profile.positions[stem]}
    return tuple(candidate.sentence.terms[position].span for position in sorted(positions))


def _asks_for_stranger(question: Question, index: ArticleIndex) -> bool:
    return bool(question.names) and not any(name in index.pool.postings for name in question.names)
