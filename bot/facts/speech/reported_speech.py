"""Finds reported statements: the words outside quotation marks that a reporting clause gives somebody."""

from collections.abc import Mapping, Sequence

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import OWNERS
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.quotation import Quotation, QuotationKind, Speaker, Stance
from bot.facts.speech.coordinated_verbs import end_before_coordinated
from bot.facts.speech.cue_uses import stays_nameless
from bot.facts.speech.deeds import VERBAL, judged_by, tells_deed
from bot.facts.speech.reporting_clause import CLAIM, ReportingClause
from bot.facts.speech.stances import end_of_contested, stance_of
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

SHORTEST = 2
"""Words outside quotation marks that make a statement."""
FIRST_OBJECT = 2
"""The first token with which the object of a verb may begin."""
SAYING = frozenset({"speech", "thought", "finding", "transitive"})
HEARER = 7
"""Tokens that may name the hearer between "told" and what was told."""
WITHIN_RELATIVE = 3
"""Clauses that may stand within a relative clause before its end."""
NAMING = word_group("naming")
COORDINATORS = word_group("coordinator")
SAID = word_group("inverting")
MEANWHILE = frozenset(["after", "as", "before", "once", "when", "while"])
LONGEST_AUXILIARY = 2
"""Tokens between a source and its verb: "was quoted as (saying)" has more."""
CARRIED_ON = frozenset({"to", "for", "about", "against", "with"})
"""Prepositions that belong to what is reported: "declined to comment", "called for an inquiry"."""
LONGEST_OWNED = 4
"""Tokens from "his" to the participle of "his voice breaking"."""
GOES_ON = frozenset({Kind.CONJUNCTION, Kind.AUXILIARY, Kind.RELATIVE, Kind.ADVERB})
"""Kinds before a verb that may still stand in the relative clause: "who said he slept and did not think"."""
EDGES = frozenset({Kind.COMMA, Kind.BREAK, Kind.COLON, Kind.STOP, Kind.CONJUNCTION})


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
    reported = any(clause.source for clause in clauses)
    for number, (clause, speaker) in enumerate(zip(clauses, speakers, strict=True)):
        if (clause.source is None and reported) or clause.classes == {"voice"} or stays_nameless(tokens, clause.cue[0]):
            continue
        if clause.classes == CLAIM and clause.source and min(clause.cue[0], clause.source[0]) < FIRST_OBJECT:
            # "Critics’ claims that the plant was unsafe were rejected": nothing shows where the claim ends.
            continue
        if clause.passive and not clause.classes & SAYING and not _names_judge(tokens, clause):
            continue
        first, last = _content(tokens, clause, clauses, number)
        if clause.source and last <= clause.cue[0] and judged_by(tokens, clause):
            last = clause.source[1]
        stance = stance_of(tokens, clause)
        if stance is not Stance.ASSERTED and first >= clause.cue[0]:
            last = end_of_contested(tokens, clause, last)
        first, last = _trimmed(tokens, *_own_words(first, last, speaker, spoken))
        words = sum(1 for token in tokens[first:last] if token.kind not in EDGES and token.kind is not Kind.QUOTED)
        if words < SHORTEST or tells_deed(tokens, clause, first, last):
            continue
        cue = Span(tokens[clause.cue[0]].start, tokens[clause.cue[1] - 1].end)
        span = Span(tokens[first].start, tokens[last - 1].end)
        found.append(Quotation(span, QuotationKind.REPORTED, speaker, cue, stance))
    return found


