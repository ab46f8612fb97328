"""An answer that shows a figure or a date with the line that it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.lines.line_answer import wanted_in_words
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason, Suggestions, worth_suggesting
from bot.answering.questions.question import Question
from bot.reading.article import Sentence
from bot.reading.span import Span


@dataclass(frozen=True, slots=True)
class Rated:
    """A figure or a date that may answer: how probable that is, the number of its sentence, and its heading."""

    chance: float
    sentence: int
    heading: Span


def decide(
    rated: Sequence[Rated],
    question: Question,
    index: ArticleIndex,
    thresholds: dict[str, float],
    strictness: Strictness,
    silent: RefusalReason,
) -> Outcome:
    """Return the best of ``rated``, which are in order, or several to choose from, or a refusal for ``silent``."""
    if not rated:
        return Refusal(silent)
    best = rated[0].chance
    if thresholds["suggest"] <= best < thresholds[strictness.value]:
        shown = worth_suggesting(rated, lambda one: one.chance)
        return Suggestions(tuple([answer_of(one, question, index, rated) for one in shown]))
    answer = answer_of(rated[0], question, index, rated)
    return answer if best >= thresholds[strictness.value] else Refusal(silent, nearest=answer)


def answer_of(one: Rated, question: Question, index: ArticleIndex, rated: Sequence[Rated]) -> Answer:
    """Return one of the ``rated`` as it is shown, with why it was found and what came second."""
    matched = matched_words(question, index, one.sentence)
    return replace(
        fact_answer(index, one.heading, one.chance, matched),
        explanation=_explanation(one, question, index, rated, matched),
    )


def _explanation(
    one: Rated, question: Question, index: ArticleIndex, rated: Sequence[Rated], matched: Sequence[Span]
) -> Explanation:
    other = next((other for other in rated if other.sentence != one.sentence and other.chance <= one.chance), None)
    return Explanation(
        wanted=wanted_in_words(question),
        matched=tuple(map(index.article.of, matched)),
        corrected=question.corrected,
        runner_up=index.sentences[other.sentence].sentence.span if other else None,
        runner_up_match=round(100 * other.chance, 1) if other else 0.0,
    )


def fact_answer(index: ArticleIndex, value: Span, chance: float, highlights: tuple[Span, ...] = ()) -> Answer:
    """Return the answer with the heading ``value``, found with the probability ``chance``."""
    sentence = sentence_at(index, value.start)
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        round(100 * chance, 1),
        (sentence.line,),
        (value, *(span for span in highlights if not span.overlaps(value))),
        values=(value,),
    )


def sentence_at(index: ArticleIndex, offset: int) -> Sentence:
    """Return the sentence that holds the character at ``offset``, or the next one."""
    low, high = 0, len(index.sentences) - 1
    while low < high:
        middle = (low + high) // 2
        if index.sentences[middle].sentence.span.end <= offset:
            low = middle + 1
        else:
            high = middle
    return index.sentences[low].sentence


def matched_words(question: Question, index: ArticleIndex, number: int) -> tuple[Span, ...]:
    """Return the words of sentence ``number`` that the question has too."""
    stems = {term.stem for term in question.terms}
    return tuple([term.span for term in index.sentences[number].terms if term.stem in stems])
