"""Finds which words of a sentence a reporting clause reports: those before it, behind it, or on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.main_subjects import is_adverbial, main_subject
from bot.facts.grammar.noun_phrases import OWNERS, Phrase
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.bodies_told import told_to_body
from bot.facts.speech.clauses_behind import only_addresses
from bot.facts.speech.coordinated_verbs import end_before_coordinated
from bot.facts.speech.hearers import (
    VERBAL,
    after_hearer,
    after_optional_hearer,
    is_only_heard,
    opens_order,
    opens_relative,
)
from bot.facts.speech.opening_questions import ASKED
from bot.facts.speech.report_ends import MEANWHILE, end_of_clause, ends_of_report, follows_relative
from bot.facts.speech.report_openings import after_adverbials, opens_with_place
from bot.facts.speech.reporting_clause import ReportingClause
from bot.facts.speech.source_descriptions import behind_description

SHORTEST = 2
"""Words outside quotation marks that make a statement."""
SAID = word_group("inverting")
ONLY_SAYS = word_group("only-saying")
TAKES_HEARER = word_group("taking-hearer")
TAKES_INFINITIVE = word_group("taking-infinitive")
LONGEST_AUXILIARY = 2
"""Tokens between a source and its verb: "was quoted as (saying)" has more."""
CARRIED_ON = frozenset({"to", "for", "about", "against", "with"})
"""Prepositions that belong to what is reported: "declined to comment", "called for an inquiry"."""
LONGEST_OWNED = 4
"""Tokens from "his" to the participle of "his voice breaking"."""
PARTS_OFF = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTED, Kind.COLON, Kind.STOP})
"""Kinds between what was said and the source behind it: "The lift was old, she warned"."""
MEANWHILE_ONLY = frozenset(["after", "before", "once", "while"])
AFTER_PARTICIPLE = frozenset({Kind.PREPOSITION, Kind.TIME, Kind.ADVERB})
EDGES = frozenset({Kind.COMMA, Kind.BREAK, Kind.COLON, Kind.STOP, Kind.CONJUNCTION})
ENDS_SOURCE = EDGES | {Kind.AUXILIARY, Kind.SUBJECT, Kind.QUOTED}
"""Kinds behind a source that tell no more of it."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands on both sides of a clause: up to ``before``, and from ``after`` to ``limit``.

    ``end`` is where the statement ends as a whole; ``led_by`` is the class of the last token before the clause;
    ``closes`` tells that nothing follows its cue.
    """

    before: int
    after: int
    limit: int
    end: int
    led_by: Kind | None
    closes: bool


def content_of(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> Phrase:
    """Return the tokens that a clause reports."""
    clause = clauses[number]
    if clause.source is None:
        # "Both parties are said to have been targets".
        end = end_of_clause(tokens, clause, clauses[number + 1 :])
        return told_to_body(tokens, clause, end) or (0, len(tokens))
    source = clause.source
    if clause.passive and source[1] < len(tokens) and tokens[source[1]].lower == "that":
        return _told_by(tokens, clauses, number, source)
    sides = _sides(tokens, clauses, number, source)
    if _only_quotes(tokens, sides) or _only_leads_to_quotation(tokens, sides) or _closes_relative(tokens, clause):
        return sides.after, sides.after
    if _is_told_of(tokens, clause, sides):
        return sides.after, sides.after
    if clause.classes == {"according"} or _stands_within(tokens, sides):
        return _on_both_sides(tokens, sides)
    if _parts_subject(tokens, clause, sides):
        return 0, sides.end
    if sides.led_by is Kind.COMMA and sides.before > 1 and not clause.inverted and _only_tells_where(tokens, sides):
        return 0, sides.before
    parted = tokens[clause.cue[0] - 1].kind is Kind.COMMA
    beside = sides.led_by is Kind.QUOTED and (parted or clause.cue[0] - source[1] <= LONGEST_AUXILIARY)
    only_tells_how = beside and (
        only_addresses(tokens, clause.cue[0])
        or _tells_how(tokens, clause, sides.after, sides.limit)
        or _told_from(tokens, clause, sides.after, sides.limit) >= sides.limit
    )
    if only_tells_how or (sides.closes and _goes_on_with_verb(tokens, sides)):
        return sides.after, sides.after
    if sides.closes and not clause.inverted and sides.led_by not in PARTS_OFF:
        # "More than 40 people objected", "older than the yard had claimed".
        return sides.after, sides.after
    if clause.inverted or sides.closes:
        return _in_front(tokens, sides, sides.after)
    return _behind(tokens, clause, sides)


def _told_by(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int, source: Phrase) -> Phrase:
    """Return what follows "that" behind a passive: "was told at 16 by an adviser that girls did not build things"."""
    end = end_of_clause(tokens, clauses[number], clauses[number + 1 :])
    return source[1] + 1, next((at for at in range(source[1], end) if tokens[at].kind is Kind.BREAK), end)


def _sides(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int, source: Phrase) -> Sides:
    """Return what stands on both sides of a clause that has a source."""
    clause = clauses[number]
    before = min(clause.cue[0], source[0])
    after = max(clause.cue[1], source[1] if clause.inverted else 0)
    limit, end = ends_of_report(tokens, clauses, number)
    if clause.classes == {"transitive"} and not clause.inverted:
        after = after_hearer(tokens, after, limit)
    elif tokens[clause.cue[0]].lower in TAKES_HEARER and not clause.inverted:
        after = after_optional_hearer(tokens, after, limit)
    if tokens[source[0] - 1].lower == "what" and after < limit and tokens[after].kind is Kind.QUOTED:
        # "What she called “a joke” three years ago is law": the clause is a part of another.
        limit = end = after + 1
    closes = all(token.kind in EDGES for token in tokens[clause.cue[1] : limit])
    return Sides(before, after, limit, end, tokens[before - 1].kind if before else None, closes)


def _only_quotes(tokens: Sequence[Token], sides: Sides) -> bool:
    """Tell whether a clause only says whose the quotation before its comma is: "“We go on”, said Bo Lund, a baker"."""
    before = tokens[: sides.before]
    told = len(before) > 1 and all(token.kind in (Kind.QUOTED, Kind.COMMA) for token in before)
    return told and before[-1].kind is Kind.COMMA and tokens[min(sides.after, len(tokens) - 1)].lower != "that"


def _closes_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a comma behind a verb ends its relative clause, and nothing is said: "the board, which decides,"."""
    behind = tokens[clause.cue[1] : clause.cue[1] + LONGEST_AUXILIARY + 2]
    closed = len(behind) > 0 and behind[0].kind is Kind.COMMA and all(token.lower != "that" for token in behind)
    return closed and follows_relative(tokens, clause)


