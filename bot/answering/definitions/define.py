"""``define``: what an abbreviation stands for, or who or what a name is, as the article puts it."""

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.definitions.definition_frames import explains
from bot.answering.definitions.short_form import short_form
from bot.answering.lines.line_answer import decide, highlights, to_answer
from bot.answering.lines.ranking import Candidate, rank_sentences
from bot.answering.outcome import Outcome, Refusal, RefusalReason
from bot.answering.questions.question_parser import parse_question
from bot.reading.span import Span

BETWEEN = 4
"""Characters between two words of one term: blanks, a hyphen, "of"."""


def answer_define(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the line that spells out an abbreviation, else the one that says best who or what it is."""
    spelled_out = short_form(query, index)
    if spelled_out:
        return spelled_out
    question = parse_question(query, index.pool, Command.DEFINE)
    candidates = rank_sentences(question, index)
    if not candidates or not any(match.exact for match in candidates[0].matches):
        return Refusal(RefusalReason.NO_DEFINITION)
    best = next((one for one in candidates if _is_explained(one, index)), candidates[0])
    if not all(best.number in match.exact for match in best.matches):
        return decide(question, index, candidates, strictness)
    answer = to_answer(best, question, index, candidates)
    # Whoever is named is introduced somewhere; a word that is only used is not explained by that.
    if _is_explained(best, index) or _is_named(best, index):
        return answer
    return Refusal(RefusalReason.NO_DEFINITION, nearest=answer)


def _is_explained(candidate: Candidate, index: ArticleIndex) -> bool:
    text, sentence = index.article.text, candidate.sentence.sentence.span
    return any(explains(text, sentence, term) for term in _terms_found(candidate))


def _is_named(candidate: Candidate, index: ArticleIndex) -> bool:
    """Tell whether what is asked for is a name in the sentence; initials are no name that explains itself."""
    mentions = {mention for name in index.facts.names for mention in (name.span, *name.mentions)}
    return any(
        term in mention and not index.article.of(term).isupper()
        for term in _terms_found(candidate)
        for mention in mentions
    )


def _terms_found(candidate: Candidate) -> list[Span]:
    """Return where the words of the query stand in a sentence, neighbours as one."""
    found: list[Span] = []
    for span in highlights(candidate):
        if found and span.start - found[-1].end <= BETWEEN:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