def _names_judge(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a passive says who judged: "has been called a charlatan by fellow physicians"."""
    if clause.source is None or tokens[clause.cue[0]].lower not in NAMING:
        return False
    # "was dismissed as “a whitewash” by the mayor": what stands in quotation marks is said, and nothing else.
    return all(token.kind is not Kind.QUOTED for token in tokens[clause.cue[1] : clause.source[0]])


def _content(
    tokens: Sequence[Token], clause: ReportingClause, clauses: Sequence[ReportingClause], number: int
) -> tuple[int, int]:
    """Return the tokens that the clause reports, as indexes."""
    if clause.source is None:
        # "Both parties are said to have been targets".
        return 0, len(tokens)
    source = clause.source
    if clause.passive and source[1] < len(tokens) and tokens[source[1]].lower == "that":
        # "was told at 16 by a careers adviser that girls did not build things".
        end = _end_of_clause(tokens, clause, clauses[number + 1 :])
        return source[1] + 1, next((at for at in range(source[1], end) if tokens[at].kind is Kind.BREAK), end)
    after = max(clause.cue[1], source[1] if clause.inverted else 0)
    before = min(clause.cue[0], source[0])
    limit, end = _limits(tokens, clause, clauses, number)
    if clause.classes == {"transitive"} and not clause.inverted:
        after = _after_hearer(tokens, after, limit)
    rest = sum(1 for token in tokens[clause.cue[1] : limit] if token.kind not in EDGES)
    led_by = tokens[before - 1].kind if before else None
    if clause.classes == {"according"} or (led_by is Kind.COMMA and limit > after and tokens[after].kind is Kind.COMMA):
        # "The model, he said, works": what stands on both sides was said.
        goes_on = _goes_on(tokens[:end], after) and not _tells_what_else(tokens, after)
        return (after, end) if before == 0 else (0, end if goes_on else before)
    if led_by is Kind.COMMA and before > 1 and not clause.inverted and _only_tells_where(tokens, after, limit):
        return 0, before
    beside = led_by is Kind.QUOTED and clause.cue[0] - source[1] <= LONGEST_AUXILIARY
    if beside and _tells_how(tokens, clause, after, limit):
        return after, after
    if after < limit and tokens[after].kind is Kind.PREPOSITION and not clause.inverted and rest:
        # "declined to discuss the letter", "called for an inquiry": the verb belongs to what is reported.
        told = _after_hearer(tokens, after, limit)
        after = told if tokens[min(told, limit - 1)].lower == "that" else clause.cue[0]
    if rest == 0 and (led_by in (Kind.AUXILIARY, Kind.CUE) or (before and tokens[before - 1].lower == "that")):
        # "What did he say?", "His brother said he would complain", "a song that every child learns".
        return after, after
    if clause.inverted or (led_by is Kind.COMMA and _is_tail(tokens, after, limit)) or rest == 0:
        only_when = after < limit and tokens[after].kind is Kind.QUOTED and tokens[0].kind is Kind.PREPOSITION
        return (after, after) if only_when else (0, before)
    return after, end_before_coordinated(tokens, clause, after, limit)


def _limits(
    tokens: Sequence[Token], clause: ReportingClause, clauses: Sequence[ReportingClause], number: int
) -> tuple[int, int]:
    """Return where what stands behind the cue ends, and where the whole statement does that the cue stands within.

    They differ where the source goes on saying something else: "the model works, he said, adding that it is cheap".
    """
    limit = _end_of_clause(tokens, clause, clauses[number + 1 :])
    meanwhile = clause.source is not None and tokens[clause.source[0] - 1].lower in MEANWHILE
    if number and meanwhile and clauses[number - 1].classes & SAYING:
        limit = _before_and_that(tokens, clause, limit)
    end = limit
    following = clauses[number + 1] if number + 1 < len(clauses) else None
    if following and _goes_on_saying(tokens, following) and following.source == clause.source:
        limit = following.cue[0]
    near = clauses[number + 1 : number + 1 + WITHIN_RELATIVE]
    main = next((one for one in near if _closes_relative(tokens, clause, one)), None)
    if main:
        parted = tokens[main.cue[0] - 1].kind is Kind.COMMA
        limit = end = min(limit, main.cue[0] - 1 if parted else main.cue[0])
    if tokens[clause.cue[0] - 1].kind is Kind.RELATIVE:
        limit = end = _end_of_relative(tokens, clause.cue[1], limit)
    return limit, end


def _tells_what_else(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether only what else the source does follows: "The talks may fail, they said, asking not to be named"."""
    after = tokens[comma + 1 : comma + 2]
    return bool(after) and after[0].kind is Kind.CUE and after[0].lower.endswith("ing")


def _before_and_that(tokens: Sequence[Token], clause: ReportingClause, last: int) -> int:
    """Return where "and that" goes back to an earlier verb: "said he slept when she wrote, and that she knew"."""
    ands = (at for at in range(clause.cue[1], last - 1) if tokens[at].lower == "and")
    return next((at for at in ands if tokens[at + 1].lower == "that"), last)


def _tells_how(tokens: Sequence[Token], clause: ReportingClause, after: int, limit: int) -> bool:
    """Tell whether what follows "“…,” she said" only tells how, when or where: ", pouring tea", "in a statement"."""
    first = after + 1 if after < limit and tokens[after].kind is Kind.COMMA else after
    if first >= limit:
        return False
    kind, lower = tokens[first].kind, tokens[first].lower
    if kind is Kind.PREPOSITION:
        return first > after or lower not in CARRIED_ON or tokens[clause.cue[0]].lower in SAID
    if first > after and lower in OWNERS:
        # ", his voice breaking".
        return any(token.lower.endswith("ing") for token in tokens[first + 1 : min(limit, first + LONGEST_OWNED)])
    doing = first > after and kind in (Kind.WORD, Kind.CUE) and lower.endswith("ing")
    return kind is Kind.TIME or lower in MEANWHILE or doing


def _goes_on_saying(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause adds to what was said: "…, adding that"; "declined to comment" says one thing."""
    return clause.participle and tokens[clause.cue[0]].lower.endswith("ing")


def _closes_relative(tokens: Sequence[Token], clause: ReportingClause, following: ReportingClause) -> bool:
    """Tell whether a clause ends before the next: "Torvik, who denied that she knew, said", "who knew her said"."""
    at = following.cue[0] - 1
    finite = following.source == clause.source and not following.inverted and not following.participle
    opens_relative = tokens[clause.cue[0] - 1].lower == "who" and clause.classes != {"according"}
    restrictive = opens_relative and tokens[at].kind not in GOES_ON
    return finite and at > clause.cue[1] and (tokens[at].kind is Kind.COMMA or restrictive)


def _end_of_relative(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Return where a relative clause ends at the comma before the verb of the main clause: "who said so, was"."""
    commas = (at for at in range(limit - 2, start, -1) if tokens[at].kind is Kind.COMMA)
    return next((at for at in commas if tokens[at + 1].kind is Kind.AUXILIARY), limit)


def _after_hearer(tokens: Sequence[Token], after: int, limit: int) -> int:
    """Return where what was told begins: "told reporters on Monday that …"."""
    for at in range(after, min(after + HEARER, limit)):
        if tokens[at].lower == "that" or tokens[at].kind in (Kind.COMMA, Kind.QUOTED, Kind.COLON):
            return at
    if not any(token.kind in (Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT) for token in tokens[after:limit]):
        return limit
    return min(after + 1, limit) if after < limit and tokens[after].kind in (Kind.OBJECT, Kind.WORD) else after


def _goes_on(tokens: Sequence[Token], after: int) -> bool:
    return sum(1 for token in tokens[after:] if token.kind not in EDGES) >= SHORTEST


def _end_of_clause(tokens: Sequence[Token], clause: ReportingClause, later: Sequence[ReportingClause]) -> int:
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
            or (tokens[start - 1].lower in COORDINATORS and tokens[start - 2].kind in (Kind.COMMA, Kind.BREAK))
        ):
            return start - 1
    return len(tokens)


def _closes(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether nothing follows a clause of saying in its sentence."""
    return bool(clause.classes & {"speech"}) and all(token.kind is Kind.STOP for token in tokens[clause.cue[1] :])


def _own_words(first: int, last: int, speaker: Speaker | None, spoken: Mapping[int, Speaker | None]) -> tuple[int, int]:
    """Cut off what lies beyond the quotation of another speaker."""
    for at in sorted(spoken):
        other = spoken[at]
        if first <= at < last and (other is None or speaker is None or other.name != speaker.name):
            if at == first:
                first = at + 1
            else:
                last = at
    return first, max(first, last)


def _is_tail(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing is said after the clause: it ends there, or only tells when and where."""
    if first >= last or tokens[first].kind in (Kind.STOP, Kind.COMMA, Kind.TIME, Kind.QUOTED):
        return True
    return tokens[first].kind is Kind.PREPOSITION and tokens[first].lower in ("in", "on", "at", "during", "after")


def _only_tells_where(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing but "in a televised address" follows the cue: what was said stands before it."""
    if first >= last or tokens[first].kind is not Kind.PREPOSITION or tokens[first].lower in CARRIED_ON:
        return False
    return not any(token.kind in VERBAL for token in tokens[first:last])


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens[first].kind in EDGES or tokens[first].lower == "that"):
        first += 1
    while last > first and tokens[last - 1].kind in EDGES:
        last -= 1
    return first, last
