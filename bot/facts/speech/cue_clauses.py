"""Finds whose words a cue verb tells: who stands before it, behind it, behind "by", or before another verb."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import cue_classes
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.cue_uses import points_out
from bot.facts.speech.inversions import inverts
from bot.facts.speech.lent_subjects import has_no_subject, lent_subject, quotes_another
from bot.facts.speech.passives import is_passive, is_reduced_passive, source_by
from bot.facts.speech.reporting_clause import ReportingClause

WHOEVER = frozenset(["all", "any", "those"])
"""Pronouns for nobody in particular, of whom a clause only tells."""


def clause_of_verb(
    tokens: Sequence[Token], at: int, low: int, earlier: Sequence[ReportingClause]
) -> ReportingClause | None:
    """Return the clause of the cue verb at ``at``, or None where nobody is said to do what it tells.

    ``low`` is where the stretch after the last quotation begins; ``earlier`` are the clauses before it in the sentence.
    """
    cue, classes = (at, at + 1), cue_classes()[tokens[at].lower]
    if is_passive(tokens, at):
        if "voice" in classes and classes <= {"voice", "transitive"} and not points_out(tokens, at):
            # "It was followed by a place name", "was interrupted by a cough".
            return None
        return ReportingClause(cue, source_by(tokens, at), True, classes, passive=True)
    if is_reduced_passive(tokens, at):
        return ReportingClause(cue, source_by(tokens, at), True, classes, participle=True, passive=True)
    if quotes_another(tokens, at) or _names_nickname(tokens, at) or _is_done_by(tokens, at):
        return None
    inverting = inverts(tokens, at, classes)
    # "“Where?” called out a man at the back."
    behind = at + 1 if at + 1 < len(tokens) and tokens[at + 1].lower in ("back", "out") else at
    following = phrase_after(tokens, behind, len(tokens)) if inverting else None
    if following and not _opens_statement(tokens, following):
        return ReportingClause(cue, following, True, classes)
    if has_no_subject(tokens, at):
        source = lent_subject(tokens, at, low, earlier)
        return ReportingClause(cue, source, False, classes, participle=True) if source else None
    source = subject_before(tokens, at, low) or (subject_before(tokens, at, 0) if low else None)
    if source and low and _stands_behind_quoted(tokens, source, at, low):
        source = subject_before(tokens, at, 0)
    if source is None and tokens[at - 1].lower == "who" and at > 1 and tokens[at - 2].lower in WHOEVER:
        # "Pell has a reply for those who ask".
        return None
    if source is None and not inverting:
        source = main_subject(tokens, low, at) or _goes_on_behind_but(tokens, at, earlier)
    if source and _goes_on_behind_statement(tokens, source, at, low):
        source = next((one.source for one in reversed(earlier) if one.cue[0] < low and one.source), source)
    if source and tokens[at - 1].kind is Kind.CONJUNCTION:
        source = _known_whole(source, earlier)
    return ReportingClause(cue, source, False, classes) if source else None


def _goes_on_behind_but(tokens: Sequence[Token], at: int, earlier: Sequence[ReportingClause]) -> Phrase | None:
    """Return who says more behind "but": "Pell called it “a joke” but (warned)", "but would not (say)"."""
    joint = at - 1
    while joint > 0 and tokens[joint].kind in (Kind.AUXILIARY, Kind.ADVERB):
        joint -= 1
    spoke = joint >= 0 and tokens[joint].lower == "but" and earlier
    return earlier[-1].source if spoke else None


def _opens_statement(tokens: Sequence[Token], following: Phrase) -> bool:
    """Tell whether what follows a verb is the subject of what is said: "author of “The Mill”, said prices would"."""
    return following[1] < len(tokens) and tokens[following[1]].kind is Kind.AUXILIARY


def _is_done_by(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle behind a comma tells by whom a thing was done: "The plan, reported by Reuters,"."""
    before = at - 1
    while before > 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    by = at + 1 < len(tokens) and tokens[at + 1].lower == "by" and tokens[at].lower.endswith("ed")
    return by and before > 0 and tokens[before].kind is Kind.COMMA


def _names_nickname(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle behind a comma only tells another name: "Ken Tully, dubbed Big Ken, said"."""
    beside = at > 0 and at + 1 < len(tokens) and tokens[at - 1].kind in (Kind.COMMA, Kind.BREAK)
    return beside and tokens[at].lower == "dubbed" and tokens[at + 1].kind is Kind.NAME


def _stands_behind_quoted(tokens: Sequence[Token], source: Phrase, at: int, low: int) -> bool:
    """Tell the rest of a phrase that holds a quotation: "kept her “sell” recommendation and (said)"."""
    rest = source[0] == low and tokens[low].kind is Kind.WORD and tokens[low - 1].kind is Kind.QUOTED
    return rest and tokens[at - 1].kind is Kind.CONJUNCTION


def _goes_on_behind_statement(tokens: Sequence[Token], source: Phrase, at: int, low: int) -> bool:
    """Tell whether a verb behind a comma leaves what another said: "called it “sad” that it closed, but (added)"."""
    joint = at - 1
    while joint > low and tokens[joint].kind is Kind.ADVERB:
        joint -= 1
    if low == 0 or tokens[joint].lower not in ("and", "but") or tokens[joint - 1].kind is not Kind.COMMA:
        return False
    return tokens[low].lower == "that" and source[0] > low


def _known_whole(subject: Phrase, earlier: Sequence[ReportingClause]) -> Phrase:
    """Return a subject shared by two verbs as the first has it: "Chair of governors Ana Pell said … and begged"."""
    sources = (clause.source for clause in earlier if clause.source and clause.source[0] == subject[0])
    return max([subject, *sources], key=lambda phrase: phrase[1])
