"""Finds reported statements: the words outside quotation marks that a reporting clause gives somebody."""

from collections.abc import Mapping, Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.quotation import Quotation, QuotationKind, Speaker, Stance
from bot.facts.speech.cue_uses import stays_nameless
from bot.facts.speech.deeds import judged_by, tells_deed
from bot.facts.speech.dismissals import judged_last
from bot.facts.speech.opening_reports import end_before_main_clause
from bot.facts.speech.report_content import EDGES, SHORTEST, content_of
from bot.facts.speech.report_ends import SAYING
from bot.facts.speech.reporting_clause import CLAIM, ReportingClause
from bot.facts.speech.speech_nouns import is_heard
from bot.facts.speech.stances import end_of_contested, stance_of
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

FIRST_OBJECT = 2
"""The first token with which the object of a verb may begin."""
WHATEVER = frozenset(["what", "whatever"])
NAMING = word_group("naming")


def reported_statements(
    sentence: StorySentence,
    clauses: Sequence[ReportingClause],
    speakers: Sequence[Speaker | None],
    spoken: Mapping[int, Speaker | None],
) -> list[Quotation]:
    """Return the reported statements of one sentence; ``speakers`` are those of its clauses, in the same order.

    ``spoken`` gives the speakers of its quotations by token index: one that is somebody else's ends a statement.
    """
    tokens = sentence.tokens
    found: list[Quotation] = []
    attributed = any(clause.source for clause in clauses)
    for number, (clause, speaker) in enumerate(zip(clauses, speakers, strict=True)):
        if (clause.source is None and attributed) or _states_nothing(tokens, clause):
            continue
        stance = stance_of(tokens, clause)
        first, last = _stated(tokens, clauses, number, stance)
        first, last = _trimmed(tokens, clause, *_own_words(tokens, (first, last), speaker, spoken))
        words = sum(1 for token in tokens[first:last] if token.kind not in EDGES and token.kind is not Kind.QUOTED)
        if words < SHORTEST or tells_deed(tokens, clause, first, last):
            continue
        if tokens[first - 1].kind in (Kind.COMMA, Kind.QUOTED) and _is_clause(clauses[number + 1 :], first, last):
            continue
        cue = Span(tokens[clause.cue[0]].start, tokens[clause.cue[1] - 1].end)
        span = Span(tokens[first].start, tokens[last - 1].end)
        found.append(Quotation(span, QuotationKind.REPORTED, speaker, cue, stance))
    return found


def _is_clause(later: Sequence[ReportingClause], first: int, last: int) -> bool:
    """Tell whether what seems to be reported only says who says it: "Neither aide answered, (the people said)"."""
    return any(one.source is not None and (one.source[0], one.cue[1]) == (first, last) for one in later)


def _states_nothing(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause only gives a quotation a voice, or nothing shows which words it reports."""
    if clause.classes == {"voice"} or stays_nameless(tokens, clause.cue[0]):
        return True
    if clause.classes == CLAIM and clause.source and min(clause.cue[0], clause.source[0]) < FIRST_OBJECT:
        # "Critics’ claims that the plant was unsafe were rejected": nothing shows where the claim ends.
        return True
    if clause.passive and clause.participle:
        # "The plan, described by the mayor as a joke, is now law": it only tells which plan is meant.
        return True
    if clause.source and tokens[clause.source[0] - 1].lower in WHATEVER and _ends_at_comma(tokens, clause):
        # "Contrary to what the mayor said, the quay was unsafe".
        return True
    return clause.passive and not clause.classes & SAYING and not _names_judge(tokens, clause)


def _ends_at_comma(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    return clause.cue[1] < len(tokens) and tokens[clause.cue[1]].kind is Kind.COMMA


def _names_judge(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a passive says who judged: "has been called a charlatan by fellow physicians"."""
    if clause.source is None or tokens[clause.cue[0]].lower not in NAMING:
        return False
    # "was dismissed as “a whitewash” by the mayor": what stands in quotation marks is said, and nothing else.
    return all(token.kind is not Kind.QUOTED for token in tokens[clause.cue[1] : clause.source[0]])


def _stated(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int, stance: Stance) -> Phrase:
    """Return what a clause reports, with who judges it, and without what its source says against it."""
    clause = clauses[number]
    first, last = content_of(tokens, clauses, number)
    last = end_before_main_clause(tokens, clause, first, last)
    if clause.source and last <= clause.cue[0] and judged_by(tokens, clause):
        last = _end_of_verdict(tokens, clause.source[1])
        first = _start_of_judged(tokens, clauses, number, first)
    if stance is not Stance.ASSERTED and first >= clause.cue[0]:
        first = max(first, judged_last(tokens, clause.cue[0]) or 0)
        last = end_of_contested(tokens, clause, last)
    return first, last


def _start_of_judged(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int, first: int) -> int:
    """Return where what is judged begins behind an earlier clause: "said it worked where it was opposed by Pell"."""
    at, before = clauses[number].cue[0], clauses[number - 1].cue[1] if number else 0
    if before <= first:
        return first
    return next((n + 1 for n in range(at - 1, before - 1, -1) if tokens[n].kind is Kind.SUBORDINATOR), first)


def _end_of_verdict(tokens: Sequence[Token], first: int) -> int:
    """Return where what something is judged to be ends behind who judges it: "was described by Reed (as a scandal)"."""
    if first >= len(tokens) or tokens[first].lower != "as":
        return first
    return next((at for at in range(first, len(tokens)) if tokens[at].kind in EDGES), len(tokens))


def _own_words(
    tokens: Sequence[Token], stated: Phrase, speaker: Speaker | None, spoken: Mapping[int, Speaker | None]
) -> Phrase:
    """Cut off what lies beyond the quotation of another speaker."""
    first, last = stated
    for at in sorted(spoken):
        other = spoken[at]
        known = other is not None or speaker is not None
        if first <= at < last and known and (other is None or speaker is None or other.name != speaker.name):
            if at == first:
                first = at + 1
            elif not is_heard(tokens, at):
                last = at
            elif tokens[at - 3].lower in ("amid", "to"):
                # "She said she was sorry, to cries of “shame”", but not "said she was met with cries of “shame”".
                last = at - 3
    return first, max(first, last)


def _trimmed(tokens: Sequence[Token], clause: ReportingClause, first: int, last: int) -> Phrase:
    """Cut punctuation and a leading "that" off a statement, but for that of "called (that claim unfair)"."""
    directly = first == clause.cue[1] and first + 1 < last
    judges = directly and clause.classes == {"verdict"} and tokens[first + 1].kind is Kind.WORD
    while first < last and (tokens[first].kind in EDGES or (tokens[first].lower == "that" and not judges)):
        first += 1
    while last > first and tokens[last - 1].kind in EDGES:
        last -= 1
    return first, last
