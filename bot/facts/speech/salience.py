"""Tells from the words before a name how much the name is in a reader's mind: as a subject more than as an object."""

import re

from bot.reading.span import Span

AS_SUBJECT = 1.1
AS_OBJECT = 0.3
AS_AGENT = 1.2
AS_POSSESSOR = 1.0
AFTER_PREPOSITION = re.compile(r"\b(?:of|for|by|with|to|about|against|on|from|at|like|than|in)\s(?:\w{1,20}\.?\s)?$")
AGENT = re.compile(r"\bby\s(?:the|a|his|her|its|their)\s(?:\w{1,20}\s){0,2}\w{1,20},\s(?:\w{1,20}\.?\s)?$")
"""What stands before a name in apposition that is no subject: "asked by the coroner, Dr ", "by her agent, "."""
SUBJECT_PLACE = re.compile(r"(?:^|[,.”\"!?;]\s|\b(?:said|added|and|but|while|when|as|that)\s)(?:\w{1,12}\.?\s)?$")
REACH = 48
"""Characters before a mention that tell its place in the clause."""
CLAUSE_OPENING = 8
"""Characters of a line within which a name is its subject."""


def salience_in_clause(text: str, line_start: int, mention: Span) -> float:
    """Return how much a mention counts for its place in the clause; later ones a trifle more than earlier ones."""
    before = text[max(line_start, mention.start - REACH) : mention.start]
    score = mention.start * 1e-7
    if text[mention.end : mention.end + 2] in ("’s", "'s"):
        score -= AS_POSSESSOR
    lower = before.lower()
    if AGENT.search(lower):
        return score - AS_AGENT
    if AFTER_PREPOSITION.search(lower):
        return score - AS_OBJECT
    subject = mention.start - line_start < CLAUSE_OPENING or SUBJECT_PLACE.search(before)
    return score + AS_SUBJECT if subject else score
