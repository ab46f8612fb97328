"""Outcomes to the rows that ``sourceline eval`` and ``sourceline ask --json`` write."""

from typing import TYPE_CHECKING, Any

from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions, Verdict
from bot.facts.quotation import Stance

if TYPE_CHECKING:
    from bot.library.faq.faq_entry import FaqEntry
    from bot.reading.article import Article


def answer_row(identifier: str, outcome: Outcome) -> dict[str, Any]:
    """Return the row of one question; line numbers are those of the file, counted from 1."""
    empty: dict[str, Any] = {
        "id": identifier,
        "outcome": "refusal",
        "abstain": True,
        "line": None,
        "lines": [],
        "sentence": None,
        "speaker": None,
        "value": None,
        "values": [],
        "verdict": None,
        "match": 0.0,
    }
    match outcome:
        case Answer():
            found = {**_answer(outcome), "outcome": "answer", "abstain": outcome.verdict is Verdict.NOT_FOUND}
            return {**empty, **found}
        case Suggestions(candidates):
            lines = [candidate.line for candidate in candidates]
            return {**empty, "outcome": "suggestions", "lines": lines, "match": candidates[0].match}
        case Refusal(verdict=verdict):
            return {**empty, "verdict": verdict}


def faq_row(identifier: str, entry: "FaqEntry", article: "Article | None" = None) -> dict[str, Any]:
    """Return the row of a question that the moderators have answered; their words are no sentence of an article.

    Where they only point to a line, that of ``article``, the row has it.
    """
    refused = answer_row(identifier, Refusal())
    faq = {"number": entry.number, "question": entry.question, "answer": entry.answer}
    line = article.line(entry.line) if article and entry.line else None
    pointed = (
        {"line": line.number, "lines": [line.number], "sentence": article.of(line.span)} if article and line else {}
    )
    return {**refused, **pointed, "outcome": "answer", "abstain": False, "faq": faq}


def _answer(answer: Answer) -> dict[str, Any]:
    values = [answer.article.of(value) for value in answer.values]
    # Words that somebody only denied or left open have no speaker, when it is checked who said them.
    said = answer.verdict is None or answer.stance is Stance.ASSERTED
    return {
        "line": answer.line,
        "lines": [answer.line, *(line for line in answer.lines if line != answer.line)],
        "sentence": answer.sentence,
        "speaker": answer.speaker_name if said else None,
        "value": values[0] if values else None,
        "values": values,
        "verdict": answer.verdict,
        "match": answer.match,
    }
