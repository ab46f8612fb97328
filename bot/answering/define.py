"""``define``: what an abbreviation stands for, or who or what a name is, as the article puts it."""

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.line_answer import decide, to_answer
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason
from bot.answering.question_parser import parse_question
from bot.answering.ranking import rank_sentences
from bot.answering.terms import carries_content, terms
from bot.facts.name import Abbreviation


def answer_define(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the line that spells out an abbreviation, else the one that says best who or what it is."""
    for abbreviation in index.facts.abbreviations:
        if _key(index.article.of(abbreviation.short)) == _key(query):
            return _spelled_out(abbreviation, index)
    question = parse_question(query, index.pool, Command.DEFINE)
    candidates = rank_sentences(question, index)
    if not candidates or not any(match.exact for match in candidates[0].matches):
        return Refusal(RefusalReason.NO_DEFINITION)
    best = candidates[0]
    if all(best.number in match.exact for match in best.matches):
        return to_answer(best, question, index, candidates)
    return decide(question, index, candidates, strictness)


def _key(text: str) -> str:
    """Return a short form without points, plural and capitals: "S.T.L.s" as "stl"."""
    kept = [term.word for term in terms(text) if carries_content(term.word)] or [text.lower()]
    return "".join("".join(kept).replace(".", "").split()).removesuffix("s")


def _spelled_out(abbreviation: Abbreviation, index: ArticleIndex) -> Outcome:
    sentence = next(
        (one for one in index.article.sentences if one.span.start <= abbreviation.long.start < one.span.end), None
    )
    if sentence is None:
        return Refusal(RefusalReason.NO_DEFINITION)
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        100.0,
        (sentence.line,),
        (abbreviation.long, abbreviation.short),
        values=(abbreviation.long,),
        explanation=Explanation("what an abbreviation stands for", (index.article.of(abbreviation.short),)),
    )
