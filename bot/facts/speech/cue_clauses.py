"""Finds whose words a cue verb tells: who stands before it, behind it, behind "by", or before another verb."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import cue_classes, source_nouns, word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, phrase_ending_at, start_of_base
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.cue_uses import BE, inverts, is_passive
from bot.facts.speech.reporting_clause import ReportingClause

PLURALS = word_group("plural")
SPEAKS_FOR_ITSELF = frozenset(["i", "we", "you"])
DUBBED = frozenset(["branded", "dubbed", "labeled", "labelled"])
QUOTING = frozenset(["cited", "cites", "citing", "quoted", "quotes", "quoting", "reported", "reports"])
"""Verbs whose object speaks: "quoted an aide as saying"."""
MEDIUM = frozenset(["at", "in", "on", "to", "via"])
"""Prepositions before a name that only tells where or to whom something went: "posted it on Telegram, saying"."""
NOT_BEFORE_BY = frozenset({Kind.QUOTED, Kind.AUXILIARY, Kind.CUE, Kind.STOP, Kind.COMMA})
FARTHEST_BY = 6
"""Tokens from a passive to the end of those among which "by" stands."""


def clause_of_verb(
    tokens: Sequence[Token], at: int, low: int, earlier: Sequence[ReportingClause]
) -> ReportingClause | None:
    """Return the clause of the cue verb at ``at``, or None where nobody is said to do what it tells.

    ``low`` is where the stretch after the last quotation begins; ``earlier`` are the clauses before it in the sentence.
    """
    cue, classes = (at, at + 1), cue_classes()[tokens[at].lower]
    called = _called_so(tokens, at)
    if called is Kind.NAME:
        return None
    if is_passive(tokens, at) or called is Kind.QUOTED:
        return ReportingClause(cue, _source_by(tokens, at), True, classes, passive=True)
    inverting = inverts(tokens, at, classes)
    following = phrase_after(tokens, at, len(tokens)) if inverting else None
    if following and not _opens_statement(tokens, following):
        return ReportingClause(cue, following, True, classes)
    if _has_no_subject(tokens, at):
        source = _source_of_participle(tokens, at, low, earlier)
        return ReportingClause(cue, source, False, classes, participle=True) if source else None
    source = subject_before(tokens, at, low) or (subject_before(tokens, at, 0) if low else None)
    if source and low and _stands_behind_quoted(tokens, source, at, low):
        source = subject_before(tokens, at, 0)
    if source is None and not inverting:
        source = main_subject(tokens, low, at)
    if source and tokens[at - 1].kind is Kind.CONJUNCTION:
        source = _known_whole(source, earlier)
    return ReportingClause(cue, source, False, classes) if source else None


def _opens_statement(tokens: Sequence[Token], following: Phrase) -> bool:
    """Tell whether what follows a verb is the subject of what is said: "author of “The Mill”, said prices would"."""
    return following[1] < len(tokens) and tokens[following[1]].kind is Kind.AUXILIARY


def _stands_behind_quoted(tokens: Sequence[Token], source: Phrase, at: int, low: int) -> bool:
    """Tell the rest of a phrase that holds a quotation: "kept her “sell” recommendation and (said)"."""
    rest = source[0] == low and tokens[low].kind is Kind.WORD and tokens[low - 1].kind is Kind.QUOTED
    return rest and tokens[at - 1].kind is Kind.CONJUNCTION


def _called_so(tokens: Sequence[Token], at: int) -> Kind | None:
    """Return the class of what others call the name before a participle: "Ken Tully, dubbed “Big Ken”, (said)"."""
    before, after = tokens[max(0, at - 1)].kind, tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if before not in (Kind.COMMA, Kind.BREAK) or tokens[at].lower not in DUBBED:
        return None
    return after if after is Kind.QUOTED or (after is Kind.NAME and tokens[at].lower == "dubbed") else None


def _source_by(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return who stands behind "by" after a passive: "was called a charlatan by fellow physicians"."""
    by = _after_verdict(tokens, at)
    last = min(len(tokens), at + FARTHEST_BY)
    while by < last and tokens[by].lower != "by" and tokens[by].kind not in NOT_BEFORE_BY:
        by += 1
    if by >= len(tokens) or tokens[by].lower != "by":
        return None
    source = phrase_after(tokens, by, len(tokens))
    if source and tokens[source[0]].kind is Kind.WORD and not _may_be_bare(tokens[source[1] - 1].lower):
        # "were informed by letter".
        return None
    return source


