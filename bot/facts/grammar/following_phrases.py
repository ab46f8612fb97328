"""Finds noun phrases that begin at a place: at the start of a clause, or behind their verb, as in "said Ana Torvik"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import impersonal_sources, source_nouns
from bot.facts.grammar.noun_phrases import (
    LONGEST_PHRASE,
    NAMING,
    NOMINAL,
    PLURALS,
    QUANTITIES,
    Phrase,
    is_age_before,
)
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.tokens import Kind, Token

HANGING = frozenset(["of", "for", "at", "from", "with", "to", "close"])
"""Prepositions that hang a phrase on the noun before them; "close" opens "close to"."""
WITHIN_PHRASE = NOMINAL | {Kind.DETERMINER, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.ADVERB, Kind.CUE}
TELLS_WHICH = NOMINAL | {Kind.PREPOSITION, Kind.DETERMINER, Kind.TITLE, Kind.TIME}
CLOSES_LIST = frozenset({Kind.STOP, Kind.QUOTED, Kind.COMMA, Kind.BREAK, Kind.PREPOSITION, Kind.TIME})


def phrase_starting_at(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the noun phrase at the start of a segment, up to its own relative clause."""
    if tokens[first].kind is Kind.SUBJECT:
        return first, first + 1
    if tokens[first].kind not in NOMINAL and tokens[first].kind is not Kind.DETERMINER:
        return None
    end = first
    while end < last and tokens[end].kind in WITHIN_PHRASE:
        end += 1
    if end == first + 2 and end < last and tokens[end - 1].lower == "of" and tokens[end].kind is Kind.OBJECT:
        # "One of them, who".
        return first, end + 1
    while end > first and tokens[end - 1].kind not in NOMINAL and not _is_pronominal_one(tokens, end - 1, first):
        end -= 1
    return (first, end) if end > first else None


def _is_pronominal_one(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether "one" stands for a noun: "a younger one, Priti Sandhu, said"."""
    return tokens[at].lower in ("one", "ones") and at > first and tokens[at - 1].kind is Kind.WORD


def phrase_after(tokens: Sequence[Token], verb: int, high: int) -> Phrase | None:
    """Return the subject that follows its verb: "said Jim Clyburn, the assistant leader"."""
    at = verb + 1
    while at < high and tokens[at].kind is Kind.ADVERB:
        at += 1
    if at >= high:
        return None
    if tokens[at].kind is Kind.SUBJECT:
        return at, at + 1
    if tokens[at].kind not in (Kind.NAME, Kind.TITLE, Kind.DETERMINER, Kind.WORD, Kind.NUMBER):
        return None
    quantity = _bare_quantity(tokens, at, high) if tokens[at].lower in QUANTITIES else None
    if quantity:
        return quantity
    end = at
    while end < min(high, at + LONGEST_PHRASE) and _is_of_phrase(tokens, end, at, high):
        end += 1
    while end > at and tokens[end - 1].kind not in NOMINAL:
        end -= 1
    if end + 4 < high and tokens[end + 3].lower == "and" and is_age_before(tokens, end + 2, at):
        # "said Ana Pell, 34, and Bo Reed".
        end = next((n for n in range(end + 4, high) if tokens[n].kind not in (Kind.NAME, Kind.TITLE)), high)
    end = _end_at_participle(tokens, at, end, high)
    return (at, _end_of_list(tokens, at, end, high)) if end > at else None


def _end_at_participle(tokens: Sequence[Token], first: int, end: int, high: int) -> int:
    """Return where a phrase ends whose last word is a participle: "minutes (released on Monday)".

    Of somebody it tells who is meant: "a person briefed on the matter".
    """
    if end - first < 2 or end >= high or not is_participle(tokens[end - 1]) or tokens[end - 2].kind is not Kind.WORD:
        return end
    if tokens[end].kind in (Kind.TIME, Kind.ADVERB):
        return end - 1
    if tokens[end].kind is not Kind.PREPOSITION:
        return end
    head = tokens[end - 2].lower
    if head in impersonal_sources() or (head not in source_nouns() and head not in PLURALS):
        return end - 1
    return next((at for at in range(end, high) if tokens[at].kind not in TELLS_WHICH), high)


def _end_of_list(tokens: Sequence[Token], first: int, end: int, high: int) -> int:
    """Return where a list of names ends whose first ends at ``end``: "said Ana Pell, Bo Reed and Cy Lund."."""
    least = min(end - first, 2)
    if any(token.kind not in NAMING for token in tokens[first:end]):
        return end
    at = end
    while at < high and (tokens[at].kind is Kind.COMMA or tokens[at].lower == "and"):
        last = tokens[at].lower == "and"
        start = at + 1
        at = next((n for n in range(start, high) if tokens[n].kind not in NAMING), high)
        if at - start < least:
            return end
        if last:
            closed = at == high or tokens[at].kind in CLOSES_LIST
            return at if closed else end
    return end


def _bare_quantity(tokens: Sequence[Token], at: int, high: int) -> Phrase | None:
    """Return a phrase without a noun of its own: "…,” said another.", "said one of them, Odile Marchetti"."""
    if at + 1 >= high or tokens[at + 1].kind in (Kind.STOP, Kind.COMMA):
        return at, at + 1
    of_them = at + 2 < high and tokens[at + 1].lower == "of" and tokens[at + 2].kind is Kind.OBJECT
    return (at, at + 3) if of_them else None


def _is_of_phrase(tokens: Sequence[Token], at: int, first: int, high: int) -> bool:
    """Tell whether a token goes on with the noun phrase that began at ``first``, "of" and "and" with what they join."""
    token = tokens[at]
    if token.kind is Kind.PREPOSITION:
        by_participle = token.lower == "by" and at > first + 1 and is_participle(tokens[at - 1])
        return at + 1 < high and (token.lower in HANGING or by_participle)
    if token.kind is Kind.CONJUNCTION:
        return at + 1 < high and tokens[at + 1].kind in (Kind.NAME, Kind.TITLE, Kind.DETERMINER)
    if token.kind is Kind.DETERMINER:
        # "said Hill this week".
        return at == first or tokens[at - 1].kind not in NOMINAL or tokens[at - 1].kind is Kind.NUMBER
    if token.kind is Kind.ADVERB and at > first and tokens[at - 1].kind is Kind.DETERMINER:
        # "said a visibly angry Lund".
        return at + 1 < high and tokens[at + 1].kind is Kind.WORD
    return token.kind in NOMINAL
