"""Finds reporting clauses in a sentence: a cue ("said", "according to") with the phrase that names the source."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.lexicon import base_cues, cue_classes
from bot.facts.noun_phrases import Phrase, main_subject, phrase_after, subject_before
from bot.facts.story_sentences import StorySentence
from bot.facts.tokens import Kind, Token

ADJECTIVE_ENDINGS = ("st", "al", "ic", "ous", "ive", "ed", "ing", "ful")
PLURALS = frozenset("people police men women many most some others both who critics".split())
NOUNS_TOO = frozenset("rule report state charge question claim call note promise demand show answer comment post record view".split())
BE = frozenset("is are was were be been being am".split())
NOUN_BEFORE = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
NOT_AFTER_INVERSION = frozenset(
    {Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.OBJECT, Kind.COMMA, Kind.STOP, Kind.QUOTED, Kind.COLON, Kind.BREAK, Kind.CUE, Kind.TIME}
)


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """A cue and its source in one sentence, as token indexes.

    ``inverted`` when the source follows the cue; ``classes`` are those of the cue verb; ``participle`` for "saying",
    "to say", whose source is the subject of another verb; ``passive`` for "was called", whose source may be missing.
    """

    cue: Phrase
    source: Phrase | None
    inverted: bool
    classes: frozenset[str]
    participle: bool = False
    passive: bool = False


def reporting_clauses(sentence: StorySentence) -> list[ReportingClause]:
    """Return the reporting clauses of a sentence in order of their cues."""
    tokens = sentence.tokens
    found: list[ReportingClause] = []
    for at, token in enumerate(tokens):
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            source = phrase_after(tokens, at + 1, len(tokens))
            if source:
                found.append(ReportingClause((at, at + 2), source, True, frozenset({"according"})))
        elif token.kind is Kind.CUE and not _is_noun(tokens, at):
            clause = _clause(tokens, at, found)
            if clause:
                found.append(clause)
    return found


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    if before is None:
        return False
    if before.kind in NOUN_BEFORE:
        return True
    if before.kind is Kind.PREPOSITION and before.lower != "to":
        return not tokens[at].lower.endswith("ing")
    if before.kind is Kind.WORD and at > 1 and tokens[at - 2].kind in NOUN_BEFORE and at + 1 < len(tokens):
        # "the latest claims that": a plural noun looks like the third person.
        if tokens[at].lower.endswith("s") and before.lower.endswith(ADJECTIVE_ENDINGS):
            return True
    return _reads_as_noun(tokens, at)


def _reads_as_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a form that is a noun as well ("report", "claims") stands where no verb can stand."""
    lower, before = tokens[at].lower, tokens[at - 1]
    after = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if lower in base_cues():
        if before.kind in (Kind.AUXILIARY, Kind.SUBJECT, Kind.ADVERB, Kind.COMMA, Kind.RELATIVE) or before.lower == "to":
            return False
        plural = before.lower.endswith("s") or before.lower in PLURALS
        return not (plural and before.kind in (Kind.WORD, Kind.NAME, Kind.TITLE))
    if lower.endswith("s") and lower[:-1] in NOUNS_TOO:
        return after in (Kind.AUXILIARY, Kind.CUE, Kind.WORD, Kind.STOP, Kind.CONJUNCTION)
    return False


def _clause(tokens: Sequence[Token], at: int, found: list[ReportingClause]) -> ReportingClause | None:
    classes = cue_classes()[tokens[at].lower]
    cue = (at, at + 1)
    if _passive(tokens, at):
        by = at + 1
        while by < len(tokens) and tokens[by].lower != "by" and tokens[by].kind is not Kind.QUOTED and by < at + 6:
            by += 1
        source = phrase_after(tokens, by, len(tokens)) if by < len(tokens) and tokens[by].lower == "by" else None
        return ReportingClause(cue, source, True, classes, passive=True)
    if _inverts(tokens, at, classes):
        source = phrase_after(tokens, at, len(tokens))
        if source:
            return ReportingClause(cue, source, True, classes)
    low = _clause_start(tokens, at)
    lower = tokens[at].lower
    if lower.endswith("ing") or (at and tokens[at - 1].lower == "to"):
        be = at and tokens[at - 1].kind is Kind.AUXILIARY and tokens[at - 1].lower in BE
        if not be:
            named = at and lower.endswith("ing") and tokens[at - 1].kind is Kind.NAME
            source = subject_before(tokens, at, low) if named else None
            source = source or found[-1].source if found and found[-1].source else main_subject(tokens, low, at)
            return ReportingClause(cue, source, False, classes, participle=True) if source else None
    source = subject_before(tokens, at, low) or (subject_before(tokens, at, 0) if low else None)
    if source is None and not _inverts(tokens, at, classes):
        source = main_subject(tokens, low, at)
    return ReportingClause(cue, source, False, classes) if source else None


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the stretch around the cue begins: after the last quotation before it."""
    start = at
    while start > 0 and tokens[start - 1].kind not in (Kind.QUOTED, Kind.STOP, Kind.COLON):
        start -= 1
    return start


def _passive(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].lower.endswith(("ing", "s")):
        return False
    before = at - 1
    while before >= 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    return before >= 0 and tokens[before].lower in BE


def _inverts(tokens: Sequence[Token], at: int, classes: frozenset[str]) -> bool:
    """Tell whether the source may follow its cue: after a quotation, or after the comma that ends what was said."""
    if classes == {"transitive"} or at + 1 >= len(tokens) or tokens[at + 1].kind in NOT_AFTER_INVERSION:
        return False
    before = at - 1
    while before >= 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    if before < 0:
        return True
    if tokens[before].kind is Kind.QUOTED:
        return True
    if tokens[before].kind not in (Kind.COMMA, Kind.BREAK):
        return False
    if before and tokens[before - 1].kind is Kind.QUOTED:
        return True
    commas = sum(1 for token in tokens[:before] if token.kind in (Kind.COMMA, Kind.BREAK))
    return commas == 0 and before > 2
