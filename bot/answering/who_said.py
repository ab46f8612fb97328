"""Answers "who said": the line of a remembered fragment, and who said it there."""

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.fragment_search import Found, search
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason, Suggestions
from bot.answering.statement_index import StatementIndex, statement_index
from bot.facts.quotation import Speaker

ANSWERED_FROM = {Strictness.STRICT: 0.84, Strictness.BALANCED: 0.74, Strictness.EAGER: 0.6}
SUGGESTED_FROM = 0.4
SUGGESTIONS = 3


def answer_who_said(query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return the line that the fragment or topic comes from with its speaker, suggestions, or a refusal."""
    statements = statement_index(index)
    found = search(query, statements)
    if not found or found[0].score < SUGGESTED_FROM:
        nearest = answer_from(found[0], statements) if found else None
        return Refusal(RefusalReason.NOT_SAID, nearest=nearest)
    if found[0].score >= ANSWERED_FROM[strictness]:
        return answer_from(found[0], statements, found[1] if len(found) > 1 else None)
    return Suggestions(tuple(answer_from(candidate, statements) for candidate in found[:SUGGESTIONS]))


def answer_from(found: Found, statements: StatementIndex, runner_up: Found | None = None) -> Answer:
    """Return the answer that quotes a sentence and names the speaker of the part that was asked for."""
    sentence = statements.sentence(found.number).sentence
    speaker = speaker_of(found, statements)
    explanation = Explanation(
        matched=tuple(statements.index.article.of(span) for span in found.matched),
        runner_up=statements.sentence(runner_up.number).sentence.span if runner_up else None,
        runner_up_match=round(100 * runner_up.score, 1) if runner_up else 0.0,
    )
    return Answer(
        statements.index.article,
        sentence.line,
        sentence.span,
        round(100 * found.score, 1),
        lines=_lines(statements, sentence.line, speaker),
        highlights=found.matched,
        speaker=speaker,
        explanation=explanation,
    )


def speaker_of(found: Found, statements: StatementIndex) -> Speaker | None:
    """Return who said the words found: the speaker of the statement around them, else of their sentence."""
    statement = statements.statement_at(found.span)
    if statement is None or statement.speaker is None:
        statement = statements.statement_at(statements.sentence(found.number).sentence.span)
    return statement.speaker if statement else None


def _lines(statements: StatementIndex, line: int, speaker: Speaker | None) -> tuple[int, ...]:
    if speaker is None:
        return (line,)
    naming = [statements.index.article.line_at(span.start) for span in (speaker.mention, speaker.name)]
    return tuple(dict.fromkeys([line, *(place.number for place in naming if place)]))
