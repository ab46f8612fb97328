"""Tells where a report ends: before the next clause with a source of its own, or behind a relative clause."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.participles import is_past
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

SAYING = frozenset({"speech", "thought", "finding", "transitive"})
WITHIN_RELATIVE = 3
"""Clauses that may stand within a relative clause before its end."""
COORDINATORS = word_group("coordinator")
ENDS_JUDGED = frozenset(
    {Kind.COMMA, Kind.BREAK, Kind.QUOTED, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.SUBJECT, Kind.STOP}
)
"""Kinds behind which a verb may be that of another clause than the main one."""
PARTS = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTED})
"""Kinds before "while" and "but" that show a clause of its own; the comma may stand inside the quotation marks."""
MEANWHILE = frozenset(["after", "as", "before", "once", "when", "while"])
GOES_ON = frozenset({Kind.CONJUNCTION, Kind.AUXILIARY, Kind.RELATIVE, Kind.ADVERB})
"""Kinds before a verb that may still stand in the relative clause: "who said he slept and did not think"."""


def ends_of_report(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> tuple[int, int]:
    """Return where what stands behind the cue ends, and where the whole statement does that the cue stands within.

    They differ where the source goes on saying something else: "the model works, he said, adding that it is cheap".
    """
    clause = clauses[number]
    limit = end_of_clause(tokens, clause, clauses[number + 1 :])
    meanwhile = clause.source is not None and tokens[clause.source[0] - 1].lower in MEANWHILE
    if number and meanwhile and clauses[number - 1].classes & SAYING:
        limit = _before_and_that(tokens, clause, limit)
    end = limit
    following = clauses[number + 1] if number + 1 < len(clauses) else None
    if following and _goes_on_saying(tokens, following) and following.source == clause.source:
        limit = following.cue[0]
    elif following and _goes_on_saying(tokens, following) and _leaves_relative(clause, following):
        limit = end = min(limit, following.cue[0])
    near = clauses[number + 1 : number + 1 + WITHIN_RELATIVE]
    main = next((one for one in near if _closes_relative(tokens, clause, one)), None)
    if main:
        parted = tokens[main.cue[0] - 1].kind is Kind.COMMA
        limit = end = min(limit, main.cue[0] - 1 if parted else main.cue[0])
    if follows_relative(tokens, clause) or _goes_on_in_relative(tokens, clauses, number):
        limit = end = _end_of_relative(tokens, clause.cue[1], limit)
    judged = main_verb_behind(tokens, clause)
    if judged is not None:
        limit = end = min(limit, judged)
    if _is_reduced_relative(tokens, clause):
        limit = end = _before_main_verb(tokens, clause.cue[1], limit)
    inserted = next((one.cue[0] - 1 for one in near if _stands_inside(tokens, clause, one)), len(tokens))
    return min(limit, inserted), min(end, inserted)


def follows_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a relative pronoun is the subject of the cue verb: "who said", "which had called"."""
    at = clause.cue[0] - 1
    while at > 0 and tokens[at].kind in (Kind.AUXILIARY, Kind.ADVERB):
        at -= 1
    return tokens[at].kind is Kind.RELATIVE


def main_verb_behind(tokens: Sequence[Token], clause: ReportingClause) -> int | None:
    """Return where the main verb stands behind a relative clause that judges: "those who called it unfair (were)"."""
    if clause.classes != {"verdict"} or clause.passive or not follows_relative(tokens, clause):
        return None
    for at in range(clause.cue[1], len(tokens)):
        if tokens[at].kind is Kind.AUXILIARY:
            return at if at > clause.cue[1] else None
        if tokens[at].kind in ENDS_JUDGED:
            return None
    return None


def _leaves_relative(clause: ReportingClause, following: ReportingClause) -> bool:
    """Tell whether a clause goes on for who spoke before another: "defends a plan that Pell called old, saying"."""
    if clause.source is None or following.source is None or not following.classes & SAYING:
        return False
    return following.source[0] < clause.source[0]


