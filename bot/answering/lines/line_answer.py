"""Answers a question with the line that ranks first, when it is sure enough, and says why this line."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.lines.confidence import confidence_model
from bot.answering.lines.ranking import Candidate, rank_sentences
from bot.answering.outcome import (
    Answer,
    Explanation,
    Outcome,
    Refusal,
    RefusalReason,
    Suggestions,
    of_different_lines,
    worth_suggesting,
)
from bot.answering.questions.question import Question, QuestionType
from bot.reading.span import Span

FORMS = {
    QuestionType.WHO: "a person or an organisation",
    QuestionType.WHEN: "a date",
    QuestionType.WHERE: "a place",
    QuestionType.WHY: "a reason",
    QuestionType.HOW: "a manner",
    QuestionType.HOW_MANY: "a number",
    QuestionType.HOW_MUCH: "an amount",
    QuestionType.HOW_LONG: "a duration or an age",
    QuestionType.YES_NO: "a statement that settles it",
    QuestionType.DEFINE: "a definition",
    QuestionType.TOPIC: "a statement on this topic",
}


def answer_line(question: Question, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the line of the article that answers a question."""
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
        explanation=_explain(candidate, question, candidates),
    )


def highlights(candidate: Candidate) -> tuple[Span, ...]:
    """Return the words of a candidate that match the question."""
    found = {match.hits[candidate.number][1] for match in candidate.matches if candidate.number in match.hits}
    positions = {place for stem in found for place in candidate.sentence.profile.positions[stem]}
    return tuple(candidate.sentence.terms[position].span for position in sorted(positions))


def _asks_for_stranger(question: Question, index: ArticleIndex) -> bool:
    return bool(question.names) and not any(name in index.pool.postings for name in question.names)


def _explain(candidate: Candidate, question: Question, candidates: Sequence[Candidate]) -> Explanation:
    """Return the explanation of a candidate; the runner-up is the best one of another line."""
    matched = []
    for match in candidate.matches:
        if candidate.number in match.hits:
            stem = match.hits[candidate.number][1]
            written = _written(candidate, stem)
            matched.append(written if stem == match.term.stem else f"{match.term.word} → {written}")
    runner_up = next((other for other in candidates if other.line != candidate.line), None)
    return Explanation(
        wanted=wanted_in_words(question),
        matched=tuple(matched),
        corrected=question.corrected,
        runner_up=runner_up.sentence.sentence.span if runner_up else None,
        runner_up_match=round(100 * runner_up.probability, 1) if runner_up else 0.0,
    )


def wanted_in_words(question: Question) -> str:
    """Return what a question was taken to ask for."""
    if question.type in FORMS:
        return FORMS[question.type]
    return str(question.wanted[0]) if question.wanted else "a fact"


def _written(candidate: Candidate, stem: str) -> str:
    profile = candidate.sentence.profile
    position = profile.positions[stem][0]
    return " ".join(profile.words[position : position + 1 + stem.count("_")])