def _only_leads_to_quotation(tokens: Sequence[Token], sides: Sides) -> bool:
    """Tell whether what stands before a clause only tells when or how it was said: "Asked why, she said, “…”"."""
    if sides.led_by is not Kind.COMMA or sides.after + 1 >= sides.limit or tokens[sides.after].kind is not Kind.COMMA:
        return False
    if tokens[sides.after + 1].kind is not Kind.QUOTED or not is_adverbial(tokens, 0, sides.before):
        return False
    asked = tokens[0].lower in ASKED
    clause = any(token.kind in (Kind.AUXILIARY, Kind.SUBJECT, Kind.QUOTED) for token in tokens[: sides.before])
    return asked or (not clause and main_subject(tokens, 0, sides.before) is None)


def _is_told_of(tokens: Sequence[Token], clause: ReportingClause, sides: Sides) -> bool:
    """Tell whether what stands before a clause only tells of it: "Pell said the clerk, Bo Reed, told her, “Go”"."""
    heard = clause.classes == {"transitive"} and clause.cue[1] < sides.after < sides.limit - 1
    if not heard or [token.kind for token in tokens[sides.after : sides.after + 2]] != [Kind.COMMA, Kind.QUOTED]:
        return False
    return any(token.kind is Kind.CUE for token in tokens[: sides.before])


