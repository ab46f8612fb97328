"""Tells where what somebody told begins, behind the words for who was told: "told the court (he had paid)"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import base_cues, gendered_nouns, source_nouns, word_group
from bot.facts.grammar.noun_phrases import NOMINAL
from bot.facts.grammar.tokens import Kind, Token

VERBAL = frozenset({Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT, Kind.SUBORDINATOR, Kind.QUOTED, Kind.COLON})
"""Kinds of which one stands in a clause or a quotation, and none in the object of a deed."""
LONGEST_HEARER = 7
"""Tokens that may name the hearer between "told" and what was told."""
LONGEST_PLACED = 12
"""Tokens before "that" where nothing but a hearer, a place and a time stand there."""
ENDS_HEARER = frozenset({Kind.NAME, Kind.WORD, Kind.OBJECT, Kind.TIME})
WITHIN_HEARER = ENDS_HEARER | {Kind.TITLE, Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER}
PLACING = frozenset({"at", "from", "in", "of", "on"})
"""Prepositions within a hearer or behind it: "told a rally of miners in Leeds on Sunday the pit was safe"."""
IN_HEARER = NOMINAL | {Kind.DETERMINER, Kind.OBJECT}
ENDS_TELLING = frozenset({Kind.STOP, Kind.TIME, Kind.PREPOSITION})
"""Kinds behind a hearer of whom nothing more is said: "warned Bo Lund (on) Monday"."""
PLURALS = word_group("plural")
PERIODS = word_group("period")
AGO = frozenset({"ago", "before", "earlier", "later"})


def after_hearer(tokens: Sequence[Token], after: int, limit: int) -> int:
    """Return where what was told begins: "told reporters on Monday that …", "told the court he had paid"."""
    named = after < limit and tokens[after].kind is not Kind.PREPOSITION
    for at in range(after, min(after + LONGEST_HEARER, limit)):
        kind = tokens[at].kind
        if kind is Kind.COMMA:
            return _after_apposition(tokens, at, limit)
        if tokens[at].lower == "that" or kind in (Kind.QUOTED, Kind.COLON) or (at > after and opens_order(tokens, at)):
            return at
        if named and at > after and _may_end_hearer(tokens[at - 1]) and _opens_clause(tokens, at, limit):
            return at
        named = named and (kind in WITHIN_HEARER or tokens[at].lower in PLACING)
    at = after + LONGEST_HEARER
    while named and at < min(after + LONGEST_PLACED, limit):
        if tokens[at].lower == "that":
            # "told a packed news conference in Oslo on Monday that", but not "in a meeting that was over soon".
            return after if opens_relative(tokens, at) else at
        named = tokens[at].kind in WITHIN_HEARER or tokens[at].lower in PLACING
        at += 1
    if not any(token.kind in (Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT) for token in tokens[after:limit]):
        return limit
    return min(after + 1, limit) if after < limit and tokens[after].kind in (Kind.OBJECT, Kind.WORD) else after


def after_optional_hearer(tokens: Sequence[Token], after: int, limit: int) -> int:
    """Return where what was said begins behind "that", where only who heard it stands before: "warned customers that".

    ``after`` where something else does: "warned the rate that customers pay would rise".
    """
    that = after_hearer(tokens, after, limit)
    if not after < that < limit - 1 or tokens[that].lower != "that" or tokens[that].kind is Kind.DETERMINER:
        return after
    if opens_relative(tokens, that):
        # "promised a bill that would end it".
        return after
    end = next((at for at in range(after, that) if tokens[at].kind not in IN_HEARER), that)
    return that if _may_hear(tokens[end - 1] if end > after else tokens[after]) else after


def opens_relative(tokens: Sequence[Token], that: int) -> bool:
    """Tell whether "that" opens a clause about the noun before it: "a bill that would end it", not "that it's over"."""
    verb = tokens[min(that + 1, len(tokens) - 1)]
    return verb.kind is Kind.AUXILIARY and ("'" not in verb.lower or verb.lower.endswith("n't"))


def _may_hear(token: Token) -> bool:
    """Tell whether a word is one for somebody to whom a thing may be said."""
    noun = token.lower if token.lower in source_nouns() else token.lower.removesuffix("s")
    known = noun in source_nouns() or noun in gendered_nouns() or token.lower in PLURALS
    return known or token.kind in (Kind.NAME, Kind.OBJECT)


def has_only_hearer(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing but somebody follows a verb that may have a hearer: "advised a rival"."""
    if not is_only_heard(tokens, first, last):
        return False
    end = next((at for at in range(first, last) if tokens[at].kind in ENDS_TELLING), last)
    return _may_hear(tokens[end - 1])


