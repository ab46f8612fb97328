"""Finds the subject before a prepositional phrase that parts it from its verb: "a man held in a county jail told"."""

from collections.abc import Sequence

from bot.facts.grammar.antecedents import antecedent
from bot.facts.grammar.lexicon import base_cues, cue_classes, word_group
from bot.facts.grammar.main_subjects import is_adverbial, main_subject
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase
from bot.facts.grammar.participles import PARTICIPLES
from bot.facts.grammar.tokens import Kind, Token

ENDS_CLAUSE = frozenset({Kind.COMMA, Kind.BREAK, Kind.COLON, Kind.QUOTED, Kind.STOP, Kind.SUBORDINATOR})
NO_HEADS = frozenset({Kind.DETERMINER, Kind.NUMBER, Kind.ADVERB})
ACTS = frozenset({"voice", "verdict"})
"""Classes of cue verbs that have no clause for an object."""
RELATIVES = frozenset(["that", "who", "which"])
FARTHEST = 40
"""Tokens before the phrase among which its clause begins."""
PARTICLES = word_group("particle")
BEFORE_NOUNS = frozenset(["after", "as", "before", "since", "than", "till", "until"])
"""Words that open a sentence before a noun as well as before a clause: "After a row with Holt the mayor said"."""


def before_preposition(tokens: Sequence[Token], phrase: Phrase, low: int, verb: int) -> Phrase:
    """Return the subject of the clause in which a phrase only goes on from a preposition, else the phrase."""
    if phrase[0] - 1 > low and _does_in_relative(tokens, phrase[0] - 1):
        return antecedent(tokens, phrase[0] - 2, low) or phrase
    if phrase[0] - 1 <= low or tokens[phrase[0] - 1].kind is not Kind.PREPOSITION or _is_reduced(tokens, verb):
        return phrase
    start = max(low, phrase[0] - FARTHEST)
    for at in range(phrase[0] - 2, max(low, phrase[0] - FARTHEST) - 1, -1):
        if tokens[at].lower in RELATIVES and at > low and _opens_relative(tokens, at):
            # "A warden who was dismissed for a joke (told)": the noun before the clause is the subject.
            return _unless_adverbial(tokens, antecedent(tokens, at, low), low) or phrase
        if tokens[at].kind in ENDS_CLAUSE or _is_finite_cue(tokens, at):
            if tokens[at].lower in BEFORE_NOUNS and at == low:
                return phrase
            start = at + 1
            break
    if is_adverbial(tokens, start, phrase[0]):
        return phrase
    return _unless_adverbial(tokens, main_subject(tokens, start, phrase[0] - 1), low) or phrase


def _unless_adverbial(tokens: Sequence[Token], subject: Phrase | None, low: int) -> Phrase | None:
    """Return a subject unless it stands in a phrase of its own: "In a letter that was read to the court Pell said"."""
    if subject is None or (subject[0] > low and tokens[subject[0] - 1].kind is Kind.PREPOSITION):
        return None
    # "Six in ten said", "A report read out in court found".
    return None if subject[1] - subject[0] == 1 and tokens[subject[0]].kind in NO_HEADS else subject


def _is_reduced(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb may only tell something of the noun before it: "a clause insisted on by the bank"."""
    if not (tokens[verb].lower.endswith("ed") or tokens[verb].lower in PARTICIPLES) or verb + 1 >= len(tokens):
        return False
    return tokens[verb - 1].kind in NOMINAL and tokens[verb + 1].kind is Kind.PREPOSITION


def _does_in_relative(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb after "who" has an object and no clause: "a man who opened the door (said)"."""
    before = tokens[at - 1].lower == "who" and tokens[at].kind is Kind.CUE
    return before and cue_classes()[tokens[at].lower] <= ACTS


def _opens_relative(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a pronoun opens a clause about the noun before it: "who was", but not "he said that the man"."""
    return tokens[at - 1].kind in NOMINAL and tokens[at + 1].kind in (Kind.AUXILIARY, Kind.CUE, Kind.WORD, Kind.ADVERB)


def _is_finite_cue(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of saying stands before with a clause of its own: "he said a man in Leeds (told)"."""
    if tokens[at].kind is not Kind.CUE or tokens[at].lower in base_cues() or tokens[at].lower.endswith("ing"):
        return False
    if at and (tokens[at - 1].kind is Kind.AUXILIARY or tokens[at - 1].lower in RELATIVES):
        return False
    return tokens[at + 1].kind is not Kind.PREPOSITION and tokens[at + 1].lower not in PARTICLES