def _stands_within(tokens: Sequence[Token], sides: Sides) -> bool:
    """Tell whether a clause stands between commas: "The model, he said, works"."""
    return sides.led_by is Kind.COMMA and sides.after < sides.limit and tokens[sides.after].kind is Kind.COMMA


def _parts_subject(tokens: Sequence[Token], clause: ReportingClause, sides: Sides) -> bool:
    """Tell whether a clause with a time stands before the verb of what is said: "The email, she says now, was old"."""
    told = _told_from(tokens, clause, sides.after, sides.limit)
    within = sides.led_by is Kind.COMMA and sides.after < told < sides.limit and tokens[told].kind is Kind.COMMA
    if not within or any(token.kind in (Kind.AUXILIARY, Kind.CUE) for token in tokens[: sides.before]):
        return False
    # "At that level, she wrote last month, the quay would close", but not "Prices rose, she said last week, by half".
    verb_follows = told + 1 < sides.limit and tokens[told + 1].kind is Kind.AUXILIARY
    return verb_follows or tokens[0].kind is Kind.PREPOSITION


def _on_both_sides(tokens: Sequence[Token], sides: Sides) -> Phrase:
    """Return what stands before a clause and goes on behind it, or behind one that opens the sentence."""
    if sides.before == 0:
        return behind_description(tokens, _past_reduced(tokens, sides.after, sides.end), sides.end), sides.end
    described = _past_source(tokens, sides)
    if described > sides.after and any(token.kind is Kind.QUOTED for token in tokens[described : sides.end]):
        return 0, sides.end
    sides = replace(sides, after=described)
    goes_on = _goes_on(tokens[: sides.end], sides.after) and not _tells_what_else(tokens, sides.after)
    if goes_on and behind_description(tokens, sides.after, sides.end) == sides.end:
        # "The quay is safe, according to Ana Pell, the mayor of the town".
        goes_on = False
    return 0, sides.end if goes_on else sides.before


def _past_source(tokens: Sequence[Token], sides: Sides) -> int:
    """Return where what tells more of a source ends: "according to a report (published on Monday), the dam failed".

    What is said goes on behind a comma only, where one parted the source from it before.
    """
    if sides.led_by is not Kind.COMMA or sides.after >= sides.end or tokens[sides.after].kind in ENDS_SOURCE:
        return sides.after
    return next((at for at in range(sides.after, sides.end) if tokens[at].kind in EDGES), sides.end)