def _after_verdict(tokens: Sequence[Token], at: int) -> int:
    """Return where "by" may follow a passive, after the words of it: "was dismissed as “a sham” (by the mayor)"."""
    quoted = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "as" else at + 1
    return quoted + 1 if quoted < len(tokens) and tokens[quoted].kind is Kind.QUOTED else at + 1


def _may_be_bare(noun: str) -> bool:
    """Tell whether a noun names a source without an article: "by officials", "by police"."""
    return noun in source_nouns() and (noun.endswith("s") or noun in PLURALS)


def _known_whole(subject: Phrase, earlier: Sequence[ReportingClause]) -> Phrase:
    """Return a subject shared by two verbs as the first has it: "Chair of governors Ana Pell said … and begged"."""
    sources = (clause.source for clause in earlier if clause.source and clause.source[0] == subject[0])
    return max([subject, *sources], key=lambda phrase: phrase[1])


def _has_no_subject(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb leans on another for its subject: "saying", "to say", "to have said", not "was saying"."""
    before = at - 2 if at > 1 and tokens[at - 1].lower == "have" else at - 1
    infinitive = before >= 0 and tokens[before].lower == "to"
    if not infinitive and not tokens[at].lower.endswith("ing"):
        return False
    return at == 0 or tokens[at - 1].kind is not Kind.AUXILIARY or tokens[at - 1].lower not in BE


def _source_of_participle(
    tokens: Sequence[Token], at: int, low: int, earlier: Sequence[ReportingClause]
) -> Phrase | None:
    """Return the subject of "saying" or "to say": the name before it, or the subject of another verb."""
    beside = _quoted_beside(tokens, at, low) or _name_beside(tokens, at, low)
    if beside:
        return beside
    if at == 1 and tokens[0].kind in (Kind.SUBORDINATOR, Kind.PREPOSITION):
        return _subject_behind(tokens, at)
    last = next((clause for clause in reversed(earlier) if _may_go_on(tokens, clause)), None)
    if last and not _in_relative(tokens, last):
        return last.source
    # "But his lookout, known only as “Spud”, kept yelling".
    goes_on = low > 0 and tokens[low].kind is Kind.COMMA
    return main_subject(tokens, 0 if goes_on else low, at)


def _quoted_beside(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return Jane Smith of "quoted Jane Smith as saying", but nobody of "was quoted as saying"."""
    if at < 3 or tokens[at - 1].lower != "as" or tokens[at - 2].kind not in NOMINAL:
        return None
    quoted = phrase_ending_at(tokens, at - 2, low) if tokens[at].lower.endswith("ing") else None
    return quoted if quoted and tokens[quoted[0] - 1].lower in QUOTING else None


def _name_beside(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return the name right before a participle, or who stands behind "with": "with one resident saying"."""
    if at == 0 or not tokens[at].lower.endswith("ing"):
        return None
    if tokens[at - 1].lower in source_nouns() and tokens[at].lower != "reporting":
        # "With all polls reporting" nothing is said.
        beside = start_of_base(tokens, at - 1, low)
        return (beside, at) if beside > low and tokens[beside - 1].lower == "with" else None
    if tokens[at - 1].kind is not Kind.NAME:
        return None
    first = at - 1
    while first > low and tokens[first - 1].kind in (Kind.NAME, Kind.TITLE):
        first -= 1
    return (first, at) if tokens[first - 1].lower not in MEDIUM else None


def _subject_behind(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the subject that follows what opens a sentence: "After saying her foot hurt, she was"."""
    closing = next((n for n in range(at, len(tokens)) if tokens[n].kind in (Kind.COMMA, Kind.QUOTED)), None)
    return main_subject(tokens, closing + 1, len(tokens)) if closing is not None else None


def _may_go_on(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause has a source with which a participle may go on: no "I" and no "you"."""
    return clause.source is not None and tokens[clause.source[0]].lower not in SPEAKS_FOR_ITSELF


def _in_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause only tells something about somebody else: "an architect who said"."""
    return any(token.kind is Kind.RELATIVE for token in tokens[max(0, clause.cue[0] - 3) : clause.cue[0]])
