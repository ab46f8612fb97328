"""Finds the subject of a cue verb: next to it, before an apposition, or shared with another verb."""

from collections.abc import Sequence

from bot.facts.grammar.adverbials import before_adverbials
from bot.facts.grammar.antecedents import antecedent, document_told_of, first_relative
from bot.facts.grammar.lexicon import past_forms, source_nouns, word_group
from bot.facts.grammar.main_subjects import PARTS_SEGMENTS, main_subject
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, aged_pair, phrase_ending_at, start_of_base
from bot.facts.grammar.parted_subjects import before_apposition, before_aside
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.prepositional_subjects import before_preposition
from bot.facts.grammar.reduced_relatives import with_reduced_relative
from bot.facts.grammar.tokens import Kind, Token

STATES = frozenset(["read", "reads", "said", "says", "stated", "states"])
"""What documents do: "a memo from the bureau that read"."""
SENT = frozenset(["emailed", "left", "posted", "sent", "texted", "wrote"])
PAST_CUES = frozenset(["said", "told", "wrote"])
NO_SOURCE = word_group("no-source")
CLAUSE_WORDS = word_group("clause-word")


def subject_before(tokens: Sequence[Token], verb: int, low: int = 0) -> Phrase | None:
    """Return the subject of the verb at index ``verb``, looking left no further than ``low``."""
    at = before_adverbials(tokens, verb, low)
    if at < low:
        return None
    kind = tokens[at].kind
    if kind is Kind.SUBJECT:
        return at, at + 1
    if kind is Kind.RELATIVE:
        if tokens[at].lower == "whom" and (part := _start_of_part(tokens, at, low)) is not None:
            return _whole_of_part(tokens, part, low)
        return antecedent(tokens, first_relative(tokens, at, low), low)
    if kind in (Kind.COMMA, Kind.BREAK):
        aside = before_aside(tokens, at, low) if kind is Kind.COMMA else None
        return aside or aged_pair(tokens, at, low) or before_apposition(tokens, at, low)
    if kind is Kind.CONJUNCTION:
        return _coordinated(tokens, low, at)
    if kind is Kind.OBJECT:
        return _one_of_them(tokens, at, low)
    if tokens[at].lower == "that" and (document := _document_that(tokens, verb, at, low)):
        return document
    if kind is Kind.DETERMINER or kind in NOMINAL:
        return aged_pair(tokens, at, low) or _nominal(tokens, verb, at, low)
    return None


def _start_of_part(tokens: Sequence[Token], whom: int, low: int) -> int | None:
    """Return where "many of whom" begins whose pronoun stands at an index; None where nothing has a part there."""
    if whom - 2 < low or tokens[whom - 1].lower != "of" or tokens[whom - 2].kind not in (Kind.DETERMINER, Kind.NUMBER):
        return None
    return whom - 2


def _whole_of_part(tokens: Sequence[Token], part: int, low: int) -> Phrase | None:
    """Return those of whom "many of whom" at an index are a part: "relatives of the dead, (many of whom)"."""
    end = part if tokens[part - 1].kind is not Kind.COMMA else part - 1
    if end - 1 < low or tokens[end - 1].kind not in NOMINAL:
        return None
    first = start_of_base(tokens, end - 1, low)
    while first - 2 >= low and tokens[first - 1].lower == "of" and tokens[first - 2].kind in NOMINAL:
        first = start_of_base(tokens, first - 2, low)
    verbs = (at for at in range(end - 2, first, -1) if is_participle(tokens[at]) or tokens[at].lower in past_forms())
    # "The decision surprised traders, most of whom".
    return next(verbs, first - 1) + 1, end


def _document_that(tokens: Sequence[Token], verb: int, that: int, low: int) -> Phrase | None:
    """Return what is read, or who sent it, before "that": "a memo from the bureau that (read)"."""
    document = document_told_of(tokens, that, low) if tokens[verb].lower in STATES else None
    return (_sender(tokens, document, low) or document) if document else None


def _sender(tokens: Sequence[Token], document: Phrase, low: int) -> Phrase | None:
    """Return who sends what is read: "Stiles sent the clerk a text that (read)"."""
    at = document[0] - 1
    while at > low and tokens[at].kind in (Kind.NAME, Kind.TITLE, Kind.OBJECT):
        at -= 1
    return subject_before(tokens, at, low) if at > low and tokens[at].lower in SENT else None


def _nominal(tokens: Sequence[Token], verb: int, at: int, low: int) -> Phrase | None:
    """Return the subject of a verb where a noun phrase or a determiner ends right before it, at ``at``."""
    token = tokens[at]
    if token.kind is Kind.DETERMINER and token.lower in NO_SOURCE:
        return None
    if token.lower == "others" and at - 2 >= low and tokens[at - 1].lower == "and":
        # "Bo Lund and others (said)".
        first = phrase_ending_at(tokens, at - 2, low)
        return (first[0], at + 1) if first else None
    if token.lower == "her" and at > low and tokens[at - 1].kind is Kind.PREPOSITION:
        # "two people who have spoken to her (said)".
        return _told_of(tokens, (at, at + 1), low, of_speech=True)
    phrase = phrase_ending_at(tokens, at, low)
    if phrase is None:
        return None
    whole = with_reduced_relative(tokens, phrase, low, verb)
    if whole != phrase:
        return whole
    if _opens_own_clause(tokens, phrase, low):
        return phrase
    outside = _told_of(tokens, phrase, low) or _outside_relative(tokens, phrase, low)
    return before_preposition(tokens, phrase, low, verb) if outside == phrase else outside


