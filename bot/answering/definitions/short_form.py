"""Answers what a short form stands for: ``define IMF``, "what does IMF stand for", "whats the IMF"."""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.command import QUESTION_WORD, Command
from bot.answering.definitions.spelled_out import spelled_out
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason
from bot.answering.words.terms import carries_content, terms
from bot.reading.span import Span

WORD = r"(?:the\s+)?(?P<{}>[^\W_][\w.&-]{{1,11}})"
STANDS = r"(?P<stands>\s+(?:stands?|short|means?)(?:\s+for)?)?"
ASKS = re.compile(
    rf"\s*(?:(?:what|wat)\s*(?:['’]?s|is|are|does|do)\s+{WORD.format('short')}{STANDS}|"
    r"(?:define|meaning\s+of|(?:what\s+is\s+the\s+)?full\s+form\s+of)\s+"
    rf"{WORD.format('given')})(?:\s*\?+)?\s*",
    re.IGNORECASE,
)
"""Questions for one word, which may be a short form."""
SURE, INFERRED = 100.0, 97.0
"""The match where the article explains the short form, and where it only has the words."""


def short_form_asked(command: Command, query: str, index: ArticleIndex) -> Outcome | None:
    """Return what a question says that asks for a short form; None where it asks for something else."""
    asked = ASKS.fullmatch(QUESTION_WORD[command] + query) if command in QUESTION_WORD else None
    if asked is None:
        return None
    short = asked["short"] or asked["given"]
    found = short_form(short, index)
    if found or not (asked["stands"] and asked["stands"].endswith("for")):
        return found
    return Refusal(RefusalReason.NO_DEFINITION)


def short_form(query: str, index: ArticleIndex) -> Outcome | None:
    """Return the line that has the words for a short form; None where there is none, or it is no short form."""
    for abbreviation in index.facts.abbreviations:
        if _key(index.article.of(abbreviation.short)) == _key(query):
            return _answer(query, abbreviation.long, (abbreviation.short,), index, SURE)
    if not (query.isupper() or carries_content(query.lower())):
        return None
    long = spelled_out(query.strip(), index.article, index.facts.names)
    return _answer(query, long, (), index, INFERRED) if long else None


def _key(text: str) -> str:
    """Return a short form without points, plural and capitals: "S.T.L.s" as "stl"."""
    kept = [term.word for term in terms(text) if carries_content(term.word)] or [text.lower()]
    return "".join("".join(kept).replace(".", "").split()).removesuffix("s")


def _answer(query: str, long: Span, short: tuple[Span, ...], index: ArticleIndex, match: float) -> Outcome:
    sentence = next((one for one in index.article.sentences if one.span.start <= long.start < one.span.end), None)
    if sentence is None:
        return Refusal(RefusalReason.NO_DEFINITION)
    matched = tuple(map(index.article.of, short)) or (index.article.of(long),)
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        match,
        (sentence.line,),
        (long, *short),
        values=(long,),
        explanation=Explanation("what an abbreviation stands for", matched),
    )
