"""Tells where a report ends in a clause with which a sentence opens: "After Pell said (it was old), the crew left"."""

from collections.abc import Sequence
from itertools import islice

from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.participles import is_past
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

LATEST_OPENING = 3
"""Tokens before "after" and its kin at the most: "A few hours after"."""
LONGEST_SUBJECT = 24
"""Tokens of a main clause up to its verb at the most."""
OPENS_NOTHING = frozenset(["but", "how", "so", "than", "that", "what", "whether", "why"])
"""Words of their class behind which a main clause stands, or what is said."""
OPENS_SENTENCE = frozenset({Kind.ADVERB, Kind.DETERMINER, Kind.NAME, Kind.NUMBER, Kind.TIME, Kind.WORD})
OPENS_SUBJECT = frozenset({Kind.DETERMINER, Kind.NAME, Kind.NUMBER, Kind.SUBJECT, Kind.TITLE, Kind.WORD})
VERBS = frozenset({Kind.AUXILIARY, Kind.CUE})


def end_before_main_clause(tokens: Sequence[Token], clause: ReportingClause, first: int, last: int) -> int:
    """Return where what a clause reports from ``first`` on ends before the main clause of its sentence, else ``last``.

    A clause behind "if" in what is reported has a comma of its own: "After Pell said that if it rained, it would shut".
    """
    if not clause.cue[1] <= first < last or not _opens_sentence(tokens, clause):
        return last
    commas = (at for at in range(first + 1, last - 1) if tokens[at].kind is Kind.COMMA)
    ends = (at for at in commas if _opens_clause(tokens, at + 1, last) and not _lists(tokens, first, at))
    opening = first + 1 if tokens[first].lower == "that" else first
    within = opening < last and tokens[opening].kind is Kind.SUBORDINATOR
    return next(islice(ends, within, None), last)


def _opens_sentence(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether "after", "when" and the like stand before the source, and but a time before them."""
    if clause.source is None or clause.inverted or tokens[clause.cue[1]].kind is Kind.COMMA:
        return False
    at = clause.source[0] - 1
    opens = at >= 0 and tokens[at].kind is Kind.SUBORDINATOR and tokens[at].lower not in OPENS_NOTHING
    return opens and at <= LATEST_OPENING and all(token.kind in OPENS_SENTENCE for token in tokens[:at])


def _lists(tokens: Sequence[Token], first: int, comma: int) -> bool:
    """Tell whether a comma may part two things of a list: no verb stands before it, and no pronoun behind."""
    told = any(token.kind in VERBS or is_past(token) for token in tokens[first:comma])
    return not told and tokens[comma + 1].kind is not Kind.SUBJECT


def _opens_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a clause with a subject and a verb of its own begins at an index."""
    last = min(last, first + LONGEST_SUBJECT)
    subject = main_subject(tokens, first, last) if tokens[first].kind in OPENS_SUBJECT else None
    if subject is None or subject[0] != first:
        return False
    verb = next((at for at in range(subject[1], last) if tokens[at].kind is not Kind.ADVERB), last)
    return verb < last and (tokens[verb].kind in VERBS or is_past(tokens[verb]))
