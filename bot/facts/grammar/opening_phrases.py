"""Finds the noun phrase with which a clause opens, cut before what is most likely its verb."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import gendered_nouns, source_nouns
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase
from bot.facts.grammar.tokens import Kind, Token


def opening_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the noun phrase with which a clause opens, ended by its verb as far as word classes show it."""
    token = tokens[first]
    if token.kind is Kind.SUBJECT:
        return first, first + 1
    if token.kind not in NOMINAL and token.kind is not Kind.DETERMINER:
        return None
    end = first
    while end < last and (tokens[end].kind in (*NOMINAL, Kind.DETERMINER) or _narrows_noun(tokens, end, first)):
        if tokens[end].kind is Kind.DETERMINER and end > first and tokens[end - 1].kind in NOMINAL:
            break
        end += 1
    return _cut_before_verb(tokens, first, end)


def _narrows_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether "only" stands within a noun phrase: "her only son"."""
    opened = at > first and tokens[at - 1].kind in (Kind.DETERMINER, Kind.POSSESSIVE)
    return tokens[at].lower == "only" and opened and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.WORD


def _cut_before_verb(tokens: Sequence[Token], first: int, end: int) -> Phrase | None:
    """Cut the run of words at the last name or source noun, for the next word is most likely the verb."""
    at = first
    best = None
    while at < end:
        token = tokens[at]
        if token.kind in (Kind.NAME, Kind.TITLE) or (
            token.kind is Kind.WORD and (token.lower in source_nouns() or token.lower in gendered_nouns())
        ):
            best = at + 1
        elif token.kind is Kind.WORD and tokens[at - 1].kind is Kind.POSSESSIVE:
            # "The firm's long-serving Swiss owner resigned": who is owned is the subject, not the owner.
            owned = _end_of_owned(tokens, at, end)
            if owned > at:
                best = owned
                break
        elif token.kind is Kind.WORD and best is not None:
            after = tokens[at + 1] if at + 1 < end else None
            if after is None or after.kind is Kind.DETERMINER or after.lower not in source_nouns():
                break
        at += 1
    if best is None:
        nouns = [at for at in range(first, end) if tokens[at].kind is Kind.WORD]
        best = nouns[0] + 1 if nouns else end
    return (first, best) if best > first else None


def _end_of_owned(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where the last name or source noun after a possessive ends, ``first`` where there is none."""
    known = (
        at
        for at in range(end, first, -1)
        if tokens[at - 1].kind in (Kind.NAME, Kind.TITLE) or tokens[at - 1].lower in source_nouns()
    )
    return next(known, first)
