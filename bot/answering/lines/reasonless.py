"""Tells whether a line gives no reason where a question asks for one.

"Why was the coach sacked" is not answered by "they have sacked two coaches since Christmas", nor "why did the boiler
break" by "the pool shut because the boiler had broken": what is asked about is there, once as news and once as the
reason for something else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.answering.words.answer_kinds import CALENDAR
from bot.facts.grammar.lexicon import any_of
from bot.reading.span import Span

SIGNS = "reason-signs"
ASKS = re.compile(
    r"\s*(?:and\s|but\s|so\s)?(?:why\b|how\scome\b|what(?:['’]?s|\sis|\swas|\swere)?\s(?:(?:the|their|his|her|its)\s)?"
    r"(?:caus\w+|reasons?)\b(?!\s(?:it|they|he|she|did|does|do|of)\s))",
    re.IGNORECASE,
)
"""Questions for the reason of something that is taken to be so."""
ASKS_OF_DEATH = re.compile(r"\s*how(?:['’]d)?\s.{0,80}\b(?:die|died|dies)\b", re.IGNORECASE)
"""Questions for what somebody died of."""
SEASONS = "year|spring|summer|autumn|winter"
DAYS = f"{'|'.join(sorted(CALENDAR))}|christmas|easter|midnight|noon|yesterday|spring|summer|autumn|winter"
TIME = rf"(?:\d|(?:the\s)?(?:early|late|mid|last|then|when|{DAYS})\b)"
LASTS = r"(?:\d|(?:[\w-]+\s){1,2}(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?)\b)"
LEADS = re.compile(
    r"\bbecause\b|,\s(?:as|since)\b"
    rf"|(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\bever )\bsince\b(?!\s{TIME}|[.,;]|$)"
    r"|(?<!\bbeen )(?<!\bwas )(?<!\bis )(?<!\bare )(?<!\bwere )\bdue\sto\b"
    r"|\bdue\sto\s(?:an?|the|lack|poor|bad|high|low)\b"
    r"|\b(?:owing|thanks)\sto\b|\bblam(?:e|es|ed|ing)\b|\bamid\b|\bwhen\b"
    rf"|\bafter\b(?!\s{LASTS})|\bfollowing\b(?!\s(?:day|week|month|year)\b)",
    re.IGNORECASE,
)
"""What leads to the reason of what stands outside the words that follow."""
GIVES = re.compile(
    rf"\b{any_of('gives', SIGNS)}\b|\b{any_of('feels', SIGNS)}\sthat\b|\bfor\s[\w-]+ing\b|\btoo\s[\w-]+\s(?:for|to)\b"
    r"|\bso\s[\w-]+\sthat\b|,\sso\b|,\sfor\s(?:the|they|he|she|it|its|his|her|their|there|all|no)\b"
    r"|[a-z]:\s[a-z“\"‘']",
    re.IGNORECASE,
)
"""What gives a reason wherever it stands."""
OF_DEATH = re.compile(
    rf"\b{any_of('dies', SIGNS)}\b[^.;]{{0,80}}?"
    rf"\b(?:{any_of('by-what', SIGNS)}|in\s(?:an?|the)\s(?!hospital|war\b|{SEASONS}))\b"
    rf"|\b{any_of('ends', SIGNS)}\b",
    re.IGNORECASE,
)
"""What tells what somebody died of."""
CLAUSE_ENDS = re.compile(r",\s|;|–|—")


def gives_no_reason(asked: str, sentence: str, matched: Sequence[Span]) -> bool:
    """Tell whether a question asks why, and a sentence gives no reason of what its ``matched`` words tell.

    ``matched`` are the places in the sentence of the words of the question.
    """
    if ASKS_OF_DEATH.match(asked):
        return OF_DEATH.search(sentence) is None
    if ASKS.match(asked) is None or GIVES.search(sentence):
        return False
    starts = sorted(word.start for word in matched)
    return not any(_stands_mostly_outside(starts, clause) for clause in _clauses_of_reasons(sentence))


def _clauses_of_reasons(sentence: str) -> Iterator[Span]:
    ends = [end.start() for end in CLAUSE_ENDS.finditer(sentence)]
    for lead in LEADS.finditer(sentence):
        end = bisect_left(ends, lead.end())
        yield Span(lead.start(), ends[end] if end < len(ends) else len(sentence))


def _stands_mostly_outside(starts: Sequence[int], clause: Span) -> bool:
    inside = bisect_left(starts, clause.end) - bisect_left(starts, clause.start)
    return 2 * inside <= len(starts)
