"""Finds the words behind a noun that say which one is meant, and no pronoun opens: "a poll released last week"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import impersonal_sources, source_nouns, word_group
from bot.facts.grammar.noun_phrases import LONGEST_PHRASE, NOMINAL, Phrase
from bot.facts.grammar.participles import is_held_to_be, is_participle, tells_of_noun
from bot.facts.grammar.tokens import Kind, Token

CLOSES_CLAUSE = frozenset(
    {
        Kind.COMMA,
        Kind.BREAK,
        Kind.QUOTED,
        Kind.COLON,
        Kind.STOP,
        Kind.SUBORDINATOR,
        Kind.RELATIVE,
        Kind.CONJUNCTION,
        Kind.CUE,
    }
)
OF_PEOPLE = word_group("of-people")
AFTER_PARTICIPLE = frozenset({Kind.PREPOSITION, Kind.TIME, Kind.ADVERB})


def with_reduced_relative(tokens: Sequence[Token], phrase: Phrase, low: int, verb: int) -> Phrase:
    """Return a source with the words that say which one is meant: "a poll released last week by the university"."""
    first = _start_of_clause(tokens, phrase[0], low)
    if tokens[first].kind not in NOMINAL and tokens[first].kind is not Kind.DETERMINER:
        return phrase
    for at in range(first + 1, min(verb, first + LONGEST_PHRASE)):
        if tokens[at].kind is Kind.PREPOSITION:
            return phrase
        if tokens[at - 1].kind is not Kind.WORD:
            continue
        if tokens[at].lower in OF_PEOPLE and tokens[at + 1].kind is Kind.PREPOSITION:
            # "A bookkeeper accused of helping her employer to steal from a chain of homes (told)".
            return first, at
        if is_held_to_be(tokens, at):
            # "The bank reported to be insolvent (denied)".
            return first, at
        if tokens[at - 1].lower in source_nouns() and _narrows(tokens, at, verb):
            return first, _end_before_auxiliaries(tokens, at, verb)
    return phrase


def _start_of_clause(tokens: Sequence[Token], end: int, low: int) -> int:
    """Return where the clause begins that goes on at ``end``, its adverbs aside."""
    first = end
    while first > low and (
        tokens[first - 1].kind not in CLOSES_CLAUSE
        or tells_of_noun(tokens, first - 1)
        or _tells_of_document(tokens, first - 1)
    ):
        first -= 1
    while first < end and tokens[first].kind is Kind.ADVERB:
        first += 1
    return first


def _tells_of_document(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a form that says something elsewhere tells when a document came: "a paper published last week"."""
    if at < 1 or at + 1 >= len(tokens) or tokens[at].kind is not Kind.CUE or not tokens[at].lower.endswith("ed"):
        return False
    timed = tokens[at + 1].kind is Kind.TIME or tokens[at + 1].lower in ("earlier", "last", "this")
    return timed and tokens[at - 1].lower in impersonal_sources()


def _narrows(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Tell whether a reduced relative clause begins here: "released last week", "being released", "I interviewed"."""
    if tokens[at].lower in ("i", "we"):
        return at + 2 == verb
    if tokens[at].lower == "being":
        at += 1
    return (
        at < verb
        and (is_participle(tokens[at]) or _tells_of_document(tokens, at))
        and (at + 1 == verb or tokens[at + 1].kind in AFTER_PARTICIPLE)
    )


def _end_before_auxiliaries(tokens: Sequence[Token], first: int, verb: int) -> int:
    """Return where what stands before a verb ends, the auxiliaries and adverbs of the verb aside."""
    end = verb
    while end > first and tokens[end - 1].kind in (Kind.AUXILIARY, Kind.ADVERB):
        end -= 1
    return end