def is_only_heard(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing but who was told follows: "prices may rise, the bank warned its customers"."""
    end = next((at for at in range(first, last) if tokens[at].kind in ENDS_TELLING), last)
    placed = end < last and tokens[end].kind is Kind.PREPOSITION
    if placed and tokens[min(end + 1, len(tokens) - 1)].kind is not Kind.TIME:
        # "warned customers of fraud".
        return False
    told = tokens[first:end]
    return bool(told) and all(token.kind in IN_HEARER or token.kind is Kind.POSSESSIVE for token in told)


def opens_order(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something is only to be said, by nobody yet: "told him (to say) that", "promised (to tell) him"."""
    if tokens[at].lower != "to" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].kind is Kind.CUE and tokens[at + 1].lower in base_cues()


def _may_end_hearer(token: Token) -> bool:
    """Tell whether who was told may end with a token: "told her (she had won)"."""
    return token.kind in ENDS_HEARER or token.lower == "her"


def _opens_clause(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Tell whether what was told begins without "that": "told us (he hoped)", but not "told us this morning"."""
    if tokens[at].kind is Kind.SUBJECT:
        return True
    if tokens[at].kind in (Kind.NAME, Kind.TITLE) and tokens[at - 1].kind is Kind.WORD:
        # "told the court (Reed was away)".
        verb = next((n for n in range(at, limit) if tokens[n].kind not in (Kind.NAME, Kind.TITLE)), limit)
        return verb < limit and tokens[verb].kind is Kind.AUXILIARY
    after = [token.lower for token in tokens[at + 1 : min(at + 4, limit)]]
    tells_when = not PERIODS.isdisjoint(after[:2]) or not AGO.isdisjoint(after)
    if tokens[at].kind is not Kind.DETERMINER or tells_when or after[1:] == [",", "that"]:
        return False
    return any(token.kind in VERBAL for token in tokens[at + 1 : limit])


def _after_apposition(tokens: Sequence[Token], comma: int, limit: int) -> int:
    """Return where what was told begins behind what stands between commas: "told the mayor, Jo Lind, that …"."""
    if _is_relative(tokens, comma + 1, limit):
        return _behind_relative(tokens, comma + 1, limit)
    last = min(comma + LONGEST_HEARER, limit)
    ends = (at for at in range(comma + 2, last) if tokens[at].kind is Kind.COMMA or tokens[at].kind in VERBAL)
    end = next(ends, last)
    if end == last or tokens[end].kind is not Kind.COMMA:
        return comma
    if _is_relative(tokens, end + 1, limit):
        return _behind_relative(tokens, end + 1, limit)
    named = all(token.kind in (Kind.NAME, Kind.TITLE) for token in tokens[comma + 1 : end])
    goes_on = end + 1 < limit and tokens[end + 1].lower == "that"
    return end + 1 if named or goes_on else comma


def _is_relative(tokens: Sequence[Token], at: int, limit: int) -> bool:
    return at < limit and tokens[at].kind is Kind.RELATIVE


def _behind_relative(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Return where "that" opens what was told behind a clause about the hearer: "told Reed, who was away, that …".

    Without it, it is not told what: "told the director, Bo Reed, who sent her back".
    """
    ends = (end for end in range(at, limit - 1) if tokens[end].kind is Kind.COMMA and tokens[end + 1].lower == "that")
    return next(ends, limit - 1) + 1