def _opens_own_clause(tokens: Sequence[Token], phrase: Phrase, low: int) -> bool:
    """Tell whether a source opens a clause behind a main verb: "a dealer who sold it was cleared after (a jury) found".

    In "a man who left before the mayor spoke said" it does not.
    """
    if tokens[phrase[0] - 1].kind is not Kind.SUBORDINATOR or tokens[phrase[1] - 1].lower not in source_nouns():
        return False
    before = range(low + 1, phrase[0] - 1)
    return any(tokens[at].kind is Kind.AUXILIARY and tokens[at - 1].kind in NOMINAL for at in before)


def _one_of_them(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return "one of them" or "one of the three": phrases that end with no noun and can be a subject."""
    of = at - 1 if tokens[at - 1].lower == "of" else at - 2
    if of - 1 < low or tokens[of].lower != "of" or tokens[of - 1].kind not in (Kind.DETERMINER, Kind.NUMBER):
        return None
    # "A lawyer for 38 of them".
    before = phrase_ending_at(tokens, of - 1, low)
    return (before[0] if before else of - 1), at + 1


def _coordinated(tokens: Sequence[Token], low: int, conjunction: int) -> Phrase | None:
    """Return the subject that a verb after "and" shares: that of the clause nearest to it."""
    at = conjunction - 1
    while at > low and tokens[at].kind not in (Kind.COMMA, Kind.BREAK):
        if tokens[at].lower in CLAUSE_WORDS and _begins_clause(tokens[at + 1 : conjunction]):
            if _is_of_other_time(tokens, at, conjunction):
                return main_subject(tokens, low, at)
            return main_subject(tokens, at, conjunction)
        if tokens[at].lower == "who":
            # "Jess Okoro, who sells plants and (says)".
            return antecedent(tokens, at, low)
        at -= 1
    aside = before_aside(tokens, at, low) if tokens[at].kind is Kind.COMMA else None
    if aside:
        return aside
    if tokens[low].lower in CLAUSE_WORDS and _is_of_other_time(tokens, low, conjunction):
        return None
    return main_subject(tokens, low, conjunction)


def _is_of_other_time(tokens: Sequence[Token], opening: int, conjunction: int) -> bool:
    """Tell whether a past verb after "and" leaves a clause of the present: "while the talks go on and (said)"."""
    verb = next((at for at in range(conjunction + 1, len(tokens)) if tokens[at].kind is not Kind.ADVERB), opening)
    subject = main_subject(tokens, opening, conjunction)
    if subject is None or not (tokens[verb].lower.endswith("ed") or tokens[verb].lower in PAST_CUES):
        return False
    own = tokens[subject[1]]
    present = own.kind in (Kind.WORD, Kind.CUE) and own.lower.endswith("s") and not own.lower.endswith("ss")
    return present or own.lower in ("is", "are", "has", "have")


def _begins_clause(behind: Sequence[Token]) -> bool:
    """Tell "after the storm had passed" from "after the storm": what stands behind such a word holds a verb."""
    return any(
        token.kind in (Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT)
        or (token.kind is Kind.WORD and (token.lower.endswith(("ed", "s")) or token.lower in past_forms()))
        for token in behind
    )


def _told_of(tokens: Sequence[Token], phrase: Phrase, low: int, of_speech: bool = False) -> Phrase | None:
    """Return of whom a clause before the verb tells: "a bookkeeper who helped to expose a fraud (told)".

    ``of_speech`` is set where the clause may itself tell of speech.
    """
    for at in range(phrase[0] - 1, low, -1):
        spoken = tokens[at].kind is Kind.CUE and at < phrase[0] - 1
        if tokens[at].kind in PARTS_SEGMENTS or (spoken and not of_speech):
            return None
        if tokens[at].lower == "who":
            verbal = tokens[at + 1].kind in (Kind.WORD, Kind.AUXILIARY, Kind.ADVERB)
            return antecedent(tokens, at, low) if verbal and tokens[at - 1].kind in NOMINAL else None
    return None


def _outside_relative(tokens: Sequence[Token], phrase: Phrase, low: int) -> Phrase | None:
    """Return the antecedent when the phrase is the rest of a relative clause: "a study that appeared in it"."""
    first = phrase[0]
    opener = tokens[first]
    verbal = opener.kind is Kind.AUXILIARY or (
        opener.kind is Kind.WORD and opener.lower.endswith(("ed", "s")) and opener.lower not in source_nouns()
    )
    if verbal and first - 2 >= low and tokens[first - 1].lower in ("that", "who", "which"):
        return antecedent(tokens, first - 1, low) or phrase
    if tokens[first - 1].kind is Kind.SUBORDINATOR:
        # "after leaked minutes suggested".
        return phrase
    if opener.kind is Kind.WORD and opener.lower.endswith("ed") and opener.lower not in source_nouns() and first > low:
        # "A report commissioned … and leaked to this newspaper recommended".
        return main_subject(tokens, low, phrase[1])
    return phrase
