"""Finds reporting clauses in a sentence: a cue ("said", "according to") with the phrase that names the source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.cue_nouns import in_small_letters, with_nouns_told
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import base_cues, cue_classes, source_nouns, word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, phrase_ending_at
from bot.facts.grammar.participles import tells_of_noun
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.cue_uses import BE, inverts, is_passive, points_out, rules_out, says_nothing
from bot.facts.speech.speech_nouns import CAME, CLAIMS, claimant, voice_heard
from bot.facts.speech.story_sentences import StorySentence

GENERIC = word_group("generic")
CLAIM = frozenset(["claim", "speech"])
"""The classes of a noun that tells of somebody's claim."""
PLURALS = word_group("plural")
AS_STATED = frozenset(["described", "detailed", "noted", "outlined", "reported", "stated"])
LEADS_TO_SOURCE = AS_STATED | {"according", "based", "per", "words"}
OPENS_STRETCH = frozenset({Kind.QUOTED, Kind.STOP, Kind.COLON})
SPEAKS_FOR_ITSELF = frozenset(["i", "we", "you"])
QUOTING = frozenset(["cited", "cites", "citing", "quoted", "quotes", "quoting", "reported", "reports"])
"""Verbs whose object speaks: "quoted an aide as saying"."""
MEDIUM = frozenset(["at", "in", "on", "to", "via"])
"""Prepositions before a name that only tells where or to whom something went: "posted it on Telegram, saying"."""
NOT_BEFORE_BY = frozenset({Kind.QUOTED, Kind.AUXILIARY, Kind.CUE, Kind.STOP, Kind.COMMA})


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
    tokens = with_nouns_told(in_small_letters(sentence.tokens)) if sentence.headline else sentence.tokens
    found: list[ReportingClause] = []
    low = 0
    for at, (kind, lower, _, _, _) in enumerate(tokens):
        if kind in OPENS_STRETCH or lower == ";":
            low = at + 1
            continue
        heard = voice_heard(tokens, at) if lower in CAME and sentence.quotations else None
        if heard:
            found.append(ReportingClause((at, at + 1), heard, True, frozenset({"voice"})))
            continue
        if kind is Kind.WORD and lower in CLAIMS:
            claimed = claimant(tokens, at, low)
            if claimed:
                found.append(ReportingClause((at, at + 1), claimed, False, CLAIM, passive=claimed[0] > at))
            continue
        preposition = _according(tokens, at) if lower in LEADS_TO_SOURCE else None
        if preposition is not None:
            source = phrase_after(tokens, preposition, len(tokens))
            if source:
                found.append(ReportingClause((at, preposition + 1), source, True, frozenset({"according"})))
        elif kind is Kind.CUE:
            if says_nothing(tokens, at) or (tells_of_noun(tokens, at) and not is_passive(tokens, at)):
                continue
            pointed_out = points_out(tokens, at) or rules_out(tokens, at)
            if (
                not pointed_out
                and cue_classes()[lower] == {"voice"}
                and (not sentence.quotations or lower in base_cues())
            ):
                # "the claim that the yard would close “nonsense”".
                continue
            clause = _clause(tokens, at, low, found)
            if clause and pointed_out:
                clause = replace(clause, cue=(at, at + 2), classes=frozenset({"speech"}))
            if clause and not _is_generic(tokens, clause):
                found.append(clause)
    return found


def is_embedded(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> bool:
    """Tell whether the source of a clause is only told of: "she said staff had asked", "after Clifford promised"."""
    source = clauses[number].source
    if source is None or source[0] == 0:
        return False
    if clauses[number].passive:
        return True
    before = _before_adverbs(tokens, source[0] - 1)
    if tokens[before].kind is Kind.SUBORDINATOR and tokens[before].lower != "that":
        return before > 0
    return telling(tokens, clauses, number) is not None


def telling(tokens: Sequence[Token], clauses: Sequence[ReportingClause], number: int) -> ReportingClause | None:
    """Return the clause that tells what the source of another says: "she said" of "she said staff had asked"."""
    source = clauses[number].source
    if source is None or source[0] == 0:
        return None
    before = _before_adverbs(tokens, source[0] - 1)
    cue = before if tokens[before].lower != "that" else before - 1
    around = clauses[max(0, number - 2) : number]
    return next((clause for clause in around if clause.cue[1] - 1 == cue and clause.source != source), None)


def _before_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at].kind is Kind.ADVERB:
        at -= 1
    return at