def _is_reduced_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a form in "-ing" right behind its source tells which one is meant: "Protesters shouting"."""
    return clause.source is not None and clause.source[1] == clause.cue[0] and tokens[clause.cue[0]].lower[-3:] == "ing"


def _before_main_verb(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Return where the main verb stands behind the quotation of a relative clause: "shouting “shame” (blocked)"."""
    for at in range(start + 1, limit):
        if tokens[at - 1].kind is Kind.QUOTED and (tokens[at].kind is Kind.AUXILIARY or is_past(tokens[at])):
            return at
    return limit


def _stands_inside(tokens: Sequence[Token], clause: ReportingClause, outer: ReportingClause) -> bool:
    """Tell whether dashes put a clause between the subject and the verb of another: "Critics – he says few – deny"."""
    if clause.source is None or outer.source is None or clause.participle or outer.inverted:
        return False
    parted = tokens[outer.cue[0] - 1].kind is Kind.BREAK and clause.cue[1] < outer.cue[0]
    return parted and outer.source[1] <= clause.source[0]


def _goes_on_in_relative(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> bool:
    """Tell whether a verb shares its relative pronoun with the one before: "who said so and (demanded)"."""
    if not number or tokens[clauses[number].cue[0] - 1].kind is not Kind.CONJUNCTION:
        return False
    before = clauses[number - 1]
    return before.source == clauses[number].source and tokens[before.cue[0] - 1].kind is Kind.RELATIVE


def _before_and_that(tokens: Sequence[Token], clause: ReportingClause, last: int) -> int:
    """Return where "and that" goes back to an earlier verb: "said he slept when she wrote, and that she knew"."""
    ands = (at for at in range(clause.cue[1], last - 1) if tokens[at].lower == "and")
    return next((at for at in ands if tokens[at + 1].lower == "that"), last)


def _goes_on_saying(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause adds to what was said: "…, adding that"; "declined to comment" says one thing."""
    return clause.participle and tokens[clause.cue[0]].lower.endswith("ing")


def _closes_relative(tokens: Sequence[Token], clause: ReportingClause, following: ReportingClause) -> bool:
    """Tell whether a clause ends before the next: "Torvik, who denied that she knew, said", "who knew her said"."""
    at = following.cue[0] - 1
    goes_on = following.source is not None and following.source[1] < clause.cue[0] and clause.classes != {"according"}
    finite = (goes_on or following.source == clause.source) and not following.inverted and not following.participle
    opens_relative = tokens[clause.cue[0] - 1].lower == "who" and clause.classes != {"according"}
    restrictive = opens_relative and tokens[at].kind not in GOES_ON
    return finite and at > clause.cue[1] and (tokens[at].kind is Kind.COMMA or restrictive)


def _end_of_relative(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Return where a relative clause ends at the comma before the verb of the main clause: "who said so, was"."""
    commas = (at for at in range(limit - 2, start, -1) if tokens[at].kind is Kind.COMMA)
    return next((at for at in commas if tokens[at + 1].kind is Kind.AUXILIARY), limit)


def end_of_clause(tokens: Sequence[Token], clause: ReportingClause, later: Sequence[ReportingClause]) -> int:
    """Return where the next main clause begins that has a source of its own: "…, but Trump said"."""
    for following in later:
        if following.source is None or following.inverted or following.source == clause.source:
            continue
        start = following.source[0]
        if start - 1 == clause.cue[1] and tokens[start - 1].lower == ";":
            return start - 1
        if tokens[start - 1].kind is Kind.COMMA and start - 1 > clause.cue[1] and _closes(tokens, following):
            # "She read for an hour, three people said.": the later clause takes in the earlier.
            return start - 1
        if start - 1 > clause.cue[1] and (
            tokens[start - 1].kind is Kind.BREAK
            or (tokens[start - 1].lower in COORDINATORS and tokens[start - 2].kind in PARTS)
        ):
            return start - 1
    return len(tokens)


def _closes(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether nothing follows a clause of saying in its sentence."""
    return bool(clause.classes & {"speech", "finding"}) and all(
        token.kind is Kind.STOP for token in tokens[clause.cue[1] :]
    )
