"""Answers "who said": the line of a remembered fragment, and who said it there."""

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Strictness
from bot.answering.fragment_search import Found, search
from bot.answering.line_answer import highlights
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason, Suggestions
from bot.answering.paraphrase import is_probable, rank_meanings
from bot.answering.ranking import Candidate
from bot.answering.statement_index import StatementIndex, statement_index
from bot.facts.quotation import Speaker

ANSWERED_FROM = {Strictness.STRICT: 0.86, Strictness.BALANCED: 0.8, Strictness.EAGER: 0.65}
"""Score of a fragment from which on its sentence is the answer."""
SUGGESTED_FROM = 0.45
LIKELY_FROM = 0.2
"""Probability from which on the meaning of a sentence makes it a suggestion."""
SUGGESTIONS = 3


def answer_who_said(query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return the line that the fragment or topic comes from with its speaker, suggestions, or a refusal."""
    statements = statement_index(index)
    found = search(query, statements)
    if found and found[0].score >= ANSWERED_FROM[strictness]:
        return answer_from(found[0], statements, found[1] if len(found) > 1 else None)
    meanings = rank_meanings(query, index)
    if is_probable(query, meanings, strictness):
        return answer_from(_by_meaning(meanings[0]), statements)
    likely = [_by_meaning(meaning) for meaning in meanings[:SUGGESTIONS] if meaning.probability >= LIKELY_FROM]
    close = [candidate for candidate in found[:SUGGESTIONS] if candidate.score >= SUGGESTED_FROM]
    if likely or close:
        return Suggestions(tuple(answer_from(one, statements) for one in _of_different_lines(likely + close, index)))
    nearest = answer_from(found[0], statements) if found else None
    return Refusal(RefusalReason.NOT_SAID, nearest=nearest)


def _by_meaning(candidate: Candidate) -> Found:
    """Return a sentence found by its meaning in the form of one found by its words."""
    sure = candidate.probability
    return Found(candidate.number, sure, sure, highlights(candidate), candidate.sentence.sentence.span, 0)


def _of_different_lines(candidates: list[Found], index: ArticleIndex) -> list[Found]:
    by_line: dict[int, Found] = {}
    for candidate in candidates:
        by_line.setdefault(index.sentences[candidate.number].sentence.line, candidate)
    return list(by_line.values())[:SUGGESTIONS]


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