def _according(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index of the preposition after which the source stands: "according to", "per"."""
    if tokens[at].lower == "based" and at + 1 < len(tokens) and tokens[at + 1].lower == "on":
        # "Based on recent information from the agency".
        return next((n for n in range(at + 2, min(at + 7, len(tokens))) if tokens[n].lower == "from"), None)
    if tokens[at].lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
        return at + 1
    if tokens[at].lower == "words":
        # "in the words of one passenger".
        said = at > 1 and tokens[at - 2].lower == "in" and at + 1 < len(tokens) and tokens[at + 1].lower == "of"
        return at + 1 if said else None
    if tokens[at].lower in AS_STATED and at and tokens[at - 1].lower == "as" and at + 1 < len(tokens):
        return at + 1 if tokens[at + 1].lower in ("in", "by") else None
    # "per" names a source before a phrase of its own only: "ten per day" does not, nor does "Per Axelsson".
    if (
        tokens[at].lower == "per"
        and tokens[at].kind is not Kind.NAME
        and at + 1 < len(tokens)
        and tokens[at + 1].kind in (Kind.DETERMINER, Kind.NAME)
    ):
        return at
    return None


def _is_generic(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the source is nobody in particular: "anybody who complains"."""
    return clause.source is not None and tokens[clause.source[0]].lower in GENERIC


def _clause(tokens: Sequence[Token], at: int, low: int, found: list[ReportingClause]) -> ReportingClause | None:
    """Return the clause of the cue at ``at``; ``low`` is where the stretch after the last quotation begins."""
    classes = cue_classes()[tokens[at].lower]
    cue = (at, at + 1)
    if is_passive(tokens, at):
        by = _after_verdict(tokens, at)
        while by < min(len(tokens), at + 6) and tokens[by].lower != "by" and tokens[by].kind not in NOT_BEFORE_BY:
            by += 1
        source = phrase_after(tokens, by, len(tokens)) if by < len(tokens) and tokens[by].lower == "by" else None
        if source and tokens[source[0]].kind is Kind.WORD and not _may_be_bare(tokens[source[1] - 1].lower):
            # "were informed by letter".
            source = None
        return ReportingClause(cue, source, True, classes, passive=True)
    if inverts(tokens, at, classes):
        source = phrase_after(tokens, at, len(tokens))
        if source:
            return ReportingClause(cue, source, True, classes)
    lower = tokens[at].lower
    if lower.endswith("ing") or _is_infinitive(tokens, at):
        be = at and tokens[at - 1].kind is Kind.AUXILIARY and tokens[at - 1].lower in BE
        if not be:
            source = _subject_of_participle(tokens, at, low, found)
            return ReportingClause(cue, source, False, classes, participle=True) if source else None
    source = subject_before(tokens, at, low) or (subject_before(tokens, at, 0) if low else None)
    if source is None and not inverts(tokens, at, classes):
        source = main_subject(tokens, low, at)
    if source and tokens[at - 1].kind is Kind.CONJUNCTION:
        source = _known_whole(source, found)
    return ReportingClause(cue, source, False, classes) if source else None


def _known_whole(subject: Phrase, found: Sequence[ReportingClause]) -> Phrase:
    """Return a subject shared by two verbs as the first has it: "Chair of governors Ana Pell said … and begged"."""
    sources = (clause.source for clause in found if clause.source and clause.source[0] == subject[0])
    return max([subject, *sources], key=lambda phrase: phrase[1])


def _after_verdict(tokens: Sequence[Token], at: int) -> int:
    """Return where "by" may follow a passive, after the words of it: "was dismissed as “a sham” (by the mayor)"."""
    quoted = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "as" else at + 1
    return quoted + 1 if quoted < len(tokens) and tokens[quoted].kind is Kind.QUOTED else at + 1


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "to" or "to have" stands before the verb."""
    before = at - 2 if at > 1 and tokens[at - 1].lower == "have" else at - 1
    return before >= 0 and tokens[before].lower == "to"


def _may_be_bare(noun: str) -> bool:
    """Tell whether a noun names a source without an article: "by officials", "by police"."""
    return noun in source_nouns() and (noun.endswith("s") or noun in PLURALS)


def _subject_of_participle(
    tokens: Sequence[Token], at: int, low: int, found: Sequence[ReportingClause]
) -> Phrase | None:
    """Return the subject of "saying" or "to say": the name before it, or the subject of another verb."""
    if at > 2 and tokens[at - 1].lower == "as" and tokens[at].lower.endswith("ing"):
        # "quoted Jane Smith as saying", but not "was quoted as saying".
        quoted = phrase_ending_at(tokens, at - 2, low) if tokens[at - 2].kind in NOMINAL else None
        if quoted and tokens[quoted[0] - 1].lower in QUOTING:
            return quoted
    if at and tokens[at].lower.endswith("ing") and tokens[at - 1].kind is Kind.NAME:
        first = at - 1
        while first > low and tokens[first - 1].kind in (Kind.NAME, Kind.TITLE):
            first -= 1
        if tokens[first - 1].lower not in MEDIUM:
            return first, at
    if at == 1 and tokens[0].kind in (Kind.SUBORDINATOR, Kind.PREPOSITION):
        # "After saying her foot hurt, she was": the subject follows.
        closing = next((n for n in range(at, len(tokens)) if tokens[n].kind in (Kind.COMMA, Kind.QUOTED)), None)
        return main_subject(tokens, closing + 1, len(tokens)) if closing is not None else None
    others = [clause for clause in found if clause.source and tokens[clause.source[0]].lower not in SPEAKS_FOR_ITSELF]
    if others and not _in_relative(tokens, others[-1]):
        return others[-1].source
    if low and tokens[low].kind is Kind.COMMA:
        # "But his lookout, known only as “Spud”, kept yelling".
        low = 0
    return main_subject(tokens, low, at)


def _in_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause only tells something about somebody else: "an architect who said"."""
    return any(token.kind is Kind.RELATIVE for token in tokens[max(0, clause.cue[0] - 3) : clause.cue[0]])