def _past_reduced(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a participle with what belongs to it ends: "a report (published on Monday), sales fell"."""
    participle = first < end and (is_participle(tokens[first]) or tokens[first].lower.endswith("ed"))
    told = participle and first + 1 < end and tokens[first + 1].kind in AFTER_PARTICIPLE
    return next((at for at in range(first, end) if tokens[at].kind is Kind.COMMA), first) if told else first


def _goes_on_with_verb(tokens: Sequence[Token], sides: Sides) -> bool:
    """Tell whether a clause belongs to words right before it: "What did he say?", "a song that every child learns"."""
    if sides.led_by in (Kind.AUXILIARY, Kind.CUE):
        return True
    return sides.before > 0 and tokens[sides.before - 1].lower == "that"


def _in_front(tokens: Sequence[Token], sides: Sides, after: int) -> Phrase:
    """Return what stands before a clause, or nothing where that only tells when: "On Monday he said “…”"."""
    only_when = after < sides.limit and tokens[after].kind is Kind.QUOTED and tokens[0].kind is Kind.PREPOSITION
    return (after, after) if only_when else (0, sides.before)


def _behind(tokens: Sequence[Token], clause: ReportingClause, sides: Sides) -> Phrase:
    """Return what follows a clause, or stands before it where only a time or a place follows."""
    after, limit = _told_from(tokens, clause, sides.after, sides.limit), sides.limit
    if sides.after < after < limit and tokens[after].kind is Kind.COMMA and sides.led_by is not Kind.COMMA:
        # "replied nine hours later, with a list": what follows tells no words.
        return after, after
    if after < limit and tokens[after].kind is Kind.PREPOSITION and not _opens_said(tokens, clause, after, limit):
        # "declined to discuss the letter", "called for an inquiry": the verb belongs to what is reported.
        told = after_hearer(tokens, after, limit)
        ordered = "transitive" in clause.classes and opens_order(tokens, after)
        goes_on = told + 1 < limit and tokens[told + 1].kind is not Kind.STOP and not opens_relative(tokens, told)
        skips = goes_on and tokens[told].lower == "that" and not ordered
        after = told if skips else clause.cue[0]
    heard = tokens[clause.cue[0]].lower in TAKES_HEARER and is_only_heard(tokens, after, limit)
    tail = heard or _is_tail(tokens, after, limit)
    if sides.led_by is Kind.COMMA and tail and not follows_relative(tokens, clause):
        return _in_front(tokens, sides, after)
    lower = tokens[clause.cue[0]].lower
    decides = lower in TAKES_INFINITIVE and any(token.lower in ("to", "whether") for token in tokens[after:limit])
    if after < limit and tokens[after].lower in MEANWHILE_ONLY and lower not in ONLY_SAYS and not decides:
        # "apologised after the lift failed", but not "decided after the fire to close".
        return after, after
    return after, end_before_coordinated(tokens, clause, after, limit)


def _opens_said(tokens: Sequence[Token], clause: ReportingClause, after: int, limit: int) -> bool:
    return tokens[clause.cue[0]].lower in ONLY_SAYS and opens_with_place(tokens, after, limit)


def _told_from(tokens: Sequence[Token], clause: ReportingClause, after: int, limit: int) -> int:
    """Return where what is said begins behind words for when and where: "wrote on Monday in a letter that"."""
    return after_adverbials(tokens, after, limit, tokens[clause.cue[0]].lower in ONLY_SAYS)


def _only_tells_where(tokens: Sequence[Token], sides: Sides) -> bool:
    """Tell whether nothing but "in a televised address" follows the cue: what was said stands before it."""
    first, last = sides.after, sides.limit
    if first >= last or tokens[first].kind is not Kind.PREPOSITION or tokens[first].lower in CARRIED_ON:
        return False
    return not any(token.kind in VERBAL for token in tokens[first:last])


def _tells_how(tokens: Sequence[Token], clause: ReportingClause, after: int, limit: int) -> bool:
    """Tell whether what follows "“…,” she said" only tells how, when or where: ", pouring tea", "in a statement"."""
    first = after + 1 if after < limit and tokens[after].kind is Kind.COMMA else after
    if first >= limit:
        return False
    kind, lower = tokens[first].kind, tokens[first].lower
    if kind is Kind.PREPOSITION:
        return first > after or lower not in CARRIED_ON or tokens[clause.cue[0]].lower in SAID
    if first > after and lower in OWNERS:
        # ", his voice breaking", ", his wife at his side".
        doing = any(token.lower.endswith("ing") for token in tokens[first + 1 : min(limit, first + LONGEST_OWNED)])
        return doing or not any(token.kind in VERBAL for token in tokens[first:limit])
    doing = first > after and kind in (Kind.WORD, Kind.CUE) and lower.endswith("ing")
    return kind is Kind.TIME or lower in MEANWHILE or doing


def _tells_what_else(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether only what else the source does follows: "The talks may fail, they said, asking not to be named"."""
    after = tokens[comma + 1 : comma + 2]
    return bool(after) and after[0].kind is Kind.CUE and after[0].lower.endswith("ing")


def _goes_on(tokens: Sequence[Token], after: int) -> bool:
    """Tell whether enough words follow for a statement."""
    return sum(1 for token in tokens[after:] if token.kind not in EDGES) >= SHORTEST


def _is_tail(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing is said after the clause: it ends there, or only tells when and where."""
    if first >= last or tokens[first].kind in (Kind.STOP, Kind.COMMA, Kind.TIME, Kind.QUOTED):
        return True
    return tokens[first].kind is Kind.PREPOSITION and tokens[first].lower in ("in", "on", "at", "during", "after")
