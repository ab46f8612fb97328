"""Why this line: what the question was taken to want, what matched, what was mended, what came second."""

from collections.abc import Sequence

from bot.answering.lines.ranking import Candidate
from bot.answering.outcome import Explanation
from bot.answering.questions.question import Question, QuestionType

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


def explain(candidate: Candidate, question: Question, candidates: Sequence[Candidate]) -> Explanation:
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
